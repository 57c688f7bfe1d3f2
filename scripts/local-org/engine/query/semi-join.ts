import type { Condition, QueryPlan } from '../types.ts';
import { queryError, wordAt } from './text.ts';

/** Semi- and anti-joins that one query may have. */
const MOST = 2;

/**
 * Where the platform allows a query inside a condition: at most two, side by side under AND, one level deep, without order
 * or limit.
 * @throws SalesforceError MALFORMED_QUERY
 */
export function checkSemiJoins(plan: QueryPlan): void {
  if (!plan.where) return;
  const found = joins(plan.where, true, plan);
  if (found.length > MOST) throw refusal(plan, `maximum ${MOST} semi join sub-selects are allowed`);
  for (const inner of found) {
    if (inner.orderBy.length > 0 || inner.limit !== undefined || inner.offset !== undefined) {
      throw refusal(plan, 'ORDER BY, LIMIT and OFFSET are not allowed in semi join sub-selects');
    }
    if (inner.where && joins(inner.where, true, plan).length > 0) {
      throw refusal(plan, 'Nesting of semi join sub-selects is not supported');
    }
  }
}

function joins(condition: Condition, top: boolean, plan: QueryPlan): QueryPlan[] {
  switch (condition.kind) {
    case 'and':
      return condition.conditions.flatMap((part) => joins(part, top, plan));
    case 'or':
      return condition.conditions.flatMap((part) => joins(part, false, plan));
    case 'not':
      return joins(condition.condition, false, plan);
    case 'inQuery':
      if (top) return [condition.query];
      throw refusal(
        plan,
        'Semi join sub-selects are only allowed at the top level WHERE expressions and not in nested WHERE expressions.'
      );
    default:
      return [];
  }
}

const refusal = (plan: QueryPlan, message: string) =>
  queryError(
    'MALFORMED_QUERY',
    message,
    plan.source,
    plan.source === undefined ? -1 : wordAt(plan.source, 'WHERE')
  );
