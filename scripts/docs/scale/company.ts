import type { Store } from '../../sync/src/store/store.ts';
import { setState } from '../../sync/src/store/state.ts';

/** What the company does: the page says so, too. */
export const COMPANY = {
  dealsPerSeller: 40,
  managerPer: 8,
  years: 3,
  segments: 3,
  regions: 4,
  sources: 6,
  competitors: 8,
  stages: 6,
  historyRows: 4
} as const;

/** The moment of the measurement: the first instant of a fiscal year, so that the year before is over. */
export const MOMENT = {
  nowAt: '2026-01-01 12:00:00',
  timeZone: 'Etc/UTC',
  fiscalYearStartMonth: 1
} as const;

/** The year that is counted. */
export const YEAR = 2025;

/** A whole number below `n` that looks random, and is the same in each run. */
const pick = (of: string, salt: string, n: number): string => `(hash(${of} || '${salt}') % ${n})::INTEGER`;

/** Fills an empty store with a company of so many sellers, as an org of it would have been read. */
export async function fillStore(store: Store, sellers: number): Promise<void> {
  const { dealsPerSeller, managerPer, years } = COMPANY;
  await store.run(
    `CREATE TEMP TABLE person AS
       WITH RECURSIVE level(n, people) AS (
         SELECT 0, ${sellers}
         UNION ALL
         SELECT n + 1, ceil(people / ${managerPer}.0)::INTEGER FROM level WHERE people > 1
       )
       SELECT 'u' || n || '_' || i AS Id, n, i FROM level, range(people) AS r(i);
     INSERT INTO org."User" BY NAME
       SELECT p.Id, 'Person ' || p.Id AS Name, m.Id AS ManagerId
       FROM person p LEFT JOIN person m ON m.n = p.n + 1 AND m.i = p.i // ${managerPer};
     INSERT INTO org.Account BY NAME
       SELECT 'a' || i AS Id, 'Segment ' || ${pick('i', 'segment', COMPANY.segments)} AS Market_Segment__c,
         'Region ' || ${pick('i', 'region', COMPANY.regions)} AS BillingCountry, false AS IsDeleted
       FROM range(${sellers * 10}) AS r(i);
     INSERT INTO org.Competitor__c BY NAME
       SELECT 'c' || i AS Id, 'Competitor ' || i AS Name, false AS IsDeleted FROM range(${COMPANY.competitors}) AS r(i)`
  );
  await store.run(
    `CREATE TEMP TABLE made AS
       SELECT 'd' || i AS Id, i, 'u0_' || (i % ${sellers}) AS OwnerId,
         (DATE '${YEAR + 1}-01-01' - ${pick('i', 'created', years * 365)})::TIMESTAMP AS CreatedDate,
         ${pick('i', 'days', 170)} + 10 AS days, ${pick('i', 'end', 100)} AS ending, 1000.0 + ${pick('i', 'amount', 90_000)} AS Amount
       FROM range(${sellers * dealsPerSeller * years}) AS r(i);
     INSERT INTO org.Opportunity BY NAME
       SELECT Id, 'Deal ' || i AS Name, 'a' || ${pick('i', 'account', sellers * 10)} AS AccountId, OwnerId, Amount, CreatedDate,
         CASE WHEN NOT is_over THEN 'Stage ' || ${pick('i', 'stage', COMPANY.stages)} WHEN ending < 30 THEN 'Won' ELSE 'Lost' END AS StageName,
         CASE WHEN NOT is_over THEN 'Commit' WHEN ending < 30 THEN 'Closed' ELSE 'Omitted' END AS ForecastCategory,
         (CreatedDate + to_days(days))::DATE AS CloseDate, is_over AS IsClosed, is_over AND ending < 30 AS IsWon,
         'Source ' || ${pick('i', 'source', COMPANY.sources)} AS LeadSource,
         ['Enterprise', 'Inside', 'Expansion'][1 + ${pick('i', 'motion', 3)}] AS Sales_Motion__c,
         CASE WHEN is_over AND ending >= 30 THEN ['To Competitor', 'No Decision', 'No Fit'][1 + ending % 3] END AS Loss_Type__c,
         'c' || ${pick('i', 'competitor', COMPANY.competitors)} AS Competitor__c, false AS IsDeleted
       FROM (SELECT *, CreatedDate + to_days(days) < TIMESTAMP '${MOMENT.nowAt}' AS is_over FROM made)`
  );
  // Each deal is put off once in three, and goes through its stages on its way.
  await store.run(
    `INSERT INTO org.OpportunityHistory BY NAME
       SELECT Id || '_' || step AS Id, Id AS OpportunityId, changed AS CreatedDate,
         CASE WHEN step = last_step AND IsClosed THEN StageName ELSE 'Stage ' || (step + i % 2) END AS StageName,
         CASE WHEN step = last_step AND IsClosed THEN ForecastCategory ELSE ['Pipeline', 'BestCase', 'Commit', 'Commit'][1 + step] END AS ForecastCategory,
         Amount, CASE WHEN i % 3 = 0 AND step < last_step THEN (CloseDate - 60)::DATE ELSE CloseDate END AS CloseDate, false AS IsDeleted
       FROM (
         SELECT o.*, m.i, s.step, ${COMPANY.historyRows - 1} AS last_step, m.CreatedDate + to_days((m.days * s.step / ${COMPANY.historyRows - 1})::INTEGER) AS changed
         FROM org.Opportunity o JOIN made m USING (Id), range(${COMPANY.historyRows}) AS s(step)
       )
       WHERE changed <= TIMESTAMP '${MOMENT.nowAt}'`
  );
  await store.run(
    `INSERT INTO org.Lead BY NAME
       SELECT 'l' || i AS Id, LeadSource, CreatedDate, false AS IsConverted, false AS IsDeleted FROM org.Opportunity JOIN made USING (Id, CreatedDate);
     DROP TABLE made; DROP TABLE person`
  );
  await setState(store, 'touched', 'all');
}
