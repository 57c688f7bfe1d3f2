import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import type { GraphQLFieldConfigArgumentMap, GraphQLFieldConfigMap } from 'graphql';
import type { AggregateName } from '../types.ts';
import type { FieldSchema } from '../schema/types.ts';
import type { InputTypes } from './input-types.ts';
import { NUMBER_KINDS } from './kinds.ts';
import type { Kind, View, ViewObject } from './kinds.ts';
import { dateFunctionsOf } from './operators.ts';
import { connectionOf } from './record-types.ts';
import { SCALARS } from './scalars.ts';
import { VALUES } from './values.ts';

/** What a field below `aggregate` means. */
export type AggregateField =
  { is: 'field'; field: FieldSchema; kind: Kind } | { is: 'parent'; relationship: string };

/** What a field of a field's aggregate means. */
export type AggregatePart =
  | { is: 'own'; part: 'value' | 'displayValue' | 'label' | 'format' }
  | { is: 'function'; name: AggregateName; kind: Kind }
  | { is: 'dateFunction'; name: string }
  | { is: 'grouping' };

const camel = (name: string): string =>
  name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** No functions: a boolean is grouped by and nothing else; the two are not aggregated at all. */
const PLAIN: ReadonlySet<Kind> = new Set<Kind>(['Boolean', 'LongTextArea', 'MultiPicklist']);

const functionsOf = (kind: Kind): readonly (readonly [string, AggregateName, Kind])[] => {
  if (PLAIN.has(kind)) return [];
  const counted = [
    ['count', 'COUNT', 'Long'],
    ['countDistinct', 'COUNT_DISTINCT', 'Long']
  ] as const;
  const ordered = [
    ['max', 'MAX', kind],
    ['min', 'MIN', kind]
  ] as const;
  if (!NUMBER_KINDS.has(kind)) return [...counted, ...ordered];
  // An average of whole numbers is none.
  const average = kind === 'Int' || kind === 'Long' ? 'Double' : kind;
  return [...counted, ...ordered, ['sum', 'SUM', kind], ['avg', 'AVG', average]];
};

const own = (part: 'value' | 'displayValue' | 'label' | 'format'): { extensions: AggregatePart } => ({
  extensions: { is: 'own', part }
});

const aggregateOf = (kind: Kind): GraphQLObjectType => {
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    value: { type: SCALARS[kind], ...own('value') },
    displayValue: { type: GraphQLString, ...own('displayValue') },
    label: { type: GraphQLString, ...own('label') },
    format: { type: GraphQLString, ...own('format') },
    grouping: { type: VALUES.Int, extensions: { is: 'grouping' } satisfies AggregatePart }
  };
  for (const [field, name, result] of functionsOf(kind)) {
    fields[field] = {
      type: VALUES[result],
      extensions: { is: 'function', name, kind: result } satisfies AggregatePart
    };
  }
  for (const name of dateFunctionsOf(kind)) {
    const type = name === 'DAY_ONLY' ? VALUES.Date : VALUES.Long;
    fields[camel(name)] = { type, extensions: { is: 'dateFunction', name } satisfies AggregatePart };
  }
  return new GraphQLObjectType({ name: `${kind}Aggregate`, fields });
};

const AGGREGATES = Object.fromEntries(
  (Object.keys(SCALARS) as Kind[]).map((kind) => [kind, aggregateOf(kind)])
) as Readonly<Record<Kind, GraphQLObjectType>>;

/** `uiapi { aggregate { … } }`: one connection per object. */
export const aggregateTypes = (view: View, inputs: InputTypes): GraphQLObjectType => {
  const aggregates = new Map<string, GraphQLObjectType>();

  const aggregate = (object: string): GraphQLObjectType => {
    const known = aggregates.get(object);
    if (known) return known;
    const type = new GraphQLObjectType({
      name: `${object}Aggregate`,
      fields: () => {
        const seen = view.byName.get(object) as ViewObject;
        const fields: GraphQLFieldConfigMap<unknown, unknown> = {};
        for (const { field, kind } of seen.fields) {
          fields[field.name] = {
            type: AGGREGATES[kind],
            extensions: { is: 'field', field, kind } satisfies AggregateField
          };
        }
        for (const { name, objects } of seen.parents) {
          const [first, ...others] = objects;
          if (first === undefined || others.length > 0) continue;
          fields[name] = {
            type: aggregate(first),
            extensions: { is: 'parent', relationship: name } satisfies AggregateField
          };
        }
        return fields;
      }
    });
    aggregates.set(object, type);
    return type;
  };

  const argumentsOf = (object: string): GraphQLFieldConfigArgumentMap => ({
    first: { type: GraphQLInt, description: 'At most 2,000 groups; all up to 2,000 when absent.' },
    after: { type: GraphQLString },
    where: { type: inputs.filter(object) },
    groupBy: { type: inputs.groupBy(object) },
    orderBy: { type: inputs.aggregateOrderBy(object) },
    scope: { type: inputs.scope(object) }
  });

  return new GraphQLObjectType({
    name: 'RecordQueryAggregate',
    fields: () =>
      Object.fromEntries(
        view.objects.map(({ name }) => {
          const result = new GraphQLObjectType({
            name: `${name}Result`,
            fields: { aggregate: { type: new GraphQLNonNull(aggregate(name)) } }
          });
          const extensions = { is: 'aggregate', object: name };
          return [
            name,
            { type: connectionOf(`${name}Aggregate`, result), args: argumentsOf(name), extensions }
          ];
        })
      )
  });
};
