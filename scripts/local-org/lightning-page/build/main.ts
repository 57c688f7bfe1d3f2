import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { buildApp } from './app.ts';
import type { PageSources } from './sources.ts';
import { buildVendor } from './vendor.ts';

// A separate process, so that an org can load its data meanwhile. On stdin comes what to build the app from, as JSON, or
// nothing to build the base components only. Each line of stdout is progress; `built <name>` tells of the app bundle.

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

try {
  const sources = await text(process.stdin);
  await buildVendor(console.log);
  if (sources !== '')
    console.log(`built ${basename(await buildApp(JSON.parse(sources) as PageSources, console.log))}`);
} catch (error) {
  tell(error);
}
