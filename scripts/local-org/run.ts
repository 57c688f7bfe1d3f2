import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import open from 'open';
import ora from 'ora';
import type { Ora } from 'ora';
import { hideTyped } from '../lib/command-errors.ts';
import { withoutSecrets } from '../lib/secrets.ts';
import { addChoices, choiceArguments, choicesOf } from './engine/load/cli-choices.ts';
import type { ChoiceOptions } from './engine/load/cli-choices.ts';
import { isOrgTime } from './engine/clock.ts';
import { missingLine } from './engine/load/export-log.ts';
import { readExportRules } from './engine/load/export-rules.ts';
import { readFaults } from './server/faults/index.ts';
import { reservePort } from './server/http/listen.ts';
import { personById } from './server/auth/people.ts';
import { createOrg } from './engine/org.ts';
import {
  followDeploys,
  homeOf,
  prepareVendor,
  readPageMetadata,
  registerPage
} from './lightning-page/index.ts';
import { startServer } from './server/server.ts';
import { removeScratch } from './engine/store/scratch.ts';
import { END } from './supervise.ts';
import { watchSupervisor } from './watch-supervisor.ts';
import type { LocalServer } from './server/server.ts';
import type { Assignments, Org } from './engine/types.ts';
import type { Unsettled } from './engine/unsettled.ts';

interface Options extends ChoiceOptions {
  port: number;
  data?: string;
  today?: string;
  store?: string;
  open: boolean;
  metadata: string[];
  assign: Assignments;
  empty?: boolean;
  exportRules?: string;
  sample?: boolean;
  apiLimit?: number;
  faults?: string;
  lateDerivedFields?: boolean;
  orderBySchema?: boolean;
  floatSums?: boolean;
  aliasLimit?: number;
}

const wholeNumber =
  (name: string, most: number) =>
  (text: string): number => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value <= most) return value;
    throw new InvalidArgumentError(`${name} must be a whole number from 0 to ${most}.`);
  };

/** `managers=Set_Name` */
const assignment = (text: string, known: Assignments): Assignments => {
  const [, who, set] = /^(everyone|managers|admin)=(\w+)$/.exec(text) ?? [];
  if (who === undefined || set === undefined)
    throw new InvalidArgumentError('Give a permission set as everyone=NAME, managers=NAME or admin=NAME.');
  return { ...known, [who]: [...(known[who as keyof Assignments] ?? []), set] };
};

const componentsOf = ({ metadata }: Org) =>
  [...metadata.components.values()].map(({ component }) => component);

