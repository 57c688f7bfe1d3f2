import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../sql/', import.meta.url);
const read = new Map<string, string>();

/** The text of `scripts/sync/sql/<name>.sql`, for example `metrics/won`. @throws when there is no such file */
export function sqlFile(name: string): string {
  let text = read.get(name);
  if (text === undefined) {
    text = readFileSync(fileURLToPath(new URL(`${name}.sql`, folder)), 'utf8');
    read.set(name, text);
  }
  return text;
}

/** All SQL of this folder, in a fixed order: figures depend on it. */
export const allSql = (): string =>
  readdirSync(fileURLToPath(folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => sqlFile(file.slice(0, -'.sql'.length)))
    .join('\n');

/** A name for use in SQL text. Names come from this repository's catalogue, never from an org; quoted all the same. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text of this repository for use in SQL text. Values of an org are bound, never written into SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
