import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import open from 'open';
import { whenParentEnds } from '../lib/parent.ts';
import { choiceArguments } from '../local-org/engine/load/cli-choices.ts';
import type { ChoiceOptions } from '../local-org/engine/load/cli-choices.ts';
import { Scratch, sweepFolders } from '../local-org/engine/store/scratch.ts';
import { exitCode } from '../sync/src/errors.ts';
import { assumedLines, type Report } from '../sync/src/report/report.ts';
import { runToEnd, startServer, type Server } from './children.ts';
import { mappedRules } from './mapping.ts';
import { exportOf } from './look.ts';
import { startAcceptance } from './sample-policies.ts';

export interface ProductOptions extends ChoiceOptions {
  data?: string;
  /** An org to read, as an alias or an address. */
  org?: string;
  today?: string;
  port: number;
  store?: string;
  /** The mapping of an export's own fields; false for none. */
  map?: string | boolean;
  open: boolean;
}

/** What the local org says of itself when it serves. */
interface OrgAddress {
  url: string;
  instanceUrl: string;
  accessToken: string;
  orgId: string;
  username: string;
  /** Of its sums. */
  currency: string;
}

/** What is done with the org once its metrics are there; the org ends when it is done. Returns the exit code. */
type Use = (address: OrgAddress, org: Pick<Server, 'ended'>) => Promise<number>;

const ROOT = resolve(import.meta.dirname, '../..');
const SCRIPTS = join(ROOT, 'scripts');

/**
 * Sample data → local org → sync → page. Resolves with the exit code when the org has ended.
 * @throws Error with one sentence when a step failed; nothing stays running then.
 */
export const startProduct = (options: ProductOptions): Promise<number> =>
  inLocalOrg(options, async (address, { ended }) => {
    console.log(`ready ${JSON.stringify(address)}`);
    console.error(`The Forecast tab is at ${address.url} (press Ctrl-C to stop).`);
    if (options.open) await openBrowser(address.url);
    return ended;
  });

/**
 * Starts a local org with its metrics, does something with it and ends it.
 * @throws Error with one sentence when a step failed; nothing stays running then.
 */
export async function inLocalOrg({ org, ...given }: ProductOptions, use: Use): Promise<number> {
  const scratch = new Scratch();
  endWithTerminal(scratch);
  try {
    if (org === undefined) return await start(given, [], scratch, use);
    if (given.data !== undefined)
      throw new Error('Give an org to read (--org) or an export (--data), not both.');
    const look = await readOrg(org, scratch);
    return await start({ ...given, data: look.data }, look.missing, scratch, use);
  } finally {
    scratch.remove();
  }
}

