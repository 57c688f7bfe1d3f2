import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

const told: string[] = [];
let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg({ report: (text) => void told.push(text) });
});
afterAll(() => test.close());

it('an unexpected error is printed in the terminal without tokens, and not sent to the client', async () => {
  const token = test.token('rep');
  vi.spyOn(test.server.org, 'describeGlobal').mockRejectedValue(new Error(`no header for Bearer ${token}`));
  const { status, body } = await test.call('GET /sobjects', { as: 'rep' });
  expect([status, body[0].errorCode]).toEqual([500, 'UNKNOWN_EXCEPTION']);
  expect(told.join('\n')).toMatch(
    /^GET \/services\/data\/v66.0\/sobjects failed: Error: no header for \(secret\)/
  );
  expect(told.join('\n') + JSON.stringify(body)).not.toContain(token.slice(20));
});
