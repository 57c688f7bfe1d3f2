import { Command } from 'commander';
import { defaults } from '../lib/defaults.ts';
import { figuresOf } from './figures.ts';
import { measureSize, type Sized } from './measures.ts';
import { count, counts, tell } from './tell.ts';

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
    defaults.bench.sizes
  )
  .option(
    '--user <deals>',
    'at which of them to run the script that a user would write',
    count,
    defaults.bench.user
  )
  .option('--changed <deals>', 'deals changed before the incremental run', count, defaults.bench.changed)
  .option('--cache <folder>', 'where the made-up companies are kept', defaults.bench.cache)
  .option('--out <file>', 'write the table into this file, between its markers')
  .parse()
  .opts<{ sizes: number[]; user: number; changed: number; cache: string; out?: string }>();

const measured: Sized[] = [];
for (const deals of [...sizes].sort((a, b) => a - b)) {
  const isLargest = deals === Math.max(...sizes);
  measured.push(
    await measureSize({ deals, withUser: deals === user, changed: isLargest ? changed : 0 }, cache, (text) =>
      process.stderr.write(`${text}\n`)
    )
  );
}
tell(figuresOf(measured), 'bench', 'the local org ran on the same cores', out);
