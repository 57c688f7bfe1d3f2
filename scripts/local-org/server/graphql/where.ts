import { SalesforceError } from '../../engine/errors.ts';
import type { ComparisonOperator, Condition, Expression, Literal, Org } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';
import { kindOf } from '../../engine/graphql-schema/kinds.ts';
import type { Kind } from '../../engine/graphql-schema/kinds.ts';

type Input = Readonly<Record<string, unknown>>;

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  eq: '=',
  ne: '!=',
  lt: '<',
  lte: '<=',
  gt: '>',
  gte: '>=',
  like: 'LIKE'
};

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (message: string): SalesforceError =>
  new SalesforceError('INVALID_QUERY_FILTER_OPERATOR', message);

/** `{ last_n_days: 30 }` → LAST_N_DAYS:30 */
const rangeLiteral = (range: Input): Literal => {
  const [entry, ...others] = Object.entries(range).filter(([, n]) => n !== null && n !== undefined);
  if (!entry || others.length > 0)
    throw refuse('A range names exactly one span, such as { last_n_days: 30 }.');
  return { type: 'dateLiteral', name: entry[0].toUpperCase(), n: Number(entry[1]) };
};

/** A date is given by value, by literal or by range. */
const momentLiteral = (value: unknown, type: 'date' | 'datetime'): Literal => {
  if (value === null || value === undefined) return { type: 'null' };
  const { value: day, literal, range } = value as Input;
  if (typeof literal === 'string') return { type: 'dateLiteral', name: literal };
  if (isInput(range)) return rangeLiteral(range);
  if (typeof day === 'string') return { type, value: day };
  if (day === null) return { type: 'null' };
  throw refuse('A date needs one of value, literal and range.');
};

const literalOf = (value: unknown, kind: Kind): Literal => {
  if (kind === 'Date') return momentLiteral(value, 'date');
  if (kind === 'DateTime') return momentLiteral(value, 'datetime');
  if (value === null || value === undefined) return { type: 'null' };
  if (kind === 'Boolean') return { type: 'boolean', value: value === true };
  if (kind === 'Currency' || kind === 'Double' || kind === 'Int' || kind === 'Long' || kind === 'Percent') {
    return { type: 'number', value: Number(value) };
  }
  return { type: 'string', value: String(value) };
};

const allOf = (conditions: readonly Condition[]): Condition | undefined =>
  conditions.length < 2 ? conditions[0] : { kind: 'and', conditions };

/** A filter input as a condition. Several operators of a field, and several fields, all have to hold. */
export class Filters {
  readonly #org: Org;

  constructor(org: Org) {
    this.#org = org;
  }

  condition(object: string, filter: unknown, path: readonly string[] = []): Condition | undefined {
    if (!isInput(filter)) return undefined;
    return allOf(
      Object.entries(filter).flatMap(([name, value]) => this.#entry(object, name, value, path) ?? [])
    );
  }

  #entry(object: string, name: string, value: unknown, path: readonly string[]): Condition | undefined {
    if (value === null || value === undefined) return undefined;
    if (name === 'and' || name === 'or') return this.#combined(name, object, value, path);
    if (name === 'not') {
      const condition = this.condition(object, value, path);
      return condition && { kind: 'not', condition };
    }
    const field = this.#org.schema.field(object, name);
    if (field) return this.#operators(field, value as Input, path);
    const lookup = [...(this.#org.schema.object(object)?.fields.values() ?? [])].find(
      ({ relationshipName }) => relationshipName === name
    );
    const parent = lookup?.referenceTo?.[0];
    return parent === undefined ? undefined : this.condition(parent, value, [...path, name]);
  }

  #combined(
    kind: 'and' | 'or',
    object: string,
    value: unknown,
    path: readonly string[]
  ): Condition | undefined {
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    const conditions = list.flatMap((each) => this.condition(object, each, path) ?? []);
    return conditions.length < 2 ? conditions[0] : { kind, conditions };
  }

  #operators(field: FieldSchema, operators: Input, path: readonly string[]): Condition | undefined {
    const kind = kindOf(field) ?? 'String';
    const left: Expression = { kind: 'field', path: [...path, field.name] };
    return allOf(
      Object.entries(operators).flatMap(
        ([operator, value]) => this.#operator(left, operator, value, kind) ?? []
      )
    );
  }

  #operator(left: Expression, operator: string, value: unknown, kind: Kind): Condition | undefined {
    const comparison = COMPARISONS[operator];
    if (comparison) return { kind: 'compare', left, operator: comparison, right: literalOf(value, kind) };
    if (operator === 'in' || operator === 'nin') {
      const values = (Array.isArray(value) ? value : [value]).map((each) => literalOf(each, kind));
      return { kind: 'in', left, negated: operator === 'nin', values };
    }
    if (operator === 'includes' || operator === 'excludes') {
      const values = (Array.isArray(value) ? value : [value]).map(String);
      return { kind: 'includes', left, negated: operator === 'excludes', values };
    }
    if (!isInput(value)) return undefined;
    if (operator === 'inq' || operator === 'ninq') return this.#join(left, operator === 'ninq', value);
    return this.#dateFunction(left, operator, value);
  }

  /** `{ Opportunity: { …filter… }, ApiName: "AccountId" }` */
  #join(left: Expression, negated: boolean, { ApiName, ...objects }: Input): Condition {
    const [entry, ...others] = Object.entries(objects);
    if (!entry || others.length > 0 || typeof ApiName !== 'string') {
      throw refuse('A semi-join names one object with its filter, and in ApiName the field to compare with.');
    }
    const [object, filter] = entry;
    const where = this.condition(object, filter);
    const query = {
      object,
      select: [{ expression: { kind: 'field' as const, path: ApiName.split('.') } }],
      children: [],
      orderBy: [],
      ...(where ? { where } : {})
    };
    return { kind: 'inQuery', left, negated, query };
  }

  /** `CloseDate: { CALENDAR_YEAR: { value: { eq: 2026 } } }` */
  #dateFunction(
    left: Expression,
    name: string,
    { value, convertTimezoneValue }: Input
  ): Condition | undefined {
    const local: Expression =
      convertTimezoneValue === true ? { kind: 'function', name: 'convertTimezone', args: [left] } : left;
    const expression: Expression = { kind: 'function', name, args: [local] };
    return isInput(value)
      ? allOf(
          Object.entries(value).flatMap(
            ([each, number]) => this.#operator(expression, each, number, 'Long') ?? []
          )
        )
      : undefined;
  }
}
