import { watch } from 'node:fs';
import { basename } from 'node:path';
import { buildApp } from './app.ts';
import { CLIENT } from './keys.ts';
import { buildVendor } from './vendor.ts';

// A process of its own, so that an org can load its data meanwhile. Arguments: source folders, and --watch to build the
// app again whenever a source changes. Each line of stdout is progress; `built <name>` tells of a new app bundle.

const SETTLING_MS = 100;

const watching = process.argv.includes('--watch');
const sourceFolders = process.argv.slice(2).filter((argument) => argument !== '--watch');

/** Rollup and the LWC compiler say apart from the message which file they mean. */
const tell = (error: unknown): void => {
  const { id, loc, message } = error as {
    id?: string;
    loc?: { file?: string; line?: number };
    message?: string;
  };
  const file = loc?.file ?? id?.split('?')[0];
  const place = file && !message?.includes(file) ? `${file}${loc?.line ? `:${loc.line}` : ''}: ` : '';
  console.error(place + (message ?? String(error)));
  process.exitCode = 1;
};

const build = async (): Promise<void> => {
  try {
    console.log(`built ${basename(await buildApp(sourceFolders, console.log))}`);
    process.exitCode = 0;
  } catch (error) {
    tell(error);
  }
};

await buildVendor(console.log).then(build, tell);

if (watching) {
  let settling: ReturnType<typeof setTimeout> | undefined;
  let building = Promise.resolve();
  for (const folder of [...sourceFolders, CLIENT]) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(settling);
      settling = setTimeout(() => (building = building.then(build)), SETTLING_MS);
    });
  }
  // The parent's end closes the pipe: nothing is left behind.
  process.stdin.resume().once('end', () => process.exit());
}
