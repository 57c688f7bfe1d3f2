import { SyncError } from '../errors.ts';
import type { OrgHttp } from '../connect/http.ts';
import { bulkSave } from './bulk-save.ts';
import type { Outgoing } from './outgoing.ts';
import type { Refusal, RowAnswer, SaveBy } from './types.ts';

export interface Saved {
  readonly record: Outgoing;
  readonly id: string;
}

export interface SaveOptions {
  /** Told after each call what the org took, before the next call. */
  readonly onSaved?: (saved: readonly Saved[]) => Promise<void>;
  readonly onProgress?: (done: number) => void;
}

/** What one call of sObject Collections takes. */
const perCall = 200;

/** Above this many records a Bulk 2.0 job, of six calls and more, needs fewer. */
export const mostByCollections = 1400;

/** Another user's save may hold a record for some seconds; such rows are tried again this often. */
const lockRetries = 5;

/**
 * Saves records. Each row succeeds or fails for itself; rows that another user has locked are tried again.
 * @throws SyncError when the org answers for other than the rows it was sent
 */
export async function save(
  http: OrgHttp,
  object: string,
  by: SaveBy,
  records: readonly Outgoing[],
  { onSaved = async () => undefined, onProgress = () => undefined }: SaveOptions = {}
): Promise<{ saved: number; refused: Refusal[] }> {
  let saved = 0;
  const refused: Refusal[] = [];
  let waiting: readonly Outgoing[] = records;
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    const locked: Outgoing[] = [];
    const size = waiting.length > mostByCollections ? waiting.length : perCall;
    for (let start = 0; start < waiting.length; start += size) {
      const chunk = waiting.slice(start, start + size);
      const answers = await send(http, object, by, chunk);
      const taken: Saved[] = [];
      chunk.forEach((record, i) => {
        const answer = answers[i] as RowAnswer;
        if (answer.success && answer.id) taken.push({ record, id: answer.id });
        else if (isLocked(answer) && attempt < lockRetries) locked.push(record);
        else refused.push({ object, key: record.key, reason: reasonOf(answer) });
      });
      await onSaved(taken);
      saved += taken.length;
      onProgress(saved + refused.length);
    }
    waiting = locked;
    if (waiting.length > 0) await http.pause(500 * 2 ** attempt);
  }
  return { saved, refused };
}

async function send(
  http: OrgHttp,
  object: string,
  by: SaveBy,
  records: readonly Outgoing[]
): Promise<RowAnswer[]> {
  if (records.length > perCall) return bulkSave(http, object, by, records);
  const answers = await http.json<RowAnswer[]>({
    method: by === 'new' ? 'POST' : 'PATCH',
    path: by === 'Key__c' ? `/composite/sobjects/${object}/${by}` : '/composite/sobjects',
    json: {
      allOrNone: false,
      records: records.map(({ values }) => {
        const { Id, ...fields } = values;
        return { attributes: { type: object }, ...(Id === undefined ? {} : { id: Id }), ...fields };
      })
    }
  });
  checkCount(object, records.length, answers);
  return answers;
}

/** A record of the sync in the org. */
interface Stored {
  readonly id: string;
  readonly key: string;
}

/** Deletes by id. A record that is gone already is as it should be; one that another user has locked is tried again. */
export async function remove(
  http: OrgHttp,
  object: string,
  records: readonly Stored[]
): Promise<{ removed: string[]; refused: Refusal[] }> {
  const removed: string[] = [];
  const refused: Refusal[] = [];
  let waiting = records;
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    const locked: Stored[] = [];
    for (let start = 0; start < waiting.length; start += perCall) {
      const chunk = waiting.slice(start, start + perCall);
      const answers = await removeChunk(http, object, chunk);
      chunk.forEach((record, i) => {
        const answer = answers[i] as RowAnswer;
        if (answer.success || isGone(answer)) removed.push(record.key);
        else if (isLocked(answer) && attempt < lockRetries) locked.push(record);
        else refused.push({ object, key: record.key, reason: reasonOf(answer) });
      });
    }
    waiting = locked;
    if (waiting.length > 0) await http.pause(500 * 2 ** attempt);
  }
  return { removed, refused };
}

async function removeChunk(
  http: OrgHttp,
  object: string,
  records: readonly Stored[]
): Promise<readonly RowAnswer[]> {
  const answers = await http.json<RowAnswer[]>({
    method: 'DELETE',
    path: `/composite/sobjects?ids=${records.map(({ id }) => id).join(',')}&allOrNone=false`
  });
  checkCount(object, records.length, answers);
  return answers;
}

function checkCount(object: string, sent: number, answers: readonly RowAnswer[]): void {
  if (!Array.isArray(answers) || answers.length !== sent) {
    throw new SyncError(`The org answered for ${answers?.length} of ${sent} records of ${object}.`);
  }
}

const isGone = ({ errors }: RowAnswer): boolean =>
  ['ENTITY_IS_DELETED', 'INVALID_CROSS_REFERENCE_KEY'].includes(errors[0]?.statusCode ?? '');

export const isLocked = ({ errors }: RowAnswer): boolean =>
  errors.some((error) => error.statusCode === 'UNABLE_TO_LOCK_ROW');

export const reasonOf = ({ errors }: RowAnswer): string =>
  errors.map((error) => `${error.message} (${error.statusCode})`).join('; ') || 'no reason given';
