import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { API, DEALS, startTestOrg } from '../../support/index.ts';
import type { Answer, TestOrg } from '../../support/index.ts';
import { faultTable, readFaults } from '../../../server/faults/index.ts';

let test: TestOrg;
const CONTACTS = 2500;

beforeAll(async () => {
  test = await startTestOrg({ contacts: CONTACTS });
});
afterAll(() => test.close());
afterEach(() => test.server.faults.reset());

const inject = (...orders: unknown[]): void => test.server.faults.inject(orders);
const codeOf = ({ status, body }: Answer): [number, string] => [status, body?.[0]?.errorCode];
const idsQuery = `/query?q=${encodeURIComponent('SELECT Id FROM Contact')}`;

const bulkJob = async (): Promise<string> => {
  const { body } = await test.call('POST /jobs/query', {
    body: { operation: 'query', query: 'SELECT Id, Name FROM Contact' }
  });
  for (;;) {
    const job = await test.call(`/jobs/query/${body.id}`);
    if (job.body.state !== 'InProgress' && job.body.state !== 'UploadComplete') return body.id;
  }
};
const rowsOf = (csv: string): number => csv.trimEnd().split('\n').length - 1;
const announced = ({ headers }: Answer): number => Number(headers.get('sforce-numberofrecords'));

describe('the control', () => {
  it('switches faults on, lists and resets them', async () => {
    const order = { fault: 'busy', on: 'query', after: 1, times: 2, retryAfter: 3 };
    expect((await test.call('POST /local/faults', { body: order, as: 'admin' })).status).toBe(200);
    expect((await test.call('GET /local/faults')).body).toEqual([{ ...order, status: 503 }]);
    await test.call('DELETE /local/faults');
    expect((await test.call('GET /local/faults')).body).toEqual([]);
  });

  it.each([
    [{ fault: 'rain' }, /There is no fault named "rain"; there are busy, /],
    [{ fault: 'toString' }, /There is no fault named "toString"/],
    [{ fault: 'busy', colour: 1 }, /The fault busy has no parameter "colour"/],
    [{ fault: 'busy', on: 'sunday' }, /"on" of the fault busy must be one of any, login/],
    [{ fault: 'busy', times: 0 }, /"times" of the fault busy must be a whole number/],
    [{ fault: 'busy', after: -1 }, /"after" of the fault busy must be a whole number/]
  ])('says what it does not understand of %j, and switches nothing on', async (order, message) => {
    const answer = await test.call('POST /local/faults', { body: [{ fault: 'busy' }, order] });
    expect([answer.status, answer.body[0].message]).toEqual([400, expect.stringMatching(message)]);
    expect(test.server.faults.list()).toEqual([]);
  });

  it("takes the administrator's token only, and counts as no API call", async () => {
    const used = test.server.usage.used;
    expect(codeOf(await test.call('GET /local/faults', { as: 'rep' }))).toEqual([403, 'INSUFFICIENT_ACCESS']);
    expect(codeOf(await test.call('POST /local/clock', { as: null }))).toEqual([401, 'INVALID_SESSION_ID']);
    await test.call('GET /local/faults');
    expect(test.server.usage.used).toBe(used);
  });

  it("moves the org's clock", async () => {
    const before = test.org.clock.now();
    await test.call('POST /local/clock', { body: { forward: 86_400 } });
    expect((await test.call('/limits')).headers.get('date')).toMatch(/^Fri, 21 Aug 2026/);
    await test.call('POST /local/clock', { body: { now: before.toISOString() } });
    expect((await test.call('/limits')).headers.get('date')).toMatch(/^Thu, 20 Aug 2026/);
    expect((await test.call('POST /local/clock', { body: { now: 'soon' } })).status).toBe(400);
  });

  it('reads a file of faults, or says in one sentence why not', () => {
    const folder = mkdtempSync(join(tmpdir(), 'faults-'));
    const file = join(folder, 'faults.json');
    writeFileSync(file, '{"fault":"busy"}');
    expect(readFaults(file)).toEqual({ fault: 'busy' });
    writeFileSync(file, '[{"fault":"rain"}]');
    expect(() => readFaults(file)).toThrow(`The faults of ${file} cannot be injected: There is no fault`);
    expect(() => readFaults(folder)).toThrow(/injected: it is a folder and not a file/);
    rmSync(folder, { recursive: true });
    expect(() => readFaults(file)).toThrow(/ENOENT/);
  });

  it('has every fault in the table of its README', () => {
    const readme = readFileSync(new URL('../../../server/faults/README.md', import.meta.url), 'utf8');
    const listed = [...readme.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(faultTable));
  });
});

