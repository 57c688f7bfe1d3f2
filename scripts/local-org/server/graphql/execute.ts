import { execute as executeGraphql, getOperationAST, getVariableValues, Kind } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode
} from 'graphql';
import type { Session } from '../sessions.ts';
import { typeOf } from './connection.ts';
import { prepareDocument } from '../../engine/graphql-schema/document.ts';
import { entryOf } from '../../engine/graphql-schema/errors.ts';
import type { ErrorEntry } from '../../engine/graphql-schema/errors.ts';
import { MutationExecution } from './execute-mutation.ts';
import { QueryExecution } from './execute-query.ts';
import type { Answering } from './execute-query.ts';
import { fieldsOf, fragmentsOf, MOST_VALUES } from './selection.ts';
import type { Operation, Variables } from './selection.ts';

export interface GraphqlRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface GraphqlAnswer {
  data: Record<string, unknown>;
  errors: ErrorEntry[];
}

const failed = (errors: readonly ErrorEntry[]): GraphqlAnswer => ({ data: {}, errors: [...errors] });

/** Values as the caller gave them where there are any: they keep the order of keys that orderBy and groupBy go by. */
const variablesOf = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables
): { variables: Variables } | { errors: ErrorEntry[] } => {
  const { coerced, errors } = getVariableValues(
    schema,
    variableDefinitions,
    given as Record<string, unknown>,
    { maxErrors: 20 }
  );
  if (errors) return { errors: errors.map((error) => entryOf(error, 'ValidationError')) };
  return {
    variables: {
      ...coerced,
      ...Object.fromEntries(Object.entries(given).filter(([name]) => name in coerced))
    }
  };
};

/** `__schema` and `__type` are answered by graphql-js from the schema alone. */
const introspect = async (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: Operation,
  fields: readonly FieldNode[]
) => {
  const only: OperationDefinitionNode = {
    ...operation.definition,
    selectionSet: { kind: Kind.SELECTION_SET, selections: fields }
  };
  const definitions = document.definitions.map((each) => (each === operation.definition ? only : each));
  return executeGraphql({
    schema,
    document: { ...document, definitions },
    variableValues: operation.variables as Record<string, unknown>,
    ...(only.name ? { operationName: only.name.value } : {})
  });
};

/** Answers a request. Its mistakes are listed in `errors`; only unexpected errors are thrown. */
export const execute = async (
  schema: GraphQLSchema,
  answering: Answering,
  caller: Session,
  { query, variables: given = {}, operationName }: GraphqlRequest
): Promise<GraphqlAnswer> => {
  const { document, errors } = prepareDocument(schema, query);
  if (!document) return failed(errors);
  const definition = getOperationAST(document, operationName);
  const root = definition && schema.getRootType(definition.operation);
  if (!definition || !root) {
    const message = definition
      ? `The schema has no ${definition.operation} for this user.`
      : 'Name the operation to run in operationName: the document has none of that name, or several.';
    return failed([
      { message, locations: [], paths: [], extensions: { ErrorType: 'OperationNotSupported' } }
    ]);
  }
  const read = variablesOf(schema, definition, given);
  if ('errors' in read) return failed(read.errors);
  const operation: Operation = {
    schema,
    definition,
    fragments: fragmentsOf(document),
    variables: read.variables,
    budget: { values: MOST_VALUES }
  };
  return run(document, operation, root, answering, caller);
};

const run = async (
  document: DocumentNode,
  operation: Operation,
  root: GraphQLObjectType,
  answering: Answering,
  caller: Session
): Promise<GraphqlAnswer> => {
  const answer: GraphqlAnswer = { data: {}, errors: [] };
  const Execution = operation.definition.operation === 'mutation' ? MutationExecution : QueryExecution;
  for (const selected of fieldsOf(operation, root, [operation.definition.selectionSet])) {
    if (selected.name === '__typename') {
      answer.data[selected.key] = root.name;
    } else if (selected.name.startsWith('__')) {
      const { data, errors = [] } = await introspect(operation.schema, document, operation, selected.nodes);
      Object.assign(answer.data, data);
      answer.errors.push(...errors.map((error) => entryOf(error, 'DataFetchingException')));
    } else {
      const execution = new Execution(operation, answering, caller);
      answer.data[selected.key] = await execution.uiapi(typeOf(root, selected.name), selected, [
        selected.key
      ]);
      answer.errors.push(...execution.errors);
    }
  }
  return answer;
};
