import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives
} from 'graphql';
import type { GraphQLFieldConfigMap } from 'graphql';
import type { Caller, Org, Rights } from '../types.ts';
import type { Schema } from '../schema/types.ts';
import { aggregateTypes } from './aggregate-types.ts';
import { inputTypes } from './input-types.ts';
import { signatureOf, viewOf } from './kinds.ts';
import type { View } from './kinds.ts';
import { mutationType } from './mutation-types.ts';
import { listArguments, recordTypes } from './record-types.ts';

/** Leaves a field out where the caller can't see it, in place of an error. */
const OptionalDirective = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

/** The schema of everything in a view. */
export const buildSchema = (view: View): GraphQLSchema => {
  const inputs = inputTypes(view);
  const records = recordTypes(view, inputs);
  const query = new GraphQLObjectType({
    name: 'RecordQuery',
    fields: () =>
      Object.fromEntries(
        view.objects.map(({ name }) => [
          name,
          {
            type: records.connection(name),
            args: listArguments(inputs, name),
            extensions: { is: 'records', object: name }
          }
        ])
      )
  });
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    query: { type: new GraphQLNonNull(query), extensions: { is: 'query' } },
    aggregate: { type: new GraphQLNonNull(aggregateTypes(view, inputs)), extensions: { is: 'aggregates' } }
  };
  if (view.byName.has('User')) {
    fields['currentUser'] = { type: records.record('User'), extensions: { is: 'currentUser' } };
  }
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: { uiapi: { type: new GraphQLNonNull(new GraphQLObjectType({ name: 'UIAPI', fields })) } }
    }),
    mutation: mutationType(view, records),
    directives: [...specifiedDirectives, OptionalDirective],
    // A test validates what is built here; doing it on every change of rights would only cost time.
    assumeValid: true
  });
};

/** Schemas by what their callers see, so that people with the same rights share one. */
export const createSchemas = (org: Org): ((caller: Caller) => Promise<GraphQLSchema>) => {
  let of: Schema | undefined;
  let byRights = new WeakMap<Rights, GraphQLSchema>();
  const bySignature = new Map<string, GraphQLSchema>();
  return async (caller) => {
    if (of !== org.schema) {
      of = org.schema;
      byRights = new WeakMap();
      bySignature.clear();
    }
    const rights = await org.rights(caller);
    const known = byRights.get(rights);
    if (known) return known;
    const view = viewOf(org, rights);
    const signature = signatureOf(view);
    const schema = bySignature.get(signature) ?? buildSchema(view);
    bySignature.set(signature, schema);
    byRights.set(rights, schema);
    return schema;
  };
};
