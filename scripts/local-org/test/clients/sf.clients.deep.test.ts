import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, startTestOrg } from '../support/index.ts';
import type { Json, TestOrg } from '../support/index.ts';
import { newPrivateKey, sfFor } from '../support/sf.ts';
import type { Sf } from '../support/sf.ts';

const CONTACTS = 2500;

let test: TestOrg;
let client: Sf;
let project: string;

/** In a project, as a user who has logged in. */
const run = (args: string[]) =>
  client.run(args, { cwd: project, target: null, env: { SF_ACCESS_TOKEN: test.token('admin') } });

/** `result` of a command that succeeds. */
const sf = async (...args: string[]): Promise<Json> => {
  const { code, stdout, stderr } = await run([...args, '--json']);
  expect(code, stdout + stderr).toBe(0);
  return JSON.parse(stdout).result;
};

beforeAll(async () => {
  test = await startTestOrg({ contacts: CONTACTS });
  client = sfFor(test.server.origin, test.token('admin'));
  project = join(client.home, 'project');
  mkdirSync(project);
  writeFileSync(
    join(project, 'sfdx-project.json'),
    JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], sourceApiVersion: '66.0' })
  );
  mkdirSync(join(project, 'force-app'));
  const { username } = await sf(
    'org',
    'login',
    'access-token',
    '--instance-url',
    test.server.origin,
    '--no-prompt',
    '--alias',
    'local',
    '--set-default'
  );
  expect(username).toBe('admin@local.example');
}, 120_000);
afterAll(async () => {
  client?.close();
  await test?.close();
});

const file = (name: string, text: string): string => {
  writeFileSync(join(project, name), text);
  return name;
};