const date = (text: string): string => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (isOrgTime(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('The date must be written as in 2026-08-20.');
};

const readOptions = (): Options =>
  addChoices(hideTyped(new Command('npm run org --')))
    .description(
      'A Salesforce org on this computer, with the app of this repository in it, for trying and testing.'
    )
    .option(
      '--port <number>',
      'port to listen on at 127.0.0.1; 0 takes a free one',
      wholeNumber('The port', 65_535),
      4200
    )
    .option(
      '--metadata <folder>',
      'metadata in source format to deploy at the start, such as force/main; may be repeated',
      (folder: string, folders: string[]) => [...folders, folder],
      [] as string[]
    )
    .option(
      '--assign <who=set>',
      'a permission set for everyone, managers or admin, where the data assigns none; may be repeated',
      assignment,
      {} as Assignments
    )
    .option('--data <path>', 'a Salesforce data export: its zip file, or a folder of its zip or CSV files')
    .option(
      '--export-rules <file>',
      'JSON file of what the app knows of its exports, as engine/load/README.md describes it'
    )
    .option('--today <date>', "the org's date, for data of another year (yyyy-mm-dd)", date)
    .option('--store <file>', 'keep the records in this file; without it they are gone when the org stops')
    .option(
      '--api-limit <calls>',
      'API calls allowed in 24 hours',
      wholeNumber('The number of calls', 1_000_000_000)
    )
    .option('--faults <file>', 'JSON file of faults to inject, as server/faults/README.md lists them')
    .option(
      '--empty',
      'start without the metadata: with the standard stages and no custom field, to deploy into'
    )
    .option(
      '--late-derived-fields',
      'flows and rules see category, probability, closed and won of before the stage changed'
    ) // prettier-ignore
    .option('--order-by-schema', 'GraphQL sorts by the fields of orderBy in the order of their names')
    .option('--float-sums', 'sums are binary')
    .option(
      '--alias-limit <number>',
      'operations allowed in one GraphQL mutation',
      wholeNumber('The number of operations', 1_000)
    ) // prettier-ignore
    .addOption(new Option('--sample', 'the export is the sample company').hideHelp())
    .option('--no-open', 'do not open the page in a browser')
    .parse()
    .opts<Options>();

/** Only what is said: the rest is as usual. */
const unsettledOf = ({
  lateDerivedFields,
  orderBySchema,
  floatSums,
  aliasLimit
}: Options): Partial<Unsettled> => ({
  ...(lateDerivedFields ? { lateDerivedFields } : {}),
  ...(orderBySchema ? { orderBySchema } : {}),
  ...(floatSums ? { floatSums } : {}),
  ...(aliasLimit === undefined ? {} : { aliasLimit })
});

/** What is said of an export must not be passed over in silence. */
const refuseIdleChoices = (options: Options): void => {
  if (choiceArguments(options).length === 0) return;
  if (options.data === undefined) throw new Error('--time-zone, --fiscal-year-start, --currency, --rate, --won and --closed describe an export: also give --data.'); // prettier-ignore
  if (options.store !== undefined && existsSync(options.store)) throw new Error(`${options.store} holds records already, so no export is read: leave --time-zone, --fiscal-year-start, --currency, --rate, --won and --closed away, or name another file with --store.`); // prettier-ignore
};

/** What was read, then what was assumed and what is missing, a line each. */
const tellAccount = (spinner: Ora, { account }: Org): void => {
  if (!account) return;
  spinner.info(`${account.read} Amounts are in ${account.currency}.`);
  for (const note of account.notes) spinner.warn(note);
  const missing = missingLine(account.missing);
  if (missing !== undefined) spinner.warn(missing);
  spinner.start('Starting the org');
};

/** A token that landed in the place of a path or a date is not repeated. */
const sentence = (error: unknown): string =>
  withoutSecrets(error instanceof Error ? error.message : String(error));

/** One line for programs: where the org is, its currency, and the administrator's token. */
const readyLine = async (org: Org, { origin, sessions }: LocalServer): Promise<string> => {
  const admin = await personById(org, org.adminId);
  return `ready ${JSON.stringify({
    url: origin + homeOf(readPageMetadata(componentsOf(org))),
    instanceUrl: origin,
    accessToken: sessions.issue(org.adminId, true),
    orgId: org.settings.orgId,
    username: admin?.username,
    currency: org.settings.currency,
    pid: process.pid
  })}`;
};

/**
 * Ends the org when its supervisor says so or is gone: statements at work are ended, and what they have done is undone. The
 * terminal's own signal reaches both, and only the supervisor acts on it.
 */
const endWhenTold = (newStore: string | undefined): { running(server: LocalServer, org: Org): void } => {
  let parts: { server: LocalServer; org: Org } | undefined;
  let ending = false;
  const close = async (): Promise<void> => {
    if (parts) {
      await Promise.all([parts.org.close(true), parts.server.close()]);
      return;
    }
    removeScratch();
    // Half a start is no org that could be opened again.
    if (newStore !== undefined)
      for (const file of [newStore, `${newStore}.wal`]) rmSync(file, { force: true });
  };
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    try {
      await close();
      process.exit(0);
    } catch (error) {
      console.error(`The org did not end in order: ${sentence(error)}`);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (process.connected ? undefined : void end()));
  process.on('message', (message) => (message === END ? void end() : undefined));
  process.on('disconnect', () => void end());
  // A start that failed ends by itself.
  process.channel?.unref();
  if (process.connected) watchSupervisor();
  return {
    running: (server, org) => {
      parts = { server, org };
    }
  };
};

const main = async (options: Options): Promise<void> => {
  const store = options.store === undefined ? undefined : resolve(options.store);
  const life = endWhenTold(store !== undefined && existsSync(store) ? undefined : store);
  refuseIdleChoices(options);
  const faults = options.faults === undefined ? undefined : readFaults(resolve(options.faults));
  const rules = options.exportRules === undefined ? undefined : readExportRules(resolve(options.exportRules));
  const reserved = await reservePort(options.port);
  // Its way to hide what is typed would take Ctrl-C from the terminal, and give it to this process alone.
  const spinner = ora({ text: 'Starting the org', isSilent: false, discardStdin: false }).start();
  // The page is built while the records are read; if both fail, the error of the records is shown.
  prepareVendor().catch(() => undefined);
  const pageOf = followDeploys();
  let org: Org | undefined;
  try {
    org = await createOrg({
      metadata: options.empty === true ? [] : options.metadata,
      ...(options.data === undefined ? {} : { data: resolve(options.data) }),
      ...(store === undefined ? {} : { store }),
      ...(options.today === undefined ? {} : { today: options.today }),
      onDeployed: pageOf,
      onProgress: (text) => {
        spinner.text = text;
      },
      assignments: options.assign,
      unsettled: unsettledOf(options),
      ...(rules === undefined ? {} : { rules }),
      choices: { ...choicesOf(options), isSample: options.sample === true }
    });
    tellAccount(spinner, org);
    spinner.text = 'Building the page';
    const server = await startServer({
      org,
      reserved,
      ...(faults === undefined ? {} : { faults }),
      ...(options.apiLimit === undefined ? {} : { apiAllowance: options.apiLimit }),
      registerPage: (app, parts) => registerPage(app, { ...parts, pageOf })
    });
    spinner.succeed(`The org answers at ${server.origin}. Stop it with Ctrl-C.`);
    life.running(server, org);
    console.log(await readyLine(org, server));
    if (options.open) await open(server.origin);
  } catch (error) {
    spinner.stop();
    await reserved.close();
    await org?.close();
    throw error;
  }
};

main(readOptions()).catch((error: unknown) => {
  console.error(sentence(error));
  process.exitCode = 1;
});