describe('on the way', () => {
  it('busy: refuses as often as asked, with or without a time to wait', async () => {
    inject({ fault: 'busy', times: 2 }, { fault: 'busy', status: 429, retryAfter: 7, on: 'query' });
    expect(codeOf(await test.call('/limits'))).toEqual([503, 'SERVER_UNAVAILABLE']);
    const second = await test.call('/sobjects');
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, null]);
    expect((await test.call('/limits')).status).toBe(200);
    const third = await test.call(idsQuery);
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await test.call(idsQuery)).status).toBe(200);
  });

  it('busy: leaves the page, /health and what is before its turn alone', async () => {
    inject({ fault: 'busy', after: 1, times: 'always' });
    expect((await test.call('/health')).status).toBe(200);
    expect((await test.call('/limits')).status).toBe(200);
    for (let i = 0; i < 5; i += 1) expect((await test.call('/limits')).status).toBe(503);
  });

  it('htmlError: a page where data is expected', async () => {
    inject({ fault: 'htmlError', status: 200 });
    const { status, headers, body } = await test.call('/limits');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('down for maintenance');
  });

  it('connectionReset: breaks within the answer, after the org did what was asked', async () => {
    inject({ fault: 'connectionReset', on: 'save' });
    const body = { Name: 'Kept although nobody heard of it' };
    await expect(test.call('POST /sobjects/Account', { body })).rejects.toThrow();
    expect(await test.rows(`SELECT Id FROM Account WHERE Name = '${body.Name}'`)).toHaveLength(1);
    const id = await bulkJob();
    inject({ fault: 'connectionReset' });
    await expect(test.call(`/jobs/query/${id}/results`)).rejects.toThrow();
    expect(rowsOf((await test.call(`/jobs/query/${id}/results`)).body)).toBe(CONTACTS);
  });

  it('sessionExpiry: the page is refused, and no new session finds its place', async () => {
    const token = test.server.sessions.issue(test.org.adminId);
    const headers = { authorization: `Bearer ${token}` };
    const { body } = await test.call(idsQuery, { headers });
    inject({ fault: 'sessionExpiry' });
    expect(codeOf(await test.call(body.nextRecordsUrl, { headers }))).toEqual([401, 'INVALID_SESSION_ID']);
    expect(codeOf(await test.call(body.nextRecordsUrl))).toEqual([400, 'INVALID_QUERY_LOCATOR']);
  });

  it('deadLocator: asking for the page again never helps', async () => {
    const { body } = await test.call(idsQuery);
    inject({ fault: 'deadLocator' });
    for (let i = 0; i < 2; i += 1)
      expect(codeOf(await test.call(body.nextRecordsUrl))).toEqual([400, 'INVALID_QUERY_LOCATOR']);
    expect((await test.call(idsQuery)).body.totalSize).toBe(CONTACTS);
  });

  it('shortPage: fewer rows than announced, over Bulk 2.0 and over REST', async () => {
    const id = await bulkJob();
    inject({ fault: 'shortPage', rows: 2 }, { fault: 'shortPage', on: 'query' });
    const page = await test.call(`/jobs/query/${id}/results`);
    expect([page.status, announced(page), rowsOf(page.body)]).toEqual([200, CONTACTS, CONTACTS - 2]);
    const { body } = await test.call(idsQuery);
    expect([body.totalSize, body.records.length]).toEqual([CONTACTS, 1999]);
  });

  it('truncatedPage: ends within a row', async () => {
    const id = await bulkJob();
    inject({ fault: 'truncatedPage', bytes: 5 });
    const whole = (await test.call(`/jobs/query/${id}/results?maxRecords=10`)).body;
    const again = (await test.call(`/jobs/query/${id}/results?maxRecords=10`)).body;
    expect(whole).toBe(again.slice(0, -5));
  });

  it('wrongCount: announces more rows than there are', async () => {
    const id = await bulkJob();
    inject({ fault: 'wrongCount', by: 3 });
    const page = await test.call(`/jobs/query/${id}/results?maxRecords=10`);
    expect([announced(page), rowsOf(page.body)]).toEqual([13, 10]);
  });

  it('smallPages: more pages than were asked for, with the same rows', async () => {
    const id = await bulkJob();
    inject({ fault: 'smallPages', rows: 2400, times: 'always' }, { fault: 'smallPages', on: 'query' });
    const page = await test.call(`/jobs/query/${id}/results?maxRecords=100000`);
    expect([announced(page), rowsOf(page.body)]).toEqual([2400, 2400]);
    const locator = page.headers.get('sforce-locator');
    const rest = await test.call(`/jobs/query/${id}/results?maxRecords=100000&locator=${locator}`);
    expect([announced(rest), rest.headers.get('sforce-locator')]).toEqual([CONTACTS - 2400, 'null']);
    const { body } = await test.call(idsQuery);
    expect([body.totalSize, body.records.length, body.done]).toEqual([CONTACTS, 200, false]);
  });

  it('allowanceUsedUp: until the reset, after the calls that are left', async () => {
    inject({ fault: 'allowanceUsedUp', calls: 2 });
    expect((await test.call('/limits')).body.DailyApiRequests.Remaining).toBe(1);
    expect((await test.call('/limits')).status).toBe(200);
    expect(codeOf(await test.call('/limits'))).toEqual([403, 'REQUEST_LIMIT_EXCEEDED']);
    test.server.faults.reset();
    expect((await test.call('/limits')).status).toBe(200);
  });

  it("clockSkew: the org's clock and this machine's differ, until the reset", async () => {
    const before = test.org.clock.now().getTime();
    inject({ fault: 'clockSkew', seconds: -7200 });
    expect(test.org.clock.now().getTime() - before).toBeLessThan(-7_190_000);
    test.server.faults.reset();
    expect(Math.abs(test.org.clock.now().getTime() - before)).toBeLessThan(10_000);
  });
});

