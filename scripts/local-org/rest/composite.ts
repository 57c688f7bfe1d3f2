import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../errors.ts';
import type { HttpContext } from '../http/context.ts';
import type { Session } from '../sessions.ts';
import { saveTogether } from './atomic.ts';
import type { Part } from './atomic.ts';
import { dispatch } from './dispatch.ts';
import type { Subresponse } from './dispatch.ts';
import { resolve, resolveUrl, UnknownReference } from './references.ts';

const MOST_PARTS = 25;
const MOST_QUERIES = 5;

interface CompositePart extends Part {
  httpHeaders?: Record<string, string>;
}

const invalid = (message: string): SalesforceError => new SalesforceError('INVALID_INPUT', message);

const partsOf = (body: unknown): CompositePart[] => {
  const { compositeRequest: parts } = (body ?? {}) as { compositeRequest?: unknown };
  if (!Array.isArray(parts)) throw invalid('compositeRequest is missing: a list of subrequests.');
  if (parts.length > MOST_PARTS)
    throw invalid(`The request can't contain more than ${MOST_PARTS} subrequests.`);
  const seen = new Set<string>();
  for (const part of parts as Partial<CompositePart>[]) {
    if (
      typeof part?.method !== 'string' ||
      typeof part.url !== 'string' ||
      typeof part.referenceId !== 'string'
    ) {
      throw invalid('Each subrequest needs method, url and referenceId.');
    }
    if (seen.has(part.referenceId))
      throw invalid(`Duplicate ReferenceId provided in the request: ${part.referenceId}`);
    seen.add(part.referenceId);
  }
  const heavy = (parts as CompositePart[]).filter(({ url }) =>
    /\/(query|queryAll|composite\/sobjects)\b/.test(url)
  );
  if (heavy.length > MOST_QUERIES)
    throw invalid(`At most ${MOST_QUERIES} subrequests may be queries or collections.`);
  return parts as CompositePart[];
};

const halted = (message: string): Subresponse => ({
  status: 400,
  headers: {},
  body: [{ errorCode: 'PROCESSING_HALTED', message }]
});

/** One after the other, each with the answers of those before it. */
const oneByOne = async (
  app: FastifyInstance,
  context: HttpContext,
  parts: readonly CompositePart[],
  session: Session
): Promise<Subresponse[]> => {
  const results = new Map<string, unknown>();
  const responses: Subresponse[] = [];
  for (const { referenceId, method, url, body, httpHeaders } of parts) {
    let response: Subresponse;
    try {
      const headers = httpHeaders ?? {};
      response = await dispatch(app, context, session, {
        method,
        url: resolveUrl(url, results),
        body: resolve(body, results),
        headers
      });
    } catch (error) {
      if (!(error instanceof UnknownReference)) throw error;
      response = halted(error.message);
    }
    if (response.status < 300) results.set(referenceId, response.body);
    responses.push(response);
  }
  return responses;
};

interface BatchPart {
  method: string;
  url: string;
  richInput?: unknown;
}

/** Several requests in one, with references between them (composite) or without (batch). */
export const registerComposite = (api: FastifyInstance, app: FastifyInstance, context: HttpContext): void => {
  api.post('/composite', async ({ body, session }) => {
    const parts = partsOf(body);
    const { allOrNone } = body as { allOrNone?: boolean };
    const responses = allOrNone
      ? await saveTogether(context, parts, session)
      : await oneByOne(app, context, parts, session);
    return {
      compositeResponse: responses.map((response, index) => ({
        body: response.body,
        httpHeaders: response.headers,
        httpStatusCode: response.status,
        referenceId: parts[index]?.referenceId
      }))
    };
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
