import { restQueries } from '../connect/rest-query.ts';
import type { PlannedObject } from '../plan/plan.ts';
import { orgTable } from '../store/tables.ts';
import type { Store } from '../store/store.ts';
import { extractAll, type Extracted } from './extract.ts';
import { countAll } from './soql.ts';
import type { Extraction } from './types.ts';
import { fromUtc } from './window.ts';

/** Before the last comparison: what was saved while it ran. */
const reserve = 86_400_000;

/**
 * Compares the store with the org without reading the org again: changes since the last comparison are read once more, and an object is read
 * whole where something can be lost, that is where the org has another number of rows, or a mapping takes a formula, whose value changes
 * without a trace.
 * @param comparedAt when everything was last compared, as the store keeps instants
 * @param mostRows an object of which the store has more rows is neither counted nor read whole
 * @returns what was read, and sentences for the report
 */
export async function compare(
  run: Extraction,
  objects: readonly PlannedObject[],
  comparedAt: string,
  mostRows: number
): Promise<{ extracted: Extracted; notes: string[] }> {
  const changing = objects.filter(({ object }) => object.cursor);
  const sizes = await Promise.all(changing.map(({ object }) => rowsIn(run.store, object)));
  const isLarge = ({ object }: PlannedObject, i: number) => !object.isKept && (sizes[i] ?? 0) > mostRows;
  const counted = changing.filter((planned, i) => !planned.object.isKept && !isLarge(planned, i));
  const answers = await restQueries(run.http, counted.map(countAll));
  const whole = new Set(
    counted.filter(
      (planned, i) =>
        planned.mapped?.some(({ isFormula }) => isFormula) ||
        Number(answers[i]?.[0]?.total) !== sizes[changing.indexOf(planned)]
    )
  );
  const since = new Date(fromUtc(comparedAt).getTime() - reserve);
  const changes = await extractAll(
    { ...run, timing: { ...run.timing, since } },
    changing.filter((planned) => !whole.has(planned)),
    false,
    true
  );
  const all = await extractAll(run, [...whole], true);
  return {
    extracted: {
      read: new Map([...changes.read, ...all.read]),
      drift: [...changes.drift, ...all.drift]
    },
    notes: changing
      .filter(isLarge)
      .map(
        ({ object }) =>
          `${object.name} has more than ${mostRows.toLocaleString('en-US')} rows (--weekly-rows), so the run did not look for rows that were deleted without a trace. Run with --full when the org is not busy.`
      )
  };
}

async function rowsIn(store: Store, object: PlannedObject['object']): Promise<number> {
  const hasBin = object.fields.some(({ name }) => name === 'IsDeleted');
  const { rows } = await store.one(
    `SELECT count(*)::BIGINT AS rows FROM ${orgTable(object)}${hasBin ? ' WHERE NOT coalesce(IsDeleted, false)' : ''}`
  );
  return Number(rows);
}
