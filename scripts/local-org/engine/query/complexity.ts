import type { Condition, QueryPlan } from '../types.ts';
import { queryError, tooComplicated } from './text.ts';

/** Conditions of one query. Each is checked, compiled and planned by itself; the values of a list are one. */
const MOST_CONDITIONS = 1000;

/** Fields that ORDER BY may name. */
const MOST_ORDERED = 32;

/** Fields that GROUP BY may name: of more, ROLLUP and CUBE would make as many groups as there are subsets. */
const MOST_GROUPED = 32;
const MOST_SUBTOTALS = 3;

/**
 * Refuses a query that would take long with any records.
 * @throws SalesforceError QUERY_TOO_COMPLICATED, MALFORMED_QUERY
 */
export function checkComplexity(plan: QueryPlan): void {
  let left = MOST_CONDITIONS;
  for (const condition of [plan.where, plan.having]) if (condition) left -= conditionsIn(condition, left);
  if (left < 0) throw tooComplicated();
  if (plan.orderBy.length > MOST_ORDERED)
    throw queryError('MALFORMED_QUERY', `ORDER BY can't name more than ${MOST_ORDERED} fields`);
  const { kind = 'plain', by = [] } = plan.groupBy ?? {};
  const most = kind === 'plain' ? MOST_GROUPED : MOST_SUBTOTALS;
  if (by.length > most)
    throw queryError('MALFORMED_QUERY', `GROUP BY ${kind === 'plain' ? '' : `${kind.toUpperCase()} `}can't name more than ${most} fields`); // prettier-ignore
}

/** How many conditions there are; no more than a little above `most` are counted. */
function conditionsIn(condition: Condition, most: number): number {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      let count = 0;
      for (const part of condition.conditions) if (count <= most) count += conditionsIn(part, most - count);
      return count;
    }
    case 'not':
      return conditionsIn(condition.condition, most);
    case 'in':
      return 1 + condition.values.filter(({ type }) => type === 'dateLiteral').length;
    case 'includes':
      return condition.values.length;
    case 'inQuery':
      return 1 + (condition.query.where ? conditionsIn(condition.query.where, most) : 0);
    default:
      return 1;
  }
}
