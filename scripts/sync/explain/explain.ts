import { existsSync } from 'node:fs';
import { SyncError, exitCode } from '../errors.ts';
import { sqlFile } from '../store/sql.ts';
import { Store } from '../store/store.ts';

/** A figure of a Sales_Metric__c. */
export interface Figure {
  /** Q:2026-07-01 */
  readonly periodKey: string;
  /** Slipped, Won, … without _Amount__c and _Count__c; Won_Days_Sum too. */
  readonly sum: string;
  readonly dimension: string;
  readonly value: string;
}

export interface Explanation {
  readonly figure: Figure;
  readonly label: string;
  readonly count: number;
  /** In the corporate currency; days for Won_Days_Sum. */
  readonly amount: number;
  readonly deals: readonly ExplainedDeal[];
}

export interface ExplainedDeal {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly stage: string;
  readonly closeDate: string;
  readonly acceptedDate: string | null;
  readonly amount: number;
}

const dimensions = ['Company', 'Seller', 'Team', 'Segment', 'Competitor', 'Motion', 'Source'];

/**
 * The deals behind a figure, as the last run computed it, largest first.
 * @throws SyncError when there is no such figure, or when the deals do not add up to it
 */
export async function explain(file: string, figure: Figure): Promise<Explanation> {
  if (!existsSync(file)) {
    throw new SyncError(`There is no store at ${file}: run the sync first, or name its store with --store.`);
  }
  const store = await Store.open(file);
  try {
    return await explainFrom(store, figure);
  } finally {
    store.close();
  }
}

async function explainFrom(store: Store, figure: Figure): Promise<Explanation> {
  const { periodKey, dimension, value } = figure;
  const sum = figure.sum === 'Won_Days_Sum' ? 'Won_Days' : figure.sum;
  await check(store, sum, dimension);
  const [metric] = await store.rows(
    'FROM metric WHERE period_key = $periodKey AND Dimension__c = $dimension AND Dimension_Value__c = $value',
    { periodKey, dimension, value }
  );
  if (!metric) {
    throw new SyncError(`No deal counts for ${dimension} ${value} in ${periodKey}.`, exitCode.usage);
  }
  await store.run(sqlFile('working/team'));
  const rows = await store.rows(sqlFile('explain/deals'), { periodKey, sum, dimension, value });
  const deals = rows.map((row) => ({ ...row, amount: Number(row.amount) }) as ExplainedDeal);
  const isDays = sum === 'Won_Days';
  const count = isDays ? deals.length : Number(metric[`${sum}_Count__c`]);
  const amount = Number(metric[isDays ? 'Won_Days_Sum__c' : `${sum}_Amount__c`]);
  const total = deals.reduce((added, deal) => added + deal.amount, 0);
  if (count !== deals.length || Math.abs(amount - total) >= 0.005 + 0.000001 * deals.length) {
    throw new SyncError(
      `The ${deals.length} deals add up to ${total.toFixed(2)} and not to the figure, ${count} deals and ${amount.toFixed(2)}. Run the sync with --full.`
    );
  }
  return { figure, label: String(metric.Dimension_Label__c), count, amount, deals };
}

async function check(store: Store, sum: string, dimension: string): Promise<void> {
  const sums = await store.rows('SELECT unnest(enum_range(NULL::sum_name))::VARCHAR AS name');
  const names = sums.map((row) => String(row.name));
  if (!names.includes(sum)) {
    throw new SyncError(`There is no sum ${sum}. There are ${names.join(', ')}.`, exitCode.usage);
  }
  if (!dimensions.includes(dimension)) {
    throw new SyncError(
      `There is no dimension ${dimension}. There are ${dimensions.join(', ')}.`,
      exitCode.usage
    );
  }
  const [table] = await store.rows(
    "SELECT 1 FROM duckdb_tables() WHERE schema_name = 'main' AND table_name = 'metric'"
  );
  if (!table) throw new SyncError('Nothing has been computed in this store yet: run the sync first.');
}

const money = (value: number): string =>
  value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export function explanationLines({ figure, label, count, amount, deals }: Explanation): string[] {
  const unit = figure.sum.startsWith('Won_Days') ? 'days' : 'in the corporate currency';
  return [
    `${figure.sum}, ${figure.periodKey}, ${figure.dimension} ${label}: ${count} deals, ${money(amount)} ${unit}.`,
    ...deals.map((deal) =>
      [
        deal.id,
        money(deal.amount).padStart(16),
        deal.closeDate,
        (deal.acceptedDate ?? '').padEnd(10),
        deal.stage.padEnd(22),
        deal.owner.padEnd(20),
        printable(deal.name)
      ].join('  ')
    ),
    `These ${deals.length} deals add up to the figure.`
  ];
}

/** Names come from an org: nothing in them may move a terminal's cursor. */
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
