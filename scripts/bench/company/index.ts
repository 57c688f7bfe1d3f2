import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The day on which the company's records end. */
export const today = '2026-08-20';

const objects = ['Organization', 'User', 'Account', 'Opportunity', 'OpportunityHistory'];
const sql = (name: string): string => readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8');

/** People and accounts grow with the deals, within what companies have. */
const sizes = (deals: number) => {
  const sellers = Math.min(1000, Math.max(40, Math.round(deals / 1000)));
  return { deals, sellers, managers: Math.ceil(sellers / 10), accounts: Math.max(10, Math.round(deals / 4)) };
};

/**
 * A folder with the data export of a company of so many deals, six rows of history each. Made once: the same size
 * always has the same records.
 */
export async function companyOf(deals: number, cache: string): Promise<string> {
  const folder = join(cache, `company-${deals}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    for (const [name, value] of Object.entries({ ...sizes(deals), today }))
      await connection.run(`SET VARIABLE ${name} = $value`, { value });
    for (const name of ['people', 'deals', 'history', 'files']) await connection.run(sql(name));
    for (const object of objects) {
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
