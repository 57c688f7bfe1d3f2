import {
  GraphQLBoolean,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLString
} from 'graphql';
import type { GraphQLInputFieldConfigMap, GraphQLInputType } from 'graphql';
import { GROUPABLE_KINDS, NUMBER_KINDS } from './kinds.ts';
import type { Kind, View, ViewObject } from './kinds.ts';
import { DATE_FUNCTIONS, idOperators, OPERATORS } from './operators.ts';

const ResultOrder = new GraphQLEnumType({ name: 'ResultOrder', values: { ASC: {}, DESC: {} } });
const NullOrder = new GraphQLEnumType({ name: 'NullOrder', values: { FIRST: {}, LAST: {} } });
const direction = { order: { type: ResultOrder }, nulls: { type: NullOrder } };

const OrderByClause = new GraphQLInputObjectType({ name: 'OrderByClause', fields: direction });

const functionClause = (name: string, functions: readonly string[]): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name,
    fields: {
      ...direction,
      function: {
        type: new GraphQLEnumType({
          name: name.replace('Clause', 'Function'),
          values: Object.fromEntries(functions.map((each) => [each, {}]))
        })
      }
    }
  });

const StringClause = functionClause('AggregateOrderByStringClause', [
  'COUNT',
  'COUNT_DISTINCT',
  'MAX',
  'MIN'
]);
const NumberClause = functionClause('AggregateOrderByNumberClause', [
  'AVG',
  'COUNT',
  'COUNT_DISTINCT',
  'MAX',
  'MIN',
  'SUM'
]);
const PlainClause = new GraphQLInputObjectType({
  name: 'NoFunctionAggregateOrderByClause',
  fields: direction
});

const GroupByFunction = new GraphQLEnumType({
  name: 'GroupByFunction',
  values: Object.fromEntries(DATE_FUNCTIONS.map((name) => [name, {}]))
});
const GroupByType = new GraphQLEnumType({
  name: 'GroupByType',
  values: { GROUP_BY: {}, ROLLUP: {}, CUBE: {} }
});
const GroupByClause = new GraphQLInputObjectType({
  name: 'GroupByClause',
  fields: { group: { type: GraphQLBoolean } }
});
const GroupByDateClause = new GraphQLInputObjectType({
  name: 'GroupByDateClause',
  fields: { group: { type: GraphQLBoolean }, function: { type: GroupByFunction } }
});
const GroupByDateFunction = new GraphQLInputObjectType({
  name: 'GroupByDateFunction',
  fields: { function: { type: new GraphQLNonNull(GroupByFunction) } }
});

const groupClause = (kind: Kind): GraphQLInputObjectType | undefined => {
  if (kind === 'DateTime') return GroupByDateFunction;
  if (kind === 'Date') return GroupByDateClause;
  return GROUPABLE_KINDS.has(kind) ? GroupByClause : undefined;
};

const aggregateClause = (kind: Kind): GraphQLInputObjectType =>
  NUMBER_KINDS.has(kind) ? NumberClause : kind === 'Boolean' ? PlainClause : StringClause;

const NOT_SORTABLE: ReadonlySet<Kind> = new Set<Kind>(['LongTextArea', 'MultiPicklist']);

/** Scopes of SOQL; which of them an object knows the query itself says. */
const SCOPES = [
  'EVERYTHING',
  'MINE',
  'TEAM',
  'DELEGATED',
  'MY_TERRITORY',
  'MY_TEAM_TERRITORY',
  'SCOPINGRULE'
];

/** Filter, order and group inputs of every object of a view. */
export interface InputTypes {
  filter(object: string): GraphQLInputObjectType;
  orderBy(object: string): GraphQLInputObjectType;
  groupBy(object: string): GraphQLInputObjectType;
  aggregateOrderBy(object: string): GraphQLInputObjectType;
  scope(object: string): GraphQLEnumType;
}

const once = <T>(make: (object: string) => T): ((object: string) => T) => {
  const made = new Map<string, T>();
  return (object) => {
    const found = made.get(object);
    if (found !== undefined) return found;
    const created = make(object);
    made.set(object, created);
    return created;
  };
};

export const inputTypes = (view: View): InputTypes => {
  const seen = (object: string): ViewObject => view.byName.get(object) as ViewObject;

  /** Fields of one object by `clause`, and its parents by `nested`. */
  const fieldsBy = (
    object: string,
    clause: (kind: Kind) => GraphQLInputType | undefined,
    nested: (parent: string) => GraphQLInputType
  ): GraphQLInputFieldConfigMap => {
    const fields: GraphQLInputFieldConfigMap = {};
    for (const { field, kind } of seen(object).fields) {
      const type = clause(kind);
      if (type) fields[field.name] = { type };
    }
    for (const { name, objects } of seen(object).parents) {
      const [first, ...others] = objects;
      // A lookup to several objects is filtered object by object.
      if (first !== undefined && others.length === 0) fields[name] = { type: nested(first) };
    }
    return fields;
  };

  const input = (suffix: string, fields: (object: string) => GraphQLInputFieldConfigMap) =>
    once(
      (object) => new GraphQLInputObjectType({ name: `${object}_${suffix}`, fields: () => fields(object) })
    );

  const filter = input('Filter', (object) => ({
    and: { type: new GraphQLList(filter(object)) },
    or: { type: new GraphQLList(filter(object)) },
    not: { type: filter(object) },
    ...fieldsBy(object, (kind) => (kind === 'ID' ? ids : OPERATORS[kind]), filter)
  }));
  const joinable = view.objects.filter(({ object }) => !object.customMetadata);
  const ids = idOperators(
    new GraphQLInputObjectType({
      name: 'JoinInput',
      fields: () => ({
        ApiName: { type: GraphQLString },
        ...Object.fromEntries(joinable.map(({ name }) => [name, { type: filter(name) }]))
      })
    })
  );
  const orderBy = input('OrderBy', (object) =>
    fieldsBy(object, (kind) => (NOT_SORTABLE.has(kind) ? undefined : OrderByClause), orderBy)
  );
  const groupBy = input('GroupBy', (object) => ({
    type: { type: GroupByType },
    ...fieldsBy(object, groupClause, groupBy)
  }));
  const aggregateOrderBy = input('AggregateOrderBy', (object) =>
    fieldsBy(object, (kind) => (NOT_SORTABLE.has(kind) ? undefined : aggregateClause(kind)), aggregateOrderBy)
  );
  const scope = once(
    (object) =>
      new GraphQLEnumType({
        name: `${object.toUpperCase()}_SCOPE`,
        values: Object.fromEntries(SCOPES.map((name) => [name, {}]))
      })
  );
  return { filter, orderBy, groupBy, aggregateOrderBy, scope };
};
