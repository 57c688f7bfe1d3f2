import type { FastifyReply } from 'fastify';
import { RecordRefused, statusOf } from '../http/errors.ts';
import type { ObjectSchema } from '../../engine/schema/types.ts';

interface Detail {
  constituentField: null;
  duplicateRecordError: null;
  errorCode: string;
  field: string | null;
  fieldLabel: string | null;
  message: string;
}

/** A refused save in the shape that lightning/uiRecordApi hands to components: messages of the record, and by field. */
export const sendRefusal = (
  reply: FastifyReply,
  object: ObjectSchema,
  refused: RecordRefused
): FastifyReply => {
  const ofRecord: Detail[] = [];
  const ofFields: Record<string, Detail[]> = {};
  for (const { statusCode: errorCode, message, fields } of refused.errors) {
    const detail = (field: string | null): Detail => ({
      constituentField: null,
      duplicateRecordError: null,
      errorCode,
      field,
      fieldLabel: field === null ? null : (object.fields.get(field)?.label ?? field),
      message
    });
    if (fields.length === 0) ofRecord.push(detail(null));
    for (const field of fields) ofFields[field] = [...(ofFields[field] ?? []), detail(field)];
  }
  const errorCode = refused.errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION';
  const status = statusOf(errorCode);
  return reply.code(status).send([
    {
      message: 'An error occurred while trying to update the record. Please try again.',
      errorCode,
      statusCode: status,
      enhancedErrorType: 'RecordError',
      output: { errors: ofRecord, fieldErrors: ofFields }
    }
  ]);
};
