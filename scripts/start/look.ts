import { join } from 'node:path';
import { lookAt } from '../look/look.ts';
import { OrgHttp } from '../sync/src/connect/http.ts';
import { logIn } from '../sync/src/connect/login.ts';
import { showProgress } from '../sync/src/progress.ts';

/** Per cent of the org's allowance of API calls that a look may use. */
const MAX_SHARE = 20;

/**
 * Reads an org through the user's own login, as an export in `folder`.
 * @param org an alias of the sf CLI, or an address whose token is in SF_ACCESS_TOKEN
 * @returns the export, and what the login may not read, in sentences
 * @throws Error in one sentence where there is no login, or it may read no deals
 */
export async function exportOf(
  org: string,
  folder: string
): Promise<{ data: string; missing: readonly string[] }> {
  const login = await logIn(/^https?:/i.test(org) ? { instanceUrl: org } : { targetOrg: org }, process.env);
  const progress = showProgress(process.stderr);
  const http = new OrgHttp(login, { maxApiShare: MAX_SHARE, onWait: (text) => progress.note(text) });
  const data = join(folder, 'look');
  try {
    const { missing } = await lookAt(http, data, progress);
    return { data, missing };
  } finally {
    progress.end();
  }
}
