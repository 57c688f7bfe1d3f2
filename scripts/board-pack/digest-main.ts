import { runPage } from './command.ts';

process.exitCode = await runPage(
  {
    command: 'digest',
    description:
      'Writes the week for a mail or a chat: the number, what changed since a week ago by name, who is late with the submission, and what to do. Reads an org and changes nothing in it.',
    module: 'digest',
    make: 'digestOf',
    formats: ['.md', '.html']
  },
  process.argv.slice(2),
  process.env
);
