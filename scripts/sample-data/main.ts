import { Command, InvalidArgumentError } from 'commander';
import { parseDay, todayIn } from './calendar.ts';
import { COMPANY } from './company.ts';
import { writeTables } from './csv.ts';
import { generate } from './generate.ts';

const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`Give a whole number of at least ${least}.`);
    return number;
  };

const day = (text: string): number => {
  try {
    return parseDay(text);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
};

const program = new Command('npm run sample --')
  .description(
    'Writes the records of a made-up company as a Salesforce data export: one CSV file per object.'
  )
  .requiredOption('--out <folder>', 'folder to write the files to; files of the same name are replaced')
  .option('--seed <number>', 'another number makes another company', wholeNumber(0), 7)
  .option('--today <yyyy-mm-dd>', 'the day on which the records end (default: today)', day)
  .option('--deals <number>', 'how many opportunities', wholeNumber(100), 6_000)
  .option('--sellers <number>', 'how many sellers', wholeNumber(8), 40);

const { out, seed, today, deals, sellers } = program.parse().opts<{
  out: string;
  seed: number;
  today?: number;
  deals: number;
  sellers: number;
}>();

const report = (step: string): void => {
  process.stderr.write(
    process.stderr.isTTY ? `\r\u001b[KSample company: ${step} …` : `Sample company: ${step}\n`
  );
};

try {
  const tables = generate({ seed, today: today ?? todayIn(COMPANY.timeZone), deals, sellers }, report);
  await writeTables(out, tables);
  const total = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);
  report(`${total.toLocaleString('en-US')} records in ${out}`);
  if (process.stderr.isTTY) process.stderr.write('\n');
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`\nThe sample company could not be written to ${out}: ${reason}\n`);
  process.exitCode = 1;
}
