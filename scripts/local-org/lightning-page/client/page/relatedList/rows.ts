import type { RelatedColumn, RelatedList } from '../../../types.ts';
import { addressOf } from '../../router.ts';

/** A record as the query gives it: values, and parents by their relationship. */
type Found = Readonly<Record<string, unknown>> & { readonly Id: string };

export interface Answer {
  readonly records: readonly Found[];
  readonly nextRecordsUrl?: string;
}

export interface Cell {
  readonly name: string;
  readonly text: string;
  readonly address?: string;
}

export interface Row {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** Written by the org in the person's language and format. */
const FORMATTED = new Set(['currency', 'date', 'datetime', 'double', 'int', 'percent', 'time']);
const LABELLED = new Set(['picklist', 'multipicklist']);

const shown = ({ name, type, parent }: RelatedColumn): string => {
  if (parent) return `${parent}.Name`;
  if (FORMATTED.has(type)) return `FORMAT(${name}) shown${name}`;
  return LABELLED.has(type) ? `toLabel(${name})` : name;
};

/** The records, latest first. */
export function queryOf({ object, field, columns }: RelatedList, recordId: string, limit?: number): string {
  const fields = new Set(['Id', ...columns.map(shown)]);
  const end = limit === undefined ? '' : ` LIMIT ${limit}`;
  return `SELECT ${[...fields].join(', ')} FROM ${object} WHERE ${field} = '${recordId}' ORDER BY CreatedDate DESC, Id${end}`;
}

const addressOfRecord = (recordId: string): string =>
  addressOf({ type: 'standard__recordPage', attributes: { recordId, actionName: 'view' }, state: {} });

function cellOf({ name, type, parent }: RelatedColumn, record: Found): Cell {
  if (parent) {
    const found = record[parent] as { Name?: string; attributes: { url: string } } | null;
    const id = found?.attributes.url.split('/').at(-1);
    return { name, text: found?.Name ?? '', address: id && addressOfRecord(id) };
  }
  if (type === 'boolean') return { name, text: record[name] ? 'Yes' : 'No' };
  const value = record[FORMATTED.has(type) ? `shown${name}` : name];
  const text = value === null || value === undefined ? '' : String(value);
  return name === 'Name'
    ? { name, text: text || record.Id, address: addressOfRecord(record.Id) }
    : { name, text };
}

export const rowOf = ({ columns }: RelatedList, record: Found): Row => ({
  id: record.Id,
  cells: columns.map((column) => cellOf(column, record))
});
