import { Command } from 'commander';
import { defaults } from '../../lib/defaults.ts';
import { count, counts, tell } from '../tell.ts';
import { tabFiguresOf } from './figures.ts';
import { measureTab, type TabSized } from './measures.ts';

const { sizes, loads, cache, out } = new Command('npm run bench:tab --')
  .description(
    'Measures the Forecast tab in headless Chromium against a local org on this machine, beside a plain page that shows every ' +
      'card at once. Prints a JSON line for each figure, and a table. About three minutes; --sizes 500 --loads 1 half a minute.'
  )
  .option('--sizes <deals,…>', 'companies to measure, by open deals in scope', counts, [500, 2000, 10_000])
  .option('--loads <number>', 'how often each page is loaded', count, 5)
  .option('--cache <folder>', 'where the made-up companies are kept', defaults.bench.cache)
  .option('--out <file>', 'write the table into this file, between its markers')
  .parse()
  .opts<{ sizes: number[]; loads: number; cache: string; out?: string }>();

const measured: TabSized[] = [];
for (const deals of [...sizes].sort((a, b) => a - b))
  measured.push(await measureTab(deals, loads, cache, (text) => process.stderr.write(`${text}\n`)));
tell(tabFiguresOf(measured), 'bench:tab', 'the local org and Chromium ran on the same cores', out);
