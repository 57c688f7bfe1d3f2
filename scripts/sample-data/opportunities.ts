import type { Account } from './accounts.ts';
import type { Day } from './calendar.ts';
import { formatDay, monthOf } from './calendar.ts';
import { callAt } from './calls.ts';
import type { Call } from './calls.ts';
import type { Row } from './csv.ts';
import type { Deal } from './deals.ts';
import type { DealEvent } from './deal-life.ts';
import { competitorId } from './competitors.ts';
import { gateOf } from './gate.ts';
import { idsOf } from './ids.ts';
import { movesByIntegration } from './integration.ts';
import type { Plans } from './plans.ts';
import { slipsOf } from './slip-records.ts';
import { NO_DECISIONS, STORIES } from './stories.ts';
import { CATEGORY_NAME } from './stages.ts';
import { dealUsage } from './usage.ts';
import type { Usage } from './usage.ts';
import { NEXT_STEPS } from './words/projects.ts';

export interface Around {
  today: Day;
  begin: Day;
  calls: Map<Deal, Call[]>;
  /** Ids of the periods by key. */
  periods: Plans['periods'];
  /** The campaign that brought the deal, by deal. */
  campaigns: Map<Deal, string>;
  lastActivity: Map<Deal, Day>;
  /** Of the customers. */
  usage: ReadonlyMap<Account, Usage>;
  /** Names of those who take part at the buyer, the first contact first, by deal. */
  team: ReadonlyMap<Deal, readonly string[]>;
  integrationId: string;
  clock: (day: Day, minute: number) => string;
}

export const opportunityRow = (deal: Deal, around: Around): Row => {
  const { clock, today } = around;
  const random = deal.random.fork('row');
  const first = deal.events[0] as DealEvent;
  const last = deal.events.at(-1) as DealEvent;
  const calls = around.calls.get(deal) ?? [];
  const rep = callAt(calls, 'Rep', today);
  const manager = callAt(calls, 'Manager', today);
  const lastCall = calls.at(-1);
  const calledLater =
    lastCall && (lastCall.day > last.day || (lastCall.day === last.day && lastCall.minute > last.minute));
  const modified = calledLater ? clock(lastCall.day, lastCall.minute) : clock(last.day, last.minute);
  const activity = around.lastActivity.get(deal);
  const periodId = (key: string): string | null => around.periods.get(key)?.id ?? null;
  return {
    Id: deal.id,
    IsDeleted: false,
    AccountId: deal.account.id,
    Name: deal.name,
    Type: deal.profile.motion === 'Expansion' ? 'Existing Customer - Upgrade' : 'New Customer',
    StageName: last.stage,
    ForecastCategory: last.category,
    ForecastCategoryName: CATEGORY_NAME[last.category],
    Probability: last.probability,
    Amount: last.amount,
    CloseDate: formatDay(last.closeDay),
    IsClosed: deal.isClosed,
    IsWon: last.stage === 'Closed Won',
    NextStep: deal.isClosed || !random.chance(0.8) ? null : random.pick(NEXT_STEPS),
    LeadSource: deal.source,
    CampaignId: around.campaigns.get(deal) ?? null,
    OwnerId: deal.owner.id,
    PushCount: pushes(deal.events),
    LastStageChangeDate: stageSince(deal.events, clock),
    LastActivityDate: activity === undefined ? null : formatDay(activity),
    CreatedById: deal.owner.id,
    CreatedDate: clock(first.day, first.minute),
    LastModifiedById:
      !calledLater && movesByIntegration(deal).has(last) ? around.integrationId : deal.owner.id,
    LastModifiedDate: modified,
    SystemModstamp: modified,
    Sales_Motion__c: deal.profile.motion,
    Sales_Accepted_Date__c: acceptedOn(deal, around.begin),
    ...gateOf(deal, around.begin),
    Loss_Type__c: lossType(deal, around.begin),
    ...noDecision(deal, around),
    Competitor__c: deal.competitor && competitorId(deal.competitor),
    Rep_Call__c: rep?.call ?? null,
    Rep_Call_Risk__c: rep?.risk ?? null,
    Manager_Call__c: manager?.call ?? null,
    Manager_Call_Risk__c: manager?.risk ?? null,
    Rep_Call_Note__c: rep?.note ?? null,
    Rep_Call_Period__c: rep && periodId(rep.period),
    Manager_Call_Note__c: manager?.note ?? null,
    Manager_Call_Period__c: manager && periodId(manager.period),
    Slip_Reason__c: slipsOf(deal).at(-1)?.reason ?? null,
    ...dealUsage(deal, around.usage, today)
  };
};

