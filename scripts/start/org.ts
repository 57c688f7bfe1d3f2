import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { supervise } from '../local-org/supervise.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** The app, and the stages, which belong to the org and not to the app. */
const METADATA = ['force-app/main', 'force-app/stages'].map((folder) => join(ROOT, folder));

const ASSIGNED = [
  'everyone=Forecast_Rep',
  'managers=Forecast_Manager',
  'admin=Forecast_Admin',
  // On this machine the administrator tries what sellers, the sync and the load of usage do.
  'admin=Forecast_Rep',
  'admin=Forecast_Sync',
  'admin=Forecast_Usage'
];

// The local org does not know this app; these arguments name it.
process.exitCode = await supervise(join(ROOT, 'scripts/local-org/run.ts'), [
  ...METADATA.filter((folder) => existsSync(folder)).flatMap((folder) => ['--metadata', folder]),
  ...ASSIGNED.flatMap((set) => ['--assign', set]),
  '--export-rules',
  join(import.meta.dirname, 'export-rules.json'),
  ...process.argv.slice(2)
]);
