import type { FastifyInstance } from 'fastify';
import { answerOf } from '../http/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { graphqlValue } from '../graphql/format.ts';
import { kindOf } from '../../engine/graphql-schema/kinds.ts';
import { MASTER_RECORD_TYPE, objectDirectory, objectInfo, seenObject } from './object-info.ts';
import { picklistValues } from './picklists.ts';
import { registerUiRecords } from './records.ts';

interface ObjectRoute {
  Params: { version: string; object: string; recordTypeId: string; field: string };
  Querystring: { recordTypeId?: string };
}

/** The UI API: what components read through lightning/uiObjectInfoApi and lightning/uiRecordApi. */
export const registerUiApi = (api: FastifyInstance, context: HttpContext): void => {
  api.get<ObjectRoute>('/ui-api/object-info', ({ params, session }) =>
    objectDirectory(context, params.version, session)
  );

  api.get<{ Params: { objects: string } }>(
    '/ui-api/object-info/batch/:objects',
    async ({ params, session }) => ({
      results: await Promise.all(
        params.objects.split(',').map(async (name) => {
          try {
            return { result: await objectInfo(context, name, session), statusCode: 200 };
          } catch (error) {
            const { status, body, unforeseen } = answerOf(error);
            if (unforeseen) throw error;
            return { result: body, statusCode: status };
          }
        })
      )
    })
  );

  api.get<ObjectRoute>('/ui-api/object-info/:object', ({ params, session }) =>
    objectInfo(context, params.object, session)
  );

  api.get<ObjectRoute>('/ui-api/object-info/:object/picklist-values/:recordTypeId', ({ params, session }) =>
    picklistValues(context, params, undefined, session)
  );
  api.get<ObjectRoute>(
    '/ui-api/object-info/:object/picklist-values/:recordTypeId/:field',
    ({ params, session }) => picklistValues(context, params, params.field, session)
  );

  api.get<ObjectRoute>('/ui-api/record-defaults/create/:object', async ({ params, query, session }) => {
    const { object, rights } = await seenObject(context, params.object, session);
    const createable = [...object.fields.values()].filter(
      ({ name, createable: may }) => may && rights.canEditField(object.name, name)
    );
    const fields = createable.map((field) => {
      const value = graphqlValue(field.defaultValue, kindOf(field) ?? 'String');
      return [field.name, { displayValue: null, value }];
    });
    return {
      objectInfos: { [object.name]: await objectInfo(context, object.name, session) },
      record: {
        apiName: object.name,
        childRelationships: {},
        fields: Object.fromEntries(fields),
        id: null,
        recordTypeId: query.recordTypeId ?? MASTER_RECORD_TYPE,
        recordTypeInfo: null
      }
    };
  });

  registerUiRecords(api, context);
};
