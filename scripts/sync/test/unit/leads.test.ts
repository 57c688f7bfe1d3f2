import { afterEach, beforeEach, expect, it } from 'vitest';
import { Company, deal, won } from '../support/roll-up-company.ts';
import { sqlFile } from '../../src/store/sql.ts';

let company: Company;

const lead = (Id: string, values: Record<string, string | number | boolean | null> = {}) => ({
  Id,
  LeadSource: 'Web',
  Lead_Stage__c: 'Lead',
  CreatedDate: '2026-05-04T12:00:00.000Z',
  IsConverted: false,
  IsDeleted: false,
  ...values
});
const task = (Id: string, WhoId: string, at: string, values: Record<string, string | boolean> = {}) => ({
  Id,
  WhoId,
  Type: 'Call',
  IsClosed: true,
  CompletedDateTime: at,
  CreatedDate: at,
  IsDeleted: false,
  ...values
});
const member = (Id: string, LeadId: string, Status: string, FirstRespondedDate: string | null) => ({
  Id,
  LeadId,
  CampaignId: 'show',
  Status,
  HasResponded: Status !== 'Sent',
  FirstRespondedDate,
  CreatedDate: '2026-05-20T12:00:00.000Z',
  IsDeleted: false
});

beforeEach(async () => {
  company = await Company.create();
  await company.add('Opportunity', [deal('deal', { ...won, CloseDate: '2026-05-10' })]);
  await company.add('Campaign', [{ Id: 'show', Type: 'Trade Show' }]);
});

afterEach(() => company.close());

const fact = (id: string) => company.store.one('FROM lead_fact WHERE lead_id = $id', { id });

it('adds up what a lead did, each touch halved with every 30 days', async () => {
  await company.add('Lead', [lead('l')]);
  await company.add('CampaignMember', [
    member('1', 'l', 'Inquired', '2026-05-20'), // today: 40
    member('2', 'l', 'Requested Demo', '2026-04-20'), // 30 days ago: 15
    member('3', 'l', 'Responded', '2026-03-21'), // at a trade show, 60 days ago: 20 / 4 = 5
    member('4', 'l', 'Sent', null) // nothing
  ]);
  await company.rollUp();
  expect((await fact('l')).engagement).toBe(60);
});

it('takes the first finished outbound call or e-mail as the response', async () => {
  await company.add('Lead', [
    lead('l'),
    lead('none'),
    lead('became', { IsConverted: true, ConvertedContactId: 'c' })
  ]);
  await company.add('Task', [
    task('1', 'l', '2026-05-04T12:20:01.000Z'), // 20 minutes and a second: 21
    task('2', 'l', '2026-05-04T12:01:00.000Z', { CallType: 'Inbound' }),
    task('3', 'l', '2026-05-04T12:02:00.000Z', { Type: 'Meeting' }),
    task('4', 'l', '2026-05-04T12:03:00.000Z', { IsClosed: false }),
    task('5', 'l', '2026-05-03T12:00:00.000Z'), // before there was a lead
    task('6', 'c', '2026-05-04T12:05:00.000Z', { Type: 'Email' })
  ]);
  await company.rollUp();
  expect((await fact('l')).first_response_minutes).toBe('21');
  expect((await fact('none')).first_response_minutes).toBeNull();
  expect((await fact('became')).first_response_minutes).toBe('5');
});

it('counts what became of the leads of a source created in a period', async () => {
  await company.add('Lead', [
    lead('a', { Lead_Stage__c: 'MQL' }),
    lead('b', { Lead_Stage__c: 'Nurture' }),
    lead('c', { Lead_Stage__c: 'SQL', IsConverted: true, ConvertedOpportunityId: 'deal' }),
    lead('d', { LeadSource: null }),
    lead('e', { IsDeleted: true })
  ]);
  await company.add('Task', [
    task('1', 'a', '2026-05-04T12:04:00.000Z'),
    task('2', 'b', '2026-05-05T11:00:00.000Z')
  ]);
  await company.rollUp();
  const rows = await company.store.rows("FROM lead_metric WHERE period_key = 'Q:2026-04-01' ORDER BY Key__c");
  expect(rows.map((row) => row.Key__c)).toEqual(['Q:2026-04-01|Unknown', 'Q:2026-04-01|Web']);
  expect(rows[1]).toMatchObject({
    Leads_Count__c: '3',
    MQL_Count__c: '2',
    SQL_Count__c: '1',
    SAL_Count__c: '1', // the deal is accepted
    Won_Count__c: '1',
    Responded_Count__c: '2',
    First_Response_Minutes_Sum__c: String(4 + 23 * 60),
    Within_5_Min__c: '1',
    Within_1_Hour__c: '1',
    Within_24_Hours__c: '2'
  });
});

it('names the leads to write, where a blank is the same as no points, and leaves converted ones alone', async () => {
  await company.add('Lead', [
    lead('blank'),
    lead('right', { Engagement_Points__c: 40, Engagement_As_Of__c: '2026-05-20' }),
    lead('faded', { Engagement_Points__c: 12, Engagement_As_Of__c: '2026-05-20' }),
    lead('converted', { IsConverted: true, Engagement_Points__c: 99, Engagement_As_Of__c: '2026-05-20' })
  ]);
  await company.add('CampaignMember', [member('1', 'right', 'Inquired', '2026-05-20')]);
  await company.rollUp();
  const changed = await company.store.rows(sqlFile('load/changed_lead'));
  expect(changed.map((row) => [row.Id, row.Engagement_Points__c])).toEqual([['faded', 0]]);
});

it('writes no lead for silence alone, and the whole sum when a touch came', async () => {
  // An inquiry on April 20 and another on March 21: 40 + 20 = 60 points on April 20, 30 days later half of them.
  const was = { Engagement_Points__c: 60, Engagement_As_Of__c: '2026-04-20' };
  await company.add('Lead', [lead('silent', was), lead('touched', was)]);
  await company.add('CampaignMember', [
    member('1', 'silent', 'Inquired', '2026-04-20'),
    member('2', 'silent', 'Inquired', '2026-03-21'),
    member('3', 'touched', 'Inquired', '2026-04-20'),
    member('4', 'touched', 'Inquired', '2026-03-21'),
    member('5', 'touched', 'Clicked', '2026-05-20')
  ]);
  await company.rollUp();
  const changed = await company.store.rows(sqlFile('load/changed_lead'));
  expect(changed.map((row) => [row.Id, row.Engagement_Points__c, row.Engagement_As_Of__c])).toEqual([
    ['touched', 35, '2026-05-20']
  ]);
});
