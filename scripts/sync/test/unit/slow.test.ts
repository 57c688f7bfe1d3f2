import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fakeOrg, sendJson, type Answer, type FakeOrg } from '../support/fake-org.ts';
import { restQuery } from '../../src/connect/rest-query.ts';
import { savePage } from '../../src/connect/bulk-query.ts';
import { jwtLogin } from '../../src/connect/jwt.ts';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let org: FakeOrg | undefined;
afterEach(async () => {
  await org?.close();
  org = undefined;
});

/** The usual bounds, in milliseconds instead of minutes. */
const later = { connect: 500, silence: 300, progress: { time: 250, bytes: 100 }, total: 1200 };
const hasty = { patience: { first: later, later } };

/** The first call is answered: an org is there. What comes after it is the test's. */
async function orgThat(answer: Answer): Promise<FakeOrg> {
  let n = 0;
  const made = await fakeOrg(
    (...call) => (n++ === 0 ? sendJson(call[1], {}) : answer(...call)),
    {},
    100,
    hasty
  );
  await made.http.json({ path: '/limits' });
  return (org = made);
}

const silent: Answer = () => undefined;
/** A part each `time` milliseconds, without an end. */
const dripping =
  (part: string, time: number): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(part), time);
    response.on('close', () => clearInterval(timer));
  };
const soql = 'SELECT Id FROM Opportunity';

describe('a server that', () => {
  it.each([
    ['accepts and stays silent', silent, 'no answer came for 0.3 s (SILENT)'],
    [
      'sends a byte now and then',
      dripping(' ', 20),
      'the answer arrives too slowly: fewer than 100 bytes in 0.25 s (TOO_SLOW)'
    ],
    [
      'never comes to an end',
      dripping(' '.repeat(1000), 20),
      'the answer is not complete after 1.2 s (TOO_LONG)'
    ]
  ])('%s ends the run in a sentence with object and address', async (_, answer, reason) => {
    const { http, calls } = await orgThat(answer);
    await expect(restQuery(http, soql)).rejects.toThrow(
      `GET /queryAll (Opportunity) at ${http.login.connection.instanceUrl}: ${reason}. Check the network and start again; what was read is kept.`
    );
    // Once more, and then no more.
    expect(calls).toHaveLength(3);
  });

  it('is silent is not asked again when nothing has ever answered there', async () => {
    org = await fakeOrg(silent, {}, 100, hasty);
    await expect(org.http.json({ path: '/limits' })).rejects.toThrow(
      /^No org answers at http:\/\/127\.0\.0\.1:\d+ \(SILENT\): no answer came for 0\.3 s\. Check the network/
    );
    expect(org.calls).toHaveLength(1);
  });

  it('sends a page of a result byte by byte ends it too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slow-'));
    const { http } = await orgThat(dripping('"', 20));
    await expect(savePage(http, '750', undefined, join(folder, 'page.csv'), 'Lead')).rejects.toThrow(
      /^GET \/jobs\/query\/750\/results \(Lead\) at http.*TOO_SLOW/
    );
    rmSync(folder, { recursive: true });
  });

  it('lets logins wait does not for ever', async () => {
    org = await fakeOrg(silent);
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const loginUrl = org.http.login.connection.instanceUrl;
    await expect(
      jwtLogin({ loginUrl, clientId: 'app', username: 'a@b.c', key, patience: later })
    ).rejects.toThrow(
      `No login server answers at ${loginUrl} (SILENT): no answer came for 0.3 s. Check the network`
    );
  });

  it('sends slowly but enough is listened to', async () => {
    const { http } = await orgThat((_, response) => {
      response.writeHead(200);
      let left = 8;
      const timer = setInterval(() => {
        response.write(' '.repeat(200));
        if ((left -= 1) > 0) return;
        clearInterval(timer);
        response.end('{"fine":true}');
      }, 100);
    });
    expect(await http.json({ path: '/x' })).toEqual({ fine: true });
  });
});

