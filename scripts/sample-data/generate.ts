import { actionRows } from './action-plans.ts';
import { findAccounts } from './accounts.ts';
import type { Account } from './accounts.ts';
import { buyingTeams, contactRoleRows, evidenceRows } from './buying-team.ts';
import { callRows, callsOf } from './calls.ts';
import { slipRows } from './slip-records.ts';
import type { Day } from './calendar.ts';
import { clockOf, quarterOf } from './calendar.ts';
import { campaignRow, runCampaigns } from './campaigns.ts';
import { COMPANY, employ } from './company.ts';
import { competitorRows } from './competitors.ts';
import { findContacts } from './contacts.ts';
import type { Tables } from './csv.ts';
import { openDeals, PAST_QUARTERS } from './deals.ts';
import { idsOf } from './ids.ts';
import { gatherLeads } from './leads.ts';
import { historyRows, opportunityRow } from './opportunities.ts';
import { makePlans } from './plans.ts';
import { Random } from './random.ts';
import * as records from './records.ts';
import { sellerRows } from './sellers.ts';
import { submit } from './submissions.ts';
import { dealTouches, leadTouches, taskRows } from './tasks.ts';
import { usageOfCustomers } from './usage.ts';

export interface Options {
  seed: number;
  /** The company's clock is at the beginning of this day: everything in its records happened before. */
  today: Day;
  deals: number;
  sellers: number;
}

/** Quotas are those of a company of this size; they follow the number of deals per seller. */
const USUAL = { deals: 6_000, sellers: 40 };

/** All records of the company, the same for the same options. `report` gets the name of each step. */
export const generate = (options: Options, report: (step: string) => void = () => undefined): Tables => {
  const { today } = options;
  const root = new Random(String(options.seed));
  const clock = clockOf(COMPANY.timeZone);
  const begin = quarterOf(today, -PAST_QUARTERS).start;

  report('people and accounts');
  const company = employ(root.fork('people'), today, options.sellers);
  const owned = findAccounts(root.fork('accounts'), company, options.deals);
  const accounts = [...owned.values()].flat();
  const contacts = findContacts(root.fork('contacts'), accounts);

  report('deals');
  const deals = openDeals(root.fork('deals'), company, owned, today, options.deals);
  const teams = buyingTeams(deals, contacts);
  const calls = new Map(deals.map((deal) => [deal, callsOf(deal, today)]));

  report('leads and campaigns');
  const campaigns = runCampaigns(root.fork('campaigns'), today);
  const leads = gatherLeads(root.fork('leads'), company, deals, contacts, campaigns, today);
  const touches = dealTouches(teams, today);

  report('plans and submissions');
  const scale = (options.deals / USUAL.deals) * (USUAL.sellers / options.sellers);
  const plans = makePlans(company, today, scale);
  const { submissionRows, dealRows } = submit(root.fork('submissions'), {
    company,
    deals,
    calls,
    plans,
    today,
    clock
  });

  report('records');
  const marketing =
    company.people.find(({ department }) => department === 'Revenue Operations') ?? company.chief;
  const customers = new Set<Account>(
    deals.filter(({ now }) => now.stage === 'Closed Won').map(({ account }) => account)
  );
  const usage = usageOfCustomers(accounts, customers, root.fork('usage'));
  const around = {
    today,
    begin,
    usage,
    calls,
    periods: plans.periods,
    clock,
    integrationId: company.integration.id,
    campaigns: new Map(
      leads.flatMap(({ converted, touches: [first] }) =>
        converted && first ? [[converted.deal, first.campaign.id] as const] : []
      )
    ),
    team: new Map(
      [...teams].map(([deal, members]) => [
        deal,
        members.map(({ contact }) => `${contact.first} ${contact.last}`)
      ])
    ),
    lastActivity: new Map(
      [...touches].flatMap(([deal, made]) => {
        const last = made.findLast(({ isDone }) => isDone);
        return last ? [[deal, last.day] as const] : [];
      })
    )
  };
  return {
    Organization: [records.organizationRow()],
    User: records.userRows(company, clock),
    Account: records.accountRows(accounts, usage, root.fork('accounts on record'), today, clock),
    Contact: records.contactRows(contacts, today, clock),
    Campaign: campaigns.map((campaign) => campaignRow(campaign, today, marketing.id)),
    Competitor__c: competitorRows({ at: clock(begin, 540), by: marketing.id }),
    Opportunity: deals.map((deal) => opportunityRow(deal, around)),
    OpportunityHistory: historyRows(deals, around),
    OpportunityContactRole: contactRoleRows(teams, clock),
    Lead: records.leadRows(leads, clock),
    CampaignMember: records.memberRows(leads, clock),
    Task: taskRows(
      [...[...touches.values()].flat(), ...leadTouches(leads, today)],
      today,
      idsOf('Task'),
      clock
    ),
    Forecast_Period__c: plans.periodRows,
    Sales_Plan__c: plans.planRows,
    Seller__c: sellerRows(company, root.fork('sellers'), today, scale),
    Deal_Call__c: callRows(calls, plans, clock),
    Deal_Slip__c: slipRows(calls, plans, clock),
    Buyer_Evidence__c: evidenceRows(teams, today, clock),
    Deal_Action__c: actionRows(teams, today, clock),
    Forecast_Submission__c: submissionRows,
    Forecast_Submission_Deal__c: dealRows
  };
};
