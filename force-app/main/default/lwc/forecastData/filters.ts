import { categoriesOf, ruleOf } from 'c/forecastModel';
import type { Call, CallerRole, Motion, Period, Phase } from 'c/forecastModel';
import type { Dimension } from './dimensions';
import { DEAL, LOGGED, MEMBER, METRIC, PLAN, SLIPPED, SUBMISSION } from './fields';

/** A GraphQL filter. Its shape is the org's; only this module builds one. */
export type Filter = Readonly<Record<string, unknown>>;

/** The value of Acceptance_State__c for a deal that no one has accepted and that must be accepted to count. */
const AWAITS = 'Awaits';

const OPEN_CATEGORIES = [
  ...categoriesOf('Conversations'),
  ...categoriesOf('FundedProjects'),
  ...categoriesOf('VendorOfChoice')
];

/** What the pickers of the page select. */
export interface DealSelection {
  readonly period: Pick<Period, 'start' | 'end'>;
  /** Null: everything that sharing shows. */
  readonly owners: readonly string[] | null;
  /** Null: all motions. */
  readonly motion: Motion | null;
  /** True: amounts are hidden from the user, so nothing can be put in their order. */
  readonly areAmountsHidden?: boolean;
}

/** Won before lost, large before small. Open deals are neither, so size alone orders them. */
export const orderOf = ({ areAmountsHidden }: DealSelection): Filter => ({
  IsWon: { order: 'DESC' },
  ...(areAmountsHidden ? { CloseDate: { order: 'ASC' } } : { Amount: { order: 'DESC', nulls: 'LAST' } }),
  Id: { order: 'ASC' }
});

/** A blank motion means Enterprise, so that choice asks for both. */
const motionFilter = (motion: Motion): Filter =>
  motion === 'Enterprise'
    ? { or: [{ [DEAL.salesMotion]: { eq: motion } }, { [DEAL.salesMotion]: { eq: null } }] }
    : { [DEAL.salesMotion]: { eq: motion } };

/** What awaits acceptance is in no sum and no list but its own. */
const COUNTS: Filter = { [DEAL.acceptanceState]: { ne: AWAITS } };

const dueFilter = ({ period, owners, motion }: DealSelection, ...more: Filter[]): Filter => ({
  and: [
    { CloseDate: { gte: { value: period.start }, lte: { value: period.end } } },
    ...(owners ? [{ OwnerId: { in: owners } }] : []),
    ...(motion ? [motionFilter(motion)] : []),
    ...more
  ]
});

/** The deals that count and are due in the period. */
export const dealFilter = (selection: DealSelection, ...more: Filter[]): Filter =>
  dueFilter(selection, COUNTS, ...more);

/** Due in the period, won or open in a category of the forecast, and counted nowhere until someone accepts them. */
export const awaitingFilter = (selection: DealSelection): Filter =>
  dueFilter(
    selection,
    { [DEAL.acceptanceState]: { eq: AWAITS } },
    { or: [{ IsWon: { eq: true } }, { IsClosed: { eq: false }, ForecastCategory: { in: OPEN_CATEGORIES } }] }
  );

/** Deals that count, of some owners and a motion, due whenever. */
const scopeFilter = ({ owners, motion }: Omit<DealSelection, 'period'>, ...more: Filter[]): Filter => ({
  and: [
    COUNTS,
    ...more,
    ...(owners ? [{ OwnerId: { in: owners } }] : []),
    ...(motion ? [motionFilter(motion)] : [])
  ]
});

/** From an earlier moment to now, or to the end of a period that is over. */
export interface Span {
  /** ISO instant. */
  readonly from: string;
  /** ISO instant, the first one after the period; null: now. */
  readonly until: string | null;
  /** It begins with the period. */
  readonly isFromStart: boolean;
}

/** What a deal's changes are recorded in, and the field there that names the deal. */
const RECORDS = { OpportunityHistory: 'OpportunityId', [LOGGED.object]: LOGGED.deal } as const;

/** The deals that some records are of. */
const dealsOf = (record: keyof typeof RECORDS, filter: Filter): Filter => ({
  [record]: filter,
  ApiName: RECORDS[record]
});

