import { DataAdapter } from '../../lds/adapter.ts';
import { callApi } from '../../lds/api.ts';
import type { Entry } from '../../lds/entries.ts';
import {
  fetchRecord,
  fieldAt,
  forgetRecord,
  longId,
  recordEntries,
  refreshRecord,
  type RecordRepresentation
} from '../../lds/records.ts';

type FieldName = string | { objectApiName: string; fieldApiName: string };

interface RecordInput {
  apiName?: string;
  fields: Record<string, unknown>;
}

interface GetRecordConfig {
  recordId: string | undefined;
  fields?: FieldName | FieldName[];
  optionalFields?: FieldName | FieldName[];
}

const qualified = (name: FieldName): string =>
  typeof name === 'string' ? name : `${name.objectApiName}.${name.fieldApiName}`;

const names = (value: FieldName | FieldName[] | undefined): string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(qualified).sort();

/** Wire adapter: `{ data, error }` with the named fields of one record. */
export class getRecord extends DataAdapter<GetRecordConfig> {
  protected entryFor({ recordId, fields, optionalFields }: GetRecordConfig): Entry | undefined {
    const [needed, optional] = [names(fields), names(optionalFields)];
    if (!recordId || needed.length + optional.length === 0) return undefined;
    const id = longId(recordId);
    return recordEntries.entry(
      JSON.stringify([id, needed, optional]),
      () => id,
      () => fetchRecord(id, needed, optional)
    );
  }
}

/**
 * Saves fields of one record; `ifUnmodifiedSince` refuses when another user saved since.
 * @throws FetchError with the org's own message
 */
export async function updateRecord(
  { fields }: RecordInput,
  { ifUnmodifiedSince }: { ifUnmodifiedSince?: string } = {}
): Promise<RecordRepresentation> {
  const { Id, ...changes } = fields;
  if (typeof Id !== 'string') throw new Error('updateRecord needs the Id of the record among its fields.');
  const record = await callApi<RecordRepresentation>(`/ui-api/records/${encodeURIComponent(Id)}`, {
    method: 'PATCH',
    body: { fields: changes },
    headers: ifUnmodifiedSince ? { 'If-Unmodified-Since': ifUnmodifiedSince } : undefined
  });
  void refreshRecord(Id).catch(report);
  return record;
}

export const createRecord = ({ apiName, fields }: RecordInput): Promise<RecordRepresentation> =>
  callApi('/ui-api/records', { method: 'POST', body: { apiName, fields } });

export async function deleteRecord(recordId: string): Promise<void> {
  await callApi(`/ui-api/records/${encodeURIComponent(recordId)}`, { method: 'DELETE' });
  forgetRecord(recordId);
}

/** Tells the cache that records were changed by another way than this module. */
export async function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void> {
  await Promise.all(records.map(({ recordId }) => refreshRecord(recordId)));
}

const pathOf = (name: FieldName): string[] => qualified(name).split('.').slice(1);

export const getFieldValue = (record: RecordRepresentation | undefined, name: FieldName): unknown =>
  fieldAt(record, pathOf(name))?.value;

export const getFieldDisplayValue = (record: RecordRepresentation | undefined, name: FieldName): unknown =>
  fieldAt(record, pathOf(name))?.displayValue;

const report = (error: unknown): void => console.error('A saved record could not be read again.', error);
