import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, DEALS, startTestOrg } from '../support/index.ts';
import type { TestOrg, Who } from '../support/index.ts';
import { MD } from '../support/packages.ts';
import { sfFor } from '../support/sf.ts';
import type { Sf } from '../support/sf.ts';

/** What the real client prints to a person for each kind of failure; the others are in sf-failures.clients.test.ts. */

let test: TestOrg;
let sf: Sf;

beforeAll(async () => {
  test = await startTestOrg();
  sf = sfFor(test.server.origin, test.token('admin'));
  writeFileSync(join(sf.home, 'rows.csv'), 'Key__c,Name\na,b\n');
});
afterAll(async () => {
  sf?.close();
  await test?.close();
});
afterEach(() => test.server.faults.reset());

const NOBODY = '001000000000000AAA';
const create = (...values: string[]) => ['data', 'create', 'record', '--sobject', ...values];

/** The error that a command ends with, without colours: `Error (NOT_FOUND): …`. */
async function printed(args: readonly string[], as: Who = 'admin'): Promise<string> {
  const { code, stdout, stderr } = await sf.run(args, { target: test.token(as) });
  expect(code, stdout + stderr).not.toBe(0);
  return stripVTControlCharacters(stdout + stderr);
}

describe('the sf command line prints', { timeout: 120_000 }, () => {
  const REFUSALS: [kind: string, args: string[], says: RegExp, as?: Who][] = [
    ['a required field that is missing', create('Opportunity', '--values', 'Name=x'), /Error \(1\): Required fields are missing: \[CloseDate, StageName\]/],
    ['a rule that refuses', ['data', 'update', 'record', '--sobject', 'Opportunity', '--record-id', DEALS.commit, '--values', "StageName='Closed Lost'"], /Error \(1\): Say how this deal was lost \(Loss Type\)/, 'rep'],
    ['a value that is none', create('Account', '--values', `Name=${'x'.repeat(300)}`), /Error \(1\): Account Name: data value too large/],
    ['a field that is not there', ['data', 'update', 'record', '--sobject', 'Account', '--record-id', ACCOUNTS.acme, '--values', 'Nope=1'], /Error \(1\): No such column 'Nope' on sobject of type Account/],
    ['a record that is not there', ['data', 'get', 'record', '--sobject', 'Account', '--record-id', NOBODY], /Error \(NOT_FOUND\): The requested resource does not exist/],
    ['an object that is not there', ['sobject', 'describe', '--sobject', 'Nope__c'], /Error \(1\): The requested resource does not exist/],
    ['a key that is none', ['data', 'upsert', 'bulk', '--sobject', 'Account', '--external-id', 'Nope__c', '--file', 'rows.csv', '--line-ending', 'LF', '--wait', '1'], /Error \(1\): .*Nope__c does not match an External ID/s],
    ['a kind of metadata that is not there', ['org', 'list', 'metadata', '--metadata-type', 'Nonsense'], /Error \(1\): .*Unknown type:Nonsense/]
  ]; // prettier-ignore

  it('what the org refuses', async () => {
    // Four at a time: each is a separate process.
    for (let from = 0; from < REFUSALS.length; from += 4) {
      const some = REFUSALS.slice(from, from + 4);
      const texts = await Promise.all(some.map(([, args, , as]) => printed(args, as)));
      some.forEach(([kind, , says], index) => expect(texts[index], kind).toMatch(says));
    }
  });

  it.each<[kind: string, fault: Record<string, unknown>, args: string[], says: RegExp]>([
    ['an org that is busy', { fault: 'busy', on: 'save' }, create('Account', '--values', 'Name=x'), /Error \(1\): The org is busy/],
    ['a page instead of an answer', { fault: 'htmlError', on: 'save' }, create('Account', '--values', 'Name=x'), /Error \(1\): [^]*down for maintenance/],
    ['a record that somebody else holds', { fault: 'rowLock' }, create('Account', '--values', 'Name=x'), /Error \(1\): unable to obtain exclusive access/],
    ['an allowance that is used up', { fault: 'allowanceUsedUp', calls: 0 }, ['data', 'query', '--query', 'SELECT Id FROM Account'], /Error \(1\): TotalRequests Limit exceeded\./],
    ['a job that failed', { fault: 'jobFailed', times: 'always' }, ['data', 'export', 'bulk', '--query', 'SELECT Id FROM Account', '--output-file', 'a.csv', '--wait', '1'], /Error \(\w+\): .*[Jj]ob/]
  ])('%s', async (_kind, fault, args, says) => {
    test.server.faults.inject([fault]);
    expect(await printed(args)).toMatch(says);
  }); // prettier-ignore

  it('a deploy that fails as a table of components, problems and places', async () => {
    const folder = join(sf.home, 'project');
    mkdirSync(join(folder, 'app/permissionsets'), { recursive: true });
    const project = {
      packageDirectories: [{ path: 'app', default: true }],
      sfdcLoginUrl: 'https://login.salesforce.com',
      sourceApiVersion: '66.0'
    };
    writeFileSync(join(folder, 'sfdx-project.json'), JSON.stringify(project));
    writeFileSync(
      join(folder, 'app/permissionsets/Bad.permissionset-meta.xml'),
      `<PermissionSet ${MD}>\n  <userPermissions>\n    <enabled>true</enabled>\n    <name>ManageTheMoon</name>\n  </userPermissions>\n  <label>Bad</label>\n</PermissionSet>`
    );
    const deploy = ['project', 'deploy', 'start', '--source-dir', 'app'];
    const { code, stdout, stderr } = await sf.run(deploy, { cwd: folder });
    expect(code).toBe(1);
    expect(stripVTControlCharacters(stdout + stderr)).toMatch(
      /Component Failures \[1\][^]*PermissionSet\s+Bad\s+Unknown user permission: ManageTheMoon \(2:3\)\s+2:3/
    );
  });

  it('a session that has ended', async () => {
    const ending = test.server.sessions.issue(test.org.adminId);
    const own = sfFor(test.server.origin, ending);
    test.server.sessions.end(ending);
    const { code, stdout, stderr } = await own.run(['data', 'query', '--query', 'SELECT Id FROM Account']);
    own.close();
    expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('Session expired or invalid')]);
  });
});
