import type { SchemaFacts } from '../schema/model.ts';
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

/** What was made of an export, for the command line and the page. Every text is plain English. */
export interface ExportAccount {
  /** What was read and what was left out, in one line. */
  readonly read: string;
  /** ISO code of the currency that sums are in. */
  readonly currency: string;
  /** What was assumed, or is not in the figures, and what to do: one sentence or two each. */
  readonly notes: readonly string[];
  readonly missing: readonly Missing[];
}

/** Something an export lacks, what that costs, and what to do about it. */
export interface Missing {
  /** A few words: `plans`. */
  readonly what: string;
  readonly cost: string;
  readonly remedy: string;
}
