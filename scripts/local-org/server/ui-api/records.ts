import type { FastifyInstance, FastifyReply } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound, RecordRefused } from '../http/errors.ts';
import { plainFields } from '../rest/fields.ts';
import { saveOne } from '../rest/records.ts';
import { toId18 } from '../../engine/schema/ids.ts';
import type { Session } from '../sessions.ts';
import type { SaveRequest } from '../../engine/types.ts';
import type { ObjectSchema } from '../../engine/schema/types.ts';
import { seenObject } from './object-info.ts';
import { requestedFields } from './record-fields.ts';
import { recordView } from './record-view.ts';
import { sendRefusal } from './refusal.ts';

interface RecordRoute {
  Params: { version: string; id: string };
  Querystring: { fields?: string; optionalFields?: string };
}

const objectOfId = async (
  context: HttpContext,
  text: string,
  session: Session
): Promise<{ object: ObjectSchema; id: string }> => {
  const id = toId18(text);
  const name = [...context.org.schema.objects.values()].find(
    ({ keyPrefix }) => keyPrefix === id?.slice(0, 3)
  )?.name;
  // The same for a prefix of no object and for one of an object that the caller may not see.
  if (!id || name === undefined || !(await context.org.rights(session)).can(name, 'read')) throw notFound();
  return { object: (await seenObject(context, name, session)).object, id };
};

const fieldsIn = (body: unknown): Record<string, unknown> =>
  plainFields((body as { fields?: unknown } | null)?.fields);

/** `2026-08-20T10:00:00.000Z`, as lastModifiedDate came; an HTTP date has no milliseconds and would never be new enough. */
const since = (header: unknown): { ifUnmodifiedSince?: string } => {
  if (header === undefined) return {};
  const time = Date.parse(String(header));
  if (Number.isNaN(time))
    throw new SalesforceError(
      'INVALID_ARGUMENT',
      `If-Unmodified-Since is no date and time: ${String(header)}`
    );
  return { ifUnmodifiedSince: new Date(time).toISOString() };
};

/** Records for components: read with fields, save with refusals by field. */
export const registerUiRecords = (api: FastifyInstance, context: HttpContext): void => {
  const { org } = context;

  /** A record after a save: what was written, and its name. */
  const saved = async (object: ObjectSchema, id: string, written: readonly string[], session: Session) => {
    const names = [...new Set(['Id', 'Name', ...written])].map((name) => `${object.name}.${name}`);
    const rights = await org.rights(session);
    const paths = requestedFields(org, rights, object.name, { optionalFields: names.join() });
    return recordView(org, object, id, paths, session);
  };

  const save = async (
    request: SaveRequest,
    object: ObjectSchema,
    status: number,
    session: Session,
    reply: FastifyReply
  ): Promise<FastifyReply> => {
    try {
      const { id } = await saveOne(context, request, session);
      return await reply
        .code(status)
        .send(await saved(object, id ?? '', Object.keys(request.fields), session));
    } catch (error) {
      if (error instanceof RecordRefused) return sendRefusal(reply, object, error);
      throw error;
    }
  };

  api.get<RecordRoute>('/ui-api/records/:id', async ({ params, query, session }) => {
    const { object, id } = await objectOfId(context, params.id, session);
    const paths = requestedFields(org, await org.rights(session), object.name, query);
    if (!query.fields && !query.optionalFields) {
      throw new SalesforceError(
        'INVALID_ARGUMENT',
        'Name the fields to read in fields or optionalFields, such as Opportunity.Name.'
      );
    }
    return recordView(org, object, id, paths, session);
  });

  api.patch<RecordRoute>('/ui-api/records/:id', async ({ params, body, headers, session }, reply) => {
    const { object, id } = await objectOfId(context, params.id, session);
    const fields = fieldsIn(body);
    delete fields['Id'];
    const request: SaveRequest = {
      operation: 'update',
      object: object.name,
      id,
      fields,
      ...since(headers['if-unmodified-since'])
    };
    return save(request, object, 200, session, reply);
  });

  api.post('/ui-api/records', async ({ body, session }, reply) => {
    const { apiName } = (body ?? {}) as { apiName?: unknown };
    if (typeof apiName !== 'string')
      throw new SalesforceError('INVALID_ARGUMENT', 'apiName is missing: the object of the record.');
    const { object } = await seenObject(context, apiName, session);
    return save(
      { operation: 'insert', object: object.name, fields: fieldsIn(body) },
      object,
      201,
      session,
      reply
    );
  });

  api.delete<RecordRoute>('/ui-api/records/:id', async ({ params, session }, reply) => {
    const { object, id } = await objectOfId(context, params.id, session);
    try {
      await saveOne(context, { operation: 'delete', object: object.name, id, fields: {} }, session);
    } catch (error) {
      if (error instanceof RecordRefused) return sendRefusal(reply, object, error);
      throw error;
    }
    return reply.code(204).send();
  });
};
