import { request as httpRequest } from 'node:http';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';
import { reservePort } from '../../../server/http/listen.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg({ apiAllowance: 1000 });
});
afterAll(() => test.close());

/** fetch sets Host and Origin itself; a web page's request is made by hand. */
const raw = (path: string, headers: Record<string, string>): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(test.server.origin);
    const request = httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    request.end();
  });

describe('who may ask', () => {
  it('listens on the loopback interface only', () => {
    expect(test.server.app.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('keeps a connection for clients that ask every few seconds', async () => {
    const { headers } = await fetch(`${test.server.origin}/health`);
    expect(headers.get('keep-alive')).toBe('timeout=72');
  });

  it('answers programs and its own page', async () => {
    const { port } = new URL(test.server.origin);
    expect((await raw('/health', {})).body).toBe('{"status":"ready"}');
    for (const origin of [`http://127.0.0.1:${port}`, `http://localhost:${port}`]) {
      expect((await raw('/health', { host: new URL(origin).host, origin })).status).toBe(200);
    }
  });

  it('refuses another site, another name for this machine, and pages without an origin', async () => {
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { host: 'evil.example' },
      { host: 'evil.example:4200' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }
    ];
    for (const headers of foreign) {
      const { status, body } = await raw('/health', headers);
      expect(status, JSON.stringify(headers)).toBe(403);
      expect(JSON.parse(body)).toMatchObject([{ errorCode: 'FORBIDDEN' }]);
    }
  });

  it('lets a link from elsewhere open the page', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await raw('/health', headers)).status).toBe(200);
  });

  it('refuses a missing, a wrong and an ended token in the words of Salesforce', async () => {
    const ended = test.server.sessions.issue(test.org.adminId);
    test.server.sessions.end(ended);
    for (const authorization of ['', 'Bearer nonsense', `Bearer ${ended}`, `Basic ${test.token('admin')}`]) {
      const { status, body } = await test.call('/limits', { as: null, headers: { authorization } });
      expect(status).toBe(401);
      expect(body).toEqual([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }]);
    }
  });

  it('refuses the token of somebody who has left', async () => {
    expect((await test.call('/sobjects', { as: 'gone' })).body).toMatchObject([
      { errorCode: 'INVALID_SESSION_ID' }
    ]);
  });
});

describe('a packed body', () => {
  const send = (encoding: string, body: Uint8Array<ArrayBuffer>, type = 'application/json') =>
    test.call('POST /sobjects/Account', { type, body, headers: { 'content-encoding': encoding } });
  const packed = (text: string) => new Uint8Array(gzipSync(text));

  it('is read as what it holds', async () => {
    for (const [encoding, body] of [
      ['gzip', packed('{"Name":"In gzip"}')],
      ['deflate', new Uint8Array(deflateSync('{"Name":"In deflate"}'))]
    ] as const)
      expect((await send(encoding, body)).status).toBe(201);
    expect(await test.rows("SELECT Id FROM Account WHERE Name LIKE 'In %'")).toHaveLength(2);
  });

  it('is refused when it is too large inside, no gzip, or in another encoding', async () => {
    const bomb = packed(JSON.stringify({ Name: 'x'.repeat(20_000_000) }));
    expect(bomb.length).toBeLessThan(50_000);
    const answers = await Promise.all([
      send('gzip', bomb),
      send('gzip', new TextEncoder().encode('none')),
      send('br', packed('{}'))
    ]);
    expect(answers.map(({ status, body }) => [status, body[0].errorCode])).toEqual([
      [413, 'REQUEST_TOO_LARGE'],
      [400, 'INVALID_REQUEST'],
      [415, 'UNSUPPORTED_MEDIA_TYPE']
    ]);
  });
});

