import type { DealToOpen, UsageAccount } from 'c/forecastData';
import type { Choice } from 'c/forecastButtonGroup';
import { formatCount, formatShareAbove } from 'c/forecastFormat';
import { expansion as labels, fill } from 'c/forecastLabels';
import { roundToCent } from 'c/forecastModel';
import type { Person, StageFacts } from 'c/forecastModel';

/** What the form goes by. */
export interface OpeningTerms {
  readonly userId: string;
  /** Whom the deal may belong to: the user and the people below. */
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  /** In which the deal begins. */
  readonly stage: StageFacts;
}

/** What was typed or chosen so far, by the name of the field. */
export type OpeningInput = Readonly<Record<string, string | undefined>>;

/** The form as it is shown. */
export interface OpeningForm {
  readonly name: string;
  readonly amount: string;
  readonly price: string;
  /** How the amount results from the price; ''. */
  readonly priceHelp: string;
  readonly closeDate: string;
  readonly ownerId: string;
  readonly owners: readonly Choice[];
  /** What the product says today. */
  readonly usage: string;
  readonly startsIn: string;
}

/** The longest name that a deal can have. */
const LONGEST_NAME = 120;

/** The people who may own the deal, and the owner of the account. */
function ownersOf({ ownerId, ownerName }: UsageAccount, { people }: OpeningTerms): Choice[] {
  const known = people.map(({ id, name }) => ({ value: id, label: name }));
  const isKnown = ownerName === '' || people.some(({ id }) => id === ownerId);
  return isKnown ? known : [{ value: ownerId, label: ownerName }, ...known];
}

const numberIn = (text: string | undefined): number | null =>
  text === undefined || text.trim() === '' ? null : Number(text);

/** Price × users; null without one of them. */
const amountByUsage = ({ users }: UsageAccount, price: string | undefined): number | null => {
  const each = numberIn(price);
  return each === null || users === null ? null : roundToCent(each * users);
};

const usageWords = ({ users, trendPercent }: UsageAccount): string =>
  trendPercent === null
    ? fill(labels.usageNow, formatCount(users ?? 0))
    : fill(labels.usageAndTrend, formatCount(users ?? 0), formatShareAbove(trendPercent / 100));

/** The form for a new deal with an account. It is the account's owner's, where the user may see who that is. */
export function formOf(account: UsageAccount, input: OpeningInput, terms: OpeningTerms): OpeningForm {
  const owners = ownersOf(account, terms);
  const isOwnerKnown = owners.some(({ value }) => value === account.ownerId);
  const byUsage = amountByUsage(account, input.price);
  return {
    name: input.name ?? fill(labels.dealName, account.name).slice(0, LONGEST_NAME),
    amount: input.amount ?? (byUsage === null ? '' : String(byUsage)),
    price: input.price ?? '',
    priceHelp: fill(labels.priceHelp, formatCount(account.users ?? 0)),
    closeDate: input.closeDate ?? '',
    ownerId: input.ownerId ?? (isOwnerKnown ? account.ownerId : terms.userId),
    owners,
    usage: usageWords(account),
    startsIn: fill(labels.startsIn, terms.stage.label)
  };
}

export function dealOf(account: UsageAccount, form: OpeningForm, terms: OpeningTerms): DealToOpen {
  return {
    accountId: account.id,
    ownerId: form.ownerId,
    name: form.name.trim(),
    stage: terms.stage.value,
    amount: numberIn(form.amount),
    closeDate: form.closeDate,
    price: numberIn(form.price),
    users: account.users,
    trendPercent: account.trendPercent
  };
}
