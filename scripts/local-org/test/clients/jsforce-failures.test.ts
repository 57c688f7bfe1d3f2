import jsforce from 'jsforce';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEALS, startTestOrg } from '../support/index.ts';
import type { TestOrg } from '../support/index.ts';

/** Each kind of failure as jsforce hands it to a program: the class of its error, its code, and what it says. */

let test: TestOrg;
type Connection = InstanceType<typeof jsforce.Connection>;
let conn: Connection;

const as = (accessToken: string): Connection =>
  new jsforce.Connection({ instanceUrl: test.server.origin, accessToken, version: '66.0', maxRequest: 10 });

beforeAll(async () => {
  test = await startTestOrg({ contacts: 2500 });
  conn = as(test.token('admin'));
  conn.bulk2.pollInterval = 20;
  conn.metadata.pollInterval = 20;
});
afterAll(() => test.close());
afterEach(() => test.server.faults.reset());

const NOBODY = '001000000000000AAA';
const DEAL = { Name: 'x', CloseDate: '2026-12-01' };
const account = () => conn.sobject('Account');

describe('jsforce is told of', () => {
  const KINDS: [kind: string, fails: () => PromiseLike<unknown>, code: string, says: RegExp][] = [
    ['a query that cannot be read', () => conn.query('SELECT Id FROM Account WHERE'), 'MALFORMED_QUERY', /ERROR at Row:1:Column:29\nunexpected token: <EOF>/],
    ['a field of a query that is not there', () => conn.query('SELECT Nope__c FROM Account'), 'INVALID_FIELD', /Row:1:Column:8\nNo such column 'Nope__c' on entity 'Account'/],
    ['an object of a query that is not there', () => conn.query('SELECT Id FROM Nope__c'), 'INVALID_TYPE', /sObject type 'Nope__c' is not supported/],
    ['an id of a query that is none', () => conn.query("SELECT Id FROM Account WHERE Id = 'x'"), 'INVALID_QUERY_FILTER_OPERATOR', /invalid ID field: x/],
    ['a locator that is none', () => conn.queryMore('/services/data/v66.0/query/01gNOPE-2000'), 'INVALID_QUERY_LOCATOR', /invalid query locator/],
    ['an object without description', () => conn.describe('Nope__c'), 'NOT_FOUND', /The requested resource does not exist/],
    ['a record that is not there', () => account().retrieve(NOBODY), 'NOT_FOUND', /The requested resource does not exist/],
    ['a required field that is missing', () => conn.sobject('Opportunity').create({ Name: 'x' }), 'REQUIRED_FIELD_MISSING', /Required fields are missing: \[CloseDate, StageName\]/],
    ['a rule that refuses', () => as(test.token('rep')).sobject('Opportunity').update({ Id: DEALS.commit, StageName: 'Closed Lost' }), 'FIELD_CUSTOM_VALIDATION_EXCEPTION', /Say how this deal was lost/],
    ['a value that is too long', () => account().create({ Name: 'x'.repeat(300) }), 'STRING_TOO_LONG', /Account Name: data value too large/],
    ['a picklist without the value', () => conn.sobject('Opportunity').create({ ...DEAL, StageName: 'Nope' }), 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /bad value for restricted picklist field: Nope/],
    ['a field of a record that is not there', () => account().create({ Name: 'x', Nope: 1 }), 'INVALID_FIELD', /No such column 'Nope' on sobject of type Account/],
    ['a key that is none', () => account().upsert({ Name: 'x', Nope__c: '1' }, 'Nope__c'), 'NOT_FOUND', /external ID field does not exist or is not accessible: Nope__c/],
    ['a record that has been deleted', async () => { const { id } = await account().create({ Name: 'x' }); await account().destroy(id as string); return account().destroy(id as string); }, 'ENTITY_IS_DELETED', /entity is deleted/],
    ['a right one lacks', () => as(test.token('rep')).sobject('Metric__c').create({ Key__c: 'x', Name: 'x' }), 'INSUFFICIENT_ACCESS_OR_READONLY', /insufficient access rights|not allowed/i],
    ['a record one does not see', () => as(test.token('rep')).sobject('Opportunity').retrieve(DEALS.lost), 'NOT_FOUND', /The requested resource does not exist/],
    ['a session that has ended', () => as(`${test.org.settings.orgId}!nobody`).query('SELECT Id FROM Account'), 'INVALID_SESSION_ID', /Session expired or invalid/],
    ['a job of a query that cannot be', () => conn.bulk2.query('SELECT COUNT(Id) FROM Account'), 'API_ERROR', /Aggregate Relationship not supported in Bulk Query/],
    ['a job of an object that is not there', () => conn.bulk2.loadAndWaitForResults({ object: 'Nope__c', operation: 'insert', input: 'Name\nx\n' }), 'INVALIDENTITY', /Nope__c/],
    ['more records than a call may hold', () => account().create(Array.from({ length: 201 }, () => ({ Name: 'x' }))), 'EXCEEDED_MAX_RECORDS', /./]
  ]; // prettier-ignore

  it.each(KINDS)('%s', async (kind, fails, code, says) => {
    const error: unknown = await fails().then(
      () => undefined,
      (reason: unknown) => reason
    );
    expect(error, kind).toBeInstanceOf(Error);
    const { errorCode, name, message } = error as Error & { errorCode?: string };
    // What jsforce refuses by itself has no code.
    if (code !== 'EXCEEDED_MAX_RECORDS') expect([errorCode, name]).toEqual([code, code]);
    expect(message).toMatch(says);
  });

  it.each<[kind: string, fault: Record<string, unknown>, code: string]>([
    ['an org that is busy', { fault: 'busy', on: 'save' }, 'SERVER_UNAVAILABLE'],
    ['a record that somebody else holds', { fault: 'rowLock' }, 'UNABLE_TO_LOCK_ROW'],
    ['an allowance that is used up', { fault: 'allowanceUsedUp', calls: 0 }, 'REQUEST_LIMIT_EXCEEDED']
  ])('%s', async (_kind, fault, code) => {
    test.server.faults.inject([fault]);
    await expect(account().create({ Name: 'x' })).rejects.toMatchObject({ errorCode: code });
  });

  it('a page instead of an answer', async () => {
    test.server.faults.inject([{ fault: 'htmlError', on: 'save' }]);
    await expect(account().create({ Name: 'x' })).rejects.toMatchObject({
      name: 'ERROR_HTTP_502',
      message: expect.stringContaining('down for maintenance')
    });
  });

  it('a locator that died between two pages', async () => {
    const { nextRecordsUrl } = await conn.query('SELECT Id FROM Contact');
    test.server.faults.inject([{ fault: 'deadLocator' }]);
    await expect(conn.queryMore(nextRecordsUrl!)).rejects.toMatchObject({
      errorCode: 'INVALID_QUERY_LOCATOR'
    });
  });

  it('a login that is refused, over SOAP and over OAuth', async () => {
    const other = new jsforce.Connection({ loginUrl: test.server.origin, version: '66.0' });
    await expect(other.login('admin@local.example', 'wrong')).rejects.toThrow(/^INVALID_LOGIN: /);
    const oauth = { loginUrl: test.server.origin, clientId: 'app', clientSecret: 'local' };
    const grant = new jsforce.Connection({ oauth2: oauth, version: '66.0' }).authorize({
      grant_type: 'refresh_token',
      refresh_token: 'x'
    });
    await expect(grant).rejects.toMatchObject({
      name: 'invalid_grant',
      message: 'expired access/refresh token'
    });
  });

  it('rows of a collection and of a job that were refused, beside those that went in', async () => {
    const rows = await account().create([{ Name: 'good' }, {}]);
    expect(rows).toMatchObject([
      { success: true },
      { success: false, errors: [{ statusCode: 'REQUIRED_FIELD_MISSING', fields: ['Name'] }] }
    ]);
    const loaded = await conn.bulk2.loadAndWaitForResults({
      object: 'Account',
      operation: 'update',
      input: `Id,Name\n${NOBODY},x\n`
    });
    expect(loaded.failedResults).toMatchObject([
      { sf__Error: expect.stringMatching(/^INVALID_CROSS_REFERENCE_KEY:/) }
    ]);
    await expect(
      conn.bulk2.loadAndWaitForResults({ object: 'Account', operation: 'insert', input: 'Nope\nx\n' })
    ).rejects.toThrow(/Field name not found : Nope/);
  });
});