describe('the sf command line', { timeout: 120_000 }, () => {
  it('logs in with a JWT', async () => {
    const key = file('key.pem', newPrivateKey());
    const login = await sf(
      'org',
      'login',
      'jwt',
      '--client-id',
      'app',
      '--jwt-key-file',
      key,
      '--username',
      'ana@test.example',
      '--instance-url',
      test.server.origin,
      '--alias',
      'ana'
    );
    expect(login).toMatchObject({ username: 'ana@test.example', orgId: test.org.settings.orgId });
    const { totalSize } = await sf(
      'data',
      'query',
      '--target-org',
      'ana',
      '--query',
      'SELECT Id FROM Opportunity'
    );
    expect(totalSize).toBe(4);
  });

  it('shows the org', async () => {
    const shown = await sf('org', 'display');
    expect(shown).toMatchObject({
      id: test.org.settings.orgId,
      username: 'admin@local.example',
      connectedStatus: 'Connected'
    });
  });

  it('queries, beyond one page and in columns', async () => {
    const { records } = await sf('data', 'query', '--query', 'SELECT Id FROM Contact');
    expect(records).toHaveLength(CONTACTS);
    const { stdout } = await run([
      'data',
      'query',
      '--result-format',
      'csv',
      '--query',
      'SELECT Name, Owner.Name, (SELECT Id FROM OpportunityContactRoles) FROM Opportunity ORDER BY Name LIMIT 1'
    ]);
    expect(stdout).toContain('Name,Owner.Name');
    expect(stdout).toContain('Acme platform,Ben Okafor');
    const wrong = await run(['data', 'query', '--query', 'SELECT Nope FROM Account']);
    expect([wrong.code, wrong.stderr + wrong.stdout]).toEqual([
      1,
      expect.stringContaining("No such column 'Nope' on entity 'Account'")
    ]);
  });

  it('exports by Bulk API 2.0', async () => {
    const { totalSize, filePath } = await sf(
      'data',
      'export',
      'bulk',
      '--query',
      'SELECT Id, LastName FROM Contact',
      '--output-file',
      'contacts.csv',
      '--result-format',
      'csv',
      '--wait',
      '2'
    );
    expect([totalSize, filePath]).toEqual([CONTACTS, 'contacts.csv']);
  });

  it('describes and lists objects', async () => {
    expect((await sf('sobject', 'describe', '--sobject', 'Metric__c')).name).toBe('Metric__c');
    expect(await sf('sobject', 'list', '--sobject', 'custom')).toEqual(expect.arrayContaining(['Metric__c']));
  });

  it('creates, reads and changes a record', async () => {
    const { id } = await sf(
      'data',
      'create',
      'record',
      '--sobject',
      'Account',
      '--values',
      "Name='From sf' Industry=Banking"
    );
    await sf(
      'data',
      'update',
      'record',
      '--sobject',
      'Account',
      '--record-id',
      id,
      '--values',
      "Industry='Energy'"
    );
    const read = await sf('data', 'get', 'record', '--sobject', 'Account', '--where', "Name='From sf'");
    expect(read).toMatchObject({ Id: id, Industry: 'Energy' });
    await sf('data', 'delete', 'record', '--sobject', 'Account', '--record-id', id);
    const refused = await run(['data', 'create', 'record', '--sobject', 'Opportunity', '--values', 'Name=x']);
    expect([refused.code, refused.stderr + refused.stdout]).toEqual([
      1,
      expect.stringContaining('StageName')
    ]);
  });

  it('imports a tree', async () => {
    const account = { attributes: { type: 'Account', referenceId: 'a' }, Name: 'Tree by sf' };
    const contact = { attributes: { type: 'Contact', referenceId: 'c' }, LastName: 'Leaf', AccountId: '@a' };
    file('accounts.json', JSON.stringify({ records: [account] }));
    file('contacts.json', JSON.stringify({ records: [contact] }));
    const plan = [
      { sobject: 'Account', files: ['accounts.json'] },
      { sobject: 'Contact', files: ['contacts.json'] }
    ];
    await sf('data', 'import', 'tree', '--plan', file('plan.json', JSON.stringify(plan)));
    expect(await test.rows("SELECT Account.Name FROM Contact WHERE LastName = 'Leaf'")).toMatchObject([
      { Account: { Name: 'Tree by sf' } }
    ]);
  });

  it('upserts by Bulk API 2.0', async () => {
    const csv = file(
      'periods.csv',
      'Key__c,Name,Kind__c,Start_Date__c,End_Date__c\nq1,P1,Quarter,2026-01-01,2026-03-31\nq2,P2,Quarter,2026-04-01,2026-06-30\n'
    );
    const { jobInfo, records } = await sf(
      'data',
      'upsert',
      'bulk',
      '--sobject',
      'Period__c',
      '--external-id',
      'Key__c',
      '--file',
      csv,
      '--line-ending',
      'LF',
      '--wait',
      '2'
    );
    expect(jobInfo).toMatchObject({
      state: 'JobComplete',
      numberRecordsProcessed: 2,
      numberRecordsFailed: 0
    });
    expect(records.successfulResults).toMatchObject([{ Key__c: 'q1' }, { Key__c: 'q2' }]);
    const wrong = file('wrong.csv', `Id,Nope\n${ACCOUNTS.acme},x\n`);
    const failed = await run([
      'data',
      'update',
      'bulk',
      '--sobject',
      'Account',
      '--file',
      wrong,
      '--line-ending',
      'LF',
      '--wait',
      '2'
    ]);
    expect(failed.code).not.toBe(0);
    expect(failed.stderr + failed.stdout).toContain('Field name not found : Nope');
  });

  it('gives a link that opens the page', async () => {
    const { url } = await sf('org', 'open', '--url-only', '--path', 'lightning/n/Forecast');
    const response = await fetch(url, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/lightning/n/Forecast']);
    expect(response.headers.get('set-cookie')).toContain(`person=${test.org.adminId}`);
  });

  it('lists limits and sends GraphQL', async () => {
    const limits = await sf('org', 'list', 'limits');
    expect(limits.find(({ name }: { name: string }) => name === 'DailyApiRequests').max).toBe(
      test.server.usage.allowance
    );
    const body = file('query.graphql', '{ uiapi { query { Account { totalCount } } } }');
    const { stdout } = await run(['api', 'request', 'graphql', '--body', body]);
    expect(JSON.parse(stdout).data.uiapi.query.Account.totalCount).toBeGreaterThan(1);
  });
});
