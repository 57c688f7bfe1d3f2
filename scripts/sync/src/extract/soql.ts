import { readFields } from '../plan/mapped-fields.ts';
import type { PlannedObject } from '../plan/plan.ts';

/** An instant as the store keeps it (UTC without a zone) in SOQL. */
const instant = (utc: string): string => `${utc.replace(' ', 'T').replace(/\.\d+$/, '')}Z`;

/** The query for all rows of an object. Everything in it comes from the catalogue and, for mapped fields, from the org's description. */
export function selectAll(planned: PlannedObject): string {
  const { object } = planned;
  const where = object.where ? ` WHERE ${object.where}` : '';
  return `${select(planned)}${where}`;
}

/** The query for the rows that changed at an instant or since; with `until`, of those that did before it. */
export function selectSince(planned: PlannedObject, since: string, until?: string): string {
  const { object } = planned;
  const end = until === undefined ? '' : ` AND ${object.cursor} < ${instant(until)}`;
  const where = object.where ? ` AND ${object.where}` : '';
  return `${select(planned)} WHERE ${object.cursor} >= ${instant(since)}${end}${where}`;
}

/** In an order that stays the same while pages are read: rows of one instant by Id. */
export const ordered = (soql: string, { object }: PlannedObject): string =>
  object.cursor ? `${soql} ORDER BY ${object.cursor}, Id` : soql;

/** The query for the rows whose field is one of these record ids. @throws when one of them is no record id */
export function selectByIds(planned: PlannedObject, field: string, ids: readonly string[]): string {
  const wrong = ids.find((id) => !/^[a-zA-Z0-9]{15,18}$/.test(id));
  if (wrong !== undefined) throw new Error('The org sent an invalid record id.');
  return `${select(planned)} WHERE ${field} IN (${ids.map((id) => `'${id}'`).join(',')})`;
}

const select = (planned: PlannedObject): string =>
  `SELECT ${readFields(planned)
    .map((field) => field.name)
    .join(', ')} FROM ${planned.object.name}`;
