import { daysBetween, type Day, type Instant, type Zone } from './days.ts';
import type { Deal } from './deals.ts';
import { isIn, type Period } from './periods.ts';
import type { LeadRow, MemberRow, Rows, TaskRow } from './rows.ts';

/** The fields of a lead that the sync writes, and what its points are today. */
export interface LeadFields {
  readonly Id: string;
  readonly Engagement__c: number;
  readonly First_Response_At__c: Instant | null;
  readonly First_Response_Minutes__c: number | null;
}

/** docs/metrics.md, Leads: engagement and speed to lead, of leads that are not deleted. */
export function leadFields(rows: Rows, zone: Zone, today: Day): LeadFields[] {
  return rows.Lead.filter((lead) => !lead.IsDeleted).map((lead) => {
    const at = firstResponse(lead, rows.Task);
    return {
      Id: lead.Id,
      Engagement__c: Math.min(99_999.99, engagement(lead, rows, zone, today)),
      First_Response_At__c: at,
      First_Response_Minutes__c: at === null ? null : Math.ceil((at - Date.parse(lead.CreatedDate)) / 60_000)
    };
  });
}

function engagement(lead: LeadRow, rows: Rows, zone: Zone, today: Day): number {
  let sum = 0;
  for (const member of rows.CampaignMember) {
    if (member.LeadId !== lead.Id || member.IsDeleted) continue;
    const campaign = rows.Campaign.find(({ Id }) => Id === member.CampaignId);
    const day = member.FirstRespondedDate ?? zone.dayOf(Date.parse(member.CreatedDate));
    const days = Math.max(0, daysBetween(day, today));
    sum += pointsOf(member, campaign?.Type ?? '') * 0.5 ** (days / 30);
  }
  return sum;
}

const STATUS_POINTS: readonly (readonly [RegExp, number])[] = [
  [/inquir|enquir|contact us/i, 40],
  [/demo|trial/i, 30],
  [/attended/i, 20],
  [/referred/i, 15],
  [/download|content/i, 10],
  [/click/i, 5]
];

const TYPE_POINTS: readonly (readonly [RegExp, number])[] = [
  [/referral/i, 15],
  [/show|webinar|event|conference|seminar/i, 20],
  [/mail/i, 5]
];

/** docs/metrics.md, Leads: by the member's status; where that says only that there was a response, by the kind of the campaign. */
function pointsOf({ Status, HasResponded }: MemberRow, type: string): number {
  const status = Status ?? '';
  for (const [words, points] of STATUS_POINTS) if (words.test(status)) return points;
  if (!HasResponded || /registered/i.test(status)) return 0;
  for (const [words, points] of TYPE_POINTS) if (words.test(type)) return points;
  return 10;
}

/** The first finished call or e-mail of ours to the lead, or to the contact it became, since it was created. */
function firstResponse(lead: LeadRow, tasks: readonly TaskRow[]): Instant | null {
  let first: Instant | null = null;
  for (const task of tasks) {
    if (task.IsDeleted || !task.IsClosed || !isOutbound(task)) continue;
    if (task.WhoId === null || (task.WhoId !== lead.Id && task.WhoId !== lead.ConvertedContactId)) continue;
    const at = Date.parse(task.CompletedDateTime ?? task.CreatedDate);
    if (at >= Date.parse(lead.CreatedDate) && (first === null || at < first)) first = at;
  }
  return first;
}

function isOutbound({ Type, TaskSubtype, CallType }: TaskRow): boolean {
  const isOurs = CallType === null || CallType === 'Outbound';
  const isByType = Type === 'Call' || Type === 'Email';
  return isOurs && (isByType || ['Call', 'Email', 'ListEmail', 'LinkedIn'].includes(TaskSubtype ?? ''));
}

/** A record of Lead_Metric__c without its key. */
export interface LeadMetric {
  readonly period: string;
  readonly source: string;
  readonly sums: Record<string, number>;
}

export function leadMetrics(
  rows: Rows,
  fields: readonly LeadFields[],
  deals: readonly Deal[],
  periods: readonly Period[],
  zone: Zone
): LeadMetric[] {
  const records = new Map<string, LeadMetric>();
  for (const period of periods)
    for (const lead of rows.Lead) {
      const minutes = fields.find(({ Id }) => Id === lead.Id)?.First_Response_Minutes__c ?? null;
      if (lead.IsDeleted || !isIn(period, zone.dayOf(Date.parse(lead.CreatedDate)))) continue;
      const source = lead.LeadSource ?? 'Unknown';
      const key = JSON.stringify([period.key, source]);
      const record = records.get(key) ?? { period: period.key, source, sums: {} };
      records.set(key, record);
      for (const sum of reached(lead, deals)) count(record, sum);
      if (minutes === null) continue;
      count(record, 'Responded_Count__c');
      count(record, 'First_Response_Minutes_Sum__c', minutes);
      if (minutes <= 5) count(record, 'Within_5_Min__c');
      if (minutes <= 60) count(record, 'Within_1_Hour__c');
      if (minutes <= 24 * 60) count(record, 'Within_24_Hours__c');
    }
  return [...records.values()];
}

function count({ sums }: LeadMetric, name: string, by = 1): void {
  sums[name] = (sums[name] ?? 0) + by;
}

/** How far a lead came; each step counts in those before it. */
function reached(lead: LeadRow, deals: readonly Deal[]): string[] {
  const deal = deals.find(({ row }) => row.Id === lead.ConvertedOpportunityId);
  const isSal = lead.Lead_Stage__c === 'SAL' || (deal !== undefined && deal.accepted !== null);
  const isSql = isSal || lead.Lead_Stage__c === 'SQL' || lead.IsConverted;
  const isMql = isSql || lead.Lead_Stage__c === 'MQL';
  const sums = ['Leads_Count__c'];
  if (isMql) sums.push('MQL_Count__c');
  if (isSql) sums.push('SQL_Count__c');
  if (isSal) sums.push('SAL_Count__c');
  if (deal?.row.IsWon) sums.push('Won_Count__c');
  return sums;
}