/** Up to now: what was recorded since. From the start of the period also what was won before, for it counts as won. */
const changedUntilNow = (selection: DealSelection, { from, isFromStart }: Span): Filter[] => {
  const since: Filter = { CreatedDate: { gte: { value: from } } };
  const moved = dealsOf('OpportunityHistory', since);
  return [
    scopeFilter(selection, { Id: { inq: moved } }),
    scopeFilter(selection, { Id: { inq: dealsOf(LOGGED.object, since) } }),
    ...(isFromStart ? [dealFilter(selection, { IsWon: { eq: true } }, { Id: { ninq: moved } })] : [])
  ];
};

/** Up to the end of a period: all deals due in it by then, and those due in it today, which were won later or have no history. */
const everDueIn = (selection: DealSelection, until: string): Filter[] => {
  const { start, end } = selection.period;
  const due = dealsOf('OpportunityHistory', {
    CreatedDate: { lt: { value: until } },
    CloseDate: { gte: { value: start }, lte: { value: end } }
  });
  return [scopeFilter(selection, { Id: { inq: due } }), dealFilter(selection, { Id: { ninq: due } })];
};

/** Deals of the scope that may have part in a bridge; a filter for each way to find them. */
export const changedFilters = (selection: DealSelection, span: Span): Filter[] =>
  span.until === null ? changedUntilNow(selection, span) : everDueIn(selection, span.until);

/** Deals by their ids, with any owner. */
export const reassignedFilter = ({ motion }: DealSelection, dealIds: readonly string[]): Filter =>
  scopeFilter({ owners: null, motion }, { Id: { in: dealIds } });

/** Changes of owner since an instant. */
export const ownerChangeFilter = (since: string): Filter => ({
  Field: { in: ['Owner', 'OwnerId'] },
  CreatedDate: { gte: { value: since } }
});

/** Moves of close dates that were due between two days. */
export const slipFilter = (
  selection: Omit<DealSelection, 'period'>,
  { start, end }: Pick<Period, 'start' | 'end'>
): Filter => {
  const due: Filter = { [SLIPPED.from]: { gte: { value: start }, lte: { value: end } } };
  return { and: [due, { [SLIPPED.dealRecord]: scopeFilter(selection) }] };
};

/** Deals that are not closed. */
export const openFilter: Filter = { IsClosed: { eq: false } };

/** Open deals of some owners and a motion, due whenever, whether they count or not. */
export const openDealsFilter = ({ owners, motion }: Omit<DealSelection, 'period'>): Filter => ({
  and: [
    openFilter,
    ...(owners ? [{ OwnerId: { in: owners } }] : []),
    ...(motion ? [motionFilter(motion)] : [])
  ]
});

/** The deals of a board column: open ones of its categories, or, under Closed, won and lost ones. */
export const phaseFilter = (phase: Phase): Filter =>
  phase === 'Closed'
    ? { IsClosed: { eq: true } }
    : { IsClosed: { eq: false }, ForecastCategory: { in: categoriesOf(phase) } };

/** Which callable deals a list shows: those that count, those without a call, those that a manager overruled. */
export type CallFilter = 'all' | 'in' | 'out' | 'uncalled' | 'overruled';

const CALLABLE = [...categoriesOf('FundedProjects'), ...categoriesOf('VendorOfChoice')];

