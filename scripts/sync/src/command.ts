import { existsSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { hideTyped } from '../../lib/command-errors.ts';
import { MAPPING_FILE, readMapping, type Mapping } from '../../lib/mapping/index.ts';
import { isSecretShaped, jsonWithoutSecrets, keepSecret, withoutSecrets } from '../../lib/secrets.ts';
import { day, instant, minutes, positive, share, wholeNumber } from './cli-options.ts';
import { SyncError, exitCode } from './errors.ts';
import { explain } from './explain/explain.ts';
import { explanationLines } from './explain/lines.ts';
import { explainHelp, help } from './help.ts';
import { salesDimensions } from './metrics.ts';
import { usualJobTimeout } from './connect/http.ts';
import { logIn } from './connect/login.ts';
import { logSteps, noProgress, showProgress, tellSteps, type Progress } from './progress.ts';
import { exitCodeOf, reportLines } from './report/report.ts';
import { run, usualWeeklyRows } from './run.ts';

interface StoreOptions {
  store: string;
  json?: boolean;
}

interface SyncOptions extends StoreOptions {
  targetOrg?: string;
  instanceUrl?: string;
  maxApiShare: number;
  lag: number;
  concurrency: number;
  jobTimeout: number;
  full?: boolean;
  weeklyRows: number;
  since?: Date;
  dryRun?: boolean;
  map?: string | boolean;
  verbose?: boolean;
  logJson?: boolean;
}

interface ExplainOptions extends StoreOptions {
  month?: boolean;
  motion: string;
}

const storeOption = () =>
  new Option('--store <file>', 'what was read is kept here, readable by you only').default(
    '.forecast/store.duckdb'
  );
const write = (line: string): unknown => process.stderr.write(`${line}\n`);

/** @throws SyncError where two options want different output */
function progressOf({ json, verbose, logJson }: SyncOptions): Progress {
  if (verbose && logJson)
    throw new SyncError(
      'Use either --verbose or --log-json: both write a line for each step.',
      exitCode.usage
    );
  if (verbose) return tellSteps(write);
  if (logJson) return logSteps(write);
  return json ? noProgress : showProgress(process.stderr);
}

const jsonOption = () => new Option('--json', 'print the result as JSON, and no progress');

/**
 * Runs the command line. All output passes through withoutSecrets.
 * @param args without the program and the script
 * @returns the exit code
 */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  let code: number = exitCode.complete;
  const sync = hideTyped(new Command('npm run sync --'))
    .description(
      "Reads an org's deals and their history, computes the forecast's past (what was won, lost, slipped, there at the start of each " +
        'quarter, …) and writes it to the org as Sales_Metric__c, where the Forecast tab shows it. The first run reads everything, later ' +
        'ones what changed since. Run it about every hour; the next run resumes one that was interrupted.'
    )
    .exitOverride()
    .showHelpAfterError('Run with --help to see the options.')
    .enablePositionalOptions()
    .option('--target-org <alias>', 'org as the sf CLI knows it (sf org login web --alias …)')
    .option(
      '--instance-url <url>',
      'address of the org; its access token is taken from SF_ACCESS_TOKEN, never from an option'
    )
    .addOption(storeOption())
    .option(
      '--full',
      'read everything again and compare (each week a run compares without reading everything)'
    )
    .addOption(
      new Option('--weekly-rows <rows>', 'the weekly comparison leaves out objects of more rows')
        .default(usualWeeklyRows)
        .argParser(positive)
    )
    .addOption(
      new Option('--since <day>', 'read again what changed since, for example 2026-08-20').argParser(instant)
    )
    .option(
      '--map <file>',
      `the mapping of the org's own fields, as npm run map writes it (default: ${MAPPING_FILE}, if there is one)`
    )
    .option('--no-map', 'read no mapping')
    .option('--dry-run', 'read and compute, and say what would be written; write nothing to the org')
    .addOption(
      new Option('--max-api-share <percent>', "of the org's daily API calls this run can use")
        .default(25)
        .argParser(share)
    )
    .addOption(
      new Option('--lag <seconds>', 'time a save can take in the org; the next run reads newer changes again')
        .default(300)
        .argParser(positive)
    )
    .addOption(
      new Option('--concurrency <queries>', 'queries to run at the same time')
        .default(4)
        .argParser(wholeNumber)
    )
    .addOption(
      new Option('--job-timeout <minutes>', 'time the org can take for one Bulk API job before it is aborted')
        .default(usualJobTimeout)
        .argParser(minutes)
    )
    .option('--verbose', 'a line on stderr for each step, with counts and times, instead of progress')
    .option('--log-json', 'the same as lines of JSON, for a log server')
    .addOption(jsonOption())
    .addHelpText('after', help)
    .action(async (options: SyncOptions) => {
      code = await syncOnce(options, sync.getOptionValueSource('store') === 'default', env);
    });
  hideTyped(sync.command('explain'))
    .summary('list the deals, stays or leads behind a figure')
    .description('Lists the deals (or stays in a stage, or leads) that a figure of the last run counts.')
    .argument('<day>', 'a day of the period, such as its first', day)
    .argument('<sum>', 'Won, Slipped, …; of stages Entered, Advanced, …; of leads MQL, Responded, …')
    .argument('<dimension>', `${salesDimensions.map(({ name }) => name).join(', ')}; Stage; Lead_Source`)
    .argument('[value]', 'id or name: of a user, a segment, a stage, …', 'All')
    .option('--month', 'the month that the day is in, instead of the quarter')
    .option('--motion <motion>', 'motion of the stages: their figures are by motion', 'Enterprise')
    .addOption(storeOption())
    .addOption(jsonOption())
    .addHelpText('after', explainHelp)
    .exitOverride()
    .action(async (start: string, sum: string, dimension: string, value: string, options: ExplainOptions) => {
      code = await explainOnce({ day: start, sum, dimension, value }, options);
    });
  try {
    await sync.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCode.complete : exitCode.usage;
  }
  return code;
}

