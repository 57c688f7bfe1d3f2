import { SyncError } from '../errors.ts';
import type { OrgHttp } from '../org/http.ts';
import type { Target } from '../plan/targets.ts';
import type { Outgoing } from './outgoing.ts';

/** A record the org did not take, with its reason in the org's words. */
export interface Refusal {
  readonly object: string;
  readonly key: string;
  readonly reason: string;
}

export interface Saved {
  readonly record: Outgoing;
  readonly id: string;
}

interface RowAnswer {
  id?: string;
  success: boolean;
  errors: { statusCode: string; message: string }[];
}

/** What one call of sObject Collections takes. */
const perCall = 200;

/** Another user's save may hold a record for some seconds; such rows are tried again this often. */
const lockRetries = 5;

/**
 * Upserts by Key__c. Each row succeeds or fails for itself.
 * @throws SyncError when the org answers for other than the rows it was sent
 */
export async function upsert(
  http: OrgHttp,
  target: Target,
  records: readonly Outgoing[],
  onProgress: (done: number) => void = () => undefined
): Promise<{ saved: Saved[]; refused: Refusal[] }> {
  const saved: Saved[] = [];
  const refused: Refusal[] = [];
  let waiting = [...records];
  for (let attempt = 0; waiting.length > 0; attempt += 1) {
    const locked: Outgoing[] = [];
    for (let start = 0; start < waiting.length; start += perCall) {
      const chunk = waiting.slice(start, start + perCall);
      const answers = await http.json<RowAnswer[]>({
        method: 'PATCH',
        path: `/composite/sobjects/${target.name}/Key__c`,
        json: {
          allOrNone: false,
          records: chunk.map(({ values }) => ({ attributes: { type: target.name }, ...values }))
        }
      });
      checkCount(target, chunk.length, answers);
      chunk.forEach((record, i) => {
        const answer = answers[i] as RowAnswer;
        if (answer.success && answer.id) saved.push({ record, id: answer.id });
        else if (isLocked(answer) && attempt < lockRetries) locked.push(record);
        else refused.push({ object: target.name, key: record.key, reason: reasonOf(answer) });
      });
      onProgress(saved.length + refused.length);
    }
    waiting = locked;
    if (waiting.length > 0) await http.pause(500 * 2 ** attempt);
  }
  return { saved, refused };
}

/** Deletes by id. A record that is gone already is as it should be. */
export async function remove(
  http: OrgHttp,
  target: Target,
  records: readonly { id: string; key: string }[]
): Promise<{ removed: string[]; refused: Refusal[] }> {
  const removed: string[] = [];
  const refused: Refusal[] = [];
  for (let start = 0; start < records.length; start += perCall) {
    const chunk = records.slice(start, start + perCall);
    const ids = chunk.map(({ id }) => id).join(',');
    const answers = await http.json<RowAnswer[]>({
      method: 'DELETE',
      path: `/composite/sobjects?ids=${ids}&allOrNone=false`
    });
    checkCount(target, chunk.length, answers);
    chunk.forEach((record, i) => {
      const answer = answers[i] as RowAnswer;
      if (answer.success || answer.errors[0]?.statusCode === 'ENTITY_IS_DELETED') removed.push(record.key);
      else refused.push({ object: target.name, key: record.key, reason: reasonOf(answer) });
    });
  }
  return { removed, refused };
}

function checkCount(target: Target, sent: number, answers: readonly RowAnswer[]): void {
  if (!Array.isArray(answers) || answers.length !== sent) {
    throw new SyncError(`The org answered for ${answers?.length} of ${sent} records of ${target.name}.`);
  }
}

const isLocked = ({ errors }: RowAnswer): boolean =>
  errors.some((error) => error.statusCode === 'UNABLE_TO_LOCK_ROW');

const reasonOf = ({ errors }: RowAnswer): string =>
  errors.map((error) => `${error.message} (${error.statusCode})`).join('; ') || 'no reason given';
