import type { Motion, Period } from 'c/forecastModel';
import { DIMENSIONS_OF_PERSON } from './dimensions';
import type { Dimension } from './dimensions';
import { METRIC, STAGE_METRIC } from './fields';
import { metricFilter, metricFilterOfPerson } from './filters';
import type { ScopeSlice } from './filters';
import { request } from './request';
import type { Request } from './request';

export const metricsRequest = (
  dimension: Dimension,
  values: readonly string[] | null,
  periods: readonly Period[]
) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0 ? null : request('metrics', { where: metricFilter(dimension, values, ids) });
};

/** What deals did on the steps of the buyer, by slices; null where the org has no periods. */
export const funnelRequest = (
  dimension: Dimension,
  values: readonly string[] | null,
  periods: readonly Period[]
) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0 ? null : request('funnelMetrics', { where: metricFilter(dimension, values, ids) });
};

/** Whether segments and competitors are known of a scope alone: of a team or seller, by quarter (docs/metrics.md, Slices). */
export const isKnownOfScope = (
  dimension: Dimension,
  scope: ScopeSlice | null,
  periods: readonly Period[]
): scope is ScopeSlice =>
  DIMENSIONS_OF_PERSON.includes(dimension) &&
  (scope?.dimension === 'Team' || scope?.dimension === 'Seller') &&
  periods.every(({ kind }) => kind === 'Quarter');

const slicesRequest = (
  name: 'metrics' | 'funnelMetrics',
  dimension: Dimension,
  scope: ScopeSlice | null,
  periods: readonly Period[]
): Request | null => {
  const ids = periods.flatMap((period) => period.id ?? []);
  if (ids.length === 0) return null;
  const where = isKnownOfScope(dimension, scope, periods)
    ? metricFilterOfPerson(dimension, scope, ids)
    : metricFilter(dimension, null, ids);
  return request(name, { where });
};

/** The segments, regions or competitors of a scope, or of the whole company where they are not known of the scope alone. */
export const breakdownRequest = (
  dimension: Dimension,
  scope: ScopeSlice | null,
  periods: readonly Period[]
): Request | null => slicesRequest('metrics', dimension, scope, periods);

/** The same, on the steps of the buyer. */
export const funnelBreakdownRequest = (
  dimension: Dimension,
  scope: ScopeSlice | null,
  periods: readonly Period[]
): Request | null => slicesRequest('funnelMetrics', dimension, scope, periods);

/** The weekly readings of a slice; null where the org has no periods. */
export const weekMetricsRequest = (dimension: Dimension, value: string, periods: readonly Period[]) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  return ids.length === 0 ? null : request('weekMetrics', { where: metricFilter(dimension, [value], ids) });
};

/**
 * How the deals of the stages moved on; kept for the whole company, by motion.
 * @param motion null: all motions
 */
export const stageMetricsRequest = (periods: readonly Period[], motion: Motion | null = null) => {
  const ids = periods.flatMap((period) => period.id ?? []);
  if (ids.length === 0) return null;
  const ofMotion = motion === null ? {} : { [STAGE_METRIC.motion]: { eq: motion } };
  return request('stageMetrics', { where: { [METRIC.period]: { in: ids }, ...ofMotion } });
};
