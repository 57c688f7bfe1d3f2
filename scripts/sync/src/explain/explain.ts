import { existsSync } from 'node:fs';
import { to18 } from '../../../lib/record-id.ts';
import { findTeams } from '../compute/hierarchy.ts';
import { SyncError, exitCode } from '../errors.ts';
import { sqlFile } from '../store/sql.ts';
import { getState } from '../store/state.ts';
import { Store } from '../store/store.ts';
import { kindOf, sumOf, type Kind, type Question, type Sum } from './figure.ts';
import type { Row } from '../store/types.ts';

export interface Explanation {
  readonly object: string;
  /** Q:2026-07-01 */
  readonly periodKey: string;
  readonly sum: string;
  readonly dimension: string;
  readonly value: string;
  readonly label: string;
  readonly motion?: string;
  readonly count: number;
  /** What the rows add up to; null where they are only counted. */
  readonly amount: number | null;
  readonly unit: Sum['unit'];
  readonly rows: readonly ExplainedRow[];
}

/** A deal, a deal's stay in a stage, or a lead; `amount` is its share of the sum. */
export type ExplainedRow = { readonly id: string; readonly amount: number } & Readonly<
  Record<string, string | number | null>
>;

/** Slices that are named in an error; the rest is counted. */
const shownValues = 30;

/**
 * The rows behind a figure as the last run computed it (docs/metrics.md).
 * @throws SyncError when there is no such figure, or when the rows do not add up to it
 */
export async function explain(file: string, question: Question): Promise<Explanation> {
  if (!existsSync(file)) {
    throw new SyncError(
      `There is no store at ${file}: run the sync first, or give the path of its store with --store.`
    );
  }
  const store = await Store.open(file);
  try {
    return await explainFrom(store, question);
  } finally {
    await store.close();
  }
}

/** As `explain`, from a store that is open. */
export async function explainFrom(store: Store, question: Question): Promise<Explanation> {
  const { kind, dimension } = kindOf(question.dimension);
  const sum = sumOf(kind, question.sum);
  await checkComputed(store, kind.table);
  const periodKey = await periodOf(store, question);
  const record = await recordOf(store, kind, { ...question, dimension }, periodKey);
  const value = String(record[kind.value]);
  const rows = await rowsOf(store, kind, { periodKey, sum: sum.name, dimension, value, question });
  const count = sum.count === undefined ? rows.length : Number(record[sum.count]);
  const amount = sum.amount === undefined ? null : Number(record[sum.amount]);
  const total = rows.reduce((added, row) => added + row.amount, 0);
  const isOff = amount !== null && Math.abs(amount - total) >= 0.005 + 0.000001 * rows.length;
  if (count !== rows.length || isOff) {
    throw new SyncError(
      `The ${rows.length} ${kind.rows} add up to ${total.toFixed(2)} and not to the figure, ${count} ${kind.rows} and ${(amount ?? 0).toFixed(2)}. Run the sync with --full.`
    );
  }
  return {
    object: kind.object,
    periodKey,
    sum: sum.name,
    dimension,
    value,
    label: String(record[kind.label]),
    ...(kind.rows === 'stays' ? { motion: question.motion } : {}),
    count,
    amount,
    unit: sum.unit,
    rows
  };
}

interface Asked {
  periodKey: string;
  sum: string;
  dimension: string;
  value: string;
  question: Question;
}

async function rowsOf(
  store: Store,
  kind: Kind,
  { periodKey, sum, dimension, value, question }: Asked
): Promise<ExplainedRow[]> {
  if (kind.rows === 'deals') {
    await findTeams(store);
    for (const file of ['intermediate/own_slice', 'intermediate/slice_of']) await store.run(sqlFile(file));
  }
  const rows = await store.rows(sqlFile(`explain/${kind.rows}`), {
    periodKey,
    metric: sum,
    value,
    ...(kind.rows === 'deals' ? { dimension } : {}),
    ...(kind.rows === 'stays' ? { motion: question.motion } : {})
  });
  return rows.map((row) => ({ ...row, amount: Number(row.amount) }) as ExplainedRow);
}

/** The period that a day is in. */
async function periodOf(store: Store, { day, isMonth }: Question): Promise<string> {
  const kind = isMonth ? 'Month' : 'Quarter';
  const [period] = await store.rows(
    'SELECT period_key FROM seen_period WHERE has_begun AND kind = $kind AND $day::DATE BETWEEN start_date AND end_date',
    { kind, day }
  );
  if (period) return String(period.period_key);
  const { first, last } = await store.one(
    'SELECT min(start_date)::VARCHAR AS first, max(end_date)::VARCHAR AS last FROM seen_period WHERE has_begun AND kind = $kind',
    { kind }
  );
  throw new SyncError(
    `There are no figures for the ${kind.toLowerCase()} of ${day}, only from ${first} to ${last}.`,
    exitCode.usage
  );
}

/** The record of a slice: by its value, by the short form of a record id, or by its name. */
async function recordOf(
  store: Store,
  kind: Kind,
  { dimension, value, motion }: Question,
  periodKey: string
): Promise<Row> {
  const narrower =
    kind.rows === 'deals'
      ? ' AND Dimension__c = $narrower'
      : kind.rows === 'stays'
        ? ' AND Sales_Motion__c = $narrower'
        : '';
  const records = await store.rows(
    `FROM ${kind.table} WHERE period_key = $periodKey${narrower} ORDER BY "${kind.label}", "${kind.value}"`,
    { periodKey, ...(narrower ? { narrower: kind.rows === 'deals' ? dimension : motion } : {}) }
  );
  const exact = records.find((record) => [value, to18(value)].includes(String(record[kind.value])));
  const named = records.filter(
    (record) => String(record[kind.label]).toLowerCase() === value.trim().toLowerCase()
  );
  const found = exact ?? (named.length === 1 ? named[0] : undefined);
  if (found) return found;
  const which = kind.rows === 'stays' ? `${motion} ${dimension}` : dimension;
  if (named.length > 1) {
    const ids = named.map((record) => String(record[kind.value])).join(', ');
    throw new SyncError(`Several have the name ${value}: use one of ${ids}.`, exitCode.usage);
  }
  const labels = records.map((record) => String(record[kind.label]));
  const rest = labels.length > shownValues ? ` and ${labels.length - shownValues} more` : '';
  const there = labels.length > 0 ? `There are ${labels.slice(0, shownValues).join(', ')}${rest}.` : '';
  throw new SyncError(
    `Nothing counts for ${which} ${value} in ${periodKey}. ${there}`.trim(),
    exitCode.usage
  );
}

async function checkComputed(store: Store, table: string): Promise<void> {
  const [found] = await store.rows(
    "SELECT 1 FROM duckdb_tables() WHERE schema_name = 'main' AND table_name = $table",
    { table }
  );
  if (!found)
    throw new SyncError(
      'This version of the sync has computed nothing in this store yet: run the sync first.'
    );
  if (await getState(store, 'isPartlyComputed'))
    throw new SyncError('The last run ended while it computed the deals of this store: run the sync again.');
}
