import type { Engine } from '../engine.ts';
import type { QueryContext } from '../query-context.ts';
import type { Session } from '../store/database.ts';
import type { Row } from '../store/rows.ts';
import type { SaveError, SaveRequest } from '../types.ts';
import type { ObjectSchema } from '../schema/types.ts';

/** One record on its way through a save. */
export interface SaveItem {
  /** Its place among the requests of the call. */
  index: number;
  request: SaveRequest;
  isNew: boolean;
  id: string;
  /** The record as it is stored now; undefined for a new one. */
  before?: Row;
  /** The record as it will be: all stored fields. */
  after: Row;
  /** Names of the fields that the caller sent. */
  sent: Set<string>;
  errors: SaveError[];
}

/** Records of one object that are saved together. */
export interface Batch {
  engine: Engine;
  context: QueryContext;
  session: Session;
  object: ObjectSchema;
  items: SaveItem[];
  /** The moment of the save, ISO with milliseconds. */
  now: string;
}

export function refuse(item: SaveItem, statusCode: string, message: string, fields: string[] = []): void {
  item.errors.push({ statusCode, message, fields });
}

export const accepted = (batch: Batch): SaveItem[] => batch.items.filter((item) => item.errors.length === 0);

/** Whether a field's value differs from the stored one; every field of a new record does. */
export const changes = (item: SaveItem, field: string): boolean =>
  item.before === undefined || (item.before[field] ?? null) !== (item.after[field] ?? null);