/** In the first two quarters on the org a few deals went on without the date; their first row of history tells it. */
const acceptedOn = (deal: Deal, begin: Day): string | null => {
  const early = deal.fate.created < begin + 180 && deal.fate.created > begin + 5;
  if (deal.accepted === null || (early && deal.random.fork('undated').chance(0.12))) return null;
  return formatDay(deal.accepted);
};

const lossType = (deal: Deal, begin: Day): string | null => {
  if (deal.now.stage !== 'Closed Lost') return null;
  const beforeTheRule = deal.fate.end < begin + STORIES.unclassified.quarters * 91;
  const isBlank =
    deal.fate.outcome === 'No Decision' && deal.random.fork('loss').chance(STORIES.unclassified.share);
  return beforeTheRule && isBlank ? null : deal.fate.outcome;
};

/** Most buyers who decide nothing fall silent; one who says so does it on the day the deal is lost. */
const noDecision = (deal: Deal, { begin, team }: Around): Row => {
  const kind =
    lossType(deal, begin) === 'No Decision'
      ? deal.random.fork('no decision').weighted(NO_DECISIONS, ({ share }) => share).kind
      : null;
  const isTold = kind === 'Told Us';
  const [told] = team.get(deal) ?? [];
  return {
    No_Decision_Kind__c: kind,
    No_Decision_Told_By__c: isTold && told ? told : null,
    No_Decision_Told_On__c: isTold ? formatDay((deal.events.at(-1) as DealEvent).day) : null
  };
};

/** How often the close date moved out of its month. */
const pushes = (events: readonly DealEvent[]): number =>
  events.filter((event, at) => {
    const before = events[at - 1];
    return before !== undefined && monthOf(event.closeDay).start > monthOf(before.closeDay).start;
  }).length;

const stageSince = (events: readonly DealEvent[], clock: Around['clock']): string | null => {
  const at = events.findLastIndex((event, index) => index > 0 && event.stage !== events[index - 1]?.stage);
  const event = events[at];
  return event ? clock(event.day, event.minute) : null;
};

/** One row per change of stage, amount or close date of all deals, in order of time. */
export const historyRows = (
  deals: readonly Deal[],
  { clock, integrationId }: Pick<Around, 'clock' | 'integrationId'>
): Row[] => {
  const nextId = idsOf('OpportunityHistory');
  const changes = deals.flatMap((deal) => {
    const byIntegration = movesByIntegration(deal);
    return deal.events.map((event, index) => ({
      deal,
      event,
      before: deal.events[index - 1],
      by: byIntegration.has(event) ? integrationId : deal.owner.id
    }));
  });
  changes.sort((one, other) => one.event.day - other.event.day || one.event.minute - other.event.minute);
  return changes.map(({ deal, event, before, by }) => {
    const at = clock(event.day, event.minute);
    return {
      Id: nextId(),
      OpportunityId: deal.id,
      StageName: event.stage,
      ForecastCategory: event.category,
      Probability: event.probability,
      Amount: event.amount,
      ExpectedRevenue: event.amount === null ? null : (event.amount * event.probability) / 100,
      CloseDate: formatDay(event.closeDay),
      PrevAmount: before?.amount ?? null,
      PrevCloseDate: before ? formatDay(before.closeDay) : null,
      CreatedById: by,
      CreatedDate: at,
      SystemModstamp: at,
      IsDeleted: false
    };
  });
};
