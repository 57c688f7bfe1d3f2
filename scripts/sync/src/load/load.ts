import { timed } from '../progress.ts';
import type { Plan } from '../plan/plan.ts';
import { periodTarget, recordTargets, type FieldTarget, type Target } from '../plan/targets.ts';
import { identifier, sqlFile } from '../store/sql.ts';
import { acknowledge, keepRefusals, markSent } from './write-log.ts';
import { changedFields, changedRecords, type Outgoing } from './outgoing.ts';
import { reconcile } from './reconcile.ts';
import { bulkWrite } from './bulk-write.ts';
import { mostByCollections, save, type Saved } from './save.ts';
import { createNamedCompetitors } from './competitors.ts';
import { clearVanished } from './stale-records.ts';
import type { Loaded, Loading } from './types.ts';

/**
 * Writes the periods, then the metrics that hang on them, then the fields of people's records, each where it differs from what
 * the org has; and deletes the metrics of slices that no longer exist.
 * @param isFull compares with what the org really has, and not with what it is known to have taken
 */
export async function load(loading: Loading, plan: Plan, isFull: boolean): Promise<Loaded> {
  const { store } = loading;
  const loaded: Loaded = { written: 0, deleted: 0, refused: [], refusedBefore: 0, repaired: 0 };
  await store.run(sqlFile('load/period_record'));
  const tell = stepsOf(loading, loaded);
  const write = async (plain: Target, view: string) => {
    const target = plan.hasCurrencies ? withCurrency(plain) : plain;
    const compare = async () => {
      loaded.repaired += await timed(loading.progress, `compare ${target.name}`, () =>
        reconcile(loading, target, view)
      );
    };
    if (isFull) await compare();
    // The first time told the ids by which its records name each other.
    if (isFull && target.refersToItself) await compare();
    await tell(`write ${target.name}`, (own) => writeRecords(loading, target, view, own));
  };
  await write(periodTarget, 'period_record');
  await store.run(sqlFile('load/metric_record'));
  const writeMetrics = async () => {
    for (const { target, table } of recordTargets) {
      await write(target, `${table}_record`);
      if (target.refersToItself && !loading.isDry)
        await tell(`write ${target.name}`, (own) => writeRecords(loading, target, `${table}_record`, own));
      await tell(`delete ${target.name}`, (own) => clearVanished(loading, target, table, own));
    }
  };
  const writeFieldsOfAll = async () => {
    for (const target of plan.fieldTargets)
      await tell(`write ${target.name}`, (own) => writeFields(loading, target, own));
    await createNamedCompetitors(loading, plan, loaded);
  };
  // The org takes its own records and people's at the same time; none of them hangs on the others.
  await bothOf(writeMetrics(), writeFieldsOfAll());
  return loading.isDry ? loaded : { ...loaded, ...(await keepRefusals(store, loaded.refused)) };
}

/** Does a part of the loading, adds it to all of it and tells of it. */
const stepsOf =
  ({ progress }: Loading, all: Loaded) =>
  (step: string, work: (own: Loaded) => Promise<void>): Promise<Loaded> =>
    timed(
      progress,
      step,
      async () => {
        const own: Loaded = { written: 0, deleted: 0, refused: [], refusedBefore: 0, repaired: 0 };
        try {
          await work(own);
        } finally {
          all.written += own.written;
          all.deleted += own.deleted;
          all.refused.push(...own.refused);
        }
        return own;
      },
      ({ written, deleted, refused }) => ({ written, deleted, refused: refused.length })
    );
/** Else the org would take the sums for amounts in the currency of the user who runs the sync. */
const withCurrency = (target: Target): Target =>
  target.hasAmounts ? { ...target, fields: [...target.fields, 'CurrencyIsoCode'] } : target;

/** Both to their end, also when one fails: what the org took of the other must become known. @throws what the first one threw */
async function bothOf(...works: Promise<void>[]): Promise<void> {
  for (const ended of await Promise.allSettled(works)) if (ended.status === 'rejected') throw ended.reason;
}

async function writeRecords(
  { http, store, progress, isDry }: Loading,
  { name: object, fields, atATime }: Target,
  view: string,
  loaded: Loaded
): Promise<void> {
  const { count, parts } = await changedRecords(store, object, fields, view, atATime);
  if (isDry) {
    loaded.written += count;
    return;
  }
  const onSaved = (taken: readonly Saved[]) => acknowledge(store, object, taken);
  if (count > mostByCollections) {
    const onProgress = (done: number) => progress.count(object, done, count);
    const { saved, refused } = await bulkWrite(
      { http, store },
      { object, fields, view },
      { onSaved, onProgress },
      atATime
    );
    loaded.written += saved;
    loaded.refused.push(...refused);
    return;
  }
  let before = 0;
  for await (const records of parts()) {
    await markSent(store, object, records);
    const { saved, refused } = await save(http, object, 'Key__c', records, {
      onSaved,
      onProgress: (done) => progress.count(object, before + done, count)
    });
    before += records.length;
    loaded.written += saved;
    loaded.refused.push(...refused);
  }
}

/** The store records what the org accepted, so that it is not sent again and does not look like a user's edit. */
async function writeFields(
  { http, store, progress, isDry }: Loading,
  { name, fields, changes }: FieldTarget,
  loaded: Loaded
): Promise<void> {
  const records: Outgoing[] = await changedFields(store, name, fields, sqlFile(changes));
  if (isDry) {
    loaded.written += records.length;
    return;
  }
  const assignments = fields.map((field) => `${identifier(field)} = c.${identifier(field)}`).join();
  const { saved, refused } = await save(http, name, 'Id', records, {
    onSaved: async (taken) => {
      await store.run(
        `UPDATE org.${identifier(name)} o SET ${assignments} FROM changed_record c
           WHERE c.Id = o.Id AND c.Id IN (SELECT unnest(from_json($ids, '["VARCHAR"]')))`,
        { ids: JSON.stringify(taken.map(({ record }) => record.key)) }
      );
    },
    onProgress: (done) => progress.count(name, done, records.length)
  });
  loaded.written += saved;
  loaded.refused.push(...refused);
}
