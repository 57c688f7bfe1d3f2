import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, NEW, codes, insert, save, saveOrg, update } from '../../support/save-org.ts';
import { column, removeFolders, rows } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
beforeAll(async () => {
  org = await saveOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const fields =
  'StageName, ForecastCategory, ForecastCategoryName, Probability, IsClosed, IsWon, ExpectedRevenue, PushCount';
const deal = async (id: string, list = fields) =>
  (await rows(org, `SELECT ${list} FROM Opportunity WHERE Id = '${id}'`))[0]!;
const history = (id: string) =>
  rows(
    org,
    `SELECT StageName, Amount, CloseDate, Probability, ForecastCategory, ExpectedRevenue, PrevAmount, PrevCloseDate FROM OpportunityHistory WHERE OpportunityId = '${id}' ORDER BY Id`
  );

describe('a stage', () => {
  it('sets category, probability, closed and won', async () => {
    const { id } = await insert(org, IDS.ana, { ...NEW, StageName: 'negotiation/review', Amount: 200 });
    expect(await deal(id!)).toMatchObject({
      StageName: 'Negotiation/Review',
      ForecastCategory: 'Pipeline',
      ForecastCategoryName: 'Pipeline',
      Probability: 90,
      IsClosed: false,
      ExpectedRevenue: 180,
      PushCount: 0
    });
    await update(org, IDS.ana, id!, { StageName: 'Closed Won' });
    expect(await deal(id!)).toMatchObject({
      ForecastCategory: 'Closed',
      Probability: 100,
      IsClosed: true,
      IsWon: true
    });
    await update(org, IDS.ana, id!, { StageName: 'Closed Lost' });
    expect(await deal(id!)).toMatchObject({
      ForecastCategory: 'Omitted',
      Probability: 0,
      IsClosed: true,
      IsWon: false
    });
  });

  it('lets category and probability stand that come with it, and takes later ones', async () => {
    const { id } = await insert(org, IDS.ana, { ...NEW, ForecastCategoryName: 'Best Case', Probability: 33 });
    expect(await deal(id!)).toMatchObject({ ForecastCategory: 'BestCase', Probability: 33 });
    await update(org, IDS.ana, id!, { ForecastCategoryName: 'Commit' });
    expect(await deal(id!)).toMatchObject({
      ForecastCategory: 'Forecast',
      ForecastCategoryName: 'Commit',
      Probability: 33,
      StageName: 'Prospecting'
    });
    expect(codes(await update(org, IDS.ana, id!, { ForecastCategoryName: 'Sure' }))).toEqual([
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
    ]);
  });

  it('keeps the moment of its change', async () => {
    const { id } = await insert(org, IDS.ana, NEW);
    expect((await deal(id!, 'LastStageChangeDate')).LastStageChangeDate).toBeNull();
    await update(org, IDS.ana, id!, { StageName: 'Qualification' });
    expect((await deal(id!, 'LastStageChangeDate')).LastStageChangeDate).not.toBeNull();
  });
});

describe('a close date', () => {
  it('that moves to a later month is a push; the count never goes down', async () => {
    const { id } = await insert(org, IDS.ana, NEW);
    const move = async (CloseDate: string) => {
      await update(org, IDS.ana, id!, { CloseDate });
      return (await deal(id!)).PushCount;
    };
    expect(await move('2026-12-01')).toBe(0);
    expect(await move('2027-02-01')).toBe(1);
    expect(await move('2027-01-01')).toBe(1);
    expect(await move('2027-03-31')).toBe(2);
  });
});

describe('OpportunityHistory', () => {
  it('has a row for the insert and for each change of amount, stage, probability or close date', async () => {
    const { id } = await insert(org, IDS.ana, { ...NEW, Amount: 10 });
    await update(org, IDS.ana, id!, { NextStep: 'nothing to remember' });
    await update(org, IDS.ana, id!, { Amount: 20 });
    await update(org, IDS.ana, id!, { Amount: 20, CloseDate: '2027-01-15', StageName: 'Qualification' });
    expect(await history(id!)).toMatchObject([
      {
        StageName: 'Prospecting',
        Amount: 10,
        CloseDate: '2026-12-31',
        Probability: 10,
        PrevAmount: null,
        PrevCloseDate: null,
        ExpectedRevenue: 1
      },
      { Amount: 20, PrevAmount: 10, PrevCloseDate: '2026-12-31' },
      {
        StageName: 'Qualification',
        Amount: 20,
        PrevAmount: 20,
        CloseDate: '2027-01-15',
        PrevCloseDate: '2026-12-31'
      }
    ]);
    const record = await deal(id!, 'LastAmountChangedHistory.Amount, LastCloseDateChangedHistory.CloseDate');
    expect(record).toMatchObject({
      LastAmountChangedHistory: { Amount: 20 },
      LastCloseDateChangedHistory: { CloseDate: '2027-01-15' }
    });
  });
});

describe('OpportunityFieldHistory', () => {
  it('has a row for the insert and for each change of a tracked field', async () => {
    const { id } = await insert(org, IDS.ana, NEW);
    await update(org, IDS.ana, id!, { Size__c: 'Large', NextStep: 'untracked' });
    const found = await rows(
      org,
      `SELECT Field, OldValue, NewValue, DataType FROM OpportunityFieldHistory WHERE OpportunityId = '${id}' ORDER BY Id`
    );
    expect(found).toMatchObject([
      { Field: 'created', OldValue: null, NewValue: null },
      { Field: 'Size__c', OldValue: 'Small', NewValue: 'Large', DataType: 'DynamicEnum' }
    ]);
  });
});

describe('the recycle bin', () => {
  const alive = (id: string) => column(org, `SELECT Id FROM Opportunity WHERE Id = '${id}'`);

  it('takes a record with its details and gives all back', async () => {
    const { id } = await insert(org, IDS.ana, NEW);
    await insert(org, IDS.ana, { Opportunity__c: id, Text__c: 'goes along' }, 'Note__c');
    const early = await insert(org, IDS.ana, { Opportunity__c: id, Text__c: 'went before' }, 'Note__c');
    const start = new Date(org.clock.now().getTime() - 1000);
    await save(org, IDS.ana, { operation: 'delete', object: 'Note__c', id: early.id! });
    expect((await save(org, IDS.ana, { operation: 'delete', id: id! })).success).toBe(true);
    expect(await alive(id!)).toEqual([]);
    expect(await column(org, "SELECT Text__c FROM Note__c WHERE Text__c LIKE 'go%'")).toEqual([]);
    expect(await history(id!)).toEqual([]);
    expect(codes(await update(org, IDS.ana, id!, { NextStep: 'x' }))).toEqual(['ENTITY_IS_DELETED']);
    const end = new Date(org.clock.now().getTime() + 1000);
    expect(
      (await org.deleted('Opportunity', start, end, { userId: IDS.ana })).map((gone) => gone.id)
    ).toEqual([id]);
    expect(await org.deleted('Opportunity', start, end, { userId: IDS.ben })).toEqual([]);
    expect((await save(org, IDS.ana, { operation: 'undelete', id: id! })).success).toBe(true);
    expect(await alive(id!)).toEqual([id]);
    expect(await history(id!)).toHaveLength(1);
    expect(await column(org, `SELECT Text__c FROM Note__c WHERE Opportunity__c = '${id}'`)).toEqual([
      'goes along'
    ]);
    expect(await org.deleted('Opportunity', start, end, { userId: IDS.ana })).toEqual([]);
  });

  it('is passed by a hard delete, which the list of deletions remembers', async () => {
    const { id } = await insert(org, IDS.ana, NEW);
    const start = new Date(org.clock.now().getTime() - 1000);
    await save(org, IDS.ana, { operation: 'hardDelete', id: id! });
    const plan = org.parseQuery(`SELECT Id FROM Opportunity WHERE Id = '${id}'`);
    expect((await org.run(plan, { userId: org.adminId }, { includeDeleted: true })).totalSize).toBe(0);
    const end = new Date(org.clock.now().getTime() + 1000);
    expect(
      (await org.deleted('Opportunity', start, end, { userId: org.adminId })).map((gone) => gone.id)
    ).toContain(id);
    expect(codes(await save(org, IDS.ana, { operation: 'undelete', id: id! }))).toEqual([
      'INVALID_CROSS_REFERENCE_KEY'
    ]);
  });

  it('takes an account with its deals', async () => {
    const account = await insert(org, IDS.ana, { Name: 'Short-lived' }, 'Account');
    const { id } = await insert(org, IDS.ana, { ...NEW, AccountId: account.id });
    await save(org, IDS.ana, { operation: 'delete', object: 'Account', id: account.id! });
    expect(await alive(id!)).toEqual([]);
  });

  it('is for those who may delete', async () => {
    expect(codes(await save(org, IDS.ben, { operation: 'delete', id: IDS.d1 }))).toEqual([
      'INVALID_CROSS_REFERENCE_KEY'
    ]);
    expect(codes(await save(org, IDS.ana, { operation: 'undelete', id: IDS.d1 }))).toEqual([
      'UNDELETE_FAILED'
    ]);
  });
});
