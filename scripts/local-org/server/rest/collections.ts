import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { field as fieldExpression, planOf, select, text } from '../../engine/plan-builders.ts';
import { toId18 } from '../../engine/schema/ids.ts';
import type { Caller, RestRecord, SaveRequest, SaveResult } from '../../engine/types.ts';
import type { ObjectSchema } from '../../engine/schema/types.ts';
import { fieldList, objectFor, plainFields } from './fields.ts';

const MOST_RECORDS = 200;
/** By GET the Ids are in the address; by POST up to 2,000 are in the body. */
const MOST_RETRIEVED = 2000;

interface CollectionBody {
  allOrNone?: boolean;
  records?: unknown[];
}

const bounded = <T>(records: readonly T[], most: number): readonly T[] => {
  if (records.length <= most) return records;
  const message = `record limit reached. cannot submit more than ${most} records into this request`;
  throw new SalesforceError('LIMIT_EXCEEDED', message);
};

const recordsOf = (body: unknown): readonly unknown[] => {
  const { records } = (body ?? {}) as CollectionBody;
  if (!Array.isArray(records))
    throw new SalesforceError('REQUIRED_FIELD_MISSING', 'records is missing: a list of records.');
  return bounded(records, MOST_RECORDS);
};

const typeOf = (record: unknown): string => {
  const type = (record as { attributes?: { type?: unknown } } | null)?.attributes?.type;
  if (typeof type === 'string' && type !== '') return type;
  throw new SalesforceError('INVALID_TYPE', 'Each record must name its object in attributes.type.');
};

/** Takes the Id out of the fields, however it is written (id, Id, ID). */
const splitId = (record: unknown): { id: string | undefined; fields: Record<string, unknown> } => {
  const { id, ...rest } = Object.fromEntries(
    Object.entries(plainFields(record)).map(([name, value]) => [
      name.toLowerCase() === 'id' ? 'id' : name,
      value
    ])
  ) as Record<string, unknown>;
  return { id: typeof id === 'string' ? id : undefined, fields: rest };
};

const refused = (statusCode: string, message: string): SaveResult => ({
  success: false,
  id: null,
  errors: [{ statusCode, message, fields: ['Id'] }]
});

/** A row as Salesforce writes it: no id where there is none, created only for upserts. */
const rowOf = ({ id, success, created, errors }: SaveResult): Record<string, unknown> => ({
  ...(id === null ? {} : { id }),
  success,
  errors,
  ...(created === undefined ? {} : { created })
});

/** Saves a list, rows without an Id that need one refused beforehand. */
const saveAll = async (
  { org }: HttpContext,
  requests: readonly (SaveRequest | SaveResult)[],
  caller: Caller,
  allOrNone: boolean
): Promise<Record<string, unknown>[]> => {
  const good = requests.filter((each): each is SaveRequest => 'operation' in each);
  if (allOrNone && good.length < requests.length) {
    const rolledBack =
      'Record rolled back because not all records were valid and the request was using AllOrNone header';
    return requests.map((each) =>
      rowOf('operation' in each ? refused('ALL_OR_NONE_OPERATION_ROLLED_BACK', rolledBack) : each)
    );
  }
  const saved = (await org.save(good, caller, { allOrNone })).values();
  return requests.map((each) => rowOf('operation' in each ? (saved.next().value as SaveResult) : each));
};

const retrieve = async (
  { org }: HttpContext,
  object: ObjectSchema,
  ids: readonly string[],
  fields: readonly string[],
  caller: Caller
): Promise<(RestRecord | null)[]> => {
  const wanted = bounded(ids, MOST_RETRIEVED).map((id) => toId18(id) ?? id);
  const plan = planOf(object.name, {
    select: select(['Id', ...fields.filter((name) => name.toLowerCase() !== 'id')]),
    where: { kind: 'in', left: fieldExpression('Id'), negated: false, values: wanted.map(text) }
  });
  const found = new Map(
    (await org.run(plan, caller)).records.map((record) => [String(record['Id']), record])
  );
  return wanted.map((id) => found.get(id) ?? null);
};

