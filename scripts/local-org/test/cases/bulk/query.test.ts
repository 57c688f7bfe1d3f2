import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, rowsOf } from '../../support/bulk.ts';
import { ACCOUNTS, API, startTestOrg } from '../../support/index.ts';
import type { Answer, Call, Json, TestOrg } from '../../support/index.ts';

const ROWS = 2500;
let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg({ contacts: ROWS });
});
afterAll(() => test.close());

const queryJob = async (query: string, more: object = {}, options: Call = {}): Promise<Json> => {
  const { body } = await test.call('POST /jobs/query', {
    ...options,
    body: { operation: 'query', query, ...more }
  });
  return body.id ? ended(test, `/jobs/query/${body.id}`, options) : body;
};

describe('a query job', () => {
  it('is announced as waiting and ends complete', async () => {
    const { body } = await test.call('POST /jobs/query', {
      body: { operation: 'query', query: 'SELECT Id FROM Contact' }
    });
    expect(body).toMatchObject({
      id: expect.stringMatching(/^750\w{15}$/),
      operation: 'query',
      object: 'Contact',
      state: 'UploadComplete',
      contentType: 'CSV',
      apiVersion: 66,
      lineEnding: 'LF',
      columnDelimiter: 'COMMA',
      createdById: test.org.adminId
    });
    expect(await ended(test, `/jobs/query/${body.id}`)).toMatchObject({
      state: 'JobComplete',
      jobType: 'V2Query',
      numberRecordsProcessed: ROWS,
      retries: 0
    });
  });

  it('gives its rows page by page, and a page again', async () => {
    const { id } = await queryJob('SELECT Id, LastName FROM Contact ORDER BY Id');
    const ids: string[] = [];
    const sizes: number[] = [];
    let locator: string | null = null;
    do {
      const after: string = locator ? `&locator=${encodeURIComponent(locator)}` : '';
      const page: Answer<string> = await test.call(`/jobs/query/${id}/results?maxRecords=1000${after}`);
      const records = rowsOf(page.body);
      expect(page.headers.get('content-type')).toMatch(/^text\/csv/);
      expect(page.headers.get('sforce-numberofrecords')).toBe(String(records.length));
      expect(Object.keys(records[0] ?? {})).toEqual(['Id', 'LastName']);
      sizes.push(records.length);
      ids.push(...records.map(({ Id = '' }) => Id));
      locator = page.headers.get('sforce-locator');
    } while (locator !== 'null');
    expect(sizes).toEqual([1000, 1000, 500]);
    expect(new Set(ids).size).toBe(ROWS);
    const whole = await test.call(`/jobs/query/${id}/results`);
    expect(whole.headers.get('sforce-locator')).toBe('null');
    expect(rowsOf(whole.body).map(({ Id }) => Id)).toEqual(ids);
  });

  it('packs pages for those who ask', async () => {
    const { id } = await queryJob('SELECT Id, LastName FROM Contact');
    const path = `${test.server.origin}${API}/jobs/query/${id}/results`;
    const { request } = await import('node:http');
    const packed = await new Promise<Buffer>((resolve) => {
      const headers = { authorization: `Bearer ${test.token('admin')}`, 'accept-encoding': 'gzip' };
      request(path, { headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts)));
      }).end();
    });
    const text = gunzipSync(packed).toString('utf8');
    expect(text.length).toBeGreaterThan(packed.length * 3);
    expect(rowsOf(text)).toHaveLength(ROWS);
  });

  it('offers up to five pages at once, which fit together', async () => {
    const { id } = await queryJob('SELECT Id FROM Contact');
    const ids: string[] = [];
    let url: string | null = `/jobs/query/${id}/resultPages?maxRecords=400`;
    const counts: number[] = [];
    while (url) {
      const { body }: { body: Json } = await test.call(url);
      counts.push(body.resultPages.length);
      const pages = await Promise.all(body.resultPages.map(({ resultUrl }: Json) => test.call(resultUrl)));
      ids.push(...pages.flatMap(({ body: csv }: Json) => rowsOf(csv).map(({ Id = '' }) => Id)));
      expect(body.done).toBe(body.nextRecordsUrl === null);
      url = body.nextRecordsUrl;
    }
    expect(counts).toEqual([5, 2]);
    expect(new Set(ids).size).toBe(ROWS);
    expect(ids).toHaveLength(ROWS);
  });

  it('quotes every value, keeps what values contain, and writes no value for null', async () => {
    await test.call(`PATCH /sobjects/Account/${ACCOUNTS.globex}`, {
      body: { Description: 'two\nlines; "and" ^ ` |', Industry: null }
    });
    const { id } = await queryJob(
      `SELECT Name, Description, Industry, CreatedDate, Owner.Name FROM Account WHERE Id = '${ACCOUNTS.globex}'`
    );
    const { body } = await test.call(`/jobs/query/${id}/results`);
    expect(body.split('\n')[0]).toBe('"Name","Description","Industry","CreatedDate","Owner.Name"');
    const [record] = rowsOf(body);
    expect(record).toMatchObject({
      Description: 'two\nlines; "and" ^ ` |',
      Industry: '',
      'Owner.Name': 'Dee Lund'
    });
    expect(record?.CreatedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('writes other delimiters and line ends, inside values nothing changes', async () => {
    const { id } = await queryJob(`SELECT Name, Description FROM Account WHERE Id = '${ACCOUNTS.globex}'`, {
      lineEnding: 'CRLF',
      columnDelimiter: 'SEMICOLON'
    });
    const { body } = await test.call(`/jobs/query/${id}/results`);
    expect(body).toMatch(/^"Name";"Description"\r\n"Globex";"two\nlines; ""and""/);
    expect(body.endsWith('"\r\n')).toBe(true);
  });

  it('without rows has a header', async () => {
    const { id, numberRecordsProcessed } = await queryJob("SELECT Id FROM Contact WHERE LastName = 'none'");
    const { body, headers } = await test.call(`/jobs/query/${id}/results`);
    expect([
      numberRecordsProcessed,
      headers.get('sforce-numberofrecords'),
      headers.get('sforce-locator')
    ]).toEqual([0, '0', 'null']);
    expect(body).toBe('"Id"\n');
  });

  it('sees what its caller sees, and with queryAll the deleted too', async () => {
    const soql = 'SELECT Id FROM Opportunity';
    const count = async (options: Call, more = {}): Promise<number> =>
      (await queryJob(soql, more, options)).numberRecordsProcessed;
    expect([await count({ as: 'rep' }), await count({ as: 'manager' }), await count({})]).toEqual([2, 4, 5]);
    const { body } = await test.call('POST /sobjects/Account', { body: { Name: 'Bulk deleted' } });
    await test.call(`DELETE /sobjects/Account/${body.id}`);
    const deleted = await queryJob(`SELECT Id FROM Account WHERE Id = '${body.id}'`, {
      operation: 'queryAll'
    });
    expect(deleted.numberRecordsProcessed).toBe(1);
  });

  it('refuses what Bulk API 2.0 does not take, and what no query takes', async () => {
    const wrong: [string, string][] = [
      ['SELECT COUNT() FROM Account', 'API_ERROR'],
      ['SELECT Industry FROM Account GROUP BY Industry', 'API_ERROR'],
      ['SELECT Id, (SELECT Id FROM Contacts) FROM Account', 'API_ERROR'],
      ['SELECT Id FROM Account ORDER BY Id LIMIT 5 OFFSET 2', 'API_ERROR'],
      ['SELECT TYPEOF What WHEN Account THEN Name END FROM Task', 'API_ERROR'],
      ['SELECT Nope FROM Account', 'INVALID_FIELD'],
      ['SELECT', 'MALFORMED_QUERY']
    ];
    for (const [query, errorCode] of wrong) {
      const { status, body } = await test.call('POST /jobs/query', { body: { operation: 'query', query } });
      expect([query, status, body[0].errorCode]).toEqual([query, 400, errorCode]);
    }
    for (const body of [
      {},
      { operation: 'insert', query: 'SELECT Id FROM Account' },
      { operation: 'query', query: 'SELECT Id FROM Account', lineEnding: 'CR' }
    ]) {
      expect((await test.call('POST /jobs/query', { body })).body[0].errorCode).toBe('INVALIDJOB');
    }
  });

  it('refuses wrong locators, numbers and versions', async () => {
    const { id } = await queryJob('SELECT Id FROM Contact');
    const results = `/jobs/query/${id}/results`;
    expect((await test.call(`${results}?locator=nonsense`)).body[0].errorCode).toBe('INVALID_LOCATOR');
    expect((await test.call(`${results}?maxRecords=0`)).status).toBe(400);
    expect((await test.call(`/services/data/v64.0${results}`)).status).toBe(409);
  });

  it('is listed, aborted, deleted, and hidden from others', async () => {
    const { id } = await queryJob('SELECT Id FROM Account', {}, { as: 'rep' });
    const asRep: Call = { as: 'rep' };
    expect((await test.call('/jobs/query', asRep)).body.records.map((job: Json) => job.id)).toContain(id);
    expect((await test.call(`/jobs/query/${id}`, { as: 'stranger' })).status).toBe(404);
    expect(
      (await test.call(`PATCH /jobs/query/${id}`, { ...asRep, body: { state: 'Aborted' } })).body[0].errorCode
    ).toBe('INVALIDJOBSTATE');
    expect((await test.call(`DELETE /jobs/query/${id}`, asRep)).status).toBe(204);
    expect((await test.call(`/jobs/query/${id}`, asRep)).status).toBe(404);
    const { body } = await test.call('POST /jobs/query', {
      body: { operation: 'query', query: 'SELECT Id FROM Contact' }
    });
    expect((await test.call(`PATCH /jobs/query/${body.id}`, { body: { state: 'Open' } })).status).toBe(400);
  });
});
