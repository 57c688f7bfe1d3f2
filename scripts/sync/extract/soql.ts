import type { PlannedObject } from '../plan/plan.ts';

/** The query for all rows of an object. Everything in it comes from the catalogue. */
export function selectAll({ object, fields }: PlannedObject): string {
  const where = object.where ? ` WHERE ${object.where}` : '';
  return `SELECT ${fields.map((field) => field.name).join(', ')} FROM ${object.name}${where}`;
}