const registerRetrieve = (api: FastifyInstance, context: HttpContext): void => {
  const fieldsOrRefuse = (fields: string[] | undefined): string[] => {
    if (fields) return fields;
    throw new SalesforceError(
      'REQUIRED_FIELD_MISSING',
      'fields is missing: the names of the fields to retrieve.'
    );
  };
  api.get<{ Params: { object: string }; Querystring: { ids?: string; fields?: string } }>(
    '/composite/sobjects/:object',
    async ({ params, query, session }) => {
      const ids = fieldList(query.ids) ?? [];
      const fields = fieldsOrRefuse(fieldList(query.fields));
      return retrieve(context, await objectFor(context, params.object, session), ids, fields, session);
    }
  );
  api.post<{ Params: { object: string }; Body: { ids?: string[]; fields?: string[] } | null }>(
    '/composite/sobjects/:object',
    async ({ params, body, session }) => {
      const { ids, fields } = body ?? {};
      if (!Array.isArray(ids))
        throw new SalesforceError('REQUIRED_FIELD_MISSING', 'ids is missing: a list of record Ids.');
      const object = await objectFor(context, params.object, session);
      return retrieve(context, object, ids, fieldsOrRefuse(fields), session);
    }
  );
};

/** sObject Collections: up to 200 records of one call, each with its own outcome. */
export const registerCollections = (api: FastifyInstance, context: HttpContext): void => {
  const isAllOrNone = (body: unknown): boolean => (body as CollectionBody | null)?.allOrNone === true;

  api.post('/composite/sobjects', ({ body, session }) => {
    const requests = recordsOf(body).map((record): SaveRequest => ({
      operation: 'insert',
      object: typeOf(record),
      fields: plainFields(record)
    }));
    return saveAll(context, requests, session, isAllOrNone(body));
  });

  api.patch('/composite/sobjects', ({ body, session }) => {
    const requests = recordsOf(body).map((record): SaveRequest | SaveResult => {
      const { id, fields } = splitId(record);
      if (id === undefined) return refused('MISSING_ARGUMENT', 'Id not specified in an update call');
      return { operation: 'update', object: typeOf(record), id, fields };
    });
    return saveAll(context, requests, session, isAllOrNone(body));
  });

  api.patch<{ Params: { object: string; field: string } }>(
    '/composite/sobjects/:object/:field',
    async ({ params, body, session }) => {
      const object = await objectFor(context, params.object, session);
      const byId = params.field.toLowerCase() === 'id';
      const requests = recordsOf(body).map((record): SaveRequest => {
        const { id, fields } = splitId(record);
        const shared = { object: object.name, fields };
        if (!byId) return { operation: 'upsert', externalIdField: params.field, ...shared };
        return id === undefined ? { operation: 'insert', ...shared } : { operation: 'update', id, ...shared };
      });
      return saveAll(context, requests, session, isAllOrNone(body));
    }
  );

  api.delete<{ Querystring: { ids?: string; allOrNone?: string } }>(
    '/composite/sobjects',
    async ({ query, session }) => {
      const rights = await context.org.rights(session);
      const ids = bounded(fieldList(query.ids) ?? [], MOST_RECORDS);
      const byPrefix = new Map(
        [...context.org.schema.objects.values()]
          .filter(({ name }) => rights.can(name, 'read'))
          .map((object) => [object.keyPrefix, object.name])
      );
      const requests = ids.map((id): SaveRequest | SaveResult => {
        const object = byPrefix.get(id.slice(0, 3));
        return object === undefined
          ? refused('MALFORMED_ID', `malformed id ${id}`)
          : { operation: 'delete', object, id, fields: {} };
      });
      return saveAll(context, requests, session, query.allOrNone === 'true');
    }
  );

  registerRetrieve(api, context);
};
