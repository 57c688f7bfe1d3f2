import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deployFiles, manifest, MD } from '../../support/packages.ts';
import { ended, rowsOf } from '../../support/bulk.ts';
import { ACCOUNTS, API, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { Call, Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const ingest = async (
  job: object,
  csv: string
): Promise<{ info: Json; results: (name: string) => Promise<Record<string, string>[]> }> => {
  const { body } = await test.call('POST /jobs/ingest', { body: job });
  const path = `/jobs/ingest/${body.id}`;
  expect(body, JSON.stringify(body)).toMatchObject({
    state: 'Open',
    contentUrl: `${API.slice(1)}${path}/batches`
  });
  expect((await test.call(`PUT ${path}/batches`, { body: csv, type: 'text/csv' })).status).toBe(201);
  expect((await test.call(`PATCH ${path}`, { body: { state: 'UploadComplete' } })).body.state).toBe(
    'UploadComplete'
  );
  return {
    info: await ended(test, path),
    results: async (name) =>
      rowsOf((await test.call(`${path}/${name}`)).body, body.columnDelimiter === 'TAB' ? '\t' : ',')
  };
};

describe('an ingest job', () => {
  it('inserts rows, each with its own outcome', async () => {
    const csv = 'Name,Industry\n"Bulk 1","Two\nlines"\n,Energy\nBulk 3,\n';
    const { info, results } = await ingest({ object: 'account', operation: 'insert' }, csv);
    expect(info).toMatchObject({
      state: 'JobComplete',
      object: 'Account',
      numberRecordsProcessed: 3,
      numberRecordsFailed: 1
    });
    const good = await results('successfulResults');
    expect(good).toMatchObject([
      { sf__Id: expect.stringMatching(/^001/), sf__Created: 'true', Name: 'Bulk 1', Industry: 'Two\nlines' },
      { sf__Created: 'true', Name: 'Bulk 3' }
    ]);
    expect(await results('failedResults')).toMatchObject([
      {
        sf__Id: '',
        sf__Error: expect.stringMatching(/^REQUIRED_FIELD_MISSING:.*:Name --$/),
        Name: '',
        Industry: 'Energy'
      }
    ]);
    expect(await results('unprocessedrecords')).toEqual([]);
  });

  it('updates what is named, clears #N/A and leaves empty values', async () => {
    const csv = `Id,Industry,AnnualRevenue\n${ACCOUNTS.acme},#N/A,1500.5\n${ACCOUNTS.globex},,\n001bm0000000999AAA,x,\n,x,\n`;
    await test.call(`PATCH /sobjects/Account/${ACCOUNTS.globex}`, { body: { Industry: 'Energy' } });
    const { results } = await ingest({ object: 'Account', operation: 'update' }, csv);
    expect((await results('successfulResults')).map(({ sf__Id }) => sf__Id)).toEqual([
      ACCOUNTS.acme,
      ACCOUNTS.globex
    ]);
    expect(await results('failedResults')).toHaveLength(2);
    expect(
      await test.rows(
        `SELECT Industry, AnnualRevenue FROM Account WHERE Id IN ('${ACCOUNTS.acme}', '${ACCOUNTS.globex}') ORDER BY Id`
      )
    ).toMatchObject([{ Industry: null, AnnualRevenue: 1500.5 }, { Industry: 'Energy' }]);
  });

  it('upserts by external id, with parents by theirs', async () => {
    const periods = { object: 'Period__c', operation: 'upsert', externalIdFieldName: 'Key__c' };
    const first = await ingest(
      periods,
      'Key__c,Name,Kind__c,Start_Date__c,End_Date__c\nb1,P1,Quarter,2026-07-01,2026-09-30\n'
    );
    expect(await first.results('successfulResults')).toMatchObject([{ sf__Created: 'true' }]);
    // jsforce adds an empty Id column to what it is given as records.
    const again = await ingest(periods, 'Id,Key__c,Name\n,b1,Changed\n');
    expect(await again.results('successfulResults')).toMatchObject([{ sf__Created: 'false', Key__c: 'b1' }]);
    const plans = { object: 'Plan__c', operation: 'upsert', externalIdFieldName: 'Key__c' };
    const plan = await ingest(
      plans,
      `Key__c,Period__r.Key__c,Seller__c,Plan_Amount__c\nb1|rep,b1,${PEOPLE.rep},100\nb1|x,none,${PEOPLE.rep},1\n`
    );
    expect(plan.info).toMatchObject({ numberRecordsProcessed: 2, numberRecordsFailed: 1 });
    expect(await test.rows('SELECT Period__r.Name, Plan_Amount__c FROM Plan__c')).toMatchObject([
      { Period__r: { Name: 'Changed' }, Plan_Amount__c: 100 }
    ]);
  });

  it('deletes, for good if asked', async () => {
    const make = async (name: string): Promise<string> =>
      (await test.call('POST /sobjects/Account', { body: { Name: name } })).body.id;
    const [soft, hard] = [await make('Soft'), await make('Hard')];
    await ingest({ object: 'Account', operation: 'delete' }, `Id\n${soft}\n`);
    const forGood = { object: 'Account', operation: 'hardDelete' };
    const refused = await test.call('POST /jobs/ingest', { body: forGood });
    expect([refused.status, refused.body[0].errorCode]).toEqual([400, 'FEATURENOTENABLED']);
    await deployFiles(test.org, {
      'package.xml': manifest({ PermissionSet: ['For_Good'] }),
      'permissionsets/For_Good.permissionset': `<PermissionSet ${MD}><label>x</label><userPermissions><enabled>true</enabled><name>BulkApiHardDelete</name></userPermissions></PermissionSet>`
    });
    const [set] = await test.rows("SELECT Id FROM PermissionSet WHERE Name = 'For_Good'");
    const assignment = { AssigneeId: test.org.adminId, PermissionSetId: set?.['Id'] };
    await test.call('POST /sobjects/PermissionSetAssignment', { body: assignment });
    await ingest(forGood, `Id\n${hard}\n`);
    const { body } = await test.call(
      `/queryAll?q=${encodeURIComponent("SELECT Name, IsDeleted FROM Account WHERE Name IN ('Soft','Hard')")}`
    );
    expect(body.records).toMatchObject([{ Name: 'Soft', IsDeleted: true }]);
  });

  it('is made and filled in one request of several parts', async () => {
    const together = async (parts: Record<string, [type: string, text: string]>): Promise<Json> => {
      const lines = Object.entries(parts).flatMap(([name, [type, text]]) => [
        '--BOUNDARY',
        `Content-Type: ${type}`,
        `Content-Disposition: form-data; name="${name}"; filename="${name}"`,
        '',
        text
      ]);
      const body = [...lines, '--BOUNDARY--', ''].join('\r\n');
      return (await test.call('POST /jobs/ingest', { body, type: 'multipart/form-data; boundary=BOUNDARY' }))
        .body;
    };
    const job = ['application/json', '{"object":"Account","operation":"insert","lineEnding":"CRLF"}'] as [string, string]; // prettier-ignore
    const made = await together({ job, content: ['text/csv', 'Name\r\nTogether 1\r\nTogether 2\r\n'] });
    expect(made).toMatchObject({ state: 'UploadComplete', object: 'Account' });
    expect(await ended(test, `/jobs/ingest/${made.id}`)).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: 2,
      numberRecordsFailed: 0
    });
    const refused = [{ errorCode: 'INVALIDJOB' }];
    expect(await together({ job })).toMatchObject(refused);
    expect(await together({ job: ['application/json', '{'], content: ['text/csv', 'Name'] })).toMatchObject(
      refused
    );
    const long = `Name\r\n${'x'.repeat(100_000)}`;
    expect(await together({ job, content: ['text/csv', long] })).toMatchObject([
      { errorCode: 'INVALIDJOB', message: expect.stringContaining('100,000') }
    ]);
  });

  it('reads other delimiters and line ends, and a byte order mark', async () => {
    const job = { object: 'Account', operation: 'insert', lineEnding: 'CRLF', columnDelimiter: 'TAB' };
    const { info, results } = await ingest(
      job,
      '\uFEFFName\tIndustry\r\nTabs, "and" commas\tx\r\n'.replace(
        'Tabs, "and" commas',
        '"Tabs, ""and"" commas"'
      )
    );
    expect(info.state).toBe('JobComplete');
    expect(await results('successfulResults')).toMatchObject([{ Name: 'Tabs, "and" commas' }]);
  });

  it('works off more rows than one transaction holds', async () => {
    const csv = `LastName,DoNotCall\n${Array.from({ length: 2300 }, (_, index) => `Many ${index},${index % 2 ? 'true' : '0'}`).join('\n')}`;
    const { info, results } = await ingest({ object: 'Contact', operation: 'insert' }, csv);
    expect(info).toMatchObject({ numberRecordsProcessed: 2300, numberRecordsFailed: 0 });
    expect(await results('successfulResults')).toHaveLength(2300);
    expect(
      (
        await test.rows("SELECT COUNT(Id) n FROM Contact WHERE LastName LIKE 'Many %' AND DoNotCall = true")
      )[0]?.['n']
    ).toBe(1150);
  });

  it('fails as a whole for a file that does not fit, and says why', async () => {
    const insert = { object: 'Account', operation: 'insert' };
    const cases: [object, string, string][] = [
      [insert, 'Name,Nope\nx,y\n', 'InvalidBatch : Field name not found : Nope'],
      [insert, 'Name,Nope__r.Key__c\nx,y\n', 'InvalidBatch : Field name not found : Nope__r.Key__c'],
      [
        insert,
        'Name\r\nx\r\n',
        'ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is LF'
      ],
      [{ ...insert, lineEnding: 'CRLF' }, 'Name\nx\n', 'Current LineEnding setting is CRLF'],
      [insert, 'Name,Industry\nonly one\n', 'ClientInputError'],
      [insert, 'Name\n"never closed\n', 'ClientInputError']
    ];
    for (const [job, csv, message] of cases) {
      const { info } = await ingest(job, csv);
      expect([info.state, info.errorMessage]).toEqual(['Failed', expect.stringContaining(message)]);
    }
  });

  it('keeps the order of its steps', async () => {
    const { body: job } = await test.call('POST /jobs/ingest', {
      body: { object: 'Account', operation: 'insert' }
    });
    const path = `/jobs/ingest/${job.id}`;
    const code = async (request: string, options: Call = {}) =>
      (await test.call(request, options)).body[0].errorCode;
    const upload: Call = { body: 'Name\nx\n', type: 'text/csv' };
    expect(await code(`${path}/successfulResults`)).toBe('INVALIDJOBSTATE');
    expect((await test.call(`PUT ${path}/batches`, upload)).status).toBe(201);
    expect(await code(`PUT ${path}/batches`, upload)).toBe('INVALIDJOBSTATE');
    expect(await code(`PATCH ${path}`, { body: { state: 'JobComplete' } })).toBe('INVALIDJOBSTATE');
    expect((await test.call(`PATCH ${path}`, { body: { state: 'Aborted' } })).body.state).toBe('Aborted');
    expect(await code(`PATCH ${path}`, { body: { state: 'UploadComplete' } })).toBe('INVALIDJOBSTATE');
    expect((await test.call('/jobs/ingest')).body.records.map(({ id }: Json) => id)).toContain(job.id);
    expect((await test.call(`DELETE ${path}`)).status).toBe(204);
    expect((await test.call(path)).status).toBe(404);
  });

  it('knows its object, operation and key beforehand', async () => {
    const code = async (body: object) => (await test.call('POST /jobs/ingest', { body })).body[0].errorCode;
    expect(await code({ object: 'Nope', operation: 'insert' })).toBe('INVALIDENTITY');
    expect(await code({ object: 'Account', operation: 'merge' })).toBe('INVALIDJOB');
    expect(await code({ object: 'Account', operation: 'upsert', externalIdFieldName: 'Industry' })).toBe(
      'INVALIDJOB'
    );
    expect(await code({ object: 'Account', operation: 'insert', columnDelimiter: 'SPACE' })).toBe(
      'INVALIDJOB'
    );
  });
});
