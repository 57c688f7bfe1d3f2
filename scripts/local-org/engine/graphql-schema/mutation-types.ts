import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLObjectType
} from 'graphql';
import type {
  GraphQLFieldConfig,
  GraphQLFieldConfigMap,
  GraphQLInputFieldConfigMap,
  GraphQLOutputType
} from 'graphql';
import type { View, ViewField, ViewObject } from './kinds.ts';
import type { RecordTypes } from './record-types.ts';
import { IdOrRef, SCALARS } from './scalars.ts';

/** What a field below the mutation's `uiapi` does. */
export interface MutationField {
  is: 'create' | 'update' | 'delete';
  object: string;
}

const RecordDeleteInput = new GraphQLInputObjectType({
  name: 'RecordDeleteInput',
  fields: { Id: { type: new GraphQLNonNull(IdOrRef) } }
});

const RecordDeletePayload = new GraphQLObjectType({
  name: 'RecordDeletePayload',
  fields: { Id: { type: GraphQLID } }
});

const UIAPIMutationsInput = new GraphQLInputObjectType({
  name: 'UIAPIMutationsInput',
  fields: { allOrNone: { type: GraphQLBoolean, defaultValue: true } }
});

const representation = (name: string, fields: readonly ViewField[]): GraphQLInputObjectType =>
  new GraphQLInputObjectType({
    name,
    fields: () =>
      Object.fromEntries(
        fields.map(({ field, kind }) => [field.name, { type: kind === 'ID' ? IdOrRef : SCALARS[kind] }])
      )
  });

const writer = (
  { name }: ViewObject,
  is: 'create' | 'update',
  fields: readonly ViewField[],
  record: GraphQLOutputType
): GraphQLFieldConfig<unknown, unknown> => {
  const verb = is === 'create' ? 'Create' : 'Update';
  const input: GraphQLInputFieldConfigMap = {
    ...(is === 'update' ? { Id: { type: new GraphQLNonNull(IdOrRef) } } : {}),
    [name]: { type: new GraphQLNonNull(representation(`${name}${verb}Representation`, fields)) }
  };
  return {
    type: new GraphQLObjectType({
      name: `${name}${verb}Payload`,
      fields: { Record: { type: record }, success: { type: GraphQLBoolean } }
    }),
    args: {
      input: {
        type: new GraphQLNonNull(new GraphQLInputObjectType({ name: `${name}${verb}Input`, fields: input }))
      }
    },
    extensions: { is, object: name } satisfies MutationField
  };
};

const mutationsOf = (seen: ViewObject, records: RecordTypes): GraphQLFieldConfigMap<unknown, unknown> => {
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {};
  const createable = seen.fields.filter(({ createable: may }) => may);
  const updateable = seen.fields.filter(({ updateable: may }) => may);
  if (seen.create && createable.length > 0) {
    fields[`${seen.name}Create`] = writer(seen, 'create', createable, records.record(seen.name));
  }
  if (seen.update && updateable.length > 0) {
    fields[`${seen.name}Update`] = writer(seen, 'update', updateable, records.record(seen.name));
  }
  if (seen.delete) {
    fields[`${seen.name}Delete`] = {
      type: RecordDeletePayload,
      args: { input: { type: new GraphQLNonNull(RecordDeleteInput) } },
      extensions: { is: 'delete', object: seen.name } satisfies MutationField
    };
  }
  return fields;
};

/** `mutation { uiapi(input: { allOrNone: true }) { … } }`; undefined where the caller may change nothing. */
export const mutationType = (view: View, records: RecordTypes): GraphQLObjectType | undefined => {
  const fields = Object.assign(
    {},
    ...view.objects.map((seen) => mutationsOf(seen, records))
  ) as GraphQLFieldConfigMap<unknown, unknown>;
  if (Object.keys(fields).length === 0) return undefined;
  const mutations = new GraphQLObjectType({ name: 'UIAPIMutations', fields });
  return new GraphQLObjectType({
    name: 'Mutation',
    fields: { uiapi: { type: new GraphQLNonNull(mutations), args: { input: { type: UIAPIMutationsInput } } } }
  });
};
