import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';
import { dispatch } from './dispatch.ts';
import type { Subresponse } from './dispatch.ts';
import { compositeResponse, invalid, readParts, runEach, runTogether } from './subrequests.ts';
import type { Part, Runner } from './subrequests.ts';

const MOST_PARTS = 25;
const MOST_QUERIES = 5;

const HEAVY = /\/(query|queryAll|composite\/sobjects)\b/;
const SERVED = /^\/services\/data\/v\d+\.0\/(sobjects|query|queryAll|composite\/sobjects)\b/i;

const partsOf = (body: unknown): Part[] => {
  const parts = readParts((body as { compositeRequest?: unknown } | null)?.compositeRequest);
  if (parts.length > MOST_PARTS)
    throw invalid(`The request can't contain more than ${MOST_PARTS} subrequests.`);
  if (parts.filter(({ url }) => HEAVY.test(url)).length > MOST_QUERIES)
    throw invalid(`At most ${MOST_QUERIES} subrequests may be queries or collections.`);
  return parts;
};

const refusalOf: Runner['refusalOf'] = ({ url }) =>
  SERVED.test(url)
    ? undefined
    : `A composite request can hold sobjects, query, queryAll and composite/sobjects, not ${url}.`;

interface BatchPart {
  method: string;
  url: string;
  richInput?: unknown;
}

/**
 * Several requests in one, with references between them (composite) or without (batch). collateSubrequests lets
 * Salesforce choose the order of what does not depend on each other; here they always run in theirs.
 */
export const registerComposite = (api: FastifyInstance, app: FastifyInstance, context: HttpContext): void => {
  api.post('/composite', async ({ body, session }) => {
    const parts = partsOf(body);
    const runner: Runner = { app, context, session, refusalOf };
    const isTogether = (body as { allOrNone?: unknown }).allOrNone === true;
    const responses = isTogether
      ? (await runTogether(runner, parts)).responses
      : await runEach(runner, parts);
    return { compositeResponse: compositeResponse(parts, responses) };
  });

  api.post('/composite/batch', async ({ body, session }) => {
    const { batchRequests, haltOnError } = (body ?? {}) as { batchRequests?: unknown; haltOnError?: boolean };
    if (!Array.isArray(batchRequests)) throw invalid('batchRequests is missing: a list of subrequests.');
    if (batchRequests.length > MOST_PARTS)
      throw invalid(`The request can't contain more than ${MOST_PARTS} subrequests.`);
    const results: { statusCode: number; result: unknown }[] = [];
    let stopped = false;
    for (const { method, url, richInput } of batchRequests as BatchPart[]) {
      const path = String(url).replace(/^\/?(services\/data\/)?/, '/services/data/');
      const response: Pick<Subresponse, 'status' | 'body'> = stopped
        ? {
            status: 412,
            body: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }]
          }
        : await dispatch(app, context, session, { method: String(method), url: path, body: richInput });
      results.push({ statusCode: response.status, result: response.body });
      stopped ||= haltOnError === true && response.status >= 400;
    }
    return { hasErrors: results.some(({ statusCode }) => statusCode >= 400), results };
  });
};
