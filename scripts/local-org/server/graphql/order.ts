import type { Unsettled } from '../../engine/unsettled.ts';
import type { AggregateName, Expression, OrderItem } from '../../engine/types.ts';

type Input = Readonly<Record<string, unknown>>;

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A clause has `order`, `nulls` or `function`; anything else is a parent with its own clauses. */
const isClause = (value: Input): boolean =>
  Object.keys(value).every((key) => ['order', 'nulls', 'function'].includes(key));

/** SOQL puts nulls first, whichever the direction. */
const itemOf = (expression: Expression, { order, nulls }: Input): OrderItem => ({
  expression,
  descending: order === 'DESC',
  nulls: nulls === 'LAST' ? 'last' : 'first'
});

/**
 * An orderBy input as order items, in the order its keys are written, or by name. `grouped` gives the expression a field is
 * grouped by.
 */
export const orderItems = (
  input: unknown,
  unsettled: Unsettled,
  grouped: (path: readonly string[]) => Expression = (path) => ({ kind: 'field', path }),
  path: readonly string[] = []
): OrderItem[] => {
  if (!isInput(input)) return [];
  const entries = Object.entries(input);
  if (unsettled.orderBySchema) entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.flatMap(([name, value]) => {
    if (!isInput(value)) return [];
    const at = [...path, name];
    if (!isClause(value)) return orderItems(value, unsettled, grouped, at);
    const { function: aggregate } = value;
    const expression: Expression =
      typeof aggregate === 'string'
        ? { kind: 'aggregate', name: aggregate as AggregateName, of: { kind: 'field', path: at } }
        : grouped(at);
    return [itemOf(expression, value)];
  });
};
