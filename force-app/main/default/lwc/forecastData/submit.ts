import type { Call, CallerRole, ForecastCategory, Period, Risk } from 'c/forecastModel';
import { gql } from 'lightning/graphql';
import { inCorporateCurrency } from './currencies';
import { SUBMISSION, SUBMITTED } from './fields';
import { save } from './mutations';

export interface SubmittedDeal {
  readonly id: string;
  /** In the deal's currency. */
  readonly amount: number | null;
  /** ISO code; absent: the org has one currency. */
  readonly currency?: string | null;
  readonly category: ForecastCategory;
  readonly call: Call;
  readonly risk: Risk | null;
  /** What would bring it in, in words; null for a deal that is in. */
  readonly path: string | null;
}

export interface SubmissionToSave {
  readonly period: Pick<Period, 'id'>;
  readonly sellerId: string;
  readonly level: CallerRole;
  readonly number: number;
  readonly closed: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly plan: number | null;
  readonly note: string | null;
  /** ISO instant. */
  readonly submittedAt: string;
  readonly deals: readonly SubmittedDeal[];
}

/**
 * The operations of a mutation are fixed in its text, so it is written for the number of deals it saves. Its names come
 * from the schema, because a namespace is put before those of a literal only.
 */
const submitDocument = (dealCount: number) => {
  const places = Array.from({ length: dealCount }, (_, index) => `deal${index}`);
  const variables = places.map((place) => `$${place}: ${SUBMITTED.object}CreateInput!`);
  const rows = places.map(
    (place) => `${place}: ${SUBMITTED.object}Create(input: $${place}) { Record { Id } }`
  );
  const text = `
    mutation submitForecast($submission: ${SUBMISSION.object}CreateInput! ${variables.join(' ')}) {
      uiapi(input: { allOrNone: true }) {
        submission: ${SUBMISSION.object}Create(input: $submission) { Record { Id } }
        ${rows.join('\n')}
      }
    }`;
  return gql(Object.assign([text], { raw: [text] }));
};

const rowOf = ({
  id,
  amount,
  currency,
  category,
  call,
  risk,
  path
}: SubmittedDeal): Record<string, unknown> => ({
  [SUBMITTED.object]: {
    ...(currency ? { CurrencyIsoCode: currency } : {}),
    [SUBMITTED.submission]: '@{submission}',
    [SUBMITTED.deal]: id,
    [SUBMITTED.amount]: amount,
    [SUBMITTED.category]: category,
    [SUBMITTED.call]: call,
    [SUBMITTED.risk]: risk,
    [SUBMITTED.path]: path
  }
});

/**
 * Saves a number with the deals it is based on, all or nothing. Components that show submissions call refresh() afterwards.
 * @throws SaveError when a rule or a right of the org refuses it
 */
export const submitForecast = async (toSave: SubmissionToSave): Promise<void> => {
  const { deals } = toSave;
  const submission = {
    [SUBMISSION.object]: {
      ...inCorporateCurrency(),
      [SUBMISSION.period]: toSave.period.id,
      [SUBMISSION.seller]: toSave.sellerId,
      [SUBMISSION.level]: toSave.level,
      [SUBMISSION.number]: toSave.number,
      [SUBMISSION.closed]: toSave.closed,
      [SUBMISSION.floor]: toSave.floor,
      [SUBMISSION.ceiling]: toSave.ceiling,
      [SUBMISSION.plan]: toSave.plan,
      [SUBMISSION.note]: toSave.note,
      [SUBMISSION.submittedAt]: toSave.submittedAt
    }
  };
  const rows = Object.fromEntries(deals.map((deal, index) => [`deal${index}`, rowOf(deal)]));
  await save(submitDocument(deals.length), { submission, ...rows });
};
