import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollUp } from '../../sync/src/compute/roll-up.ts';
import { recordTargets } from '../../sync/src/plan/targets.ts';
import { sqlFile } from '../../sync/src/store/sql.ts';
import { Store } from '../../sync/src/store/store.ts';
import { COMPANY, fillStore, MOMENT, YEAR } from './company.ts';

/** Rows of each object, for a company of so many sellers. */
export interface Measured {
  readonly sellers: number;
  readonly managers: number;
  /** By object: those of the periods that begin in the year; of objects without periods, those there are at its end. */
  readonly rows: Readonly<Record<string, number>>;
  /** Deals that are open at the end of the year, of all sellers. */
  readonly openDeals: number;
}

/** The companies that docs/scale.md shows. */
export const MEASURED_SELLERS = [40, 400, 4000] as const;

/** Computes the records of such a company as the sync does, and counts them. */
export async function measure(sellers: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'scale-'));
  const store = await Store.open(join(folder, 'store.duckdb'));
  try {
    await fillStore(store, sellers);
    await rollUp(store, MOMENT);
    await store.run(sqlFile('load/period_record'));
    const rows: Record<string, number> = {};
    rows.Forecast_Period__c = await count(store, `FROM period_record WHERE year(Start_Date__c) = ${YEAR}`);
    for (const { target, table } of recordTargets) {
      const where = target.fields.includes('Forecast_Period__c')
        ? `WHERE substr(period_key, 3, 4) = '${YEAR}'`
        : '';
      rows[target.name] = await count(store, `FROM ${table} ${where}`);
    }
    return {
      sellers,
      managers: (await count(store, 'FROM org."User"')) - sellers,
      rows,
      openDeals: await count(store, 'FROM org.Opportunity WHERE NOT IsClosed')
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function count(store: Store, from: string): Promise<number> {
  const { rows } = await store.one(`SELECT count(*)::INTEGER AS rows ${from}`);
  return Number(rows);
}

/** Deals that a seller opens in a year. */
export const dealsOpenedBy = (sellers: number): number => sellers * COMPANY.dealsPerSeller;