function syncOnce(options: SyncOptions, isDefaultStore: boolean, env: NodeJS.ProcessEnv): Promise<number> {
  let progress = noProgress;
  return orSay(
    async () => {
      progress = progressOf(options);
      checkStore(options.store);
      const mapping = mappingOf(options.map);
      const login = await logIn(options, env);
      const report = await run(login, { ...options, mapping, isDefaultStore }, progress);
      progress.end();
      print(options, report, reportLines(report));
      return exitCodeOf(report);
    },
    () => progress.end()
  );
}

const explainOnce = (
  question: { day: string; sum: string; dimension: string; value: string },
  options: ExplainOptions
): Promise<number> =>
  orSay(async () => {
    checkStore(options.store);
    const explanation = await explain(options.store, {
      ...question,
      isMonth: options.month === true,
      motion: options.motion
    });
    print(options, explanation, explanationLines(explanation));
    return exitCode.complete;
  });

/** @throws SyncError where the file cannot be used */
function mappingOf(map: string | boolean | undefined): Mapping | undefined {
  const file = typeof map === 'string' ? map : MAPPING_FILE;
  if (map === false || (typeof map !== 'string' && !existsSync(file))) return undefined;
  try {
    return readMapping(file);
  } catch (error) {
    throw new SyncError((error as Error).message, exitCode.usage);
  }
}

/** Messages name the store: a token in its place is not repeated. */
function checkStore(path: string): void {
  if (!isSecretShaped(path) && !/[\r\n\0]/.test(path) && path.trim() !== '') return;
  keepSecret(path);
  throw new SyncError('The value of --store is not a file path. It is not shown here.', exitCode.usage);
}

const print = ({ json }: StoreOptions, result: unknown, lines: readonly string[]): void =>
  console.log(json ? jsonWithoutSecrets(result) : withoutSecrets(lines.join('\n')));

/** Ends with one sentence when something goes wrong. */
async function orSay(work: () => Promise<number>, before: () => void = () => undefined): Promise<number> {
  try {
    return await work();
  } catch (error) {
    before();
    console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
    return error instanceof SyncError ? error.exitCode : exitCode.failed;
  }
}
