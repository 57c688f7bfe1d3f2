import type { OrderItem } from '../types.ts';
import { expressionSql } from './functions.ts';
import type { Scope, SqlValue } from './scope.ts';
import { isText } from '../schema/field-kinds.ts';

/** Text is ordered without regard to case, picklists in the order of their values. */
export function orderSql(item: OrderItem, scope: Scope): string {
  const value = expressionSql(item.expression, scope);
  if (item.expression.kind === 'field' && value.field?.sortable === false) {
    const name = item.expression.path.join('.');
    throw scope.error(
      'MALFORMED_QUERY',
      `field '${name}' can not be sorted in a query call`,
      item.expression.path
    );
  }
  const direction = `${item.descending ? 'DESC' : 'ASC'} NULLS ${item.nulls.toUpperCase()}`;
  return sortKeys(value, scope).map((key) => `${key} ${direction}`).join(', '); // prettier-ignore
}

function sortKeys(value: SqlValue, scope: Scope): string[] {
  const values = value.field?.picklistValues;
  if (value.type === 'picklist' && values && values.length > 0) {
    const order = scope.parameters.add(values.map((entry) => entry.value));
    const place = `list_position(${order}, ${value.sql})`;
    return [
      `CASE WHEN ${value.sql} IS NULL THEN NULL ELSE coalesce(nullif(${place}, 0), 1000000) END`,
      `lower(${value.sql})`
    ];
  }
  return isText(value.type) ? [`lower(${value.sql})`, value.sql] : [value.sql];
}
