import { readFields } from '../plan/mapped-fields.ts';
import type { PlannedObject } from '../plan/plan.ts';
import type { SourceObject } from '../plan/source-object.ts';

/** An instant as the store keeps it (UTC without a zone) in SOQL. */
const instant = (utc: string): string => `${utc.replace(' ', 'T').replace(/\.\d+$/, '')}Z`;

/** The rows of an object that count, where this user can tell them. */
export const countedOf = ({ object, fields }: PlannedObject): SourceObject['counted'] =>
  object.counted?.by.every((name) => fields.some((field) => field.name === name))
    ? object.counted
    : undefined;

/** The query for all rows of an object that count. Everything in it comes from the catalogue and, for mapped fields, from the org's description. */
export function selectAll(planned: PlannedObject): string {
  const where = planned.object.where ?? countedOf(planned)?.soql;
  return `${select(planned)}${where ? ` WHERE ${where}` : ''}`;
}

/** The query for the number of rows that are not in the recycle bin. */
export function countAll(planned: PlannedObject): string {
  const hasBin = planned.fields.some(({ name }) => name === 'IsDeleted');
  const where = countedOf(planned)?.soql ?? (hasBin ? 'IsDeleted = false' : undefined);
  return `SELECT count(Id) total FROM ${planned.object.name}${where ? ` WHERE ${where}` : ''}`;
}

/** The query for the rows that changed at an instant or since; with `until`, of those that did before it.
 * `isWhole`: as a part of a whole reading, so that only rows that count are asked for. */
export function selectSince(planned: PlannedObject, since: string, until?: string, isWhole = false): string {
  const { object } = planned;
  const end = until === undefined ? '' : ` AND ${object.cursor} < ${instant(until)}`;
  const condition = object.where ?? (isWhole ? countedOf(planned)?.soql : undefined);
  const where = condition ? ` AND ${condition}` : '';
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
