import { showChanges, showDeletion, shownFields } from './answers.ts';
import { callApi } from './api.ts';
import { EntryCache } from './entries.ts';

/** A record as UI API shows it. */
export interface RecordRepresentation {
  id: string;
  apiName: string;
  fields: Record<string, FieldRepresentation>;
  lastModifiedDate?: string;
  [key: string]: unknown;
}

export interface FieldRepresentation {
  value: unknown;
  displayValue: string | null;
}

/** Records that some wire shows, with their Ids. */
export const recordEntries = new EntryCache<string>();

export const fetchRecord = (
  recordId: string,
  fields: readonly string[],
  optionalFields: readonly string[]
): Promise<RecordRepresentation> => {
  const parameters = new URLSearchParams();
  if (fields.length > 0) parameters.set('fields', fields.join(','));
  if (optionalFields.length > 0) parameters.set('optionalFields', optionalFields.join(','));
  return callApi(`/ui-api/records/${encodeURIComponent(recordId)}?${parameters}`);
};

/** Reads a record again wherever it is shown: in record wires whole, in query answers by the fields they show. */
export async function refreshRecord(recordId: string): Promise<void> {
  const id = longId(recordId);
  const shown = shownFields(id);
  const inQueries = shown
    ? fetchRecord(id, [], [...new Set(shown.paths.map((path) => [shown.object, ...path].join('.')))]).then(
        (record) => showChanges(id, (path) => fieldAt(record, path))
      )
    : undefined;
  const inWires = [...recordEntries].filter(({ extra }) => extra === id).map(({ entry }) => entry.refresh());
  await Promise.all([...inWires, inQueries]);
}

export function forgetRecord(recordId: string): void {
  showDeletion(longId(recordId));
}

/** The field reached by this path, over parents; undefined where the record does not show it. */
export function fieldAt(
  record: RecordRepresentation | null | undefined,
  path: readonly string[]
): (FieldRepresentation & Record<string, unknown>) | undefined {
  const [name, ...rest] = path;
  const field = name === undefined ? undefined : record?.fields?.[name];
  if (!field) return undefined;
  return rest.length === 0 ? { ...field } : fieldAt(field.value as RecordRepresentation | null, rest);
}

const SUFFIX_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** Ids compare in their 18-character form; the last three spell which of the first fifteen are capitals. */
export function longId(id: string): string {
  if (id.length !== 15) return id;
  const suffix = [0, 5, 10].map((start) =>
    [...id.slice(start, start + 5)].reduce(
      (bits, letter, index) => bits + (/[A-Z]/.test(letter) ? 1 << index : 0),
      0
    )
  );
  return id + suffix.map((bits) => SUFFIX_CHARACTERS[bits]).join('');
}
