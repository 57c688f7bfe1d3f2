import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A Lightning web component bundle, or a module without a template, below a folder named `lwc`. */
export interface LwcBundle {
  /** The folder's name; other bundles import it as `c/<name>`. */
  name: string;
  folder: string;
  /** TypeScript where there is some: JavaScript beside it is generated and may be stale. */
  entry: string;
}

const ENTRY_EXTENSIONS = ['.ts', '.js', '.html', '.css'];

/** The bundles of one `lwc` folder, by name; none when the folder does not exist. */
export function findBundles(lwcFolder: string): LwcBundle[] {
  if (!existsSync(lwcFolder)) return [];
  return readdirSync(lwcFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => {
      const folder = join(lwcFolder, name);
      const entry = ENTRY_EXTENSIONS.map((extension) => join(folder, name + extension)).find(existsSync);
      return entry && { name, folder, entry };
    })
    .filter((bundle) => bundle !== undefined && bundle !== '')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
