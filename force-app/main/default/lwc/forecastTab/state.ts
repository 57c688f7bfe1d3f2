import type { Since } from 'c/forecastChanges';
import type {
  Deal,
  DealSelection,
  ScopeSlice,
  Metric,
  Plan,
  Refusals,
  Request,
  Setup,
  Submission
} from 'c/forecastData';
import { isPending } from 'c/forecastPendingChanges';
import type { Changes } from 'c/forecastPendingChanges';
import {
  DEFAULT_POLICIES,
  calendarPeriods,
  currentPeriod,
  hasReports,
  isWithin,
  lastFinished,
  ownersOf,
  periodsOfKind,
  policyOf,
  totalsAfter,
  totalsOf
} from 'c/forecastModel';
import type {
  CallerRole,
  EvidenceTopic,
  ForecastTotals,
  Motion,
  Period,
  PeriodKind,
  Person,
  Policy,
  Scope,
  TotalsRow
} from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';
import type { Notice } from './notice';

/** Everything the tab knows; all that it shows follows from this. */
export interface State {
  readonly setup: Setup | null;
  /** Everyone below the user in the hierarchy; null until it is known. */
  readonly below: readonly Person[] | null;
  /** Everyone below along ManagerId, where the sync has not written the hierarchy. */
  readonly belowByManager: readonly Person[] | null;
  /** For a user without a team and deals: everyone. */
  readonly everybody: readonly Person[] | null;
  readonly policies: readonly Policy[];
  readonly evidenceTopics: readonly EvidenceTopic[];
  readonly picklists: Picklists | null;
  /** Null until it is known: no amount is shown before, because it decides how they are written. */
  readonly hasSeveralCurrencies: boolean | null;
  readonly periodKey: string | null;
  readonly scope: Scope | null;
  readonly motion: Motion | null;
  readonly view: string;
  /** What the Changes view starts with. */
  readonly changesSince: Since;
  readonly totals: readonly TotalsRow[] | null;
  readonly isFallback: boolean;
  /** The id of a deal of the scope that is visible, in a list of one; empty: none is; null: not known. */
  readonly someDeal: readonly string[] | null;
  /** Null until they are known. */
  readonly plans: readonly Plan[] | null;
  /** Those of the last eight finished periods; null until they are known. */
  readonly pastPlans: readonly Plan[] | null;
  readonly metrics: readonly Metric[] | null;
  /** The latest of the scope's own, in a list of one; null until it is known. */
  readonly lastSubmission: readonly Submission[] | null;
  readonly changes: Changes;
  /** What the org is asked before a change is saved, by deal. */
  readonly checks: Readonly<Record<string, Request>>;
  readonly problems: Readonly<Record<string, string>>;
  /** What the org refused to answer, by question. */
  readonly errors: Refusals;
  /** What was done last, to be read and taken back. */
  readonly notice: Notice | null;
  /** What a screen reader says. */
  readonly announcement: string;
}

export const INITIAL: State = {
  setup: null,
  below: null,
  belowByManager: null,
  everybody: null,
  policies: DEFAULT_POLICIES,
  evidenceTopics: [],
  picklists: null,
  hasSeveralCurrencies: null,
  periodKey: null,
  scope: null,
  motion: null,
  view: 'board',
  changesSince: 'week',
  totals: null,
  isFallback: false,
  someDeal: null,
  plans: null,
  pastPlans: null,
  metrics: null,
  lastSubmission: null,
  changes: {},
  checks: {},
  problems: {},
  errors: {},
  notice: null,
  announcement: ''
};

/**
 * What the tab can do without: the shipped policies apply where the org's are not visible, and without topics no
 * evidence is asked for.
 */
export const OPTIONAL_RESULTS: ReadonlySet<keyof State> = new Set(['policies', 'evidenceTopics']);

/** The kinds of periods that the motion is looked at in, its own first: months for Inside, and quarters for all. */
export const kindsOf = ({ policies, motion }: State): PeriodKind[] => [
  ...new Set<PeriodKind>([policyOf(policies, motion).periodKind, 'Quarter'])
];

/** The org's periods of the chosen one's kind, or of the motion's; calendar quarters where there are none yet. */
export const periodsOf = (state: State, today: string): Period[] => {
  const all = state.setup?.periods ?? [];
  const chosen = all.find((period) => period.key === state.periodKey);
  const ofKind = periodsOfKind(all, chosen?.kind ?? kindsOf(state)[0]);
  if (ofKind.length > 0) return ofKind;
  const quarters = periodsOfKind(all, 'Quarter');
  return quarters.length > 0 ? quarters : calendarPeriods(today, 'Quarter');
};

