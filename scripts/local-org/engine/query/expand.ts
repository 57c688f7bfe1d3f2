import { SalesforceError } from '../errors.ts';
import type { QueryPlan, SelectItem } from '../types.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { QueryContext } from '../query-context.ts';

/** Most rows that FIELDS(ALL) and FIELDS(CUSTOM) may ask for. */
const MOST_ROWS = 200;

/** The selected expressions, with FIELDS(…) replaced by its fields. */
export function expandFields(plan: QueryPlan, object: ObjectSchema, context: QueryContext): SelectItem[] {
  return plan.select.flatMap((item) => {
    const { expression } = item;
    if (expression.kind !== 'function' || expression.name !== 'FIELDS') return [item];
    const [argument] = expression.args;
    const kind = argument?.kind === 'field' ? argument.path[0]?.toUpperCase() : '';
    if (kind !== 'STANDARD' && (plan.limit === undefined || plan.limit > MOST_ROWS)) {
      throw new SalesforceError(
        'MALFORMED_QUERY',
        `The SOQL FIELDS function must have a LIMIT of at most ${MOST_ROWS}`
      );
    }
    return [...object.fields.values()]
      .filter((field) => kind === 'ALL' || field.custom === (kind === 'CUSTOM'))
      .filter((field) => context.rights.canReadField(object.name, field.name))
      .map((field): SelectItem => ({ expression: { kind: 'field', path: [field.name] } }));
  });
}
