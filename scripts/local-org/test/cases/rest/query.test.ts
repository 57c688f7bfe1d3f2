import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, API, DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

const ROWS = 4500;
let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg({ contacts: ROWS });
});
afterAll(() => test.close());

const query = (soql: string, options: Parameters<TestOrg['call']>[1] = {}, kind = 'query') =>
  test.call(`/${kind}?q=${encodeURIComponent(soql)}`, options);

const next = (url: string, options: Parameters<TestOrg['call']>[1] = {}) => test.call(url, options);

describe('a query', () => {
  it('of few rows is answered at once', async () => {
    const { body } = await query(
      'SELECT Name, Owner.Name FROM Opportunity WHERE Amount > 60000 ORDER BY Amount DESC'
    );
    expect(body).toMatchObject({ totalSize: 2, done: true });
    expect(body.records.map(({ Name, Owner }: Json) => [Name, Owner.Name])).toEqual([
      ['Acme renewal', 'Ben Okafor'],
      ['Globex won', 'Cem Aydin']
    ]);
  });

  it('counts', async () => {
    expect((await query('SELECT COUNT() FROM Contact')).body).toEqual({
      totalSize: ROWS,
      done: true,
      records: []
    });
    expect((await query('SELECT COUNT(Id) n FROM Contact')).body.records[0].n).toBe(ROWS);
  });

  it('of many rows comes in pages of 2,000, each row once', async () => {
    const soql = 'SELECT Id FROM Contact ORDER BY Id';
    const ids: string[] = [];
    let { body } = await query(soql);
    expect(body).toMatchObject({ totalSize: ROWS, done: false });
    const sizes = [body.records.length];
    ids.push(...body.records.map(({ Id }: Json) => Id));
    while (!body.done) {
      expect(body.nextRecordsUrl).toMatch(new RegExp(`^${API}/query/\\w{18}-${ids.length}$`));
      ({ body } = await next(body.nextRecordsUrl));
      sizes.push(body.records.length);
      ids.push(...body.records.map(({ Id }: Json) => Id));
    }
    expect(sizes).toEqual([2000, 2000, 500]);
    expect(new Set(ids).size).toBe(ROWS);
  });

  it('takes a batch size between 200 and 2,000', async () => {
    for (const [asked, given] of [
      ['500', 500],
      ['1', 200],
      ['9999', 2000]
    ] as const) {
      const headers = { 'sforce-query-options': `batchSize=${asked}` };
      expect((await query('SELECT Id FROM Contact', { headers })).body.records).toHaveLength(given);
    }
  });

  it('keeps its rows as they were when it was asked', async () => {
    const { body } = await query('SELECT Id, LastName FROM Contact ORDER BY Id');
    const { status } = await test.call(`PATCH /sobjects/Contact/${body.records[0].Id}`, {
      body: { LastName: 'Changed' }
    });
    expect(status).toBe(204);
    const last = await next(body.nextRecordsUrl.replace(/\d+$/, '0'));
    expect(last.body.records[0].LastName).toBe('Contact 0');
  });

  it('shows deleted rows to queryAll only', async () => {
    const { body } = await test.call('POST /sobjects/Account', { body: { Name: 'Deleted' } });
    await test.call(`DELETE /sobjects/Account/${body.id}`);
    const soql = `SELECT Id, IsDeleted FROM Account WHERE Id = '${body.id}'`;
    expect((await query(soql)).body.totalSize).toBe(0);
    expect((await query(soql, {}, 'queryAll')).body.records).toMatchObject([{ IsDeleted: true }]);
  });

  it('that is wrong says where', async () => {
    const { status, body } = await query('SELECT Id, Nope FROM Account');
    expect([status, body[0].errorCode]).toEqual([400, 'INVALID_FIELD']);
    expect(body[0].message).toContain('ERROR at Row:1:Column:12');
    expect((await query('SELEC Id FROM Account')).body[0].errorCode).toBe('MALFORMED_QUERY');
    expect((await test.call('/query')).body[0].errorCode).toBe('MALFORMED_QUERY');
    // What makes sf take an org for no Dev Hub.
    expect((await query('SELECT Id FROM ScratchOrgInfo')).body[0].errorCode).toBe('INVALID_TYPE');
  });
});

describe('a locator', () => {
  it('belongs to its session and dies with it', async () => {
    const session = test.server.sessions.issue(test.org.adminId);
    const as = { as: null, headers: { authorization: `Bearer ${session}` } };
    const { body } = await query('SELECT Id FROM Contact', as);
    expect((await next(body.nextRecordsUrl)).body).toEqual([
      { message: 'invalid query locator', errorCode: 'INVALID_QUERY_LOCATOR' }
    ]);
    expect((await next(body.nextRecordsUrl, as)).body.records).toHaveLength(2000);
    test.server.sessions.end(session);
    expect((await next(body.nextRecordsUrl, as)).status).toBe(401);
  });

  it('that nobody gave is refused, as is a place behind the end', async () => {
    const { body } = await query('SELECT Id FROM Contact');
    for (const url of [
      body.nextRecordsUrl.replace(/\d+$/, '4500'),
      `${API}/query/0r8nonsense-2000`,
      `${API}/query/x`
    ]) {
      expect((await next(url)).body[0].errorCode).toBe('INVALID_QUERY_LOCATOR');
    }
  });

  it('ends after two days', async () => {
    const { body } = await query('SELECT Id FROM Contact');
    const now = test.org.clock.now();
    test.org.clock.set(new Date(now.getTime() + 49 * 3_600_000));
    expect((await next(body.nextRecordsUrl)).body[0].errorCode).toBe('INVALID_QUERY_LOCATOR');
    test.org.clock.set(now);
  });
});

