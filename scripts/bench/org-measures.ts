import type { OrgMeasures, Spread } from './org-figures.ts';
import { startOrg, type BenchOrg } from './org.ts';

const API = '/services/data/v66.0';

const query = <T>(org: BenchOrg, soql: string): Promise<{ totalSize: number; records: T[] }> =>
  org.call('GET', `${API}/query?q=${encodeURIComponent(soql)}`);

/** Starts an org on a company and asks it, so many times each; 0 measures the start alone. */
export async function measureOrg(data: string, rounds: number): Promise<OrgMeasures> {
  const began = performance.now();
  const org = await startOrg(data);
  try {
    const loadSeconds = (performance.now() - began) / 1000;
    const requests = new Map<string, Spread>();
    const asked = rounds > 0 ? await questions(org) : [];
    for (const [name, ask] of asked) requests.set(name, await spreadOf(ask, rounds));
    return { loadSeconds, peakMegabytes: org.peakMegabytes(), requests };
  } finally {
    await org.stop();
  }
}

async function spreadOf(ask: (round: number) => Promise<unknown>, rounds: number): Promise<Spread> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await ask(round);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, slowest: times.at(-1) ?? 0 };
}

type Question = readonly [name: string, ask: (round: number) => Promise<unknown>];

/** What people and programs ask most. Every round is about other records. */
async function questions(org: BenchOrg): Promise<Question[]> {
  const { records } = await query<{ Id: string; OwnerId: string }>(
    org,
    'SELECT Id, OwnerId FROM Opportunity ORDER BY Id DESC LIMIT 2000'
  );
  const at = (round: number): { Id: string; OwnerId: string } => {
    // 7 and 2,000 have no factor in common, so that rounds go through all of them.
    const record = records[(round * 7) % records.length];
    if (!record) throw new Error('The org has no deals to ask for.');
    return record;
  };
  const deals = records.slice(0, 200).map(({ Id }) => ({ attributes: { type: 'Opportunity' }, Id }));
  return [
    ['read of a deal by its Id', (i) => org.call('GET', `${API}/sobjects/Opportunity/${at(i).Id}`)],
    ['change of a deal', (i) => org.send('PATCH', `${API}/sobjects/Opportunity/${at(i).Id}`, { Amount: i })],
    [
      'change of 200 deals in one call',
      (i) =>
        org.call('PATCH', `${API}/composite/sobjects`, {
          allOrNone: true,
          records: deals.map((deal) => ({ ...deal, Amount: 1000 + i }))
        })
    ],
    [
      'sums of all deals by stage and fiscal quarter',
      () =>
        query(
          org,
          'SELECT StageName, FISCAL_YEAR(CloseDate) y, FISCAL_QUARTER(CloseDate) q, COUNT(Id) n, SUM(Amount) total FROM Opportunity GROUP BY StageName, FISCAL_YEAR(CloseDate), FISCAL_QUARTER(CloseDate)'
        )
    ],
    [
      "one owner's open deals of this quarter, by amount",
      (i) =>
        query(
          org,
          `SELECT Id, Name, Amount, Account.Name FROM Opportunity WHERE OwnerId = '${at(i).OwnerId}' AND IsClosed = false AND CloseDate = THIS_FISCAL_QUARTER ORDER BY Amount DESC LIMIT 200`
        )
    ]
  ];
}
