import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The day on which the company's records end. */
export const today = '2026-08-20';
/** Managers and sellers, as a table `person`. */
export const peopleScript = new URL('people.sql', import.meta.url);

const objects = ['Organization', 'User', 'Account', 'Opportunity', 'OpportunityHistory'];
const SCRIPTS = ['people', 'deals', 'history', 'files'];
const here = (name: string): URL => new URL(`${name}.sql`, import.meta.url);

/** People and accounts grow with the deals, within what companies have. */
const sizes = (deals: number) => {
  const sellers = Math.min(1000, Math.max(40, Math.round(deals / 1000)));
  return { deals, sellers, managers: Math.ceil(sellers / 10), accounts: Math.max(10, Math.round(deals / 4)) };
};

/**
 * A folder with the data export of a company of so many deals, six rows of history each. Made once: the same size
 * always has the same records.
 */
export const companyOf = (deals: number, cache: string): Promise<string> =>
  exportOf(join(cache, `company-${deals}`), deals, SCRIPTS.map(here), objects);

/** Runs scripts that define a view for each object, with the sizes of a company as variables, and writes the views as CSV files. */
export async function exportOf(
  folder: string,
  deals: number,
  scripts: readonly URL[],
  views: readonly string[]
): Promise<string> {
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const [name, value] of Object.entries({ ...sizes(deals), today }))
      await connection.run(`SET VARIABLE ${name} = $value`, { value });
    for (const script of scripts) await connection.run(readFileSync(script, 'utf8'));
    for (const object of views) {
      const file = join(unfinished, `${object}.csv`);
      await connection.run(`COPY "${object}" TO '${file.replaceAll("'", "''")}' (HEADER, FORCE_QUOTE *)`);
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  renameSync(unfinished, folder);
  return folder;
}
