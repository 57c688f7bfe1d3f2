import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, queryOrg } from '../../support/query-org.ts';
import { column, removeFolders, rows } from '../../support/small-org.ts';
import type { Org, ResultSet } from '../../../engine/types.ts';

let org: Org;
const admin = () => ({ userId: org.adminId });
const csvOf = async (result: ResultSet, offset: number, limit: number): Promise<string> =>
  readFileSync(await result.csvFile(offset, limit), 'utf8');
beforeAll(async () => {
  org = await queryOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

describe('a record', () => {
  it('has attributes, fields in the order asked for and parents as records', async () => {
    const [record] = await rows(
      org,
      `SELECT Name, account.Parent.Name, AMOUNT, CloseDate, CreatedDate, IsWon FROM opportunity WHERE Id = '${IDS.d2}'`
    );
    expect(record).toEqual({
      attributes: { type: 'Opportunity', url: `/services/data/v66.0/sobjects/Opportunity/${IDS.d2}` },
      Name: 'alpha 2',
      Account: {
        attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${IDS.globex}` },
        Parent: {
          attributes: { type: 'Account', url: `/services/data/v66.0/sobjects/Account/${IDS.acme}` },
          Name: 'Acme'
        }
      },
      Amount: 200.2,
      CloseDate: '2026-07-31',
      CreatedDate: '2026-08-20T04:30:00.000+0000',
      IsWon: true
    });
    expect(Object.keys(record!)).toEqual([
      'attributes',
      'Name',
      'Account',
      'Amount',
      'CloseDate',
      'CreatedDate',
      'IsWon'
    ]);
  });

  it('has null for a parent that is not there, and for one on the way', async () => {
    const [gamma] = await rows(org, `SELECT Account.Name FROM Opportunity WHERE Id = '${IDS.d4}'`);
    expect(gamma!.Account).toBeNull();
    const [alpha] = await rows(org, `SELECT Account.Parent.Name FROM Opportunity WHERE Id = '${IDS.d1}'`);
    expect(alpha!.Account).toMatchObject({ Parent: null });
  });

  it('reaches parents over five levels', async () => {
    const soql = `SELECT Account.Parent.Parent.Owner.Manager.Name FROM Opportunity WHERE Id = '${IDS.d5}'`;
    expect((await rows(org, soql))[0]).toMatchObject({
      Account: { Parent: { Parent: { Owner: { Manager: { Name: 'Bo Boss' } } } } }
    });
  });

  it('reaches a parent of any object by its name and type', async () => {
    expect(await rows(org, 'SELECT What.Name, What.Type FROM Task ORDER BY Id')).toMatchObject([
      { What: { Name: 'Alpha', Type: 'Opportunity' } },
      { What: { Name: 'Acme', Type: 'Account' } }
    ]);
  });

  it('may be called by the object’s name or an alias', async () => {
    expect(
      await column(org, "SELECT o.Name FROM Opportunity o WHERE o.Name = 'Delta' ORDER BY o.Name")
    ).toEqual(['Delta']);
    expect(
      await column(org, "SELECT Opportunity.Name FROM Opportunity WHERE Opportunity.Name = 'Delta'")
    ).toEqual(['Delta']);
  });

  it('carries lists of children with their own conditions, order and limit for each parent', async () => {
    const soql =
      "SELECT Name, (SELECT Name, Amount FROM Opportunities WHERE Name != 'Gone' ORDER BY Amount DESC NULLS LAST LIMIT 1) FROM Account ORDER BY Name";
    expect((await rows(org, soql)).map((account) => [account.Name, account.Opportunities])).toMatchObject([
      ['Acme', { totalSize: 1, done: true, records: [{ Name: 'Alpha' }] }],
      ['globex', { totalSize: 1, records: [{ Name: 'alpha 2' }] }],
      ['Initech', { totalSize: 1, records: [{ Name: 'Delta' }] }]
    ]);
  });

  it('shows labels, formats and currencies through functions', async () => {
    const [record] = await rows(
      org,
      `SELECT toLabel(Tags__c), FORMAT(Amount) shown, FORMAT(CloseDate) day, convertCurrency(Amount) FROM Opportunity WHERE Id = '${IDS.d4}'`
    );
    expect(record).toMatchObject({ Tags__c: 'Green', shown: 'USD 300.30', day: '1/31/2026', Amount: 300.3 });
    expect(await column(org, 'SELECT toLabel(Tags__c) FROM Opportunity ORDER BY Id')).toEqual([
      'Rot;Blau',
      'Blau',
      null,
      'Green',
      'Rot;Green'
    ]);
  });

  it('is the same with clauses that lock, trace or name rights that hold anyway', async () => {
    const plain = await rows(org, 'SELECT Id, Name FROM Account');
    for (const clause of [
      'FOR UPDATE',
      'FOR VIEW',
      'FOR REFERENCE',
      'WITH SECURITY_ENFORCED',
      'WITH USER_MODE',
      'UPDATE TRACKING',
      'UPDATE VIEWSTAT'
    ])
      // prettier-ignore
      expect(await rows(org, `SELECT Id, Name FROM Account ${clause}`), clause).toEqual(plain);
  });

  it('lists its fields with FIELDS()', async () => {
    const [standard] = await rows(org, 'SELECT FIELDS(STANDARD) FROM Opportunity ORDER BY Id');
    expect(standard).toMatchObject({ Id: IDS.d1, Name: 'Alpha', Fiscal: '2027 3' });
    expect(standard).not.toHaveProperty('Key__c');
    const [custom] = await rows(org, 'SELECT FIELDS(CUSTOM) FROM Opportunity ORDER BY Id LIMIT 1');
    expect(custom).toMatchObject({ Key__c: 'k1', Half__c: 50.05, Where__c: 'Acme/Banking' });
    expect(custom).not.toHaveProperty('Name');
  });
});

describe('order', () => {
  const names = (order: string) => column(org, `SELECT Name FROM Opportunity ORDER BY ${order}`);

  it('puts null first, in both directions, unless told otherwise', async () => {
    expect((await names('Amount'))[0]).toBe('Beta_50%');
    expect((await names('Amount DESC'))[0]).toBe('Beta_50%');
    expect((await names('Amount ASC NULLS LAST')).at(-1)).toBe('Beta_50%');
  });

  it('of text goes without case', async () => {
    expect(await names('Name')).toEqual(['Alpha', 'alpha 2', 'Beta_50%', 'Delta', "Gamma's"]);
  });

  it('of a picklist is the order of its values', async () => {
    expect(await column(org, 'SELECT StageName FROM Opportunity ORDER BY StageName')).toEqual([
      'Prospecting',
      'Qualification',
      'Negotiation/Review',
      'Closed Won',
      'Closed Lost'
    ]);
  });

  it('goes by several fields, parents among them', async () => {
    expect(await names('Account.Name DESC NULLS LAST, Name DESC')).toEqual([
      'Delta',
      'alpha 2',
      'Beta_50%',
      'Alpha',
      "Gamma's"
    ]);
  });

  it('with LIMIT and OFFSET gives a piece', async () => {
    expect(await names('Name LIMIT 2 OFFSET 1')).toEqual(['alpha 2', 'Beta_50%']);
    expect(await names('Name LIMIT 0')).toEqual([]);
  });
});

describe('a kept result', () => {
  it('can be read page by page and stays as it was', async () => {
    const result = await org.open(
      org.parseQuery(
        'SELECT Id, Name, Account.Name, (SELECT Id FROM OpportunityHistories) FROM Opportunity ORDER BY Name'
      ),
      admin()
    );
    await org.save(
      [{ operation: 'update', object: 'Opportunity', id: IDS.d1, fields: { Name: 'Zulu' } }],
      admin()
    );
    expect(result.totalSize).toBe(5);
    expect((await result.records(0, 2)).map((record) => record.Name)).toEqual(['Alpha', 'alpha 2']);
    expect((await result.records(4, 2000)).map((record) => record.Account)).toEqual([null]);
    expect((await result.records(0, 1))[0]).toHaveProperty('OpportunityHistories');
    await org.save(
      [{ operation: 'update', object: 'Opportunity', id: IDS.d1, fields: { Name: 'Alpha' } }],
      admin()
    );
    await result.close();
  });

  it('is CSV with a header, every value quoted, null empty, moments ending in Z', async () => {
    const result = await org.open(
      org.parseQuery(
        `SELECT Name, Account.Name, Amount, Probability, CloseDate, CreatedDate, IsWon FROM Opportunity WHERE Id IN ('${IDS.d1}', '${IDS.d4}') ORDER BY Id`
      ),
      admin()
    );
    expect(result.columns).toEqual([
      'Name',
      'Account.Name',
      'Amount',
      'Probability',
      'CloseDate',
      'CreatedDate',
      'IsWon'
    ]);
    expect((await csvOf(result, 0, 10)).replaceAll('""', '')).toBe(
      [
        '"Name","Account.Name","Amount","Probability","CloseDate","CreatedDate","IsWon"',
        '"Alpha","Acme","100.1","10.0","2026-08-20","2026-08-20T03:30:00.000Z","false"',
        '"Gamma\'s",,"300.3","10.0","2026-01-31","2025-12-31T23:59:59.999Z","false"',
        ''
      ].join('\n')
    );
    expect((await csvOf(result, 2, 10)).trim().split('\n')).toHaveLength(1);
    await result.close();
  });

  it('keeps quotes, commas and line breaks of a value', async () => {
    const name = 'a "b", c\nd';
    const [saved] = await org.save(
      [{ operation: 'insert', object: 'Account', fields: { Name: name, Description: name } }],
      admin()
    );
    const result = await org.open(
      org.parseQuery(`SELECT Name, Description FROM Account WHERE Id = '${saved!.id}'`),
      admin()
    );
    expect(await csvOf(result, 0, 1)).toContain('"a ""b"", c\nd"');
    await result.close();
    await org.save([{ operation: 'delete', object: 'Account', id: saved!.id!, fields: {} }], admin());
  });
});