describe('of jobs', () => {
  it.each([
    ['jobFailed', 'Failed'],
    ['queryTimeout', 'Failed'],
    ['jobAborted', 'Aborted'],
    ['jobUnknownState', 'Unknown']
  ])('%s: stays so', async (fault, state) => {
    const id = await bulkJob();
    inject({ fault });
    for (let i = 0; i < 2; i += 1)
      expect((await test.call(`/jobs/query/${id}`)).body).toMatchObject({ id, state });
    test.server.faults.reset();
    expect((await test.call(`/jobs/query/${id}`)).body.state).toBe('JobComplete');
  });

  it('queryTimeout: says so of the job, and of a query by REST', async () => {
    const id = await bulkJob();
    inject({ fault: 'queryTimeout' }, { fault: 'queryTimeout', on: 'query' });
    const { body } = await test.call(`/jobs/query/${id}`);
    expect(body.errorMessage).toMatch(/^QUERY_TIMEOUT: /);
    expect(codeOf(await test.call(idsQuery))).toEqual([400, 'QUERY_TIMEOUT']);
    expect((await test.call(idsQuery)).status).toBe(200);
  });

  it('jobGone: neither the job nor its results', async () => {
    const id = await bulkJob();
    inject({ fault: 'jobGone' });
    for (const path of ['', '/results', ''])
      expect(codeOf(await test.call(`/jobs/query/${id}${path}`))).toEqual([404, 'NOT_FOUND']);
  });

  it('jobSlow: still in progress for as long as asked', async () => {
    const id = await bulkJob();
    inject({ fault: 'jobSlow', times: 2 });
    const states = [];
    for (let i = 0; i < 3; i += 1) states.push((await test.call(`/jobs/query/${id}`)).body.state);
    expect(states).toEqual(['InProgress', 'InProgress', 'JobComplete']);
    const abort = () => test.call(`PATCH /jobs/query/${id}`, { body: { state: 'Aborted' } });
    expect(codeOf(await abort())).toEqual([400, 'INVALIDJOBSTATE']);
    inject({ fault: 'jobSlow' });
    await test.call(`/jobs/query/${id}`);
    expect((await abort()).body).toMatchObject({ id, state: 'Aborted' });
    expect((await test.call(`/jobs/query/${id}`)).body.state).toBe('Aborted');
  });
});

