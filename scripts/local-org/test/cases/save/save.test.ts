import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, NEW, codes, insert, save, saveOrg, update } from '../../support/save-org.ts';
import { column, id, removeFolders, rows } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
beforeAll(async () => {
  org = await saveOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const deal = async (fields: string, recordId = IDS.d1) =>
  (await rows(org, `SELECT ${fields} FROM Opportunity WHERE Id = '${recordId}'`))[0]!;

describe('an insert', () => {
  it('fills owner, defaults, names and audit fields by the org’s clock', async () => {
    const { id: made, success } = await insert(org, IDS.ana, NEW);
    expect(success).toBe(true);
    const record = await deal(
      'OwnerId, Size__c, IsPrivate, CreatedById, CreatedDate, LastModifiedById, SystemModstamp, IsDeleted',
      made!
    );
    expect(record).toMatchObject({
      OwnerId: IDS.ana,
      Size__c: 'Small',
      IsPrivate: false,
      CreatedById: IDS.ana,
      LastModifiedById: IDS.ana,
      IsDeleted: false
    });
    expect(String(record.CreatedDate)).toMatch(/^2026-08-20T.*\+0000$/);
    expect(record.SystemModstamp).toBe(record.CreatedDate);
  });

  it('numbers records that have no name of their own and reckons defaults', async () => {
    const note = await insert(org, IDS.ana, { Opportunity__c: IDS.d1, Text__c: 'x' }, 'Note__c');
    const [record] = await rows(org, `SELECT Name, At__c FROM Note__c WHERE Id = '${note.id}'`, IDS.ana);
    expect(record!.Name).toMatch(/^N-\d{4}$/);
    expect(String(record!.At__c)).toMatch(/^2026-08-20T/);
  });

  it('gives ids that sort behind all before', async () => {
    const first = await insert(org, IDS.ana, NEW);
    const second = await insert(org, IDS.ana, NEW);
    expect(second.id! > first.id!).toBe(true);
  });

  it('refuses an Id', async () => {
    expect(codes(await insert(org, IDS.ana, { ...NEW, Id: IDS.d1 }))).toEqual([
      'INVALID_FIELD_FOR_INSERT_UPDATE'
    ]);
  });
});

describe('values', () => {
  it.each([
    [
      'REQUIRED_FIELD_MISSING',
      { Name: null, CloseDate: null },
      'Required fields are missing: [CloseDate, Name]'
    ],
    ['STRING_TOO_LONG', { Name: 'x'.repeat(121) }, /max length=120/],
    ['NUMBER_OUTSIDE_VALID_RANGE', { Score__c: 10000 }, /outside of valid range/],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD', { Amount: 'ten' }, /Amount: value not of required type: ten/],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD', { CloseDate: '2026-02-30' }, /value not of required type/],
    ['INVALID_TYPE_ON_FIELD_IN_RECORD', { IsPrivate: 'maybe' }, /value not of required type/],
    [
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      { Size__c: 'Huge' },
      /bad value for restricted picklist field: Huge/
    ],
    ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', { StageName: 'Somewhere' }, /Stage: bad value/],
    ['MALFORMED_ID', { AccountId: 'nobody' }, /id value of incorrect type/],
    ['INVALID_CROSS_REFERENCE_KEY', { AccountId: id('001', 77) }, 'invalid cross reference id'],
    ['INVALID_FIELD', { Colour__c: 'red' }, "No such column 'Colour__c' on sobject of type Opportunity"],
    ['INVALID_FIELD_FOR_INSERT_UPDATE', { IsWon: true }, /Unable to create\/update fields: IsWon/],
    ['INVALID_FIELD_FOR_INSERT_UPDATE', { CreatedDate: '2020-01-01T00:00:00Z' }, /CreatedDate/]
  ])('that do not fit: %s', async (code, fields, message) => {
    const result = await update(org, org.adminId, IDS.d1, fields);
    expect(codes(result)).toEqual([code]);
    expect(result.id).toBeNull();
    expect(result.errors[0]!.message).toMatch(message);
  });

  it('are read from text, rounded to their scale, spelt as their list spells them', async () => {
    const fields = {
      Amount: '1234.565',
      Score__c: 2.25,
      IsPrivate: 'TRUE',
      Size__c: 'large',
      CloseDate: '2026-10-01T00:00:00Z',
      AccountId: IDS.acme.slice(0, 15),
      NextStep: '  ',
      Name: ' padded '
    };
    expect((await update(org, org.adminId, IDS.d2, fields)).errors).toEqual([]);
    expect(await deal('Amount, Score__c, IsPrivate, Size__c, CloseDate, AccountId, NextStep, Name', IDS.d2)).toMatchObject({
      Amount: 1234.57, Score__c: 2.3, IsPrivate: true, Size__c: 'Large', CloseDate: '2026-10-01', AccountId: IDS.acme, NextStep: null, Name: 'padded'
    }); // prettier-ignore
  });

  it('pass through unchanged, whatever they hold', async () => {
    const hostile = `'; DROP TABLE "Opportunity"; -- "quotes" \u0000 {!$Record.Id} =1+1 \u{1F600}\r\nnext`;
    const description = hostile + 'x'.repeat(30_000);
    await update(org, org.adminId, IDS.d2, { Description: description });
    expect((await deal('Description', IDS.d2)).Description).toBe(description);
  });
});

describe('an upsert', () => {
  it('finds the record by its key, without case unless the field says so, and makes it otherwise', async () => {
    const upsert = (fields: Record<string, unknown>) =>
      save(org, org.adminId, { operation: 'upsert', externalIdField: 'Key__c', fields });
    expect(await upsert({ Key__c: 'K1', NextStep: 'call' })).toMatchObject({
      success: true,
      id: IDS.d1,
      created: false
    });
    expect((await deal('NextStep')).NextStep).toBe('call');
    expect(await upsert({ Key__c: 'fresh', ...NEW })).toMatchObject({ success: true, created: true });
    expect(await upsert({ NextStep: 'call' })).toMatchObject({
      success: false,
      errors: [{ statusCode: 'MISSING_ARGUMENT' }]
    });
  });

  it('refuses a key twice in one call, and a field that is no key', async () => {
    const twice = [1, 2].map((n) => ({
      operation: 'upsert' as const,
      object: 'Opportunity',
      externalIdField: 'Key__c',
      fields: { Key__c: 'twice', ...NEW, NextStep: String(n) }
    }));
    const results = await org.save(twice, { userId: org.adminId });
    expect(results.map((result) => result.success)).toEqual([true, false]);
    expect(codes(results[1]!)).toEqual(['DUPLICATE_VALUE']);
    expect(
      codes(
        await save(org, org.adminId, {
          operation: 'upsert',
          externalIdField: 'NextStep',
          fields: { NextStep: 'x' }
        })
      )
    ).toEqual(['INVALID_FIELD']);
  });

  it('names parents by their keys', async () => {
    const note = (key: string) =>
      insert(org, IDS.ana, { Opportunity__r: { Key__c: key }, Text__c: 'by key' }, 'Note__c');
    expect((await note('k2')).success).toBe(true);
    expect(await rows(org, "SELECT Opportunity__r.Id FROM Note__c WHERE Text__c = 'by key'")).toMatchObject([
      { Opportunity__r: { Id: IDS.d2 } }
    ]);
    expect(await note('k99')).toMatchObject({
      errors: [
        {
          statusCode: 'INVALID_FIELD',
          message: 'Foreign key external ID: k99 not found for field Key__c in entity Opportunity'
        }
      ]
    });
  });

  it('of a unique value that another record has is refused', async () => {
    const result = await update(org, org.adminId, IDS.d2, { Key__c: 'K1' });
    expect(result.errors).toEqual([
      {
        statusCode: 'DUPLICATE_VALUE',
        message: `duplicate value found: Key__c duplicates value on record with id: ${IDS.d1.slice(0, 15)}`,
        fields: ['Key__c']
      }
    ]);
  });

  it('of a unique value that another new record of the call has is refused', async () => {
    const results = await org.save(
      ['same', 'Same'].map((Key__c) => ({
        operation: 'insert' as const,
        object: 'Opportunity',
        fields: { ...NEW, Key__c }
      })),
      { userId: org.adminId }
    );
    expect(results.map(codes)).toEqual([[], ['DUPLICATE_VALUE']]);
    expect(results[1]?.errors[0]?.message).toContain(results[0]?.id?.slice(0, 15));
  });
});

describe('a call of several records', () => {
  const two = (...requests: Record<string, unknown>[]) =>
    requests.map((fields) => ({ operation: 'insert' as const, object: 'Account', fields }));

  it('keeps what is right, unless it is all or none', async () => {
    const some = await org.save(two({ Name: 'Kept' }, { Name: null }), { userId: org.adminId });
    expect(some.map((result) => result.success)).toEqual([true, false]);
    expect(await column(org, "SELECT Name FROM Account WHERE Name = 'Kept'")).toEqual(['Kept']);
    const none = await org.save(
      two({ Name: 'Dropped' }, { Name: null }),
      { userId: org.adminId },
      { allOrNone: true }
    );
    expect(none.map(codes)).toEqual([['ALL_OR_NONE_OPERATION_ROLLED_BACK'], ['REQUIRED_FIELD_MISSING']]);
    expect(await column(org, "SELECT Name FROM Account WHERE Name = 'Dropped'")).toEqual([]);
  });

  it('may use the Ids of its own records', async () => {
    const [account, opportunity, note] = await org.save(
      [
        { operation: 'insert', object: 'Account', fields: { Name: 'Parent' } },
        { operation: 'insert', object: 'Opportunity', fields: { ...NEW, AccountId: { savedId: 0 } } },
        {
          operation: 'insert',
          object: 'Note__c',
          fields: { Opportunity__c: { savedId: 1 }, Text__c: 'chained' }
        }
      ],
      { userId: IDS.ana },
      { allOrNone: true }
    );
    expect([account, opportunity, note].map((result) => result!.success)).toEqual([true, true, true]);
    expect(await deal('AccountId', opportunity!.id!)).toMatchObject({ AccountId: account!.id });
  });

  it('says what waited for a record that failed', async () => {
    const results = await org.save(
      [
        { operation: 'insert', object: 'Account', fields: {} },
        { operation: 'insert', object: 'Opportunity', fields: { ...NEW, AccountId: { savedId: 0 } } }
      ],
      { userId: IDS.ana }
    );
    expect(results.map(codes)).toEqual([['REQUIRED_FIELD_MISSING'], ['PROCESSING_HALTED']]);
  });

  it('changes a record twice in order', async () => {
    const steps = ['first', 'second'].map((NextStep) => ({
      operation: 'update' as const,
      object: 'Opportunity',
      id: IDS.d1,
      fields: { NextStep }
    }));
    await org.save(steps, { userId: IDS.ana });
    expect((await deal('NextStep')).NextStep).toBe('second');
  });
});

describe('rights', () => {
  it('a deal is edited by its owner and those above, not by those beside', async () => {
    expect((await update(org, IDS.ana, IDS.d1, { NextStep: 'a' })).success).toBe(true);
    expect((await update(org, IDS.boss, IDS.d1, { NextStep: 'b' })).success).toBe(true);
    expect(codes(await update(org, IDS.ben, IDS.d1, { NextStep: 'c' }))).toEqual([
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    ]);
    expect(codes(await insert(org, IDS.ben, { Opportunity__c: IDS.d1, Text__c: 'x' }, 'Note__c'))).toEqual([
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    ]);
  });

  it('a field that one may not see is not there, one that one may not edit is refused', async () => {
    expect(codes(await update(org, IDS.ana, IDS.d1, { Secret__c: 'x' }))).toEqual(['INVALID_FIELD']);
    expect((await update(org, org.adminId, IDS.d1, { Secret__c: 'x' })).success).toBe(true);
  });

  it('what nobody writes is refused to the administrator too', async () => {
    expect(codes(await insert(org, org.adminId, { OpportunityId: IDS.d1 }, 'OpportunityHistory'))[0]).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY'
    );
    expect(codes(await insert(org, IDS.ana, { Username: 'x@x.example', LastName: 'X' }, 'User'))[0]).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY'
    );
  });

  it('an unknown object is an error of the whole call', async () => {
    await expect(insert(org, org.adminId, {}, 'Nothing__c')).rejects.toMatchObject({
      errorCode: 'INVALID_TYPE'
    });
  });
});

describe('a change that somebody else made meanwhile', () => {
  it('is a conflict', async () => {
    const now = new Date(org.clock.now().getTime() + 5000).toISOString();
    expect(
      (
        await save(org, IDS.ana, {
          operation: 'update',
          id: IDS.d1,
          fields: { NextStep: 'mine' },
          ifUnmodifiedSince: now
        })
      ).success
    ).toBe(true);
    const stale = await save(org, IDS.ana, {
      operation: 'update',
      id: IDS.d1,
      fields: { NextStep: 'late' },
      ifUnmodifiedSince: '2026-08-01T10:00:00.000Z'
    });
    expect(codes(stale)).toEqual(['CONFLICT']);
  });
});
