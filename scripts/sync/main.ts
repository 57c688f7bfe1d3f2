import { Command, InvalidArgumentError, Option } from 'commander';
import { SyncError, exitCode } from './errors.ts';
import { logIn } from './org/login.ts';
import { noProgress, showProgress } from './progress.ts';
import { reportLines } from './report/report.ts';
import { run } from './run.ts';

interface CliOptions {
  instanceUrl?: string;
  store: string;
  maxApiShare: number;
  lag: number;
  json?: boolean;
}

const positive = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0)
    throw new InvalidArgumentError('It must be a number from 0 up.');
  return value;
};

const share = (text: string): number => {
  const value = positive(text);
  if (value === 0 || value > 100) throw new InvalidArgumentError('It must be more than 0 and at most 100.');
  return value;
};

const program = new Command('npm run sync --')
  .description(
    `Reads an org's deals and their history, computes what the forecast's past was (won, lost, slipped, there at the start of each
quarter, …) and writes it to the org as Sales_Metric__c, where the Forecast tab shows it.`
  )
  .addOption(
    new Option('--instance-url <url>', 'address of the org; its access token is taken from SF_ACCESS_TOKEN')
  )
  .option('--store <file>', 'what was read is kept here, readable by you only', '.forecast/store.duckdb')
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
  .option('--json', 'print the report as JSON')
  .addHelpText(
    'after',
    `
Example:
  SF_ACCESS_TOKEN=… npm run sync -- --instance-url https://mycompany.my.salesforce.com

The user needs the permission set Forecast_Sync.

Exit codes: 0 complete · 1 failed · 2 wrong usage · 3 stopped at the limit of API calls · 4 complete, but the org refused rows`
  )
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : exitCode.usage))
  .showHelpAfterError('Run with --help to see what there is.')
  .action(sync);

async function sync(options: CliOptions): Promise<void> {
  const progress = options.json ? noProgress : showProgress(process.stderr);
  try {
    const login = await logIn(options, process.env);
    const report = await run(login, options, progress);
    progress.end();
    console.log(options.json ? JSON.stringify(report) : reportLines(report).join('\n'));
    process.exitCode = report.refused.length > 0 ? exitCode.refused : exitCode.complete;
  } catch (error) {
    progress.end();
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = error instanceof SyncError ? error.exitCode : exitCode.failed;
  }
}

await program.parseAsync();
