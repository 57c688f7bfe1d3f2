import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound, RecordRefused } from '../http/errors.ts';
import { equals, planOf, select, text } from '../../engine/plan-builders.ts';
import { toId18 } from '../../engine/schema/ids.ts';
import type { Caller, SaveRequest, SaveResult } from '../../engine/types.ts';
import type { ObjectSchema } from '../../engine/schema/types.ts';
import { fieldList, objectFor, plainFields, readRecord } from './fields.ts';

interface RecordRoute {
  Params: { version: string; object: string; id: string };
  Querystring: { fields?: string };
}

interface KeyRoute {
  Params: { version: string; object: string; field: string; value: string };
  Querystring: { fields?: string; updateOnly?: string };
}

/** In an address a record that is not there is 404, whichever way the save says so. */
const MISSING = new Set(['NOT_FOUND', 'INVALID_CROSS_REFERENCE_KEY', 'MALFORMED_ID']);

/** Saves one record. @throws RecordRefused */
export const saveOne = async (
  context: HttpContext,
  request: SaveRequest,
  caller: Caller
): Promise<SaveResult> => {
  const [result] = await context.org.save([request], caller, { allOrNone: true });
  if (!result) throw new SalesforceError('UNKNOWN_EXCEPTION', 'The save gave no result.', { status: 500 });
  if (!result.success) throw new RecordRefused(result.errors);
  return result;
};

const saveKnown = async (context: HttpContext, request: SaveRequest, caller: Caller): Promise<void> => {
  try {
    await saveOne(context, request, caller);
  } catch (error) {
    const [first] = error instanceof RecordRefused ? error.errors : [];
    if (first?.statusCode === 'CONFLICT') {
      throw new SalesforceError('PRECONDITION_FAILED', first.message, { status: 412 });
    }
    // The code also means a lookup to a record that does not exist; then it names the field.
    if (first && MISSING.has(first.statusCode) && first.fields.length === 0) {
      throw notFound(first.message);
    }
    if (first?.statusCode === 'ENTITY_IS_DELETED')
      throw new SalesforceError('ENTITY_IS_DELETED', first.message, { status: 404 });
    throw error;
  }
};

const refuseField = (fields: Record<string, unknown>, name: string): void => {
  if (!Object.keys(fields).some((key) => key.toLowerCase() === name.toLowerCase())) return;
  const message = `The ${name} field should not be specified in the sobject data.`;
  throw new SalesforceError('INVALID_FIELD', message, { fields: [name] });
};

const unmodifiedSince = (header: unknown): { ifUnmodifiedSince?: string } => {
  const time = typeof header === 'string' ? Date.parse(header) : Number.NaN;
  return Number.isNaN(time) ? {} : { ifUnmodifiedSince: new Date(time).toISOString() };
};

const idOf = (value: string): string => {
  const id = toId18(value);
  if (!id) throw notFound('Provided external ID field does not exist or is not accessible: ' + value);
  return id;
};

/** Addresses of the records that share an external id: the body of a 300. */
const choices = async (
  context: HttpContext,
  { object, field, value, version }: KeyRoute['Params'],
  caller: Caller
): Promise<string[]> => {
  const plan = planOf(object, { select: select(['Id']), where: equals(field, text(value)) });
  const { records } = await context.org.run(plan, caller);
  return records.map((record) => `/services/data/${version}/sobjects/${object}/${String(record['Id'])}`);
};

/** @throws SalesforceError NOT_FOUND, the same for a field that is not there and one that the caller may not see */
const externalIdField = async (
  { org }: HttpContext,
  object: ObjectSchema,
  name: string,
  caller: Caller
): Promise<string> => {
  const field = org.schema.field(object.name, name);
  const isSeen = field && (await org.rights(caller)).canReadField(object.name, field.name);
  if (!isSeen || !(field.externalId || field.name === 'Id')) {
    throw notFound(`Provided external ID field does not exist or is not accessible: ${name}`);
  }
  return field.name;
};

const isDuplicate = (error: unknown): boolean =>
  error instanceof RecordRefused && error.errors[0]?.statusCode === 'DUPLICATE_EXTERNAL_ID';

const registerById = (api: FastifyInstance, context: HttpContext): void => {
  api.get<RecordRoute>('/sobjects/:object/:id', async ({ params, query, session }) => {
    const object = await objectFor(context, params.object, session);
    return readRecord(
      context,
      object,
      { field: 'Id', value: idOf(params.id) },
      session,
      fieldList(query.fields)
    );
  });
  api.patch<RecordRoute>('/sobjects/:object/:id', async ({ params, body, headers, session }, reply) => {
    const { name } = await objectFor(context, params.object, session);
    const fields = plainFields(body);
    refuseField(fields, 'Id');
    const since = unmodifiedSince(headers['if-unmodified-since']);
    const request: SaveRequest = { operation: 'update', object: name, id: idOf(params.id), fields, ...since };
    await saveKnown(context, request, session);
    return reply.code(204).send();
  });
  api.delete<RecordRoute>('/sobjects/:object/:id', async ({ params, session }, reply) => {
    const { name } = await objectFor(context, params.object, session);
    await saveKnown(context, { operation: 'delete', object: name, id: idOf(params.id), fields: {} }, session);
    return reply.code(204).send();
  });
};

const registerByKey = (api: FastifyInstance, context: HttpContext): void => {
  api.get<KeyRoute>('/sobjects/:object/:field/:value', async ({ params, query, session }) => {
    const object = await objectFor(context, params.object, session);
    const field = await externalIdField(context, object, params.field, session);
    return readRecord(context, object, { field, value: params.value }, session, fieldList(query.fields));
  });
  api.patch<KeyRoute>('/sobjects/:object/:field/:value', async ({ params, body, session }, reply) => {
    const object = await objectFor(context, params.object, session);
    const field = await externalIdField(context, object, params.field, session);
    const fields = plainFields(body);
    refuseField(fields, field);
    const upsert: SaveRequest = {
      operation: 'upsert',
      object: object.name,
      externalIdField: field,
      fields: { ...fields, [field]: params.value }
    };
    try {
      const { id, created } = await saveOne(context, upsert, session);
      return await reply
        .code(created ? 201 : 200)
        .send({ id, success: true, errors: [], created: created === true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return reply.code(300).send(await choices(context, { ...params, object: object.name, field }, session));
    }
  });
  api.delete<KeyRoute>('/sobjects/:object/:field/:value', async ({ params, session }, reply) => {
    const object = await objectFor(context, params.object, session);
    const field = await externalIdField(context, object, params.field, session);
    const found = await readRecord(context, object, { field, value: params.value }, session, ['Id']);
    const request: SaveRequest = {
      operation: 'delete',
      object: object.name,
      id: String(found['Id']),
      fields: {}
    };
    await saveKnown(context, request, session);
    return reply.code(204).send();
  });
};

/** Single records: create, read, update, delete, by Id or by external id. */
export const registerRecords = (api: FastifyInstance, context: HttpContext): void => {
  api.post<RecordRoute>('/sobjects/:object', async ({ params, body, session }, reply) => {
    const { name } = await objectFor(context, params.object, session);
    const request: SaveRequest = { operation: 'insert', object: name, fields: plainFields(body) };
    const { id } = await saveOne(context, request, session);
    reply.header('Location', `/services/data/${params.version}/sobjects/${name}/${id}`);
    return reply.code(201).send({ id, success: true, errors: [] });
  });
  registerById(api, context);
  registerByKey(api, context);
};
