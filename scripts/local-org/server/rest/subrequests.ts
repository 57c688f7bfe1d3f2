import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import type { Session } from '../sessions.ts';
import { dispatch } from './dispatch.ts';
import type { Subresponse } from './dispatch.ts';
import { resolve, resolveUrl, UnknownReference } from './references.ts';

/** One subrequest of a composite call. */
export interface Part {
  referenceId: string;
  method: string;
  url: string;
  body?: unknown;
  httpHeaders?: Record<string, string>;
}

/** What runs subrequests. */
export interface Runner {
  readonly app: FastifyInstance;
  readonly context: HttpContext;
  readonly session: Session;
  /** Why a subrequest is not allowed in a call of this kind; undefined where it is. */
  refusalOf(part: Part): string | undefined;
}

export const invalid = (message: string): SalesforceError => new SalesforceError('INVALID_INPUT', message);

/** @throws SalesforceError INVALID_INPUT when a subrequest has not the shape of one, or a reference id stands twice */
export const readParts = (parts: unknown): Part[] => {
  if (!Array.isArray(parts)) throw invalid('compositeRequest is missing: a list of subrequests.');
  const seen = new Set<string>();
  return (parts as (Partial<Part> | null)[]).map((part) => {
    const { referenceId, method, url } = part ?? {};
    if (typeof method !== 'string' || typeof url !== 'string' || typeof referenceId !== 'string')
      throw invalid('Each subrequest needs method, url and referenceId.');
    if (!/^\w+$/.test(referenceId))
      throw invalid(`The ReferenceId ${referenceId} may only hold letters, numbers and underscores.`);
    if (seen.has(referenceId)) throw invalid(`Duplicate ReferenceId provided in the request: ${referenceId}`);
    seen.add(referenceId);
    return part as Part;
  });
};

const refused = (errorCode: string, message: string): Subresponse => ({
  status: 400,
  headers: {},
  body: [{ errorCode, message }]
});

const ROLLED_BACK = refused(
  'PROCESSING_HALTED',
  'The transaction was rolled back since another operation in the same transaction failed.'
);

const COLLECTIONS = /\/composite\/sobjects\b/;

/** A list of records is refused as a whole when one of them is. */
const withAllOrNone = (part: Part): Part => {
  if (!COLLECTIONS.test(part.url) || part.method.toUpperCase() === 'GET') return part;
  if (part.method.toUpperCase() === 'DELETE') {
    const [path = '', query = ''] = part.url.split('?');
    const kept = query.split('&').filter((each) => each !== '' && !/^allOrNone=/i.test(each));
    return { ...part, url: `${path}?${[...kept, 'allOrNone=true'].join('&')}` };
  }
  return { ...part, body: { ...(part.body as object | null | undefined), allOrNone: true } };
};

const failed = ({ url, method }: Part, { status, body }: Subresponse): boolean =>
  status >= 300 ||
  (COLLECTIONS.test(url) &&
    method.toUpperCase() !== 'GET' &&
    Array.isArray(body) &&
    body.some((row: { success?: boolean } | null) => row?.success === false));

/** Runs one subrequest with the results of those before it, and adds its own to them. */
const runPart = async (runner: Runner, part: Part, results: Map<string, unknown>): Promise<Subresponse> => {
  const why = runner.refusalOf(part);
  if (why !== undefined) return refused('INVALID_INPUT', why);
  try {
    const response = await dispatch(runner.app, runner.context, runner.session, {
      method: part.method,
      url: resolveUrl(part.url, results),
      body: resolve(part.body, results),
      headers: part.httpHeaders ?? {}
    });
    if (response.status < 300) results.set(part.referenceId, response.body);
    return response;
  } catch (error) {
    if (!(error instanceof UnknownReference)) throw error;
    return refused('PROCESSING_HALTED', error.message);
  }
};

/** One after the other; what does not depend on one that failed is done all the same. */
export const runEach = async (runner: Runner, parts: readonly Part[]): Promise<Subresponse[]> => {
  const results = new Map<string, unknown>();
  const responses: Subresponse[] = [];
  for (const part of parts) responses.push(await runPart(runner, part, results));
  return responses;
};

/** Thrown to undo what the subrequests before a failed one have done. */
class RolledBack extends Error {
  readonly at: number;
  readonly response: Subresponse;

  constructor(at: number, response: Subresponse) {
    super('A subrequest failed.');
    this.at = at;
    this.response = response;
  }
}

/** In one transaction: the first that fails undoes all, and the others say so. */
export const runTogether = async (
  runner: Runner,
  parts: readonly Part[]
): Promise<{ responses: Subresponse[]; isKept: boolean }> => {
  const results = new Map<string, unknown>();
  try {
    const responses = await runner.context.org.transaction(async () => {
      const done: Subresponse[] = [];
      for (const part of parts.map(withAllOrNone)) {
        const response = await runPart(runner, part, results);
        if (failed(part, response)) throw new RolledBack(done.length, response);
        done.push(response);
      }
      return done;
    });
    return { responses, isKept: true };
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    const { at, response } = error;
    return { responses: parts.map((_, index) => (index === at ? response : ROLLED_BACK)), isKept: false };
  }
};

/** The answers as composite and graph write them. */
export const compositeResponse = (
  parts: readonly Part[],
  responses: readonly Subresponse[]
): Record<string, unknown>[] =>
  responses.map((response, index) => ({
    body: response.body,
    httpHeaders: response.headers,
    httpStatusCode: response.status,
    referenceId: parts[index]?.referenceId
  }));

/** The answers of subrequests that were not reached. */
export const haltedParts = (parts: readonly Part[], message: string): Record<string, unknown>[] =>
  compositeResponse(
    parts,
    parts.map(() => refused('PROCESSING_HALTED', message))
  );
