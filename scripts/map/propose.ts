import {
  TARGET_NAMES,
  targetOf,
  type MappedField,
  type Mapping,
  type TargetName
} from '../lib/mapping/index.ts';
import type { Candidate, Proposal, Survey, ValueCount } from './types.ts';
import { lossMeaning, meaningOf, meansNothing, nameScore } from './words.ts';

/** Fields of the platform that hold none of these, and whose words mislead. */
const NEVER = new Set(
  [
    'ForecastCategory', 'ForecastCategoryName', 'NextStep', 'Description', 'Name', 'IsWon', 'IsClosed', 'Fiscal', 'FiscalYear',
    'FiscalQuarter', 'CurrencyIsoCode', 'BillingCountry', 'Sic', 'SicDesc',
    // The app's, beside those that are filled: their words are about other things.
    'Primary_Competitor__c', 'Slip_Reason__c', 'Rep_Call_Risk__c', 'Manager_Call_Risk__c', 'Manager_Call__c',
    'Funding_Status__c', 'Power_Access__c'
  ].map((name) => name.toLowerCase())
); // prettier-ignore

/** Lost deals that a field without a telling name must classify, as a share of those where it is filled. */
const TELLING_SHARE = 0.6;
/** The share of records from which on a field of the app counts as filled. */
const NEARLY_ALL = 0.9;
/** Deals that it must classify: a handful is chance. */
const TELLING_DEALS = 5;

/**
 * What of an org's own fields the app's fields could be filled from, by their names and values.
 * A target without a good candidate is left out: no mapping is better than a wrong one.
 */
export function propose(survey: Survey): Proposal {
  const mapping: Mapping = {};
  const likely = new Map<TargetName, Set<string>>();
  const candidates = survey.candidates.filter(
    (one) => one.filled > 0 && !isOfApp(one) && !NEVER.has(one.name.toLowerCase())
  );
  const isOpen = (name: TargetName): boolean => !isFilled(name, survey);
  const ofDeals = candidates.filter(({ object }) => object === 'Opportunity');
  const ofAccounts = candidates.filter(({ object }) => object === 'Account');

  const reason = isOpen('lossType') ? lossField(ofDeals, survey.lost) : undefined;
  if (reason) {
    const values = reason.values.filter(({ lost }) => lost > 0 || survey.lost === 0);
    mapping.lossType = mapped(reason, values, (value) => lossMeaning(value)?.type ?? null);
    likely.set(
      'lossType',
      new Set(values.map(({ value }) => value).filter((value) => lossMeaning(value)?.isSure === false))
    );
    const kinds = values.filter(({ value }) => lossMeaning(value)?.type === 'No Decision');
    if (kinds.some(({ value }) => lossMeaning(value)?.kind !== undefined))
      mapping.noDecisionKind = mapped(reason, kinds, (value) => lossMeaning(value)?.kind ?? null);
  }
  const competitor = isOpen('competitor') && best('competitor', ofDeals, isNaming);
  if (competitor) mapping.competitor = asItIs(competitor);
  const segment = isOpen('segment') && best('segment', ofAccounts, isNaming);
  if (segment) mapping.segment = asItIs(segment);
  const region = best('region', ofAccounts, (one) => isNaming(one) && (survey.withoutCountry.get(one.name) ?? 0) > 0); // prettier-ignore
  if (region) mapping.region = asItIs(region);
  // A blank motion is Enterprise: where all deals are, there is nothing to fill.
  const motion = isOpen('motion') && best('motion', ofDeals, (one) => isMostly('motion', one) && one.values.some(({ value }) => (meaningOf('motion', value) ?? 'Enterprise') !== 'Enterprise')); // prettier-ignore
  if (motion) mapping.motion = byWords('motion', motion);
  const accepted = isOpen('acceptedDate') && best('acceptedDate', ofDeals, isDates);
  if (accepted) mapping.acceptedDate = { field: pathOf(accepted) };
  for (const name of ['call', 'fit'] as const) {
    const field = isOpen(name) && best(name, ofDeals, (one) => isMostly(name, one));
    if (field) mapping[name] = byWords(name, field);
  }
  return { mapping, likely };
}

/** A field of the app itself, by its name. */
const isOfApp = ({ object, name }: Candidate): boolean =>
  TARGET_NAMES.map(targetOf).some(
    (target) => target.object === object && target.field.toLowerCase() === name.toLowerCase()
  );

