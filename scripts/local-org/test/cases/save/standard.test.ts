import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, NEW, codes, insert, save, saveOrg, update } from '../../support/save-org.ts';
import { csv, id, removeFolders, rows, smallOrg } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
beforeAll(async () => {
  org = await saveOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const one = async (soql: string) => (await rows(org, soql))[0]!;

describe('activities', () => {
  it('a task is closed by its status, and its deal remembers the day of the last one closed', async () => {
    const task = await insert(
      org,
      IDS.ana,
      { Subject: 'Call', WhatId: IDS.d1, ActivityDate: '2026-08-19', Priority: 'High' },
      'Task'
    );
    const taskNow = () =>
      one(`SELECT IsClosed, IsHighPriority, Status, CompletedDateTime FROM Task WHERE Id = '${task.id}'`);
    const deal = () =>
      one(`SELECT LastActivityDate, HasOpenActivity, HasOverdueTask FROM Opportunity WHERE Id = '${IDS.d1}'`);
    expect(await taskNow()).toMatchObject({
      IsClosed: false,
      IsHighPriority: true,
      Status: 'Not Started',
      CompletedDateTime: null
    });
    expect(await deal()).toMatchObject({
      LastActivityDate: null,
      HasOpenActivity: true,
      HasOverdueTask: true
    });
    await save(org, IDS.ana, {
      operation: 'update',
      object: 'Task',
      id: task.id!,
      fields: { Status: 'Completed' }
    });
    expect(await taskNow()).toMatchObject({ IsClosed: true });
    expect(await deal()).toMatchObject({
      LastActivityDate: '2026-08-19',
      HasOpenActivity: false,
      HasOverdueTask: false
    });
    await save(org, IDS.ana, { operation: 'delete', object: 'Task', id: task.id! });
    expect(await deal()).toMatchObject({ LastActivityDate: null });
  });

  it('an event has its day in the org’s zone and its end from its length', async () => {
    const event = await insert(
      org,
      IDS.ana,
      { Subject: 'Meeting', WhatId: IDS.acme, StartDateTime: '2026-09-01T23:30:00Z', DurationInMinutes: 45 },
      'Event'
    );
    expect(await one(`SELECT ActivityDate, EndDateTime FROM Event WHERE Id = '${event.id}'`)).toMatchObject({
      ActivityDate: '2026-09-01',
      EndDateTime: '2026-09-02T00:15:00.000+0000'
    });
    expect(await one(`SELECT LastActivityDate FROM Account WHERE Id = '${IDS.acme}'`)).toMatchObject({
      LastActivityDate: '2026-09-01'
    });
  });

  it('of a data export count too', async () => {
    const loaded = await smallOrg({
      data: {
        'Opportunity.csv': csv('Id,StageName,CloseDate', `${id('006', 1)},Prospecting,2026-09-30`),
        'Task.csv': csv(
          'Id,WhatId,Status,ActivityDate',
          `${id('00T', 1)},${id('006', 1)},Completed,2026-03-01`,
          `${id('00T', 2)},${id('006', 1)},Not Started,2026-04-01`
        )
      }
    });
    expect(await rows(loaded, 'SELECT LastActivityDate, HasOpenActivity FROM Opportunity')).toMatchObject([
      { LastActivityDate: '2026-03-01', HasOpenActivity: true }
    ]);
    await loaded.close();
  });
});

describe('products', () => {
  it('make the amount of their deal, which then cannot be typed', async () => {
    const deal = await insert(org, IDS.ana, { ...NEW, Amount: 5 });
    const amount = async () => (await one(`SELECT Amount FROM Opportunity WHERE Id = '${deal.id}'`)).Amount;
    const line = await insert(
      org,
      IDS.ana,
      { OpportunityId: deal.id, Quantity: 3, UnitPrice: 100, Discount: 10 },
      'OpportunityLineItem'
    );
    expect(line.errors).toEqual([]);
    expect(
      await one(`SELECT Subtotal, TotalPrice FROM OpportunityLineItem WHERE Id = '${line.id}'`)
    ).toMatchObject({ Subtotal: 300, TotalPrice: 270 });
    expect(await amount()).toBe(270);
    expect(
      await one(
        `SELECT Amount, PrevAmount FROM OpportunityHistory WHERE OpportunityId = '${deal.id}' ORDER BY Id DESC LIMIT 1`
      )
    ).toMatchObject({ Amount: 270, PrevAmount: 5 });
    expect((await update(org, IDS.ana, deal.id!, { Amount: 1 })).success).toBe(true);
    expect(await amount()).toBe(270);
    expect(await one(`SELECT HasOpportunityLineItem FROM Opportunity WHERE Id = '${deal.id}'`)).toMatchObject(
      { HasOpportunityLineItem: true }
    );
  });
});

describe('campaign members', () => {
  it('have answered when their status says so', async () => {
    const campaign = await insert(org, org.adminId, { Name: 'Fair' }, 'Campaign');
    const lead = await insert(org, IDS.ana, { LastName: 'L', Company: 'C' }, 'Lead');
    const member = await insert(
      org,
      org.adminId,
      { CampaignId: campaign.id, LeadId: lead.id, Status: 'Responded' },
      'CampaignMember'
    );
    expect(member.errors).toEqual([]);
    expect(
      await one(`SELECT HasResponded, FirstRespondedDate FROM CampaignMember WHERE Id = '${member.id}'`)
    ).toMatchObject({ HasResponded: true, FirstRespondedDate: '2026-08-20' });
  });
});

describe('people', () => {
  it('have their names put together', async () => {
    const lead = await insert(org, IDS.ana, { FirstName: 'Ada', LastName: 'Byron', Company: 'C' }, 'Lead');
    expect(await one(`SELECT Name, Status FROM Lead WHERE Id = '${lead.id}'`)).toMatchObject({
      Name: 'Ada Byron',
      Status: 'Open - Not Contacted'
    });
  });

  it('see all accounts and edit their own and those of people below', async () => {
    const rename = (user: string) =>
      save(org, user, { operation: 'update', object: 'Account', id: IDS.acme, fields: { Site: user } });
    expect((await rename(IDS.ana)).success).toBe(true);
    expect((await rename(IDS.boss)).success).toBe(true);
    expect(codes(await rename(IDS.ben))).toEqual(['INSUFFICIENT_ACCESS_OR_READONLY']);
    expect(await rows(org, 'SELECT Id FROM Account', IDS.ben)).toHaveLength(1);
  });

  it('lose and gain rights at once when their permission sets change', async () => {
    const [assignment] = await rows(
      org,
      `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${IDS.ben}' AND PermissionSet.Name = 'App_Rep'`
    );
    expect((await org.rights({ userId: IDS.ben })).can('Note__c', 'read')).toBe(true);
    await save(org, org.adminId, {
      operation: 'delete',
      object: 'PermissionSetAssignment',
      id: String(assignment!.Id)
    });
    expect((await org.rights({ userId: IDS.ben })).can('Note__c', 'read')).toBe(false);
    const [set] = await rows(org, "SELECT Id FROM PermissionSet WHERE Name = 'App_Rep'");
    await insert(
      org,
      org.adminId,
      { AssigneeId: IDS.ben, PermissionSetId: set!.Id },
      'PermissionSetAssignment'
    );
    expect((await org.rights({ userId: IDS.ben })).can('Note__c', 'read')).toBe(true);
  });
});
