import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, type Ended } from './children.ts';
import { companyOf, today } from './company/index.ts';
import { startOrg, type BenchOrg } from './org.ts';

const scriptOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const sync = scriptOf('../sync/main.ts');

/** A run of the sync as its report tells it. */
export interface Run extends Ended {
  readonly rowsRead: number;
  readonly dealRowsRead: number;
  readonly apiCalls: number;
}

/** All that is measured with a company of one size. */
export interface Sized {
  readonly deals: number;
  readonly full: Run;
  /** A run with nothing to do: what every run costs. */
  readonly idle: Run;
  /** A full run into another store when the org has every record: it reads and computes everything and writes nothing. */
  readonly unwritten: Run;
  readonly download: Ended;
  readonly orgPeakMegabytes: number;
  readonly user?: Ended;
  readonly incremental?: Run & { readonly changed: number };
}

export interface Sizes {
  readonly deals: number;
  /** Also runs what a user would write. */
  readonly withUser: boolean;
  /** Changes so many deals after the full run and runs again; 0: does not. */
  readonly changed: number;
}

/** Runs a sync and the others against a new local org with a company of so many deals, one after the other. */
export async function measureSize(
  { deals, withUser, changed }: Sizes,
  cache: string,
  tell: (text: string) => void
): Promise<Sized> {
  const n = deals.toLocaleString('en-US');
  tell(`A company of ${n} deals`);
  const data = await companyOf(deals, cache);
  tell('Loading it into a local org');
  const org = await startOrg(data);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const env = {
      BENCH_URL: org.url,
      BENCH_TOKEN: org.token,
      BENCH_TODAY: today,
      BENCH_FOLDER: folder,
      BENCH_CALLS: join(folder, 'calls.json')
    };
    tell('Full run of the sync');
    const full = await runSync(org, folder, env);
    tell('A run with nothing to do');
    // The one after the first still reads again what the first one wrote into deals.
    await org.forward(3600);
    await runSync(org, folder, { ...env, BENCH_CALLS: join(folder, 'calls-second.json') });
    await org.forward(3600);
    const idle = await runSync(org, folder, { ...env, BENCH_CALLS: join(folder, 'calls-idle.json') });
    tell('A full run that finds every record written');
    const unwritten = await runSync(
      org,
      folder,
      { ...env, BENCH_CALLS: join(folder, 'calls-unwritten.json') },
      'another.duckdb'
    );
    tell('Only downloading and loading the same');
    const download = await measure(scriptOf('download.ts'), [], env);
    tell(changed > 0 ? `Changing ${changed} deals, incremental run` : 'No incremental run at this size');
    const incremental = changed > 0 ? await afterChanges(org, folder, env, changed) : undefined;
    const orgPeakMegabytes = org.peakMegabytes();
    if (withUser) tell('What a user would write');
    const user = withUser ? await runUser(org, env) : undefined;
    return {
      deals,
      full,
      idle,
      unwritten,
      download,
      orgPeakMegabytes,
      ...(user ? { user } : {}),
      ...(incremental ? { incremental: { ...incremental, changed } } : {})
    };
  } finally {
    await org.stop();
    rmSync(folder, { recursive: true });
  }
}

async function runSync(
  org: BenchOrg,
  folder: string,
  env: Record<string, string>,
  store = 'store.duckdb'
): Promise<Run> {
  const args = ['--instance-url', org.url, '--store', join(folder, store), '--json'];
  const ended = await measure(sync, args, { ...env, SF_ACCESS_TOKEN: org.token }, [
    scriptOf('record-calls.mjs')
  ]);
  const report = JSON.parse(ended.out) as { read: Record<string, number>; apiCalls: number };
  const { Opportunity = 0, OpportunityHistory = 0 } = report.read;
  return {
    ...ended,
    rowsRead: Object.values(report.read).reduce((sum, count) => sum + count, 0),
    dealRowsRead: Opportunity + OpportunityHistory,
    apiCalls: report.apiCalls
  };
}

/** @throws Error when it does not find the figures that the sync found: it would be another task then */
async function runUser(org: BenchOrg, env: Record<string, string>): Promise<Ended> {
  const figures = async (): Promise<unknown[]> => {
    const sums = [
      'Won',
      'Lost_Competition',
      'Start_Commit',
      'Start_Won_Best_Case',
      'Accepted',
      'Created_And_Won',
      'Slipped'
    ];
    const fields = sums.flatMap((sum) => [`${sum}_Amount__c`, `${sum}_Count__c`]).join(', ');
    const where =
      "Dimension__c IN ('Company', 'Segment', 'Team', 'Segment by Seller', 'Competitor by Team') AND Forecast_Period__r.Kind__c = 'Quarter'";
    const soql = `SELECT Key__c, ${fields}, Won_Days_Sum__c FROM Sales_Metric__c WHERE ${where} ORDER BY Key__c`;
    const path = `/services/data/v66.0/query?q=${encodeURIComponent(soql)}`;
    return (await org.call<{ records: unknown[] }>('GET', path)).records;
  };
  const before = await figures();
  const ended = await measure(scriptOf('user-script.ts'), [], env);
  if (JSON.stringify(await figures()) !== JSON.stringify(before))
    throw new Error('What a user would write did not find the figures that the sync found.');
  return ended;
}

async function afterChanges(
  org: BenchOrg,
  folder: string,
  env: Record<string, string>,
  changed: number
): Promise<Run> {
  const data = '/services/data/v66.0';
  const soql = encodeURIComponent(`SELECT Id, Amount FROM Opportunity ORDER BY Id LIMIT ${changed}`);
  type Deal = { Id: string; Amount: number };
  const { records } = await org.call<{ records: Deal[] }>('GET', `${data}/query?q=${soql}`);
  if (records.length < changed) throw new Error(`Only ${records.length} deals came to be changed.`);
  for (let start = 0; start < changed; start += 200) {
    const part = records.slice(start, start + 200).map(({ Id, Amount }) => ({
      attributes: { type: 'Opportunity' },
      Id,
      Amount: Amount + 100
    }));
    const answers = await org.call<{ success: boolean }[]>('PATCH', `${data}/composite/sobjects`, {
      records: part
    });
    if (answers.some(({ success }) => !success))
      throw new Error(`The org refused a change: ${JSON.stringify(answers.find((a) => !a.success))}`);
  }
  await org.forward(3600);
  return runSync(org, folder, { ...env, BENCH_CALLS: join(folder, 'calls-incremental.json') });
}
