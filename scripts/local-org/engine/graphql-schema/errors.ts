import { GraphQLError } from 'graphql';
import type { ASTNode } from 'graphql';
import { SalesforceError } from '../errors.ts';

/** Kinds of error of Salesforce's GraphQL API. */
export type ErrorType =
  | 'InvalidSyntax'
  | 'ValidationError'
  | 'DataFetchingException'
  | 'OperationNotSupported'
  | 'ExecutionAborted';

/** An entry of `errors`. */
export interface ErrorEntry {
  message: string;
  locations: readonly { line: number; column: number }[];
  paths: readonly (string | number)[];
  extensions: { ErrorType: ErrorType };
}

export const entryOf = (error: GraphQLError, type: ErrorType): ErrorEntry => ({
  message: error.message,
  locations: error.locations ?? [],
  paths: error.path ?? [],
  extensions: { ErrorType: type }
});

/** What went wrong at one field, with its place in the document and in the answer. */
export const fieldError = (
  error: unknown,
  node: ASTNode | undefined,
  path: readonly (string | number)[],
  type: ErrorType = 'DataFetchingException'
): ErrorEntry => {
  // An unexpected error must not reach a component as a refusal.
  if (!(error instanceof SalesforceError) && !(error instanceof GraphQLError)) throw error;
  return entryOf(new GraphQLError(error.message, { nodes: node, path: [...path] }), type);
};