describe('every answer', () => {
  it("carries the org's clock", async () => {
    const { headers } = await test.call('/limits');
    expect(headers.get('date')).toMatch(/^Thu, 20 Aug 2026 /);
    expect((await test.call('/nowhere')).headers.get('date')).toMatch(/2026/);
  });

  it('says how many calls have been made', async () => {
    const usage = async (): Promise<number[]> => {
      const { headers } = await test.call('/limits');
      return (/^api-usage=(\d+)\/(\d+)$/.exec(headers.get('sforce-limit-info') ?? '') ?? [])
        .slice(1)
        .map(Number);
    };
    const [first = 0, allowance] = await usage();
    expect(allowance).toBe(1000);
    expect(await usage()).toEqual([first + 1, 1000]);
  });

  it('says so too where nothing is served, to those who may ask', async () => {
    for (const path of ['/nothing/here', '/jobs/query/750x/results', '/sobjects/Nope__c/describe']) {
      const { status, headers, body } = await test.call(path);
      expect([path, status, body[0].errorCode]).toEqual([path, 404, 'NOT_FOUND']);
      expect(headers.get('sforce-limit-info')).toMatch(/^api-usage=\d+\/1000$/);
    }
    const wrongMethod = await test.call('DELETE /limits');
    expect([wrongMethod.status, wrongMethod.headers.get('sforce-limit-info')]).toEqual([
      405,
      expect.stringMatching(/^api-usage=/)
    ]);
    expect((await test.call('/nothing/here', { as: null })).body).toMatchObject([
      { errorCode: 'INVALID_SESSION_ID' }
    ]);
  });

  it('collapses slashes, as sf sends them', async () => {
    expect((await test.call('//services/data//v66.0///limits')).status).toBe(200);
  });

  it('has the shape of a Salesforce error where something is wrong', async () => {
    const cases: [string, object, number, string][] = [
      ['GET /nowhere', {}, 404, 'NOT_FOUND'],
      ['GET /services/data/v12.0/limits', {}, 404, 'NOT_FOUND'],
      ['GET /sobjects/Nope__c/describe', {}, 404, 'NOT_FOUND'],
      ['DELETE /limits', {}, 405, 'METHOD_NOT_ALLOWED'],
      ['POST /sobjects/Account', { body: '{"Name":', type: 'application/json' }, 400, 'JSON_PARSER_ERROR'],
      ['POST /sobjects/Account', { body: 'a,b', type: 'text/csv' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['POST /sobjects/Account', { body: '?', type: 'image/png' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
      ['POST /sobjects/Account', { body: [1] }, 400, 'JSON_PARSER_ERROR'],
      [
        'POST /sobjects/Account',
        { body: `"${'x'.repeat(17 * 1024 * 1024)}"`, type: 'application/json' },
        413,
        'REQUEST_TOO_LARGE'
      ]
    ];
    for (const [request, options, status, errorCode] of cases) {
      const answer = await test.call(request, options);
      expect([request, answer.status, answer.body?.[0]?.errorCode]).toEqual([request, status, errorCode]);
      expect(answer.body[0].message).not.toBe('');
    }
  });

  it('packs long answers for those who ask, and only for them', async () => {
    const long = '/sobjects/Opportunity/describe';
    expect(
      (await test.call(long, { headers: { 'accept-encoding': 'gzip' } })).headers.get('content-encoding')
    ).toBe('gzip');
    expect(
      (await test.call(long, { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding')
    ).toBeNull();
  });
});

describe('the versions', () => {
  it('are told without a token, up to the one the app is written for', async () => {
    const { body } = await test.call('/services/data', { as: null });
    expect(body.at(-1)).toEqual({ label: "Spring '26", url: API, version: '66.0' });
    expect(body.map(({ version }: { version: string }) => version)).toContain('51.0');
  });
});

describe('the allowance', () => {
  it('ends with REQUEST_LIMIT_EXCEEDED, and comes back with the day', async () => {
    const before = test.server.usage.allowance;
    test.server.usage.allowance = test.server.usage.used + 1;
    expect((await test.call('/limits')).status).toBe(200);
    const refused = await test.call('/limits');
    expect(refused.status).toBe(403);
    expect(refused.body).toEqual([
      { message: 'TotalRequests Limit exceeded.', errorCode: 'REQUEST_LIMIT_EXCEEDED' }
    ]);
    const now = test.org.clock.now();
    test.org.clock.set(new Date(now.getTime() + 25 * 3_600_000));
    expect((await test.call('/limits')).body.DailyApiRequests.Remaining).toBe(
      test.server.usage.allowance - 1
    );
    test.org.clock.set(now);
    test.server.usage.allowance = before;
  });
});

describe('the port', () => {
  it('that is taken is told in one sentence', async () => {
    const { port } = new URL(test.server.origin);
    await expect(reservePort(Number(port))).rejects.toThrow(
      `Port ${port} is in use. Stop the program that has it, or start with --port 0 to take a free one.`
    );
  });

  it('answers 503 until the org is there', async () => {
    const reserved = await reservePort(0);
    const response = await fetch(`http://127.0.0.1:${reserved.port}/health`);
    expect([response.status, await response.json()]).toEqual([503, { status: 'starting' }]);
    await reserved.close();
  });
});
