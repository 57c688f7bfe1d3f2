import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const room = new URL('../', import.meta.url);
const read = new Map<string, string>();

/** The text of `scripts/sync/<name>.sql`, for example `rollups/won`. @throws when there is no such file */
export function sqlFile(name: string): string {
  let text = read.get(name);
  if (text === undefined) {
    text = readFileSync(fileURLToPath(new URL(`${name}.sql`, room)), 'utf8');
    read.set(name, text);
  }
  return text;
}

/** A name for use in SQL text. Names come from this repository's catalogue, never from an org; quoted all the same. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
