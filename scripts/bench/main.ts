import { cpus, totalmem } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { figuresOf, tableOf } from './figures.ts';
import { measureSize, type Sized } from './measures.ts';

const count = (text: string): number => {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
};
const counts = (text: string): number[] => text.split(',').map(count);

const { sizes, user, changed, cache, out } = new Command('npm run bench --')
  .description(
    'Measures the sync against a local org on this machine, side by side with only downloading the same rows and with the ' +
      'script a user would write. Prints a JSON line for each figure, and a table. A full bench takes about half an hour, 8 GB ' +
      'of memory and 10 GB of disk; --sizes 2000,10000 --user 2000 --changed 100 a minute.'
  )
  .option(
    '--sizes <deals,…>',
    'companies to measure, by deals; the largest is measured in full',
    counts,
    [10_000, 100_000, 1_000_000]
  )
  .option('--user <deals>', 'at which of them to run what a user would write', count, 100_000)
  .option('--changed <deals>', 'deals changed before the incremental run', count, 1000)
  .option('--cache <folder>', 'where the made-up companies are kept', '.cache/bench')
  .option('--out <file>', 'write the table into this file, between its two marks')
  .parse()
  .opts<{ sizes: number[]; user: number; changed: number; cache: string; out?: string }>();

const marks = ['<!-- bench: begin -->', '<!-- bench: end -->'] as const;

/** What the machine was, and when. */
function conditions(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB of memory; the local org ran on the same cores.`;
}

function writeInto(file: string, text: string): void {
  const before = readFileSync(file, 'utf8');
  const [head, rest] = before.split(marks[0]);
  const tail = rest?.split(marks[1])[1];
  if (tail === undefined) throw new Error(`${file} has no ${marks.join(' … ')} to write between.`);
  writeFileSync(file, `${head}${marks[0]}\n\n${text}\n\n${marks[1]}${tail}`);
}

const measured: Sized[] = [];
for (const deals of [...sizes].sort((a, b) => a - b)) {
  const isLargest = deals === Math.max(...sizes);
  measured.push(
    await measureSize({ deals, withUser: deals === user, changed: isLargest ? changed : 0 }, cache, (text) =>
      process.stderr.write(`${text}\n`)
    )
  );
}
const figures = figuresOf(measured);
for (const figure of figures) console.log(JSON.stringify(figure));
const text = `${conditions()}\n\n${tableOf(figures)}`;
console.log(`\n${text}`);
if (out) writeInto(fileURLToPath(new URL(out, `file://${process.cwd()}/`)), text);
