import type { GraphQLObjectType } from 'graphql';
import { SalesforceError } from '../../engine/errors.ts';
import type { AggregateField, AggregatePart } from '../../engine/graphql-schema/aggregate-types.ts';
import type { Expression, Org, QueryPlan, RestRecord, SelectItem } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';
import { projectFields, typeOf } from './connection.ts';
import type { Project, SelectionSets } from './connection.ts';
import { displayValue, graphqlValue, label } from './format.ts';
import type { Kind } from '../../engine/graphql-schema/kinds.ts';
import { orderItems } from './order.ts';
import { compileValue } from './record-plan.ts';
import { below } from './selection.ts';
import type { Operation } from './selection.ts';
import { Filters } from './where.ts';

type Input = Readonly<Record<string, unknown>>;

const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const KINDS = { GROUP_BY: 'plain', ROLLUP: 'rollup', CUBE: 'cube' } as const;

/** What a groupBy input groups by, in the order its keys are written. */
const groupExpressions = (input: unknown, path: readonly string[] = []): Expression[] => {
  if (!isInput(input)) return [];
  return Object.entries(input).flatMap(([name, value]): Expression[] => {
    if (!isInput(value)) return [];
    const field: Expression = { kind: 'field', path: [...path, name] };
    if (typeof value['function'] === 'string')
      return [{ kind: 'function', name: value['function'], args: [field] }];
    if ('group' in value) return value['group'] === true ? [field] : [];
    return groupExpressions(value, [...path, name]);
  });
};

const keyOf = (expression: Expression): string => JSON.stringify(expression);

/** Compiles the selection below `aggregate` into columns of a grouped query and how to show them. */
export class AggregateCompiler {
  readonly select: SelectItem[] = [];
  readonly groups: readonly Expression[];
  readonly #operation: Operation;
  readonly #org: Org;
  readonly #aliases = new Map<string, string>();

  constructor(operation: Operation, org: Org, groupBy: unknown) {
    this.#operation = operation;
    this.#org = org;
    this.groups = groupExpressions(groupBy);
  }

  /** Nodes are `{ aggregate { … } }`. */
  compileNode(type: GraphQLObjectType, sets: SelectionSets): Project<RestRecord> {
    return projectFields<RestRecord>(this.#operation, type, sets, (selected) =>
      this.#fields(typeOf(type, selected.name), below(selected), [])
    );
  }

  plan(object: string, args: Input): QueryPlan {
    const where = new Filters(this.#org).condition(object, args['where']);
    const grouped = (path: readonly string[]): Expression => {
      const field: Expression = { kind: 'field', path };
      const byFunction = this.groups.find(
        (each) => each.kind === 'function' && keyOf(each.args[0] as Expression) === keyOf(field)
      );
      return byFunction ?? field;
    };
    const type = (isInput(args['groupBy']) ? args['groupBy']['type'] : undefined) as
      keyof typeof KINDS | undefined;
    const { scope } = args;
    // A query without columns is none; asked for nothing but its groups, it counts them.
    if (this.select.length === 0)
      this.#column({ kind: 'aggregate', name: 'COUNT', of: { kind: 'field', path: ['Id'] } });
    return {
      object,
      select: this.select,
      children: [],
      orderBy: orderItems(args['orderBy'], this.#org.unsettled, grouped),
      ...(where ? { where } : {}),
      ...(this.groups.length > 0 ? { groupBy: { kind: KINDS[type ?? 'GROUP_BY'], by: this.groups } } : {}),
      ...(typeof scope === 'string' ? { scope: scope.toLowerCase() } : {})
    };
  }

  /** The alias under which the expression comes back. */
  #column(expression: Expression): string {
    const key = keyOf(expression);
    const known = this.#aliases.get(key);
    if (known !== undefined) return known;
    const alias = `c${this.#aliases.size}`;
    this.#aliases.set(key, alias);
    this.select.push({ expression, alias });
    return alias;
  }

  #fields(type: GraphQLObjectType, sets: SelectionSets, path: readonly string[]): Project<RestRecord> {
    return projectFields<RestRecord>(this.#operation, type, sets, (selected) => {
      const field = type.getFields()[selected.name]?.extensions as unknown as AggregateField;
      const target = typeOf(type, selected.name);
      return field.is === 'parent'
        ? this.#fields(target, below(selected), [...path, field.relationship])
        : this.#parts(target, below(selected), field.field, field.kind, [...path, field.field.name]);
    });
  }

  #parts(
    type: GraphQLObjectType,
    sets: SelectionSets,
    field: FieldSchema,
    kind: Kind,
    path: readonly string[]
  ): Project<RestRecord> {
    const of: Expression = { kind: 'field', path };
    return projectFields<RestRecord>(this.#operation, type, sets, (selected) => {
      const part = type.getFields()[selected.name]?.extensions as unknown as AggregatePart;
      if (part.is === 'own') return this.#own(part.part, of, field, kind);
      const target = typeOf(type, selected.name);
      const value = (result: Kind, expression: Expression, shown?: FieldSchema): Project<RestRecord> => {
        const alias = this.#column(expression);
        const show = compileValue(this.#operation, this.#org, target, below(selected), shown, result);
        return (row) => show(row[alias]);
      };
      if (part.is === 'function') {
        const isCount = part.name === 'COUNT' || part.name === 'COUNT_DISTINCT';
        return value(part.kind, { kind: 'aggregate', name: part.name, of }, isCount ? undefined : field);
      }
      if (part.is === 'grouping') return value('Int', { kind: 'function', name: 'GROUPING', args: [of] });
      const result = part.name === 'DAY_ONLY' ? 'Date' : 'Long';
      return value(result, { kind: 'function', name: part.name, args: [of] });
    });
  }

  /** The field's own value: only what is grouped by has one. */
  #own(
    part: 'value' | 'displayValue' | 'label' | 'format',
    of: Expression,
    field: FieldSchema,
    kind: Kind
  ): Project<RestRecord> {
    if (!this.groups.some((group) => keyOf(group) === keyOf(of))) {
      throw new SalesforceError('MALFORMED_QUERY', `Field must be grouped or aggregated: ${field.name}`);
    }
    const alias = this.#column(of);
    const { settings } = this.#org;
    if (part === 'value') return (row) => graphqlValue(row[alias], kind);
    if (part === 'label') return (row) => label(row[alias], field);
    return (row) => displayValue(row[alias], kind, field, settings);
  }
}
