import { GraphQLInterfaceType, GraphQLObjectType, GraphQLString } from 'graphql';
import type { GraphQLFieldConfigMap } from 'graphql';
import type { Kind } from './kinds.ts';
import { SCALARS } from './scalars.ts';

const FieldValue = new GraphQLInterfaceType({
  name: 'FieldValue',
  fields: { displayValue: { type: GraphQLString } }
});

const LABELLED: ReadonlySet<Kind> = new Set<Kind>(['Picklist', 'MultiPicklist', 'String']);
const FORMATTED: ReadonlySet<Kind> = new Set<Kind>([
  'Currency',
  'Date',
  'DateTime',
  'Double',
  'Int',
  'Long',
  'Percent',
  'Time'
]);

const valueType = (kind: Kind): GraphQLObjectType => {
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    value: { type: SCALARS[kind] },
    displayValue: {
      type: GraphQLString,
      description: 'The value as the user reads it; null where it is the same.'
    }
  };
  if (LABELLED.has(kind)) fields['label'] = { type: GraphQLString };
  if (FORMATTED.has(kind)) fields['format'] = { type: GraphQLString };
  return new GraphQLObjectType({ name: `${kind}Value`, interfaces: [FieldValue], fields });
};

/** `StringValue { value displayValue label }` and its like, one for each kind. */
export const VALUES = Object.fromEntries(
  (Object.keys(SCALARS) as Kind[]).map((kind) => [kind, valueType(kind)])
) as Readonly<Record<Kind, GraphQLObjectType>>;
