import { SyncError } from '../errors.ts';
import { type OrgHttp } from './http.ts';
import { apiVersion } from './types.ts';

export interface Answer<T> {
  status: number;
  result: T;
}

/** What one call of composite/batch takes. */
const perCall = 25;

/**
 * Several reads as one API call each 25.
 * @param paths below `/services/data/v66.0`
 * @param about the objects, for messages
 * @throws SyncError when the org answers for other than the reads it was sent
 */
export async function batchGet<T>(
  http: OrgHttp,
  paths: readonly string[],
  about?: string
): Promise<Answer<T>[]> {
  const answers: Answer<T>[] = [];
  for (let start = 0; start < paths.length; start += perCall) {
    const chunk = paths.slice(start, start + perCall);
    const answer = await http.json<{ results?: { statusCode: number; result: T }[] }>({
      method: 'POST',
      path: '/composite/batch',
      ...(about === undefined ? {} : { about }),
      json: { batchRequests: chunk.map((path) => ({ method: 'GET', url: `v${apiVersion}${path}` })) }
    });
    const results = answer?.results;
    if (results?.length !== chunk.length) {
      throw new SyncError(
        `The org answered for ${results?.length ?? 0} of ${chunk.length} reads of a batch.`
      );
    }
    answers.push(...results.map(({ statusCode, result }) => ({ status: statusCode, result })));
  }
  return answers;
}

/** The error in a part of a batch, in the org's words. */
export const errorOf = (result: unknown): { code: string; message: string } => {
  const first = (Array.isArray(result) ? result[0] : result) as {
    errorCode?: unknown;
    message?: unknown;
  } | null;
  return { code: String(first?.errorCode ?? ''), message: String(first?.message ?? 'no reason given') };
};