describe('an answer that drops', () => {
  const cut =
    (headers: Record<string, string>, part: Buffer | string): Answer =>
    (_, response) => {
      response.writeHead(200, headers);
      response.write(part);
      setTimeout(() => response.destroy(), 20);
    };
  const packed = gzipSync(JSON.stringify({ records: 'x'.repeat(5000) }));

  it.each([
    ['within its length', cut({ 'content-length': '100' }, '{"fi')],
    ['within its parts', cut({}, '{"fi')],
    ['within what is packed', cut({ 'content-encoding': 'gzip' }, packed.subarray(0, 30))],
    [
      'and is no gzip at all',
      (_: unknown, response: Parameters<Answer>[1]) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end('{"fine":true}');
      }
    ]
  ])('%s is asked for again, and then the run ends in a sentence', async (_, answer) => {
    const { http, calls } = await orgThat(answer as Answer);
    await expect(restQuery(http, soql)).rejects.toThrow(
      /^GET \/queryAll \(Opportunity\) at http:\/\/127\.0\.0\.1:\d+: (the connection broke|the answer is damaged) \(\w+\)\. Check the network and start again; what was read is kept\.$/
    );
    expect(calls).toHaveLength(7);
  });
});

describe('an org that asks to be called later', () => {
  const busy =
    (retryAfter: string): Answer =>
    (_, response) =>
      sendJson(response, [{ errorCode: 'SERVER_UNAVAILABLE', message: 'busy' }], 503, {
        'retry-after': retryAfter
      });

  it('at once is not called in a row', async () => {
    const { http, waits } = await orgThat(busy('0'));
    await expect(http.json({ path: '/x' })).rejects.toThrow(/busy \(SERVER_UNAVAILABLE\)/);
    expect(waits).toHaveLength(8);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(1000);
  });

  it.each([
    ['in a year', String(365 * 86_400)],
    ['in a year, as a date', new Date(Date.now() + 365 * 86_400_000).toUTCString()],
    ['at the end of time', '9'.repeat(30)],
    ['in an hour', '3600']
  ])('%s ends the run at once, and it says when', async (_, retryAfter) => {
    const { http, waits, calls } = await orgThat(busy(retryAfter));
    await expect(http.json({ path: '/x', about: 'Lead' })).rejects.toThrow(
      /^GET \/x \(Lead\) at http.*: the org is busy, and a run waits 15 minutes at most\. It asks not to be called before (20\d\d-\d\d-\d\d \d\d:\d\d UTC|a day that no calendar has)\. What was read is kept; start again later\.$/
    );
    expect([waits.length, calls.length]).toEqual([0, 2]);
  });

  it.each(['-5', 'soon', '1e400', 'Infinity', '0x10'])(
    'in a way that means nothing (%s) is waited for as usual',
    async (text) => {
      const { http, waits } = await orgThat(busy(text));
      await expect(http.json({ path: '/x' })).rejects.toThrow(/busy/);
      expect(waits.every((wait, n) => wait >= 0 && wait <= Math.min(60_000, 1000 * 2 ** n))).toBe(true);
    }
  );
});

describe('an address that redirects', () => {
  const to =
    (location: string | undefined): Answer =>
    (_, response) => {
      response.writeHead(302, location === undefined ? {} : { location });
      response.end();
    };

  it.each([
    [
      'https://other.my.salesforce.com/services/data?sid=00Dxx0000001234!secretsecret',
      'https://other.my.salesforce.com/services/data',
      '--instance-url https://other.my.salesforce.com'
    ],
    ['/maintenance?x=1', 'http://127.0.0.1:PORT/maintenance', 'not in maintenance']
  ])('to %s: says where to, and sends nothing there', async (location, shown, advice) => {
    org = await fakeOrg(to(location));
    const address = org.http.login.connection.instanceUrl;
    const error = await org.http.json({ path: '/limits' }).then(String, String);
    expect(error).toContain(
      `${address} redirects to ${shown.replace('http://127.0.0.1:PORT', address)}. Nothing was sent there.`
    );
    expect(error).toContain(advice);
    expect(error).not.toMatch(/secret|sid=/);
    expect(org.calls).toHaveLength(1);
  });

  it('nowhere, and a login that does', async () => {
    org = await fakeOrg(to(undefined));
    await expect(org.http.json({ path: '/limits' })).rejects.toThrow(/redirects without an address/);
    await org.close();
    org = await fakeOrg(to('https://sso.mycompany.com/login'));
    const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const loginUrl = org.http.login.connection.instanceUrl;
    await expect(jwtLogin({ loginUrl, clientId: 'app', username: 'a@b.c', key })).rejects.toThrow(
      `${loginUrl} redirects to https://sso.mycompany.com/login. Nothing was sent there.`
    );
  });
});