/** Deals whose rule is this call. */
const byRule = (call: Call): Filter => ({
  ForecastCategory: { in: CALLABLE.filter((category) => ruleOf(category) === call) }
});
/** Called so, by a call that counts. */
const calledBy = (role: 'rep' | 'manager', call: Call): Filter => ({
  [DEAL[`${role}Call`]]: { eq: call },
  [DEAL[`${role}CallCounts`]]: { eq: true }
});
/** Not called, or called for another period than the deal is due in. */
const notCalledBy = (role: 'rep' | 'manager'): Filter => ({
  or: [{ [DEAL[`${role}Call`]]: { eq: null } }, { [DEAL[`${role}CallCounts`]]: { eq: false } }]
});
/** The rep's call, or the rule the rep left standing. */
const effectiveForRep = (call: Call): Filter => ({
  or: [calledBy('rep', call), { and: [notCalledBy('rep'), byRule(call)] }]
});
const counts = (call: Call): Filter => ({
  or: [calledBy('manager', call), { and: [notCalledBy('manager'), effectiveForRep(call)] }]
});
const FILTERS: Readonly<Record<CallFilter, readonly Filter[]>> = {
  all: [],
  in: [counts('In')],
  out: [counts('Out')],
  uncalled: [notCalledBy('rep'), notCalledBy('manager')],
  overruled: [
    {
      or: [
        { and: [calledBy('manager', 'In'), effectiveForRep('Out')] },
        { and: [calledBy('manager', 'Out'), effectiveForRep('In')] }
      ]
    }
  ]
};

/** Open Commit and Best Case deals; agrees with effectiveCall() and isOverruled() of the model. */
export const callFilter = (filter: CallFilter): Filter => ({
  and: [{ IsClosed: { eq: false } }, { ForecastCategory: { in: CALLABLE } }, ...FILTERS[filter]]
});

export const planFilter = (periodIds: readonly string[], owners: readonly string[] | null): Filter => ({
  [PLAN.period]: { in: periodIds },
  ...(owners ? { [PLAN.seller]: { in: owners } } : {})
});

/** @param sellers null: everyone's, as far as sharing shows them */
export const submissionFilter = (
  periodIds: readonly string[],
  sellers: readonly string[] | null,
  level: CallerRole | null
): Filter => ({
  [SUBMISSION.period]: { in: periodIds },
  ...(sellers ? { [SUBMISSION.seller]: { in: sellers } } : {}),
  ...(level ? { [SUBMISSION.level]: { eq: level } } : {})
});

/** The slice of Sales_Metric__c that a scope is. */
export interface ScopeSlice {
  readonly dimension: Dimension;
  readonly value: string;
}

/** The slices of a dimension that are also of a team or seller; their values begin with the Id of that user. */
export const metricFilterOfPerson = (
  dimension: Dimension,
  person: ScopeSlice,
  periodIds: readonly string[]
): Filter => ({
  [METRIC.dimension]: { eq: `${dimension} by ${person.dimension}` },
  [METRIC.period]: { in: periodIds },
  [METRIC.value]: { like: `${person.value}|%` }
});

/** @param values null: every value of the dimension */
export const metricFilter = (
  dimension: Dimension,
  values: readonly string[] | null,
  periodIds: readonly string[]
): Filter => ({
  [METRIC.dimension]: { eq: dimension },
  [METRIC.period]: { in: periodIds },
  ...(values ? { [METRIC.value]: { in: values } } : {})
});

/** Closed and not won. */
export const lostFilter: Filter = { and: [{ IsClosed: { eq: true } }, { IsWon: { eq: false } }] };

/** Closed lost without a reason. */
export const unexplainedFilter: Filter = {
  and: [{ IsClosed: { eq: true } }, { IsWon: { eq: false } }, { [DEAL.lossType]: { eq: null } }]
};

/** How far a filter reaches up. */
export const LEVELS = 5;

const belowBy = (at: (level: number) => Filter): Filter => ({
  or: Array.from({ length: LEVELS }, (_, level) => at(level))
});

/** Those in the hierarchy down to five levels below some. Those further below are asked for from the edge. */
export const membersBelowFilter = (userIds: readonly string[]): Filter => {
  const at = (level: number): Filter => ({
    [MEMBER.managerRecord]: level === 0 ? { [MEMBER.user]: { in: userIds } } : at(level - 1)
  });
  return belowBy(at);
};

export const activeMembersFilter: Filter = { [MEMBER.isActive]: { eq: true } };

/** Users along ManagerId, down to five levels below some. */
export const belowFilter = (userIds: readonly string[]): Filter => {
  const at = (level: number): Filter =>
    level === 0 ? { ManagerId: { in: userIds } } : { Manager: at(level - 1) };
  return belowBy(at);
};