/** Nothing needs to be mapped to a field of the app that nearly all records have. */
function isFilled(name: TargetName, { candidates, lost, deals, accounts }: Survey): boolean {
  const { object, field } = targetOf(name);
  const own = candidates.find(
    (one) => one.object === object && one.name.toLowerCase() === field.toLowerCase()
  );
  if (!own) return false;
  const filled = name === 'lossType' ? own.values.reduce((sum, value) => sum + value.lost, 0) : own.filled;
  const all = name === 'lossType' ? lost : object === 'Account' ? accounts : deals;
  return filled >= NEARLY_ALL * all;
}

/** The reason for losing: by its name if its values mean something, else by values that say it without. */
function lossField(candidates: readonly Candidate[], allLost: number): Candidate | undefined {
  const rated = candidates.map((candidate) => {
    const count = ({ count, lost }: ValueCount) => (allLost > 0 ? lost : count);
    const filled = candidate.values.reduce((sum, value) => sum + count(value), 0);
    const classified = candidate.values.reduce((sum, value) => sum + (lossMeaning(value.value) ? count(value) : 0), 0); // prettier-ignore
    const name = nameScore('lossType', namesOf(candidate));
    const isTelling =
      classified >= TELLING_DEALS && classified >= TELLING_SHARE * filled && filled >= allLost / 10;
    const isGood = isChoice(candidate) && classified > 0 && (name > 0 || isTelling);
    return { candidate, isGood, score: classified * (name > 0 ? 2 : 1) };
  });
  return rated.filter(({ isGood }) => isGood).sort((a, b) => b.score - a.score)[0]?.candidate;
}

/** The field whose name fits best; of equal names the one that is filled more often. */
function best(
  target: TargetName,
  candidates: readonly Candidate[],
  isGood: (candidate: Candidate) => boolean
): Candidate | undefined {
  return candidates
    .map((candidate) => ({ candidate, score: nameScore(target, namesOf(candidate)) }))
    .filter(({ candidate, score }) => score > 0 && isGood(candidate))
    .sort((a, b) => b.score - a.score || b.candidate.filled - a.candidate.filled)[0]?.candidate;
}

const namesOf = ({ name, label }: Candidate): string[] => [name, ...(label === undefined ? [] : [label])];

const pathOf = ({ object, name }: Candidate): string => `${object}.${name}`;

/** Its values are listed all, as those of a picklist. */
const isChoice = ({ distinct, values }: Candidate): boolean => distinct <= values.length;

/** Its values are names: not flags, numbers, dates, ids or sentences. */
function isNaming({ distinct, filled, values }: Candidate): boolean {
  const named = values.filter(({ value }) => !meansNothing(value));
  if (named.length === 0 || (filled > 50 && distinct > filled / 2)) return false;
  const isOdd = ({ value }: ValueCount): boolean =>
    /^(true|false|yes|no|ja|nein|si|sí|oui|non|sim|não|nee|x)$/i.test(value) ||
    /^[\d.,:\-/ TZ]+$/.test(value) ||
    /^[a-zA-Z0-9]{3}[a-zA-Z0-9]{12}([A-Z0-5]{3})?$/.test(value) ||
    value.length > 60;
  return named.filter(isOdd).length <= named.length / 10;
}

const isDates = ({ values }: Candidate): boolean =>
  values.every(({ value }) => /^\d{4}-\d{2}-\d{2}/.test(value));

/** Half of the records at least have a value whose meaning is known. */
function isMostly(target: TargetName, candidate: Candidate): boolean {
  const known = candidate.values.filter(({ value }) => meaningOf(target, value) !== undefined);
  return isChoice(candidate) && known.reduce((sum, { count }) => sum + count, 0) * 2 >= candidate.filled;
}

const mapped = (
  candidate: Candidate,
  values: readonly ValueCount[],
  means: (value: string) => string | null
): MappedField => ({
  field: pathOf(candidate),
  values: Object.fromEntries(values.map(({ value }) => [value, means(value)]))
});

const byWords = (target: TargetName, candidate: Candidate): MappedField =>
  mapped(candidate, candidate.values, (value) => meaningOf(target, value) ?? null);

/** Every value as it is; those that mean nothing are listed. */
function asItIs(candidate: Candidate): MappedField {
  const nothing = candidate.values.filter(({ value }) => meansNothing(value));
  return nothing.length > 0 ? mapped(candidate, nothing, () => null) : { field: pathOf(candidate) };
}
