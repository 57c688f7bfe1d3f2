import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { defaults } from '../lib/defaults.ts';
import { companyOf } from './company/index.ts';
import { orgFigures, type OrgSized } from './org-figures.ts';
import { measureOrg } from './org-measures.ts';
import { count, tell } from './tell.ts';

const { deals, rounds, cache, out } = new Command('npm run bench:org --')
  .description(
    'Measures the local org: loading a company from CSV, with its deals alone and with six rows of history for each, and ' +
      'at that size reading, changing and adding up. Prints a JSON line for each figure, and a table. A full bench takes ' +
      'three minutes, 3 GB of memory and 3 GB of disk; --deals 2000 --rounds 5 half a minute.'
  )
  .option('--deals <number>', 'deals of the company', count, 1_000_000)
  .option('--rounds <number>', 'how often each request is made', count, 50)
  .option('--cache <folder>', 'where the made-up companies are kept', defaults.bench.cache)
  .option('--out <file>', 'write the table into this file, between its markers')
  .parse()
  .opts<{ deals: number; rounds: number; cache: string; out?: string }>();

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** The same company without the history of its deals. */
function withoutHistory(company: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-org-'));
  for (const name of readdirSync(company))
    if (name !== 'OpportunityHistory.csv') symlinkSync(resolve(company, name), join(folder, name));
  return folder;
}

say(`A company of ${deals.toLocaleString('en-US')} deals`);
const company = await companyOf(deals, cache);
const alone = withoutHistory(company);
const measured: OrgSized[] = [];
try {
  for (const [data, rows] of [
    [alone, 0],
    [company, 6 * deals]
  ] as const) {
    say(rows === 0 ? 'Deals alone' : 'Deals and their history');
    measured.push({ deals, rows, ...(await measureOrg(data, rows === 0 ? 0 : rounds)) });
  }
} finally {
  rmSync(alone, { recursive: true });
}
tell(orgFigures(measured), 'bench:org', 'client and org on the same cores', out);
