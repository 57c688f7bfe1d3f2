import { runPage } from './command.ts';

process.exitCode = await runPage(
  {
    command: 'board-pack',
    description:
      'Writes the page for the board meeting: the number, what it needs, the upside, coverage, rates, slips, people, and what changed. Reads an org and changes nothing in it.',
    module: 'pack',
    make: 'boardPackOf',
    formats: ['.html', '.md', '.pdf']
  },
  process.argv.slice(2),
  process.env
);
