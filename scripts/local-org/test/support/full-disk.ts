import { execFileSync } from 'node:child_process';
import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';

// A separate process: an org whose files may not grow beyond a size, as on a full disk, for as long as that is so. It
// prints what clients saw as JSON and ends without closing anything.
const [, , store = ''] = process.argv;

const org = await createOrg({ metadata: [], store });
const server = await startServer({ org });
const token = server.sessions.issue(org.adminId);

async function ask(path: string, body?: unknown): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${server.origin}/services/data/v66.0${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });
  return { status: response.status, body: await response.json() };
}

const saveHundred = () =>
  ask('/composite/sobjects', {
    allOrNone: true,
    records: Array.from({ length: 100 }, (_, i) => ({
      attributes: { type: 'Account' },
      Name: `Account ${i}`,
      Description: `${i} `.repeat(200)
    }))
  });
const count = async (): Promise<unknown> =>
  ((await ask('/query?q=SELECT+COUNT()+FROM+Account')).body as { totalSize?: number }).totalSize;

const limit = (bytes: string): void =>
  void execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`]);

limit('500000');
let saved = 0;
let refused = await saveHundred();
for (; refused.status === 200 && saved < 10_000; refused = await saveHundred()) saved += 100;
const seen = {
  saved,
  refused,
  counted: await count(),
  graphql: await ask('/graphql', {
    query: `mutation m($i: AccountCreateInput!) { uiapi { ${Array.from({ length: 20 }, (_, i) => `a${i}: AccountCreate(input: $i) { Record { Id } }`).join(' ')} } }`,
    variables: { i: { Account: { Name: 'x', Description: 'y'.repeat(30_000) } } }
  })
};
limit('unlimited');
const again = await saveHundred();
const line = JSON.stringify({ ...seen, again: again.status, after: await count() });
process.stdout.write(line, () => process.kill(process.pid, 'SIGKILL'));
