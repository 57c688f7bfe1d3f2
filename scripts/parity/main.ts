import { execFile, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { format, resolveConfig } from 'prettier';
import { compare, parityPage } from './compare.ts';
import type { Answer } from './compare.ts';
import { QUESTIONS } from './questions.ts';
import type { Question } from './questions.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const API = '/services/data/v66.0';

interface Target {
  instanceUrl: string;
  accessToken: string;
}

/** The org that `sf` knows by this alias or username. */
async function realOrg(alias: string): Promise<Target> {
  const sf = join(ROOT, 'node_modules/.bin/sf');
  const run = async (...args: string[]): Promise<Record<string, string>> => {
    const { stdout } = await promisify(execFile)(sf, [...args, '--target-org', alias, '--json']);
    return (JSON.parse(stdout) as { result: Record<string, string> }).result;
  };
  const [{ instanceUrl }, { accessToken }] = await Promise.all([
    run('org', 'display'),
    run('org', 'auth', 'show-access-token')
  ]);
  if (!instanceUrl || !accessToken)
    throw new Error(`sf knows no org ${alias}: log in with sf org login web.`);
  return { instanceUrl: instanceUrl.replace(/\/$/, ''), accessToken };
}

/** A separate local org on a free port; `stop` ends it. */
async function localOrg(data: string | undefined): Promise<Target & { stop(): void }> {
  const main = join(ROOT, 'scripts/start/org.ts');
  const args = ['--import', 'tsx', main, '--port', '0', '--no-open', ...(data ? ['--data', data] : [])];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  for await (const line of createInterface({ input: child.stdout! })) {
    if (!line.startsWith('ready ')) continue;
    const { instanceUrl, accessToken } = JSON.parse(line.slice('ready '.length)) as Target;
    return { instanceUrl, accessToken, stop: () => void child.kill() };
  }
  throw new Error('The local org did not start.');
}

async function ask(
  { instanceUrl, accessToken }: Target,
  { path, method = 'GET', body }: Question
): Promise<Answer> {
  const url = new URL(instanceUrl + (path === '/../' ? '/services/data' : API + path));
  const response = await fetch(url, {
    method,
    headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text
  };
}

const { targetOrg, data } = new Command('npm run parity --')
  .description(
    'Sends the same requests to a real org and a local one, and writes docs/parity.md. Changes nothing.'
  )
  .requiredOption('--target-org <alias>', 'an org that sf knows')
  .option('--data <folder>', 'CSV files for the local org, such as an export of the real one')
  .parse()
  .opts<{ targetOrg: string; data?: string }>();

try {
  const real = await realOrg(targetOrg);
  const local = await localOrg(data);
  try {
    const differences = [];
    for (const question of QUESTIONS)
      differences.push(...compare(question.name, await ask(local, question), await ask(real, question)));
    const file = join(ROOT, 'docs/parity.md');
    const page = parityPage(
      QUESTIONS.map(({ name }) => name),
      differences
    );
    writeFileSync(file, await format(page, { ...(await resolveConfig(file)), filepath: file }));
    console.log(`${differences.length} differences, written to docs/parity.md.`);
  } finally {
    local.stop();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
