import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SalesforceError } from '../../../engine/errors.ts';
import { IDS, queryOrg } from '../../support/query-org.ts';
import { removeFolders } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
beforeAll(async () => {
  org = await queryOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

async function failure(soql: string, userId = org.adminId): Promise<SalesforceError> {
  try {
    await org.run(org.parseQuery(soql), { userId });
  } catch (error) {
    return error as SalesforceError;
  }
  throw new Error(`${soql} was not refused.`);
}

describe('a query that cannot be answered is refused with Salesforce’s code, place and words', () => {
  it('points at the word', async () => {
    const { errorCode, message } = await failure("SELECT Id,\n  Foo FROM Opportunity WHERE Name = 'Foo'");
    expect(errorCode).toBe('INVALID_FIELD');
    expect(message).toBe(
      '\n  Foo FROM Opportunity WHERE Nam\n  ^\nERROR at Row:2:Column:3\n' +
        "No such column 'Foo' on entity 'Opportunity'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names."
    );
  });

  it.each([
    ['MALFORMED_QUERY', 'SELECT Id FRM Opportunity', /unexpected token/],
    ['MALFORMED_QUERY', "SELECT Id FROM Opportunity WHERE Name = 'x", /Row:1:Column:41/],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity WHERE', /<EOF>/],
    [
      'MALFORMED_QUERY',
      "SELECT Id FROM Opportunity WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      /unexpected token: 'OR'/
    ],
    ['MALFORMED_QUERY', 'SELECT Id, COUNT(Id) FROM Opportunity', /must be grouped or aggregated: Id/],
    [
      'MALFORMED_QUERY',
      'SELECT Name FROM Opportunity ORDER BY COUNT(Id)',
      /must be grouped or aggregated: Name/
    ],
    ['MALFORMED_QUERY', `SELECT ${'9'.repeat(50_000)} FROM Opportunity`, /Row:1:Column:8\nunexpected token/],
    [
      'MALFORMED_QUERY',
      'SELECT Name, SUM(Amount) FROM Opportunity GROUP BY StageName',
      /must be grouped or aggregated: Name/
    ],
    [
      'MALFORMED_QUERY',
      'SELECT StageName FROM Opportunity GROUP BY StageName ORDER BY Name',
      /must be grouped or aggregated: Name/
    ],
    ['MALFORMED_QUERY', 'SELECT Amount FROM Opportunity GROUP BY Amount', /can not be grouped/],
    ['MALFORMED_QUERY', 'SELECT SUM(Name) FROM Opportunity', /does not support aggregate operator SUM/],
    ['MALFORMED_QUERY', 'SELECT Name n FROM Opportunity', /only aggregate expressions use field aliasing/],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity ALL ROWS', /unexpected token/],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity WHERE COUNT(Id) > 1', /HAVING instead of WHERE/],
    ['MALFORMED_QUERY', 'SELECT Id FROM Opportunity ORDER BY Description', /can not be sorted/],
    [
      'MALFORMED_QUERY',
      'SELECT Id FROM Opportunity WHERE IsClosed = true OR AccountId IN (SELECT Id FROM Account)',
      /top level WHERE/
    ],
    [
      'MALFORMED_QUERY',
      'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity LIMIT 1)',
      /not allowed in semi join/
    ],
    ['MALFORMED_QUERY', 'SELECT FIELDS(ALL) FROM Opportunity', /LIMIT of at most 200/],
    ['MALFORMED_QUERY', 'SELECT COUNT() FROM Opportunity ORDER BY Name', /cannot be used with ORDER BY/],
    ['MALFORMED_QUERY', 'SELECT SUM(Amount) FROM Opportunity LIMIT 1', /cannot also use LIMIT/],
    ['MALFORMED_QUERY', 'SELECT Id, (SELECT COUNT(Id) FROM Opportunities) FROM Account', /neither group/],
    ['MALFORMED_QUERY', 'SELECT Id FROM Account WITH DATA CATEGORY A__c AT b__c', /DATA CATEGORY/],
    ['MALFORMED_QUERY', 'SELECT Id FROM Account WITH SYSTEM_MODE', /SYSTEM_MODE/],
    ['MALFORMED_QUERY', "SELECT DISTANCE(Name, GEOLOCATION(1,2), 'mi') FROM Account", /DISTANCE/],
    ['INVALID_QUERY_SCOPE', 'SELECT Id FROM Opportunity USING SCOPE team', /'team' is not known/],
    ['MALFORMED_QUERY', 'SELECT CALENDAR_YEAR(Name) FROM Opportunity', /only allowed for date/],
    ['INVALID_TYPE', 'SELECT Id FROM Foo', /Row:1:Column:16\nsObject type 'Foo' is not supported/],
    [
      'INVALID_TYPE',
      'SELECT Id, (SELECT Id FROM Foos) FROM Account',
      /Didn't understand relationship 'Foos' in FROM part of query call/
    ],
    [
      'INVALID_FIELD',
      'SELECT Foo.Name FROM Opportunity',
      /Didn't understand relationship 'Foo' in field path/
    ],
    ['INVALID_FIELD', 'SELECT Account.Foo FROM Opportunity', /No such column 'Foo' on entity 'Account'/],
    ['INVALID_FIELD', 'SELECT Id, Id FROM Opportunity', /duplicate field selected: Id/],
    ['INVALID_FIELD', "SELECT Id FROM Opportunity WHERE Description = 'x'", /can not be filtered/],
    [
      'INVALID_FIELD',
      'SELECT Id FROM Opportunity WHERE Name = 5',
      /must be of type string and should be enclosed in quotes/
    ],
    [
      'INVALID_FIELD',
      "SELECT Id FROM Opportunity WHERE Amount = '5'",
      /must be of type currency and should not be enclosed in quotes/
    ],
    [
      'INVALID_FIELD',
      "SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'",
      /must be of type date and should not be enclosed in quotes/
    ],
    [
      'INVALID_FIELD',
      'SELECT Id FROM Opportunity WHERE CreatedDate > 2026-01-01',
      /must be of type dateTime/
    ],
    ['INVALID_FIELD', "SELECT Id FROM Opportunity WHERE IsClosed = 'true'", /must be of type boolean/],
    ['INVALID_FIELD', "SELECT Id FROM Opportunity WHERE Amount LIKE '5%'", /invalid operator/],
    [
      'INVALID_QUERY_FILTER_OPERATOR',
      "SELECT Id FROM Opportunity WHERE Id = 'nonsense'",
      /invalid ID field: nonsense/
    ],
    [
      'NUMBER_OUTSIDE_VALID_RANGE',
      'SELECT Id FROM Opportunity OFFSET 2001',
      /Maximum SOQL offset allowed is 2000/
    ]
  ])('%s: %s', async (code, soql, message) => {
    const error = await failure(soql);
    expect(error.errorCode).toBe(code);
    expect(error.message).toMatch(message);
  });

  it('hides objects and fields that a person may not see', async () => {
    expect(await failure('SELECT Where__c FROM Opportunity', IDS.ana)).toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
    expect(await failure('SELECT Id FROM Opportunity WHERE Where__c = null', IDS.ana)).toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
    expect(await failure('SELECT Id FROM Opportunity ORDER BY Where__c', IDS.ana)).toMatchObject({
      errorCode: 'INVALID_FIELD'
    });
  });

  it('knows nobody without a session', async () => {
    expect(await failure('SELECT Id FROM Opportunity', '005000000000001AAA')).toMatchObject({
      errorCode: 'INVALID_SESSION_ID',
      status: 401
    });
  });

  it('binds values, whatever they hold', async () => {
    const hostile = `x'; DROP TABLE "Opportunity"; --`;
    const plan = org.parseQuery(
      `SELECT Id FROM Opportunity WHERE Name = '${hostile.replaceAll("'", "\\'")}'`
    );
    expect((await org.run(plan, { userId: org.adminId })).totalSize).toBe(0);
    expect(
      (await org.run(org.parseQuery('SELECT COUNT() FROM Opportunity'), { userId: org.adminId })).totalSize
    ).toBe(5);
  });
});