/** The chosen period, else today's, else the latest that there is. */
export const periodOf = (state: State, today: string): Period | null => {
  const periods = periodsOf(state, today);
  return (
    periods.find((period) => period.key === state.periodKey) ??
    currentPeriod(periods, periods[0]?.kind ?? 'Quarter', today) ??
    periods.at(-1) ??
    null
  );
};

/** Everyone below the user; null until it is known. */
export const belowOf = ({ setup, below, belowByManager }: State): readonly Person[] | null =>
  setup && (setup.hasHierarchy ? below : belowByManager);

/** Who can be chosen, the user included; null until it is known. */
export const peopleOf = (state: State): readonly Person[] | null => {
  const { setup, everybody } = state;
  const below = belowOf(state);
  return setup && below && (everybody ?? [setup.me, ...below]);
};

/** A manager starts with the team, a seller with the own deals, who has neither with all that is visible. */
export const scopeOf = (state: State): Scope | null => {
  const { setup, scope } = state;
  const people = peopleOf(state);
  if (scope) return scope;
  if (!setup || !people) return null;
  if (hasReports(people, setup.me.id)) return { kind: 'Team', userId: setup.me.id };
  return setup.ownsDeals ? { kind: 'Own', userId: setup.me.id } : { kind: 'Visible', userId: null };
};

/** A team is submitted for by its manager, own deals by their rep. */
export const levelOf = (state: State): CallerRole => (scopeOf(state)?.kind === 'Team' ? 'Manager' : 'Rep');

export const selectionOf = (state: State, today: string): DealSelection | null => {
  const period = periodOf(state, today);
  const scope = scopeOf(state);
  const people = peopleOf(state);
  if (!period || !scope || !people) return null;
  const areAmountsHidden = state.setup?.hidden.amounts ?? false;
  return { period, owners: ownersOf(scope, people), motion: state.motion, areAmountsHidden };
};

/** Which slice of the metrics belongs to a scope. Metrics are kept by seller and team or by motion, never by both. */
export const sliceOf = (state: State): ScopeSlice | null => {
  const scope = scopeOf(state);
  if (!scope) return null;
  if (scope.kind === 'Team') return { dimension: 'Team', value: scope.userId! };
  if (scope.kind === 'Own') return { dimension: 'Seller', value: scope.userId! };
  return state.motion ? { dimension: 'Motion', value: state.motion } : { dimension: 'Company', value: 'All' };
};

/** The number of finished periods to compare with their plans. */
const PAST = 8;

/** The last eight finished periods of the chosen one's kind, oldest first. */
export function pastPeriodsOf(state: State, today: string): Period[] {
  const periods = periodsOf(state, today);
  return lastFinished(periods, periods[0]?.kind ?? 'Quarter', today, PAST);
}

/** Two years of finished periods, to compare with the year before, and the running and the chosen one. */
export const metricPeriodsOf = (state: State, today: string): Period[] => {
  const periods = periodsOf(state, today);
  const kind = periods[0]?.kind ?? 'Quarter';
  const wanted = new Set([
    ...pastPeriodsOf(state, today),
    currentPeriod(periods, kind, today),
    periodOf(state, today)
  ]);
  return periods.filter((period) => wanted.has(period));
};

/** Null where the deal is due in another period than the totals are of. */
const counted = (deal: Deal, period: Period) =>
  isWithin(deal.closeDate, period) ? { ...deal, amount: deal.amount ?? 0, count: 1 } : null;

/** Amounts of deals are in several currencies, and the rates to convert them are not known. */
export const areAmountsMixed = ({ hasSeveralCurrencies, setup }: State): boolean =>
  hasSeveralCurrencies === true && !setup?.rates;

/** Deals of several currencies cannot be added up one by one, which is what is left where an org does not add up. */
export const areTotalsMixed = (state: State): boolean => state.isFallback && areAmountsMixed(state);

/** Sums of nothing: whether there are no deals or none that the user may see has to be asked. */
export const isSightInDoubt = ({ totals }: State): boolean => totals?.length === 0;

/** No deal of the scope is visible, whenever it is due (docs/metrics.md, The number). */
export const isBlind = (state: State): boolean => isSightInDoubt(state) && state.someDeal?.length === 0;

/**
 * The org's totals with what has been changed here and not answered yet; without it where a deal's amount may be in
 * another currency than the sums, and where no deal is visible.
 */
export const totalsNow = (state: State, today: string): ForecastTotals | null => {
  if (isSightInDoubt(state) && !state.someDeal?.length) return null;
  const period = periodOf(state, today);
  if (!period || !state.totals || state.hasSeveralCurrencies === null || areTotalsMixed(state)) return null;
  if (areAmountsMixed(state)) return totalsOf(state.totals);
  return Object.values(state.changes)
    .filter(isPending)
    .reduce(
      (totals, { before, after }) => totalsAfter(totals, counted(before, period), counted(after, period)),
      totalsOf(state.totals)
    );
};
