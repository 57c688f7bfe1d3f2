import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const APP = fileURLToPath(new URL('../../force-app', import.meta.url));

/** The permission sets that the app's people have. */
export const ASSIGNMENTS = {
  everyone: ['Forecast_Rep'],
  managers: ['Forecast_Manager'],
  // The administrator also does in tests what sellers, the sync and the load of usage do.
  admin: ['Forecast_Admin', 'Forecast_Rep', 'Forecast_Sync', 'Forecast_Usage']
};

/** What records and rights depend on; components, pages and labels would only cost every test their compilation. */
const FOLDERS = [
  'main/default/customMetadata',
  'main/default/customPermissions',
  'main/default/flows',
  'main/default/globalValueSets',
  'main/default/objects',
  'main/default/permissionsets',
  'stages/default/objects',
  'stages/default/standardValueSets'
];

/** Parts of a permission set that name what is left out. */
const VISIBILITIES = /\s*<(tabSettings|applicationVisibilities)>[^]*?<\/\1>/g;

/** A copy of this repository's metadata without its user interface, in a new folder. */
export const writeMetadata = (): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'app-metadata-'));
  for (const path of FOLDERS) {
    if (existsSync(join(APP, path))) cpSync(join(APP, path), join(folder, path), { recursive: true });
  }
  const sets = join(folder, 'main/default/permissionsets');
  for (const name of readdirSync(sets)) {
    const file = join(sets, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(VISIBILITIES, ''));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};
