import { Command, Option } from 'commander';
import { day, instant, positive, share, wholeNumber } from './cli-options.ts';
import { SyncError, exitCode } from './errors.ts';
import { explain } from './explain/explain.ts';
import { explanationLines } from './explain/lines.ts';
import { salesDimensions } from './metrics.ts';
import { logIn } from './org/login.ts';
import { noProgress, showProgress } from './progress.ts';
import { exitCodeOf, reportLines } from './report/report.ts';
import { run } from './run.ts';

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
  full?: boolean;
  since?: Date;
  dryRun?: boolean;
}

const storeOption = () =>
  new Option('--store <file>', 'what was read is kept here, readable by you only').default(
    '.forecast/store.duckdb'
  );
const jsonOption = () => new Option('--json', 'print the result as JSON, and no progress');

const program = new Command('npm run sync --')
  .description(
    "Reads an org's deals and their history, computes the forecast's past (what was won, lost, slipped, there at the start of each " +
      'quarter, …) and writes it to the org as Sales_Metric__c, where the Forecast tab shows it. The first run reads everything, later ' +
      'ones what changed since. To be run every hour or so; a run that is cut off is made good by the next.'
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCode.usage))
  .showHelpAfterError('Run with --help to see what there is.');

const sync = program
  .enablePositionalOptions()
  .option('--target-org <alias>', 'org as the sf CLI knows it (sf org login web --alias …)')
  .option(
    '--instance-url <url>',
    'address of the org; its access token is taken from SF_ACCESS_TOKEN, never from an option'
  )
  .addOption(storeOption())
  .option(
    '--full',
    'read everything anew and compare: finds what was deleted without a trace (weekly on its own)'
  )
  .addOption(
    new Option('--since <day>', 'read again what changed since, for example 2026-08-20').argParser(instant)
  )
  .option('--dry-run', 'read and compute, and say what would be written; write nothing to the org')
  .addOption(
    new Option('--max-api-share <percent>', "of the org's daily API calls this run may use")
      .default(25)
      .argParser(share)
  )
  .addOption(
    new Option('--lag <seconds>', 'time a save may take in the org; what is younger is read again next time')
      .default(300)
      .argParser(positive)
  )
  .addOption(
    new Option('--concurrency <queries>', 'queries under way at a time').default(4).argParser(wholeNumber)
  )
  .addOption(jsonOption());

const help = `
Ways to log in (the user needs the permission set Forecast_Sync):
  npm run sync -- --target-org prod
  SF_ACCESS_TOKEN=… npm run sync -- --instance-url https://mycompany.my.salesforce.com
  SF_CLIENT_ID=… SF_USERNAME=… SF_JWT_KEY_FILE=server.key npm run sync      (SF_LOGIN_URL for a sandbox)

See the deals behind a figure, from what the last run read:
  npm run sync -- explain 2026-07-01 Slipped Seller 005…
  npm run sync -- explain 2026-07-01 Won Company        (explain --help says what else can be opened)

Exit codes: 0 complete · 1 failed · 2 wrong usage · 3 stopped at the limit of API calls · 4 complete, but the org refused rows or amounts have no exchange rate`;
program.addHelpText('after', help);

const explainHelp = `
  npm run sync -- explain 2026-07-01 Slipped Seller "Kim Lee"
  npm run sync -- explain 2026-07-01 Start_Commit Segment SMB --month
  npm run sync -- explain 2026-07-01 Returned Stage "Negotiating Proposal" --motion Inside
  npm run sync -- explain 2026-07-01 Within_5_Min Lead_Source Web

Amounts and counts of a sum are opened together; names may be written as the fields are, Slipped_Amount__c.`;

interface ExplainOptions extends StoreOptions {
  month?: boolean;
  motion: string;
}

program
  .command('explain')
  .summary('list the deals, stays or leads behind a figure')
  .description('Lists the very deals (or stays in a stage, or leads) that a figure of the last run counts.')
  .argument('<day>', 'a day of the period, such as its first', day)
  .argument('<sum>', 'Won, Slipped, …; of stages Entered, Advanced, …; of leads MQL, Responded, …')
  .argument('<dimension>', `${salesDimensions.map(({ name }) => name).join(', ')}; Stage; Lead_Source`)
  .argument('[value]', 'id or name: of a user, a segment, a stage, …', 'All')
  .option('--month', 'the month that the day is in, and not the quarter')
  .option('--motion <motion>', "whose stages: a stage's figures are kept by motion", 'Enterprise')
  .addOption(storeOption())
  .addOption(jsonOption())
  .addHelpText('after', explainHelp)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCode.usage))
  .action(async (start: string, sum: string, dimension: string, value: string, options: ExplainOptions) =>
    orSay(async () => {
      const isMonth = options.month === true;
      const question = { day: start, isMonth, sum, dimension, value, motion: options.motion };
      const explanation = await explain(options.store, question);
      console.log(options.json ? JSON.stringify(explanation) : explanationLines(explanation).join('\n'));
    })
  );

sync.action(async (options: SyncOptions) => {
  const progress = options.json ? noProgress : showProgress(process.stderr);
  await orSay(
    async () => {
      const login = await logIn(options, process.env);
      const report = await run(
        login,
        {
          ...options,
          isDefaultStore: sync.getOptionValueSource('store') === 'default'
        },
        progress
      );
      progress.end();
      console.log(options.json ? JSON.stringify(report) : reportLines(report).join('\n'));
      process.exitCode = exitCodeOf(report);
    },
    () => progress.end()
  );
});

/** Ends with one sentence when something goes wrong. */
async function orSay(work: () => Promise<void>, before: () => void = () => undefined): Promise<void> {
  try {
    await work();
  } catch (error) {
    before();
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof SyncError ? error.exitCode : exitCode.failed;
  }
}

await program.parseAsync();
