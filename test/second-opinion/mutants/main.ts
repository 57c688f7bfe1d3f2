import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { MUTANTS } from './index.ts';
import { SYNC_DEEP_TEST, SYNC_TEST, type Mutant } from './mutant.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const PARTS = [
  'scripts',
  'test',
  'force-app',
  'jest',
  'types',
  'package.json',
  'sfdx-project.json',
  'jest.config.js',
  'tsconfig.json',
  'config'
];

/** A copy of the project, in which faults can be made. Dependencies are those of the project. */
function copyProject(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'mutants-'));
  for (const name of PARTS) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** @returns whether the test passes in the copy */
function passes(folder: string, test: string): Promise<boolean> {
  const [command, args] = test.startsWith('force-app/')
    ? ['sfdx-lwc-jest', ['--', test, '--bail']]
    : [
        'vitest',
        [
          'run',
          test,
          '--bail=1',
          '--config',
          `config/vitest${test.includes('.deep.') ? '.deep' : ''}.config.ts`
        ]
      ];
  const child = spawn(join(root, 'node_modules/.bin', command as string), args as string[], {
    cwd: folder,
    stdio: 'ignore'
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
}

/** Makes the fault in the copy, runs the test, and takes the fault out again. */
async function isNoticed(folder: string, mutant: Mutant): Promise<boolean> {
  const file = join(folder, mutant.file);
  const whole = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    whole.replace(mutant.text, () => mutant.instead)
  );
  try {
    if (!(await passes(folder, mutant.test))) return true;
    // What happens in few companies only is for the deep level to notice.
    return mutant.test === SYNC_TEST && !(await passes(folder, SYNC_DEEP_TEST));
  } finally {
    writeFileSync(file, whole);
  }
}

const { name = '' } = new Command('npm run prove-mutants --')
  .description(
    'Puts one small fault after the other into a copy of the project and sees whether its test notices. Takes some minutes.'
  )
  .option('--name <text>', 'only faults in whose file or description this text occurs')
  .parse()
  .opts<{ name?: string }>();

const chosen = MUTANTS.filter(({ file, fault }) => `${file} ${fault}`.includes(name));
const { folder, remove } = copyProject();
let noticed = 0;
try {
  for (const test of new Set(chosen.map((mutant) => mutant.test)))
    if (!(await passes(folder, test))) throw new Error(`${test} fails without any fault.`);
  for (const mutant of chosen) {
    const isSeen = await isNoticed(folder, mutant);
    if (isSeen) noticed += 1;
    console.log(`${isSeen ? 'noticed ' : 'SURVIVED'} ${mutant.file}: ${mutant.fault}`);
  }
} finally {
  remove();
}
console.log(`${noticed} of ${chosen.length} faults are noticed.`);
process.exitCode = noticed < chosen.length ? 1 : 0;
