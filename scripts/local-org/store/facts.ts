import type { ExportAccount } from '../load/export-log.ts';
import type { SchemaFacts } from '../schema/build.ts';
import type { Session } from './database.ts';

const TABLE = '"_Facts"';

/** Keeps what a store must know of itself to be opened again. */
export async function writeFacts(session: Session, facts: SchemaFacts): Promise<void> {
  const text = JSON.stringify({ ...facts, prefixes: [...facts.prefixes] });
  await session.run(`CREATE TABLE IF NOT EXISTS ${TABLE} (facts VARCHAR)`);
  await session.run(`DELETE FROM ${TABLE}`);
  await session.run(`INSERT INTO ${TABLE} VALUES (?)`, [text]);
}

/** @throws Error in one sentence when the store is not one of ours */
export async function readFacts(session: Session, store: string): Promise<SchemaFacts> {
  try {
    const [row] = await session.rows<{ facts: string }>(`SELECT facts FROM ${TABLE}`);
    const read = JSON.parse(row!.facts) as SchemaFacts & { prefixes: [string, string][] };
    return { ...read, prefixes: new Map(read.prefixes) };
  } catch {
    throw new Error(
      `The store ${store} holds no local org: name another file, or one that does not exist yet.`
    );
  }
}

const ACCOUNT = '"_Export"';

/** Keeps what was made of the export that the org was started with. */
export async function writeAccount(session: Session, account: ExportAccount): Promise<void> {
  await session.run(`CREATE OR REPLACE TABLE ${ACCOUNT} (account VARCHAR)`);
  await session.run(`INSERT INTO ${ACCOUNT} VALUES (?)`, [JSON.stringify(account)]);
}

/** Undefined for an org that was started without an export, or by 0.1.0. */
export async function readAccount(session: Session): Promise<ExportAccount | undefined> {
  await session.run(`CREATE TABLE IF NOT EXISTS ${ACCOUNT} (account VARCHAR)`);
  const [row] = await session.rows<{ account: string }>(`SELECT account FROM ${ACCOUNT}`);
  return row && (JSON.parse(row.account) as ExportAccount);
}
