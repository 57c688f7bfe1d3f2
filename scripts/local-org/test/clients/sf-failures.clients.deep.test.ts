import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, startTestOrg } from '../support/index.ts';
import type { TestOrg } from '../support/index.ts';
import { newPrivateKey, sfFor } from '../support/sf.ts';
import type { Sf } from '../support/sf.ts';

/** What the real client says when something goes wrong, and how it gives people a permission set. */

const ADMIN = 'admin@local.example';

let test: TestOrg;
let sf: Sf;

beforeAll(async () => {
  test = await startTestOrg();
  sf = sfFor(test.server.origin, test.token('admin'));
  const login = [
    'org',
    'login',
    'access-token',
    '--instance-url',
    test.server.origin,
    '--no-prompt',
    '--json'
  ];
  const { code, stdout } = await sf.run(login, {
    target: null,
    env: { SF_ACCESS_TOKEN: test.token('admin') }
  });
  expect(code, stdout).toBe(0);
}, 120_000);
afterAll(async () => {
  sf?.close();
  await test?.close();
});

const file = (name: string, text: string): string => {
  const path = join(sf.home, name);
  writeFileSync(path, text);
  return path;
};

describe('the sf command line', { timeout: 120_000 }, () => {
  it('assigns permission sets, and says which one is not there', async () => {
    const assign = (set: string, who: string) =>
      sf.run(['org', 'assign', 'permset', '--name', set, '--on-behalf-of', who, '--json'], { target: ADMIN });
    const [good, unknown] = await Promise.all([
      assign('App_Admin', 'dee@test.example'),
      assign('No_Such_Set', 'dee@test.example')
    ]);
    expect(good.json.result.successes).toEqual([{ name: 'dee@test.example', value: 'App_Admin' }]);
    expect(unknown.code).toBe(1);
    expect(unknown.json.result.failures).toEqual([
      { name: 'dee@test.example', message: expect.stringContaining('Permission set "No_Such_Set" not found') }
    ]);
    expect(
      await test.rows(
        `SELECT Id FROM PermissionSetAssignment WHERE Assignee.Username = 'dee@test.example' AND PermissionSet.Name = 'App_Admin'`
      )
    ).toHaveLength(1);
    const again = await assign('App_Admin', 'dee@test.example');
    expect([again.code, JSON.stringify(again.json)]).toEqual([
      1,
      expect.stringContaining('Duplicate PermissionSetAssignment')
    ]);
  });

  it('says that a token is none, by login and by call', async () => {
    const wrong = `${test.org.settings.orgId}!nobody`;
    const [login, query] = await Promise.all([
      sf.run(
        ['org', 'login', 'access-token', '--instance-url', test.server.origin, '--no-prompt', '--json'],
        {
          target: null,
          env: { SF_ACCESS_TOKEN: wrong }
        }
      ),
      sf.run(['data', 'query', '--query', 'SELECT Id FROM Account', '--json'], { target: wrong })
    ]);
    expect([login.code, login.json.message]).toEqual([
      1,
      expect.stringContaining('Session expired or invalid')
    ]);
    expect([query.code, query.json.message]).toEqual([
      1,
      expect.stringContaining('Session expired or invalid')
    ]);
  });

  it('says that a JWT is for nobody', async () => {
    const key = file('key.pem', newPrivateKey());
    const { code, json } = await sf.run(
      [
        ...['org', 'login', 'jwt', '--client-id', 'app', '--jwt-key-file', key, '--json'],
        ...['--username', 'nobody@test.example', '--instance-url', test.server.origin]
      ],
      { target: null }
    );
    expect([code, json.name, json.message]).toEqual([
      1,
      'JwtGrantError',
      expect.stringContaining('authentication failure')
    ]);
  });

  it('shows where a query is wrong, and which field is unknown', async () => {
    const query = (soql: string) => sf.run(['data', 'query', '--query', soql, '--json']);
    const [malformed, unknown] = await Promise.all([
      query('SELECT Id FROM Account WHERE'),
      query('SELECT Nope__c FROM Account')
    ]);
    expect([malformed.code, malformed.json.name]).toEqual([1, 'MALFORMED_QUERY']);
    expect([unknown.code, unknown.json.name, unknown.json.message]).toEqual([
      1,
      'INVALID_FIELD',
      expect.stringMatching(/ERROR at Row:1:Column:8\s+No such column 'Nope__c' on entity 'Account'/)
    ]);
  });

  it('shows the rows of a bulk job that failed, beside those that went in', async () => {
    const rows = file('accounts.csv', `Id,Name\n${ACCOUNTS.acme},Renamed\n001bm0000000009AAA,Nobody\n`);
    const { code, json } = await sf.run([
      ...['data', 'update', 'bulk', '--sobject', 'Account', '--file', rows],
      ...['--line-ending', 'LF', '--wait', '2', '--json']
    ]);
    expect([code, json.name]).toEqual([1, 'FailedRecordDetailsError']);
    expect(json.message).toBe('Job finished being processed but failed to process 1 records.');
    const { json: results } = await sf.run([
      ...['data', 'bulk', 'results', '--job-id', json.data.jobId, '--json']
    ]);
    expect(results.result).toMatchObject({ processedRecords: 2, successfulRecords: 1, failedRecords: 1 });
    expect(readFileSync(join(sf.home, results.result.failedFilePath), 'utf8')).toMatch(
      /ENTITY_IS_DELETED|INVALID_CROSS_REFERENCE_KEY/
    );
    expect(await test.rows(`SELECT Name FROM Account WHERE Id = '${ACCOUNTS.acme}'`)).toMatchObject([
      { Name: 'Renamed' }
    ]);
  });

  it('imports nothing of a tree with a record that is refused, and says which', async () => {
    const records = [
      { attributes: { type: 'Account', referenceId: 'good' }, Name: 'Of a tree' },
      { attributes: { type: 'Account', referenceId: 'bad' } }
    ];
    const tree = file('accounts.json', JSON.stringify({ records }));
    const { code, json } = await sf.run(['data', 'import', 'tree', '--files', tree, '--json']);
    expect(code).toBe(1);
    expect(JSON.stringify(json)).toMatch(/bad[^]*REQUIRED_FIELD_MISSING/);
    expect(await test.rows("SELECT Id FROM Account WHERE Name = 'Of a tree'")).toEqual([]);
  });
});
