import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { execute } from './execute.ts';
import type { GraphqlRequest } from './execute.ts';
import { createKeptResults } from './kept-results.ts';
import { createSchemas } from '../../engine/graphql-schema/schema.ts';

/** Filters of filters: deeper than any page goes, shallow enough for every walk over them. */
const MOST_NESTED = 60;

const isDeeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((each) => isDeeperThan(each, levels - 1)));

const requestOf = (body: unknown): GraphqlRequest => {
  const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string' || query.trim() === '') {
    throw new SalesforceError('INVALID_ARGUMENT', 'query is missing: a GraphQL document as text.');
  }
  const isMap = typeof variables === 'object' && variables !== null && !Array.isArray(variables);
  if (variables !== undefined && variables !== null && !isMap) {
    throw new SalesforceError('INVALID_ARGUMENT', 'variables must be a JSON object.');
  }
  if (isDeeperThan(variables, MOST_NESTED)) {
    throw new SalesforceError(
      'INVALID_ARGUMENT',
      `variables are nested more than ${MOST_NESTED} levels deep.`
    );
  }
  return {
    query,
    ...(isMap ? { variables: variables as Record<string, unknown> } : {}),
    ...(typeof operationName === 'string' ? { operationName } : {})
  };
};

/** The GraphQL API: `POST /graphql`. */
export const registerGraphql = (api: FastifyInstance, context: HttpContext): void => {
  const schemaFor = createSchemas(context.org);
  const answering = { org: context.org, results: createKeptResults(context) };
  api.post('/graphql', async ({ body, session }) => {
    const request = requestOf(body);
    return execute(await schemaFor(session), answering, session, request);
  });
};
