import { isAbsolute, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Command, InvalidArgumentError } from 'commander';
import { MAPPING_FILE, TARGET_NAMES, type TargetName } from '../lib/mapping/index.ts';
import { withoutSecrets } from '../lib/secrets.ts';
import { mapFields, type Ask, type MapOptions } from './command.ts';
import { withExport } from './export.ts';

interface Options extends MapOptions {
  data: string;
  won: string[];
  closed: string[];
}

/** npm runs scripts in the project's folder; a path is meant from where the user is. */
const fromHere = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);

const further = (text: string, texts: string[] = []): string[] => [...texts, text];

const target = (text: string, names: TargetName[] = []): TargetName[] => {
  const name = TARGET_NAMES.find((one) => one.toLowerCase() === text.toLowerCase());
  if (!name) throw new InvalidArgumentError(`Name one of ${TARGET_NAMES.join(', ')}.`);
  return [...names, name];
};

const options = new Command('npm run map --')
  .description(
    "Proposes which of an org's own fields say why deals were lost, to whom, in which segment and so on, and writes the mapping " +
      'that npm start and npm run sync use. docs/mapping.md describes the file.'
  )
  .requiredOption(
    '--data <path>',
    'a Salesforce data export: its zip file, or a folder of its zip or CSV files',
    fromHere
  )
  .option('--map <file>', 'the mapping file', fromHere, resolve(MAPPING_FILE))
  .option(
    '--without <name>',
    `leave an entry out (${TARGET_NAMES.join(', ')}); may be repeated`,
    target,
    [] as TargetName[]
  )
  .option('--yes', 'write the file without asking')
  .option('--dry-run', 'show the mapping and write nothing')
  .option('--propose', 'propose again although there is a file')
  .option('--won <stage>', 'a stage in which deals are won; may be repeated', further, [] as string[])
  .option(
    '--closed <stage>',
    'a stage in which deals are closed and not won; may be repeated',
    further,
    [] as string[]
  ) // prettier-ignore
  .showHelpAfterError('(npm run map -- --help lists the options)')
  .parse()
  .opts<Options>();

const terminal =
  process.stdin.isTTY && process.stdout.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined;
const ask: Ask = terminal && ((question) => terminal.question(question));

try {
  const isDone = await withExport(options.data, options, (source) =>
    mapFields(source, options, (line) => console.log(line), ask)
  );
  if (!isDone) process.exitCode = 1;
} catch (error) {
  console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
} finally {
  terminal?.close();
}
