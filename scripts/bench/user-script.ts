/**
 * What a user would write who needs the same figures and has an afternoon: REST queries with jsforce's autoFetch, maps in
 * memory, every sum of docs/metrics.md for quarters, an upsert of all records. No lag, no checkpoint, no counts, no
 * currencies, no months, dates in UTC. Input: BENCH_URL, BENCH_TOKEN, BENCH_TODAY.
 */
import { Connection } from 'jsforce';

interface Row {
  Id: string;
  OpportunityId: string;
  CreatedDate: string;
  ForecastCategory: string;
  Amount: number | null;
  CloseDate: string;
}
interface Deal extends Row {
  OwnerId: string;
  IsWon: boolean;
  IsClosed: boolean;
  LeadSource: string | null;
  Sales_Motion__c: string | null;
  Sales_Accepted_Date__c: string | null;
  Loss_Type__c: string | null;
  Competitor__r: { Name: string } | null;
  Account: { Market_Segment__c: string | null; BillingCountry: string | null } | null;
}
type Slice = [dimension: string, value: string, label: string];
type Sums = Record<string, number>;

const { BENCH_URL: instanceUrl = '', BENCH_TOKEN: accessToken = '', BENCH_TODAY: today = '' } = process.env;
const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
const all = async <T>(soql: string): Promise<T[]> =>
  (await connection.query(soql, { autoFetch: true, maxFetch: 100_000_000 })).records as unknown as T[];

const users = await all<{ Id: string; Name: string; ManagerId: string | null }>(
  'SELECT Id, Name, ManagerId FROM User'
);
const deals = await all<Deal>(
  `SELECT Id, OwnerId, Amount, CloseDate, CreatedDate, ForecastCategory, IsWon, IsClosed, LeadSource, Sales_Motion__c,
    Sales_Accepted_Date__c, Loss_Type__c, Competitor__r.Name, Account.Market_Segment__c, Account.BillingCountry FROM Opportunity`
);
const rows = await all<Row>(
  'SELECT Id, OpportunityId, CreatedDate, ForecastCategory, Amount, CloseDate FROM OpportunityHistory ORDER BY CreatedDate, Id'
);

const regions = new Map(
  (
    await all<{ Country__c: string; Region__c: string }>(
      'SELECT Country__c, Region__c FROM Sales_Region__mdt ORDER BY Region__c'
    )
  ).map(({ Country__c, Region__c }) => [Country__c.trim().toLowerCase(), Region__c])
);

const people = new Map(users.map((user) => [user.Id, user]));
const managers = new Set(users.map(({ ManagerId }) => ManagerId));
const history = new Map<string, Row[]>();
for (const row of rows) {
  const list = history.get(row.OpportunityId);
  if (list) list.push(row);
  else history.set(row.OpportunityId, [row]);
}

