import { describe, expect, it } from 'vitest';
import { parseDay } from './calendar.ts';
import type { Row } from './csv.ts';
import { text } from './figures.ts';
import { generate } from './generate.ts';

const TODAY = '2026-11-21';
const tables = generate({ seed: 7, today: parseDay(TODAY), deals: 3_000, sellers: 40 });
const leads = tables.Lead ?? [];
const members = tables.CampaignMember ?? [];
const deals = new Map((tables.Opportunity ?? []).map((deal) => [deal.Id, deal]));

/** Points of a touch by what the person did. */
const POINTS: Record<string, number> = {
  Inquired: 40,
  'Requested Demo': 30,
  'Started Trial': 30,
  Attended: 20,
  Referred: 15,
  Downloaded: 10,
  Clicked: 5
};

const WARM_INDUSTRIES = new Set([
  'Banking',
  'Communications',
  'Electronics',
  'Finance',
  'Insurance',
  'Technology',
  'Telecommunications'
]);
const ROLE: Record<string, number> = {
  Executive: 25,
  Champion: 25,
  Influencer: 18,
  User: 12,
  Purchasing: 10,
  Researcher: 8
};
const TIME: Record<string, number> = {
  'Within 3 months': 25,
  'Within 6 months': 20,
  'Within 12 months': 12,
  Later: 4
};

const fitOf = (lead: Row): number => {
  const size = Number(lead.NumberOfEmployees ?? 0);
  const industry = lead.Industry === null ? 0 : WARM_INDUSTRIES.has(text(lead, 'Industry')) ? 25 : 15;
  const bySize = size >= 1_000 ? 25 : size >= 200 ? 20 : size >= 50 ? 12 : size > 0 ? 5 : 0;
  return (
    industry + bySize + (ROLE[text(lead, 'Buying_Role__c')] ?? 0) + (TIME[text(lead, 'Time_Frame__c')] ?? 0)
  );
};

const engagement = new Map<string, number>();
for (const member of members) {
  const days = parseDay(TODAY) - parseDay(text(member, 'CreatedDate').slice(0, 10));
  const id = text(member, 'LeadId');
  engagement.set(id, (engagement.get(id) ?? 0) + (POINTS[text(member, 'Status')] ?? 0) * 0.5 ** (days / 30));
}

const gradeOf = (lead: Row): string => {
  const score = 0.5 * fitOf(lead) + 0.5 * Math.min(100, engagement.get(text(lead, 'Id')) ?? 0);
  return score >= 75 ? 'A' : score >= 50 ? 'B' : score >= 25 ? 'C' : 'D';
};

describe('open leads', () => {
  const open = leads.filter((lead) => lead.IsConverted === false);

  it('come in all four grades, with few on top', () => {
    const counts: Record<string, number> = { A: 0, B: 0, C: 0, D: 0 };
    for (const lead of open) counts[gradeOf(lead)]! += 1;
    for (const [grade, count] of Object.entries(counts))
      expect(count / open.length, grade).toBeGreaterThan(0.02);
    expect(counts.A).toBeLessThan(counts.B!);
    expect(counts.B).toBeLessThan(counts.C!);
  });

  it('stand at every stage before acceptance', () => {
    expect(new Set(open.map((lead) => lead.Lead_Stage__c))).toEqual(
      new Set(['Lead', 'MQL', 'SQL', 'Nurture'])
    );
  });
});

describe('converted leads', () => {
  const converted = leads.filter((lead) => lead.IsConverted === true);

  it('became the deal of their account and source, some of which nobody accepted', () => {
    expect(converted.length).toBeGreaterThan(600);
    for (const lead of converted) {
      const deal = deals.get(lead.ConvertedOpportunityId ?? '');
      expect([lead.ConvertedAccountId, lead.LeadSource]).toEqual([deal?.AccountId, deal?.LeadSource]);
      expect(text(lead, 'CreatedDate') < text(deal, 'CreatedDate'), text(lead, 'Id')).toBe(true);
    }
    const refused = converted.filter((lead) => lead.Lead_Stage__c === 'SQL');
    expect(refused.length / converted.length).toBeGreaterThan(0.03);
  });
});

describe('touches', () => {
  it('happen after the lead came, and while or soon after the campaign runs', () => {
    const created = new Map(leads.map((lead) => [lead.Id, text(lead, 'CreatedDate')]));
    const starts = new Map(
      (tables.Campaign ?? []).map((campaign) => [campaign.Id, text(campaign, 'StartDate')])
    );
    for (const member of members) {
      expect(text(member, 'CreatedDate') >= (created.get(member.LeadId ?? '') ?? '')).toBe(true);
      expect(text(member, 'CreatedDate').slice(0, 10) >= (starts.get(member.CampaignId ?? '') ?? '')).toBe(
        true
      );
    }
  });

  it('never name the same person twice in a campaign', () => {
    const pairs = members.map((member) => `${member.CampaignId} ${member.LeadId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('the first response', () => {
  it('comes within minutes for some, within the day for most, and never for a few', () => {
    const waits = leads.map((lead) =>
      lead.First_Response_At__c === null
        ? Infinity
        : (Date.parse(text(lead, 'First_Response_At__c')) - Date.parse(text(lead, 'CreatedDate'))) / 60_000
    );
    const share = (minutes: number): number => waits.filter((wait) => wait <= minutes).length / waits.length;
    expect(Math.min(...waits)).toBeGreaterThan(0);
    expect(share(5)).toSatisfy((part: number) => part > 0.12 && part < 0.3);
    expect(share(60)).toSatisfy((part: number) => part > 0.4 && part < 0.65);
    expect(share(24 * 60)).toSatisfy((part: number) => part > 0.55 && part < 0.9);
    expect(share(Number.MAX_VALUE)).toBeLessThan(0.98);
  });

  it('is the first task of the lead', () => {
    const people = new Map(
      leads.map((lead) => [lead.IsConverted === true ? lead.ConvertedContactId : lead.Id, lead])
    );
    const answers = (tables.Task ?? []).filter((task) => text(task, 'Subject').endsWith('first response'));
    expect(answers).toHaveLength(leads.filter((lead) => lead.First_Response_At__c !== null).length);
    expect(answers.every((task) => people.has(task.WhoId))).toBe(true);
  });
});