/** What was read of an org does not stay behind, whatever ends the reading. */
async function readOrg(org: string, scratch: Scratch): Promise<Awaited<ReturnType<typeof exportOf>>> {
  const end = (): void => {
    scratch.remove();
    process.exit(130);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  const look = await exportOf(org, scratch.folder());
  process.off('SIGINT', end);
  process.off('SIGTERM', end);
  for (const line of look.missing) console.error(line);
  return look;
}

async function start(
  options: Omit<ProductOptions, 'org'>,
  missing: readonly string[],
  scratch: Scratch,
  use: Use
): Promise<number> {
  if (!options.data && choiceArguments(options).length > 0)
    throw new Error(
      '--time-zone, --fiscal-year-start, --currency, --rate, --won and --closed describe an export: also give --data.'
    );
  const data =
    options.data ??
    (options.store && existsSync(options.store) ? undefined : await sampleCompany(options.today));
  const rules = await rulesOf(options, scratch, missing);
  const acceptance = await acceptanceDay(options, data !== undefined);
  const org = await startServer(join(SCRIPTS, 'start', 'org.ts'), [
    ...orgArguments(options, data),
    ...(rules === undefined ? [] : ['--export-rules', rules])
  ]);
  try {
    const address = JSON.parse(org.ready) as OrgAddress;
    const store = options.store ? `${options.store}.sync` : join(scratch.folder(), 'sync.duckdb');
    if (acceptance !== undefined) await startAcceptance(address, acceptance);
    await computeMetrics(address, store);
    return await use(address, org);
  } finally {
    org.stop();
    await org.ended;
  }
}

/**
 * From when on the deals of the sample company have to be accepted: the start of last year. A store of the sample keeps the day beside it.
 * @returns yyyy-mm-dd; undefined for other companies
 */
async function acceptanceDay(
  { data, today, store }: ProductOptions,
  isFirst: boolean
): Promise<string | undefined> {
  if (data !== undefined) return undefined;
  const file = store === undefined ? undefined : `${store}.acceptance`;
  if (!isFirst) return file !== undefined && existsSync(file) ? readFile(file, 'utf8') : undefined;
  const day = `${Number((today ?? todayHere()).slice(0, 4)) - 1}-01-01`;
  if (file !== undefined) await writeFile(file, day);
  return day;
}

/** The rules of an export whose own fields are mapped; a store that is there already holds its records. */
const rulesOf = async (
  options: ProductOptions,
  scratch: Scratch,
  missing: readonly string[]
): Promise<string | undefined> =>
  options.data === undefined || (options.store !== undefined && existsSync(options.store))
    ? undefined
    : mappedRules({ ...options, data: options.data }, scratch.folder(), missing);

/**
 * After the terminal was closed or the parent killed, there is nothing to write to: this process ends at once, and the local
 * org ends when it finds its channel closed.
 */
function endWithTerminal(scratch: Scratch): void {
  const end = (): void => {
    scratch.remove();
    process.exit(1);
  };
  process.on('SIGHUP', end);
  whenParentEnds(end);
}

/**
 * The org already reports amounts without an exchange rate at its start, and the metrics exist without them.
 * @throws Error when the sync failed or the org refused what it wrote
 */
async function computeMetrics({ instanceUrl, accessToken }: OrgAddress, store: string): Promise<void> {
  const text = 'Computing the metrics (npm run sync)';
  const { out } = await runToEnd(
    text,
    join(SCRIPTS, 'sync', 'main.ts'),
    ['--instance-url', instanceUrl, '--store', store, '--no-map', '--json'],
    { SF_ACCESS_TOKEN: accessToken },
    (code) => code === exitCode.complete || code === exitCode.refused
  );
  const report = JSON.parse(out) as Report;
  const [first] = report.refused;
  if (first)
    throw new Error(
      `${text}: the org refused ${report.refused.length} rows, the first of them ${first.object} ${first.key}: ${first.reason}`
    );
  for (const line of assumedLines(report)) console.error(line);
}

const orgArguments = (options: ProductOptions, data: string | undefined): string[] => [
  '--port',
  String(options.port),
  '--no-open',
  ...(data ? ['--data', data] : []),
  ...(data && !options.data ? ['--sample'] : []),
  ...choiceArguments(options),
  ...(options.today ? ['--today', options.today] : []),
  ...(options.store ? ['--store', options.store] : [])
];

const todayHere = (): string => new Date().toLocaleDateString('sv-SE');

/** What makes the sample company, in a few signs: another version makes another company. */
async function makerOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return createHash('sha256').update(texts.join('')).digest('hex').slice(0, 12);
}

/** Made once a day, since its clock ends today; a folder is there whole or not at all. */
async function sampleCompany(today = todayHere()): Promise<string> {
  const maker = await makerOf(join(SCRIPTS, 'sample-data'));
  const folder = join(ROOT, '.cache', 'sample', `${today}-${maker}`);
  if (existsSync(folder)) return folder;
  const place = join(ROOT, '.cache', 'sample');
  await mkdir(place, { recursive: true });
  sweepFolders(place, 'unfinished-');
  const unfinished = await mkdtemp(join(place, `unfinished-${process.pid}-`));
  try {
    await runToEnd('Making the sample company', join(SCRIPTS, 'sample-data', 'main.ts'), [
      '--out',
      unfinished,
      '--today',
      today
    ]);
    await rename(unfinished, folder).catch((error: NodeJS.ErrnoException) => {
      // Another start was faster; its folder has the same contents.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function openBrowser(url: string): Promise<void> {
  try {
    const child = await open(url);
    child.on('error', () => console.error(`No browser could be opened; go to ${url}.`));
  } catch {
    console.error(`No browser could be opened; go to ${url}.`);
  }
}