const quarterStart = (date: string): string =>
  `${date.slice(0, 4)}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
const addMonths = (date: string, months: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
};
const now = `${today}T23:59:59`;
const periods: { key: string; start: string; next: string; end: string; over: boolean }[] = [];
for (let start = quarterStart(rows[0]?.CreatedDate ?? today); start <= today; start = addMonths(start, 3)) {
  const next = addMonths(start, 3);
  periods.push({ key: `Q:${start}`, start, next, end: next > now ? now : next, over: next <= today });
}

/** Slices of two dimensions are kept for the running quarter and the eight before it. */
const twoDimensionsFrom = (periods.at(-9) ?? periods[0])?.start ?? '';

const slicesOf = (deal: Deal): Slice[] => {
  const slices: Slice[] = [['Company', 'All', 'All']];
  const owner = people.get(deal.OwnerId);
  slices.push(['Seller', deal.OwnerId, owner?.Name ?? deal.OwnerId]);
  for (let person = owner; person; person = people.get(person.ManagerId ?? '')) {
    if (managers.has(person.Id)) slices.push(['Team', person.Id, person.Name]);
  }
  const add = (dimension: string, value: string | null | undefined) => {
    if (value) slices.push([dimension, value, value]);
  };
  add('Segment', deal.Account?.Market_Segment__c);
  add('Competitor', deal.Competitor__r?.Name);
  add('Motion', deal.Sales_Motion__c ?? 'Enterprise');
  add('Source', deal.LeadSource);
  const country = deal.Account?.BillingCountry;
  add('Region', country ? (regions.get(country.trim().toLowerCase()) ?? country) : null);
  const peopleOf = slices.filter(([dimension]) => dimension === 'Seller' || dimension === 'Team');
  for (const [dimension, value] of slices.filter(([name]) => name === 'Segment' || name === 'Competitor'))
    for (const [role, id, name] of peopleOf)
      slices.push([`${dimension} by ${role}`, `${id}|${value}`, `${value}, ${name}`]);
  return slices;
};

const names: Readonly<Record<string, string>> = {
  Pipeline: 'Pipeline',
  BestCase: 'Best_Case',
  MostLikely: 'Best_Case',
  Forecast: 'Commit'
};
const losses: Readonly<Record<string, string>> = {
  Competition: 'Lost_Competition',
  'No Decision': 'Lost_No_Decision'
};
const records = new Map<string, { period: string; slice: Slice; sums: Sums }>();

for (const deal of deals) {
  const steps = history.get(deal.Id) ?? [deal];
  const asOf = (moment: string): Row | undefined => steps.filter((row) => row.CreatedDate < moment).at(-1);
  const accepted =
    deal.Sales_Accepted_Date__c ??
    steps.find((row) => row.ForecastCategory !== 'Omitted')?.CreatedDate.slice(0, 10);
  if (!accepted) continue;
  const ofDeal = slicesOf(deal);
  const ofOneDimension = ofDeal.filter(([dimension]) => !dimension.includes(' by '));
  for (const { key, start, next, end, over } of periods) {
    const slices = start >= twoDimensionsFrom ? ofDeal : ofOneDimension;
    const add = (sum: string, amount: number | null, count = 1) => {
      for (const slice of slices) {
        const id = `${key}|${slice[0]}|${slice[1]}`;
        let record = records.get(id);
        if (!record) records.set(id, (record = { period: key, slice, sums: {} }));
        record.sums[`${sum}_Amount__c`] = (record.sums[`${sum}_Amount__c`] ?? 0) + (amount ?? 0);
        record.sums[`${sum}_Count__c`] = (record.sums[`${sum}_Count__c`] ?? 0) + count;
      }
    };
    const isIn = (date: string) => date >= start && date < next;
    const closesHere = deal.IsClosed && isIn(deal.CloseDate);
    const before = asOf(start);
    const atStart =
      accepted < start && before && names[before.ForecastCategory] && isIn(before.CloseDate)
        ? before
        : undefined;
    if (closesHere && deal.IsWon) add('Won', deal.Amount);
    if (closesHere && deal.IsWon)
      add('Won_Days', (Date.parse(deal.CloseDate) - Date.parse(accepted)) / 86_400_000);
    if (closesHere && !deal.IsWon) add(losses[deal.Loss_Type__c ?? ''] ?? 'Lost_Unclassified', deal.Amount);
    if (atStart) add(`Start_${names[atStart.ForecastCategory]}`, atStart.Amount);
    if (atStart && closesHere && deal.IsWon)
      add(`Start_Won_${names[atStart.ForecastCategory]}`, atStart.Amount);
    if (isIn(accepted)) {
      const then = asOf(addDay(accepted)) ?? steps[0];
      add('Accepted', then?.Amount ?? 0);
      if (closesHere && !deal.IsWon) add('Accepted_Lost', then?.Amount ?? 0);
      if (closesHere && deal.IsWon) add('Created_And_Won', deal.Amount);
    } else if (closesHere && deal.IsWon && !atStart) add('Pulled_In_Won', deal.Amount);
    const last = asOf(end);
    if (accepted < end && last && names[last.ForecastCategory] && (last.CloseDate >= next || over)) {
      const due = [before, ...steps.filter((row) => row.CreatedDate >= start && row.CreatedDate < end)]
        .filter((row) => row && names[row.ForecastCategory] && isIn(row.CloseDate))
        .at(-1);
      if (due) {
        add('Slipped', due.Amount);
        add(`Slipped_${names[due.ForecastCategory]}`, due.Amount);
      }
    }
  }
}

function addDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

/** The org hangs up on a connection that was idle while the sums were made. Keys make an upsert safe to repeat. */
const upsert = async (object: string, list: Record<string, unknown>[]) => {
  const send = () => connection.sobject(object).upsert(list, 'Key__c', { allowRecursive: true });
  return send().catch((error: { code?: string }) => {
    if (error.code === 'ECONNRESET') return send();
    throw error;
  });
};

await upsert(
  'Forecast_Period__c',
  periods.map(({ key, start, next }) => ({
    Key__c: key,
    Name: key,
    Kind__c: 'Quarter',
    Start_Date__c: start,
    End_Date__c: new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10)
  }))
);
const sent = [...records].map(([Key__c, { period, slice, sums }]) => {
  const { Won_Days_Amount__c: days = 0, ...others } = sums;
  delete others.Won_Days_Count__c;
  return {
    Key__c,
    Forecast_Period__r: { Key__c: period },
    Dimension__c: slice[0],
    Dimension_Value__c: slice[1],
    Dimension_Label__c: slice[2],
    Won_Days_Sum__c: days,
    ...others
  };
});
const answers = await upsert('Sales_Metric__c', sent);
const refused = (Array.isArray(answers) ? answers : [answers]).filter(({ success }) => !success);
if (refused.length > 0) throw new Error(`${refused.length} refused: ${JSON.stringify(refused[0])}`);
console.log(JSON.stringify({ deals: deals.length, rows: rows.length, records: sent.length }));
