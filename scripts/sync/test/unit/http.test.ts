import { afterEach, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/errors.ts';
import { fakeOrg, sendError, sendJson, type Answer, type FakeOrg } from '../support/fake-org.ts';

let org: FakeOrg | undefined;

afterEach(async () => {
  await org?.close();
  org = undefined;
});

/** Answers the n-th call with the n-th answer, and with the last one from then on. */
const inTurn = (answers: Answer[]): Answer => {
  let n = 0;
  return (...call) => answers[Math.min(n++, answers.length - 1)]?.(...call);
};

const good: Answer = (_, response) => sendJson(response, { fine: true });
const busy: Answer = (_, response) => sendError(response, 503, 'SERVER_UNAVAILABLE');

describe('a call', () => {
  it('is repeated while the org is busy, waiting longer each time', async () => {
    org = await fakeOrg(inTurn([busy, busy, busy, good]));
    expect(await org.http.json({ method: 'POST', path: '/x', json: {} })).toEqual({ fine: true });
    expect(org.waits).toHaveLength(3);
    expect(org.waits.every((wait, n) => wait <= 1000 * 2 ** n)).toBe(true);
  });

  it('waits as long as the org asks for', async () => {
    const later: Answer = (_, response) => sendJson(response, [], 503, { 'retry-after': '7' });
    org = await fakeOrg(inTurn([later, good]));
    await org.http.json({ path: '/x' });
    expect(org.waits).toEqual([7000]);
  });

  it('gives up after its budget, in a sentence that shows no page and no token', async () => {
    const page: Answer = (_, response) => {
      response.writeHead(503, { 'content-type': 'text/html' });
      response.end('<html>secret is down</html>');
    };
    org = await fakeOrg(page);
    await expect(org.http.json({ path: '/x?q=secret' })).rejects.toThrow(
      /^GET \/x at http:\/\/127\.0\.0\.1:\d+: the org answered HTTP 503 with a web page instead of data$/
    );
    expect(org.calls).toHaveLength(9);
  });

  it('is made again when the connection breaks in the middle of the answer', async () => {
    const cut: Answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"fi');
      setTimeout(() => response.destroy(), 20);
    };
    org = await fakeOrg(inTurn([good, cut, good]));
    await org.http.json({ path: '/x' });
    expect(await org.http.json({ path: '/x' })).toEqual({ fine: true });
    expect(org.calls).toHaveLength(3);
  });

  it('that must not happen twice is not made again when nobody knows whether it happened', async () => {
    const cut: Answer = (_, response) => response.destroy();
    org = await fakeOrg(inTurn([good, busy, cut, good]));
    await org.http.json({ path: '/x' });
    await expect(org.http.json({ method: 'POST', path: '/x', json: {}, once: true })).rejects.toThrow(
      /^POST \/x at http:\/\/127\.0\.0\.1:\d+: the connection broke/
    );
    expect(org.calls).toHaveLength(3);
  });

  it('renews an expired token once and goes on', async () => {
    const login = { renew: async () => void tokens.push('new') };
    const tokens: string[] = [];
    const expired: Answer = (_, response) => sendError(response, 401, 'INVALID_SESSION_ID');
    org = await fakeOrg(inTurn([expired, good]), login);
    expect(await org.http.json({ path: '/x' })).toEqual({ fine: true });
    expect(tokens).toEqual(['new']);
  });

  it('says when the token is refused', async () => {
    org = await fakeOrg((_, response) =>
      sendError(response, 401, 'INVALID_SESSION_ID', 'Session expired or invalid')
    );
    const failure = org.http.json({ path: '/x' });
    await expect(failure).rejects.toThrow(
      /^http:\/\/127.0.0.1:\d+ refuses the access token \(INVALID_SESSION_ID\)/
    );
    await expect(failure).rejects.not.toThrow(/secret/);
    expect(org.calls).toHaveLength(1);
  });

  it('ends the run when the allowance of the day is used up', async () => {
    org = await fakeOrg((_, response) =>
      sendError(response, 403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.')
    );
    await expect(org.http.json({ path: '/x' })).rejects.toMatchObject({ exitCode: exitCode.quota });
    expect(org.calls).toHaveLength(1);
  });

  it('ends the run when its share of the allowance is used up', async () => {
    const limited: Answer = (_, response) =>
      sendJson(response, {}, 200, { 'sforce-limit-info': 'api-usage=50/10' });
    org = await fakeOrg(limited, {}, 20);
    await org.http.json({ path: '/x' });
    await org.http.json({ path: '/x' });
    await expect(org.http.json({ path: '/x' })).rejects.toMatchObject({ exitCode: exitCode.quota });
    expect(org.calls).toHaveLength(2);
  });

  it('says so when nobody answers at the address', async () => {
    org = await fakeOrg(good);
    await org.close();
    await expect(org.http.json({ path: '/x' })).rejects.toThrow(
      /^No org answers at http:.* \(ECONNREFUSED\)/
    );
    expect(org.waits).toEqual([]);
  });

  it('knows the time and the allowance of the org', async () => {
    org = await fakeOrg((_, response) =>
      sendJson(response, {}, 200, {
        date: 'Thu, 20 Aug 2026 09:30:00 GMT',
        'sforce-limit-info': 'api-usage=18/15000'
      })
    );
    await org.http.json({ path: '/x' });
    expect(org.http.serverTime?.toISOString()).toBe('2026-08-20T09:30:00.000Z');
    expect(org.http.allowance).toEqual({ used: 18, limit: 15000 });
  });
});
