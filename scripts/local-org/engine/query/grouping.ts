import type { Condition, Expression, QueryPlan, SelectItem } from '../types.ts';
import { expressionSql } from './functions.ts';
import type { Scope } from './scope.ts';

/** Whether the expression contains an aggregate function. */
export function aggregates(expression: Expression): boolean {
  if (expression.kind === 'aggregate') return true;
  return expression.kind === 'function' && expression.args.some(aggregates);
}

const keyOf = (expression: Expression): string => JSON.stringify(expression).toLowerCase();

/**
 * In a grouped query every field is grouped by or aggregated, in SELECT, HAVING and ORDER BY.
 * @throws SalesforceError MALFORMED_QUERY
 */
export function checkGrouping(plan: QueryPlan, select: readonly SelectItem[], scope: Scope): void {
  const groups = plan.groupBy?.by ?? [];
  const grouped = new Set(groups.map(keyOf));
  const used = [
    ...select.map((item) => item.expression),
    ...(plan.having ? leftSides(plan.having) : []),
    ...plan.orderBy.map((item) => item.expression)
  ];
  for (const expression of used) checkExpression(expression, grouped, scope);
  for (const expression of groups) {
    const value = expressionSql(expression, scope);
    if (expression.kind !== 'field' || value.field?.groupable !== false) continue;
    const name = expression.path.join('.');
    throw scope.error(
      'MALFORMED_QUERY',
      `field '${name}' can not be grouped in a query call`,
      expression.path
    );
  }
}

function checkExpression(expression: Expression, grouped: ReadonlySet<string>, scope: Scope): void {
  if (aggregates(expression) || grouped.has(keyOf(expression))) return;
  const inner = expression.kind === 'function' ? expression.args[0] : undefined;
  if (inner && grouped.has(keyOf(inner))) return;
  const path = expression.kind === 'field' ? expression.path : (inner?.kind === 'field' && inner.path) || [];
  throw scope.error('MALFORMED_QUERY', `Field must be grouped or aggregated: ${path.join('.')}`, path);
}

/** What a condition compares. */
export function leftSides(condition: Condition): Expression[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.conditions.flatMap(leftSides);
    case 'not':
      return leftSides(condition.condition);
    default:
      return [condition.left];
  }
}