describe('of records', () => {
  const nextStep = (text: string) =>
    test.call(`PATCH /sobjects/Opportunity/${DEALS.bestCase}`, { body: { NextStep: text } });

  it('lateCommit: bears a time at which nobody could see it', async () => {
    const before = test.org.clock.now().getTime();
    inject({ fault: 'lateCommit', seconds: 120, object: 'Opportunity' });
    await test.call('POST /sobjects/Account', { body: { Name: 'Not meant' } });
    await nextStep('Call');
    const [row] = await test.rows(`SELECT SystemModstamp FROM Opportunity WHERE Id = '${DEALS.bestCase}'`);
    expect(Date.parse(String(row?.SystemModstamp).replace('+0000', 'Z')) - before).toBeLessThan(-110_000);
  });

  it('rowLock and rowRefused: that record, and not the others of the call', async () => {
    inject({ fault: 'rowLock', after: 1 }, { fault: 'rowRefused', object: 'Contact' });
    const records = ['A', 'B', 'C'].map((Name) => ({ attributes: { type: 'Account' }, Name }));
    const { body } = await test.call('POST /composite/sobjects', { body: { records } });
    expect(
      body.map(
        (row: { success: boolean; errors: { statusCode: string }[] }) =>
          row.errors[0]?.statusCode ?? row.success
      )
    ).toEqual([true, 'UNABLE_TO_LOCK_ROW', true]);
    const contact = await test.call('POST /sobjects/Contact', { body: { LastName: 'X' } });
    expect(codeOf(contact)).toEqual([400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION']);
  });

  it('rowLock: takes all with it where it is all or none', async () => {
    inject({ fault: 'rowLock' });
    const records = ['All', 'None'].map((Name) => ({ attributes: { type: 'Account' }, Name }));
    const { body } = await test.call('POST /composite/sobjects', { body: { records, allOrNone: true } });
    expect(
      body.map((row: { success: boolean; errors: { statusCode: string }[] }) => row.errors[0]?.statusCode)
    ).toEqual(['UNABLE_TO_LOCK_ROW', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']);
    expect(await test.rows("SELECT Id FROM Account WHERE Name IN ('All', 'None')")).toEqual([]);
  });

  it('hardDeleteWithoutTrace: no list of deletions knows of it', async () => {
    const { body } = await test.call('POST /sobjects/Account', { body: { Name: 'Gone' } });
    inject({ fault: 'hardDeleteWithoutTrace', object: 'Account' });
    await test.server.org.save([{ operation: 'hardDelete', object: 'Account', id: body.id, fields: {} }], {
      userId: test.org.adminId
    });
    const span = `start=2026-08-19T00:00:00Z&end=2026-08-22T00:00:00Z`;
    const { deletedRecords } = (await test.call(`${API}/sobjects/Account/deleted?${span}`)).body;
    expect(deletedRecords).toEqual([]);
    expect(await test.rows(`SELECT Id FROM Account WHERE Id = '${body.id}'`)).toEqual([]);
  });
});

describe('aggregateRefused', () => {
  const sums =
    'query { uiapi { aggregate { Contact { edges { node { aggregate { Id { count { value } } } } } } } } }';
  const list = 'query { uiapi { query { Contact(first: 1) { edges { node { Id } } } } } }';
  const ask = (query: string) => test.call('POST /graphql', { body: { query } });

  it('refuses sums and answers lists', async () => {
    expect((await ask(sums)).body.data.uiapi.aggregate.Contact.edges).toHaveLength(1);
    inject({ fault: 'aggregateRefused', times: 'always' });
    const { body } = await ask(sums);
    expect([body.data, body.errors[0].extensions.ErrorType]).toEqual([null, 'OperationNotSupported']);
    expect((await ask(list)).body.data.uiapi.query.Contact.edges).toHaveLength(1);
  });
});
