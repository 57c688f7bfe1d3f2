import { buildApp } from './app.ts';
import { buildVendor } from './vendor.ts';

// A process of its own, so that an org can load its data meanwhile. Arguments: source folders. Each line is progress.
try {
  await buildVendor(console.log);
  await buildApp(process.argv.slice(2), console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
