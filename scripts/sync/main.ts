import { runCommand } from './src/command.ts';

// A reader of the output, such as `head`, may close it before the end. That is no error of the run.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommand(process.argv.slice(2), process.env);
