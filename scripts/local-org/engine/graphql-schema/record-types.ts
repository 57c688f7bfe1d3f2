import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType
} from 'graphql';
import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigArgumentMap,
  GraphQLFieldConfigMap,
  GraphQLOutputType
} from 'graphql';
import type { FieldSchema } from '../schema/types.ts';
import type { InputTypes } from './input-types.ts';
import type { Kind, View, ViewObject } from './kinds.ts';
import { Long } from './scalars.ts';
import { VALUES } from './values.ts';

/** What a field of a record type means; the executor reads it from the field's extensions. */
export type RecordField =
  | { is: 'id' | 'apiName' | 'weakEtag' | 'displayValue' }
  | { is: 'value'; field: FieldSchema; kind: Kind }
  | { is: 'parent'; relationship: string; field: FieldSchema }
  | { is: 'children'; relationship: string; object: string };

const PageInfo = new GraphQLObjectType({
  name: 'PageInfo',
  fields: {
    hasNextPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    hasPreviousPage: { type: new GraphQLNonNull(GraphQLBoolean) },
    startCursor: { type: GraphQLString },
    endCursor: { type: GraphQLString }
  }
});

const text = new GraphQLNonNull(GraphQLString);

const recordFields = (): GraphQLFieldConfigMap<unknown, unknown> => ({
  Id: { type: new GraphQLNonNull(GraphQLID), extensions: { is: 'id' } },
  ApiName: { type: text, extensions: { is: 'apiName' } },
  WeakEtag: { type: new GraphQLNonNull(Long), extensions: { is: 'weakEtag' } },
  DisplayValue: { type: GraphQLString, extensions: { is: 'displayValue' } }
});

const RecordInterface = new GraphQLInterfaceType({ name: 'Record', fields: recordFields() });

/** Arguments of a list of records. */
export const listArguments = (inputs: InputTypes, object: string): GraphQLFieldConfigArgumentMap => ({
  first: { type: GraphQLInt, description: 'At most 2,000; 10 when absent.' },
  after: { type: GraphQLString },
  where: { type: inputs.filter(object) },
  orderBy: { type: inputs.orderBy(object) },
  scope: { type: inputs.scope(object) },
  upperBound: { type: GraphQLInt }
});

/** `edges`, `pageInfo` and counts around a node type. */
export const connectionOf = (name: string, node: GraphQLOutputType): GraphQLObjectType =>
  new GraphQLObjectType({
    name: `${name}Connection`,
    fields: {
      edges: {
        type: new GraphQLList(
          new GraphQLObjectType({
            name: `${name}Edge`,
            fields: { cursor: { type: text }, node: { type: node } }
          })
        )
      },
      pageInfo: { type: new GraphQLNonNull(PageInfo) },
      pageResultCount: { type: new GraphQLNonNull(GraphQLInt) },
      totalCount: { type: new GraphQLNonNull(GraphQLInt) }
    }
  });

export interface RecordTypes {
  record(object: string): GraphQLObjectType;
  connection(object: string): GraphQLObjectType;
}

const valueField = (field: FieldSchema, kind: Kind): GraphQLFieldConfig<unknown, unknown> => ({
  type: VALUES[kind],
  description: field.label,
  extensions: { is: 'value', field, kind } satisfies RecordField
});

/** One type per object: its fields, its parents, its lists of children. */
export const recordTypes = (view: View, inputs: InputTypes): RecordTypes => {
  const records = new Map<string, GraphQLObjectType>();
  const connections = new Map<string, GraphQLObjectType>();
  const unions = new Map<string, GraphQLUnionType>();

  const parentType = (object: string, name: string, objects: readonly string[]): GraphQLOutputType => {
    const [first, ...others] = objects;
    if (first !== undefined && others.length === 0) return record(first);
    const key = `${object}_${name}`;
    const union = unions.get(key) ?? new GraphQLUnionType({ name: key, types: () => objects.map(record) });
    unions.set(key, union);
    return union;
  };

  const fieldsOf = (seen: ViewObject): GraphQLFieldConfigMap<unknown, unknown> => {
    const fields = recordFields();
    for (const { field, kind } of seen.fields)
      if (field.name !== 'Id') fields[field.name] = valueField(field, kind);
    for (const { name, field, objects } of seen.parents) {
      fields[name] = {
        type: parentType(seen.name, name, objects),
        extensions: { is: 'parent', relationship: name, field } satisfies RecordField
      };
    }
    for (const { name, object } of seen.children) {
      fields[name] = {
        type: connection(object),
        args: listArguments(inputs, object),
        extensions: { is: 'children', relationship: name, object } satisfies RecordField
      };
    }
    return fields;
  };

  const record = (object: string): GraphQLObjectType => {
    const known = records.get(object);
    if (known) return known;
    const type = new GraphQLObjectType({
      name: object,
      interfaces: [RecordInterface],
      fields: () => fieldsOf(view.byName.get(object) as ViewObject)
    });
    records.set(object, type);
    return type;
  };

  const connection = (object: string): GraphQLObjectType => {
    const type = connections.get(object) ?? connectionOf(object, record(object));
    connections.set(object, type);
    return type;
  };

  return { record, connection };
};