describe('the columns of a query', () => {
  it('are told as sf needs them', async () => {
    const soql =
      'SELECT Id, Name, Owner.Name, Owner.Manager.Name, Account.Name, (SELECT Id, Role FROM OpportunityContactRoles) FROM Opportunity';
    const { body } = await test.call(`/query?columns=true&q=${encodeURIComponent(soql)}`);
    const names = (columns: Json[]): Json[] =>
      columns.map(({ columnName, aggregate, joinColumns }) =>
        joinColumns.length > 0
          ? { [`${columnName}${aggregate ? '[]' : ''}`]: names(joinColumns) }
          : columnName
      );
    expect(names(body.columnMetadata)).toEqual([
      'Id',
      'Name',
      { Owner: ['Name', { Manager: ['Name'] }] },
      { Account: ['Name'] },
      { 'OpportunityContactRoles[]': ['Id', 'Role'] }
    ]);
    expect(body).toMatchObject({
      entityName: 'Opportunity',
      groupBy: false,
      idSelected: true,
      keyPrefix: '006'
    });
  });

  it('name aggregates by alias, expression and place', async () => {
    const soql = 'SELECT StageName, COUNT(Id), SUM(Amount) total FROM Opportunity GROUP BY StageName';
    const { body } = await test.call(`/query?columns=true&q=${encodeURIComponent(soql)}`);
    expect(
      body.columnMetadata.map(({ columnName, displayName, aggregate }: Json) => [
        columnName,
        displayName,
        aggregate
      ])
    ).toEqual([
      ['StageName', 'StageName', false],
      ['expr0', 'COUNT(Id)', true],
      ['total', 'SUM(Amount)', true]
    ]);
  });
});

describe('what else the API tells', () => {
  it('a plan with true counts', async () => {
    const soql = 'SELECT Id FROM Opportunity WHERE IsClosed = true';
    const { body } = await test.call(`/query?explain=${encodeURIComponent(soql)}`);
    expect(body.plans[0]).toMatchObject({
      cardinality: 2,
      sobjectCardinality: 5,
      sobjectType: 'Opportunity',
      leadingOperationType: 'TableScan'
    });
  });

  it('errors of the Tooling API that show sf an ordinary org', async () => {
    const tooling = (soql: string) => test.call(`/tooling/query?q=${encodeURIComponent(soql)}`);
    expect((await tooling('SELECT Id FROM SandboxProcess')).body[0].errorCode).toBe('INVALID_TYPE');
    expect((await test.call('/tooling/sobjects/SourceMember/describe')).status).toBe(404);
    expect((await tooling('SELECT Name FROM Organization')).body.records).toHaveLength(1);
  });

  it('changed and deleted records of a span', async () => {
    const feed = (kind: string, start: string, end: string) =>
      test.call(
        `/sobjects/Opportunity/${kind}/?start=${encodeURIComponent(start)}&end=${encodeURIComponent(end)}`
      );
    const updated = await feed('updated', '2026-08-01T00:00:00+00:00', '2026-08-04T00:00:00+00:00');
    expect(updated.body.ids.sort()).toEqual([DEALS.commit, DEALS.bestCase, DEALS.pipeline]);
    expect(updated.body.latestDateCovered).toBe('2026-08-04T00:00:00.000+0000');

    const { body: made } = await test.call('POST /sobjects/Account', {
      body: { Name: 'Short life', OwnerId: PEOPLE.rep }
    });
    await test.call(`DELETE /sobjects/Account/${made.id}`);
    const deleted = await test.call(
      '/sobjects/Account/deleted?start=2026-08-19T00:00:00Z&end=2026-08-22T00:00:00Z'
    );
    expect(deleted.body.deletedRecords.map(({ id }: Json) => id)).toContain(made.id);
    expect(deleted.body.earliestDateAvailable).toMatch(/^2026-08-05T/);
    expect(deleted.body.latestDateCovered).toMatch(/^2026-08-20T/);
    expect(deleted.body.deletedRecords.map(({ id }: Json) => id)).not.toContain(ACCOUNTS.acme);
  });

  it('and refuses spans that are turned round, too old or no dates', async () => {
    const spans = [
      'start=2026-08-20T00:00:00Z&end=2026-08-19T00:00:00Z',
      'start=2020-01-01T00:00:00Z&end=2026-08-19T00:00:00Z',
      'start=x&end=y',
      ''
    ];
    for (const span of spans) {
      const { status, body } = await test.call(`/sobjects/Opportunity/deleted?${span}`);
      expect([span, status, body[0].errorCode]).toEqual([span, 400, expect.stringMatching(/^INVALID_/)]);
    }
  });
});
