import type { FieldSchema, ObjectSchema } from '../schema/types.ts';

/** A column of a file and what becomes of it. */
export interface LoadColumn {
  /** Its place in the file, from 0. */
  index: number;
  field: FieldSchema;
  /** Set when the column names the parent by another field than Id: `Plan__r.Key__c`. */
  parentKey?: { object: ObjectSchema; field: FieldSchema };
  /** Set when the column may hold the names of the lookup's records, which are made where there is none. */
  namedIn?: ObjectSchema;
}
