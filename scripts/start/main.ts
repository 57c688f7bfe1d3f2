import { Command, InvalidArgumentError } from 'commander';
import { isAbsolute, resolve } from 'node:path';
import { addChoices } from '../local-org/engine/load/cli-choices.ts';
import { defaults } from '../lib/defaults.ts';
import { withoutSecrets } from '../lib/secrets.ts';
import { startProduct } from './product.ts';

const day = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  }
  return text;
};

const port = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535) {
    throw new InvalidArgumentError('Give a port from 0 to 65535; 0 takes a free one.');
  }
  return value;
};

/** npm runs scripts in the project's folder; a path is meant from where the user stands. */
const fromHere = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);

const program = addChoices(new Command('npm start --'))
  .description('Opens the Forecast tab in a local Salesforce org. Press Ctrl-C to stop.')
  .option(
    '--data <path>',
    'a Salesforce data export: its zip file, or a folder of its zip or CSV files (default: a sample company)',
    fromHere
  )
  .option(
    '--org <alias>',
    'look at a real org: read it through your own login of the sf CLI into the local org; nothing is installed or written'
  )
  .option('--today <day>', "the org's date as YYYY-MM-DD, for data of another year (default: today)", day)
  .option('--port <number>', 'port on 127.0.0.1; 0 takes a free one', port, defaults.port)
  .option('--store <file>', 'keep the records in this file (default: nothing is kept)', fromHere)
  .option(
    '--map <file>',
    `the mapping of the export's own fields, as npm run map writes it (default: ${defaults.mapping}, else as proposed)`,
    fromHere
  )
  .option('--no-map', "leave the export's own fields unmapped")
  .option('--no-open', 'do not open a browser')
  .showHelpAfterError('(npm start -- --help lists the options)')
  .parse();

try {
  process.exitCode = await startProduct(program.opts());
} catch (error) {
  console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}
