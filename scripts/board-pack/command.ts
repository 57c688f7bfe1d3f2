import { writeFile } from 'node:fs/promises';
import { extname, isAbsolute, resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { hideTyped } from '../lib/command-errors.ts';
import { withoutSecrets } from '../lib/secrets.ts';
import { addChoices, type ChoiceOptions } from '../local-org/engine/load/cli-choices.ts';
import { inLocalOrg } from '../start/product.ts';
import { OrgHttp } from '../sync/src/connect/http.ts';
import { logIn } from '../sync/src/connect/login.ts';
import { SyncError, exitCode } from '../sync/src/errors.ts';
import { showProgress } from '../sync/src/progress.ts';
import type { Org, PageDocument } from './document.ts';
import { provideApp } from './load.ts';
import { readerOf, remoteOrg } from './remote-org.ts';
import { htmlOf, type Paper } from './render/html.ts';
import { markdownOf } from './render/markdown.ts';
import { chromiumOrSay, printPdf } from './render/pdf.ts';

/** What a page is about; as `Wanted` of app/facts.ts. */
interface Wanted {
  userId: string;
  period: string | undefined;
  person: string | undefined;
  isCurrencyUnknown: boolean;
}

/** Makes a page. @param source where the records are, in words; @param baseUrl for links to records */
type MakePage = (
  org: Org,
  wanted: Wanted,
  place: { source: string; baseUrl: string }
) => Promise<PageDocument>;

interface Kind {
  readonly command: string;
  readonly description: string;
  /** The module of app/ that makes it, and the name of the function. */
  readonly module: string;
  readonly make: string;
  /** How files of it may end. */
  readonly formats: readonly ('.html' | '.md' | '.pdf')[];
}

interface Options extends ChoiceOptions {
  out: string[];
  period: string;
  for?: string;
  data?: string;
  org?: string;
  targetOrg?: string;
  instanceUrl?: string;
  today?: string;
  map?: string | boolean;
  paper: Paper;
}

/** npm runs scripts in the project's folder; a path is meant from where the user is. */
const fromHere = (path: string): string =>
  isAbsolute(path) ? path : resolve(process.env.INIT_CWD ?? process.cwd(), path);

const further = (path: string, paths: string[] = []): string[] => [...paths, fromHere(path)];

const day = (text: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Give a day as YYYY-MM-DD.');
  return text;
};

/** Per cent of the org's allowance of API calls that a page may use. */
const MAX_SHARE = 20;
/** The running period, which is also what is meant without the option. */
const RUNNING = 'running';

const programOf = ({ command, description, formats }: Kind): Command =>
  addChoices(hideTyped(new Command(`npm run ${command} --`)))
    .description(description)
    .requiredOption(
      '--out <file>',
      `where to write it; the ending decides how: ${formats.join(', ')}; may be repeated`,
      further
    )
    .option('--period <name>', 'a period by its name, such as FY2026-Q4', RUNNING)
    .option(
      '--for <person>',
      "whose team or deals: a user's name or id (default: your team, else the whole company)"
    )
    .option('--instance-url <url>', 'an org with the app; its access token is taken from SF_ACCESS_TOKEN')
    .option('--target-org <alias>', 'an org with the app, as the sf CLI knows it')
    .option(
      '--org <alias>',
      'an org without the app: it is read into a local one first, as npm start -- --org does'
    )
    .option('--data <path>', 'a Salesforce data export (default: the sample company)', fromHere)
    .option('--today <day>', 'the date of the export as YYYY-MM-DD', day)
    .option('--map <file>', "the mapping of the export's own fields", fromHere)
    .option('--no-map', "leave the export's own fields unmapped")
    .addOption(new Option('--paper <size>', 'of the PDF').choices(['A4', 'letter']).default('A4'))
    .showHelpAfterError(`(npm run ${command} -- --help lists the options)`);

const endingOf = (file: string): string => extname(file).toLowerCase();
const formatOf = ({ formats }: Kind, file: string): string | undefined =>
  formats.find((format) => format === endingOf(file));

/**
 * Runs the command line of a page.
 * @returns the exit code
 */
export async function runPage(kind: Kind, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const options = programOf(kind).parse(args, { from: 'user' }).opts<Options>();
  try {
    if (options.out.some((file) => formatOf(kind, file) === undefined))
      throw new SyncError(`--out must end with ${kind.formats.join(', ')}.`, exitCode.usage);
    // Before the org is read: what cannot be printed need not be computed.
    if (options.out.some((file) => formatOf(kind, file) === '.pdf')) chromiumOrSay(env);
    return await withOrg(options, env, async (opened) => {
      const page = await pageOf(kind, options, opened);
      for (const file of options.out) {
        await write(page, file, options);
        console.log(`Written to ${file}.`);
      }
      return exitCode.complete;
    });
  } catch (error) {
    console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));
    return error instanceof SyncError ? error.exitCode : exitCode.failed;
  }
}

interface Opened {
  readonly http: OrgHttp;
  readonly source: string;
  readonly currency: string | undefined;
}

/** An org with the app as it is; anything else in a local org of its records. */
async function withOrg(
  options: Options,
  env: NodeJS.ProcessEnv,
  use: (opened: Opened) => Promise<number>
): Promise<number> {
  const progress = showProgress(process.stderr);
  const open = async (login: Parameters<typeof logIn>[0], from: NodeJS.ProcessEnv): Promise<OrgHttp> =>
    new OrgHttp(await logIn(login, from), { maxApiShare: MAX_SHARE, onWait: (text) => progress.note(text) });
  const { instanceUrl, targetOrg, data, org, currency } = options;
  if (instanceUrl !== undefined || targetOrg !== undefined) {
    if (data !== undefined || org !== undefined)
      throw new SyncError('Give one of --instance-url, --target-org, --org and --data.', exitCode.usage);
    const http = await open({ instanceUrl, targetOrg }, env);
    return use({ http, currency, source: new URL(http.login.connection.instanceUrl).host });
  }
  const local = { ...options, port: 0, open: false };
  return inLocalOrg(local, async (address) => {
    const http = await open(
      { instanceUrl: address.instanceUrl },
      { ...env, SF_ACCESS_TOKEN: address.accessToken, SF_CLIENT_ID: '', SF_USERNAME: '', SF_JWT_KEY_FILE: '' }
    );
    const source = org ?? (data === undefined ? 'the sample company' : 'a data export');
    return use({ http, source, currency: address.currency });
  });
}

async function pageOf(
  kind: Kind,
  options: Options,
  { http, source, currency }: Opened
): Promise<PageDocument> {
  const org = remoteOrg(http);
  const reader = await readerOf(org, currency);
  provideApp(reader, http.serverTime);
  // Known to the compiler of the app (app/tsconfig.json); here it is a name.
  const made = (await import(`./app/${kind.module}.ts`)) as Readonly<Record<string, MakePage>>;
  const wanted = {
    userId: reader.userId,
    period: options.period === RUNNING ? undefined : options.period,
    person: options.for,
    isCurrencyUnknown: reader.currency === null
  };
  return made[kind.make]!(org, wanted, { source, baseUrl: http.login.connection.instanceUrl });
}

async function write(page: PageDocument, file: string, { paper }: Options): Promise<void> {
  const ending = endingOf(file);
  if (ending === '.pdf') await printPdf(htmlOf(page, paper), file);
  else await writeFile(file, ending === '.md' ? markdownOf(page) : htmlOf(page, paper));
}
