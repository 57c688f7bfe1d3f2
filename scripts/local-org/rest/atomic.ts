import { SalesforceError } from '../errors.ts';
import type { HttpContext } from '../http/context.ts';
import { statusOf } from '../http/errors.ts';
import type { Session } from '../sessions.ts';
import type { SavedId, SaveRequest, SaveResult } from '../types.ts';
import type { Subresponse } from './dispatch.ts';
import { objectOf, plainFields } from './fields.ts';

/** One subrequest of a composite call. */
export interface Part {
  referenceId: string;
  method: string;
  url: string;
  body?: unknown;
}

const ROLLED_BACK: Subresponse = {
  status: 400,
  headers: {},
  body: [
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.'
    }
  ]
};

/** `@{account.id}` as the place of that subrequest; other references need an answer, which there is not yet. */
const savedIdOf = (text: string, places: ReadonlyMap<string, number>): SavedId | undefined => {
  const [, name, property] = /^@\{(\w+)\.(\w+)\}$/.exec(text) ?? [];
  const place = name === undefined ? undefined : places.get(name);
  return place !== undefined && property?.toLowerCase() === 'id' ? { savedId: place } : undefined;
};

const unsupported = ({ referenceId, method, url }: Part): SalesforceError =>
  new SalesforceError(
    'INVALID_INPUT',
    `With allOrNone this local org saves single records only: ${method} ${url} (${referenceId}) is something else, or refers to more than the id of an earlier record.`
  );

const withPlaces = (value: unknown, part: Part, places: ReadonlyMap<string, number>): unknown => {
  if (typeof value !== 'string' || !value.includes('@{')) return value;
  const saved = savedIdOf(value, places);
  if (!saved) throw unsupported(part);
  return saved;
};

const requestOf = (context: HttpContext, part: Part, places: ReadonlyMap<string, number>): SaveRequest => {
  const [, path = ''] = /^\/services\/data\/v\d+\.0\/sobjects\/([^?]+)$/.exec(part.url) ?? [];
  const [type = '', second, third] = path.replace(/\/$/, '').split('/').map(decodeURIComponent);
  const method = part.method.toUpperCase();
  const fields = Object.fromEntries(
    Object.entries(part.body ? plainFields(part.body) : {}).map(([name, value]) => [
      name,
      withPlaces(value, part, places)
    ])
  );
  if (path === '') throw unsupported(part);
  const object = objectOf(context.org, type).name;
  if (method === 'POST' && second === undefined) return { operation: 'insert', object, fields };
  if (second === undefined) throw unsupported(part);
  if (method === 'PATCH' && third !== undefined) {
    const value = withPlaces(third, part, places);
    return { operation: 'upsert', object, externalIdField: second, fields: { ...fields, [second]: value } };
  }
  const id = withPlaces(second, part, places) as string | SavedId;
  if (method === 'PATCH') return { operation: 'update', object, id, fields };
  if (method === 'DELETE' && third === undefined) return { operation: 'delete', object, id, fields: {} };
  throw unsupported(part);
};

const responseOf = (request: SaveRequest, { id, success, created, errors }: SaveResult): Subresponse => {
  if (!success) {
    const body = errors.map(({ statusCode, message, fields }) => ({
      errorCode: statusCode,
      message,
      fields
    }));
    const rolledBack = errors[0]?.statusCode === 'ALL_OR_NONE_OPERATION_ROLLED_BACK';
    return rolledBack ? ROLLED_BACK : { status: statusOf(errors[0]?.statusCode ?? ''), headers: {}, body };
  }
  if (request.operation === 'insert') return { status: 201, headers: {}, body: { id, success, errors } };
  if (request.operation === 'upsert') {
    return {
      status: created ? 201 : 200,
      headers: {},
      body: { id, success, errors, created: created === true }
    };
  }
  return { status: 204, headers: {}, body: null };
};

/** Record writes of one composite call in one transaction: all are kept or none. */
export const saveTogether = async (
  context: HttpContext,
  parts: readonly Part[],
  session: Session
): Promise<Subresponse[]> => {
  const places = new Map<string, number>();
  const requests = parts.map((part, place) => {
    const request = requestOf(context, part, places);
    places.set(part.referenceId, place);
    return request;
  });
  const results = await context.org.save(requests, session, { allOrNone: true });
  return results.map((result, index) => responseOf(requests[index] as SaveRequest, result));
};
