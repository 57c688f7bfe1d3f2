import { cpus, totalmem } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError } from 'commander';
import { tableOf, type Figure } from './figures.ts';

/** Reads a number of the command line: `10000`, `10_000`. */
export const count = (text: string): number => {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number.');
  return value;
};
export const counts = (text: string): number[] => text.split(',').map(count);

/** What the machine was, and when. */
function conditions(more: string): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim()}, ${memory} GB of memory; ${more}.`;
}

/** Puts a text between `<!-- name: begin -->` and `<!-- name: end -->` of a file. */
function writeInto(file: string, name: string, text: string): void {
  const marks = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`] as const;
  const before = readFileSync(file, 'utf8');
  const [head, rest] = before.split(marks[0]);
  const tail = rest?.split(marks[1])[1];
  if (tail === undefined) throw new Error(`${file} has no ${marks.join(' … ')} to write between.`);
  writeFileSync(file, `${head}${marks[0]}\n\n${text}\n\n${marks[1]}${tail}`);
}

/** Prints a JSON line for each figure, and the table, which goes between the marks of `out` too. */
export function tell(figures: readonly Figure[], name: string, more: string, out: string | undefined): void {
  for (const figure of figures) console.log(JSON.stringify(figure));
  const text = `${conditions(more)}\n\n${tableOf(figures)}`;
  console.log(`\n${text}`);
  if (out !== undefined) writeInto(fileURLToPath(new URL(out, `file://${process.cwd()}/`)), name, text);
}
