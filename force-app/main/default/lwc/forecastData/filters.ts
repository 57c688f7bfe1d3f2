import { categoriesOf } from 'c/forecastModel';
import type { CallerRole, Motion, Period, Phase } from 'c/forecastModel';
import { DEAL, METRIC, PLAN, SUBMISSION } from './fields';

/** A GraphQL filter. Its shape is the org's; only this module builds one. */
export type Filter = Readonly<Record<string, unknown>>;

/** What the pickers of the page select. */
export interface DealSelection {
  readonly period: Pick<Period, 'start' | 'end'>;
  /** Null: everything that sharing shows. */
  readonly owners: readonly string[] | null;
  /** Null: all motions. */
  readonly motion: Motion | null;
}

/** A blank motion means Enterprise, so that choice asks for both. */
const motionFilter = (motion: Motion): Filter =>
  motion === 'Enterprise'
    ? { or: [{ [DEAL.salesMotion]: { eq: motion } }, { [DEAL.salesMotion]: { eq: null } }] }
    : { [DEAL.salesMotion]: { eq: motion } };

export const dealFilter = ({ period, owners, motion }: DealSelection, ...more: Filter[]): Filter => ({
  and: [
    { CloseDate: { gte: { value: period.start }, lte: { value: period.end } } },
    ...(owners ? [{ OwnerId: { in: owners } }] : []),
    ...(motion ? [motionFilter(motion)] : []),
    ...more
  ]
});

/** The deals of a board column: open ones of its categories, or, under Closed, won and lost ones. */
export const phaseFilter = (phase: Phase): Filter =>
  phase === 'Closed'
    ? { IsClosed: { eq: true } }
    : { IsClosed: { eq: false }, ForecastCategory: { in: categoriesOf(phase) } };

export const planFilter = (periodId: string, owners: readonly string[] | null): Filter => ({
  [PLAN.period]: { eq: periodId },
  ...(owners ? { [PLAN.seller]: { in: owners } } : {})
});

/** @param sellers null: everybody's that sharing shows */
export const submissionFilter = (
  periodIds: readonly string[],
  sellers: readonly string[] | null,
  level: CallerRole | null
): Filter => ({
  [SUBMISSION.period]: { in: periodIds },
  ...(sellers ? { [SUBMISSION.seller]: { in: sellers } } : {}),
  ...(level ? { [SUBMISSION.level]: { eq: level } } : {})
});

export type Dimension = 'Company' | 'Seller' | 'Team' | 'Segment' | 'Competitor' | 'Motion' | 'Source';

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

/**
 * Users along ManagerId. GraphQL reaches five levels up, so people further below come with a second question from
 * those at the edge; everyone is for people without a team, such as sales operations.
 */
export const belowFilter = (userId: string): Filter => {
  const at = (level: number): Filter =>
    level === 0 ? { ManagerId: { eq: userId } } : { Manager: at(level - 1) };
  return { or: [0, 1, 2, 3, 4].map(at) };
};
