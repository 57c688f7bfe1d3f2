import { Command, InvalidArgumentError } from 'commander';
import { guards } from './index.ts';
import { copyProject, failAnyway, prove } from './prove.ts';

const mode = (text: string): number => {
  if (/^\d+$/.test(text) && guards.some((guard) => guard.mode === Number(text))) return Number(text);
  throw new InvalidArgumentError(`It must be the number of a failure mode, 1 to ${guards.at(-1)?.mode}.`);
};

const options = new Command('npm run prove-guards --')
  .description(
    'Removes each guard of the sync in turn, in a copy of the project, and sees whether its test fails without it. ' +
      'Takes some minutes; npm test does not run it.'
  )
  .option(
    '--mode <number>',
    'only the guards of this failure mode (scripts/sync/test/resilience/README.md)',
    mode
  )
  .option('--name <text>', 'only guards whose name has this text')
  .parse()
  .opts<{ mode?: number; name?: string }>();

const chosen = guards.filter(
  (guard) => guard.mode === (options.mode ?? guard.mode) && guard.name.includes(options.name ?? '')
);
const { folder, remove } = copyProject();
let unproven = 0;
try {
  const failed = await failAnyway(folder, chosen);
  for (const name of failed) console.log(`FAILS with every guard in its place: ${name}`);
  unproven += failed.length;
  for (const guard of failed.length > 0 ? [] : chosen) {
    const { isProven, said } = await prove(folder, guard);
    if (!isProven) unproven += 1;
    console.log(
      `${isProven ? 'proven  ' : 'UNPROVEN'} ${String(guard.mode).padStart(2)}  ${guard.name}: ${said}`
    );
  }
} finally {
  remove();
}
console.log(
  `${chosen.length - unproven} of ${chosen.length} guards are proven: their tests fail without them.`
);
process.exitCode = unproven > 0 ? 1 : 0;
