import type { Plan } from '../plan/plan.ts';
import { save } from './save.ts';
import { isWaiting } from './waiting.ts';
import type { Loaded, Loading } from './types.ts';

const OBJECT = 'Competitor__c';

/**
 * Names that deals have in the picklist of version 0.1.0 and that no record has, in any case. A record that a user
 * has deleted is not made again.
 */
const MISSING = `
  SELECT min(name) AS name
  FROM (SELECT trim(Primary_Competitor__c) AS name FROM org.Opportunity WHERE NOT IsDeleted AND Competitor__c IS NULL)
  WHERE name <> '' AND NOT ${isWaiting('name')} AND NOT EXISTS (FROM org.Competitor__c c WHERE lower(trim(c.Name)) = lower(name))
  GROUP BY lower(name)
  ORDER BY name`;

/**
 * Makes a record of each competitor that an org of version 0.1.0 knows by name only, so that it can be chosen when a deal is
 * lost. Deals are not changed; the figures go by the name either way.
 */
export async function createNamedCompetitors(loading: Loading, plan: Plan, loaded: Loaded): Promise<void> {
  const { http, store, progress, isDry } = loading;
  if (!plan.objects.some(({ object }) => object.name === OBJECT)) return;
  const names = await store.rows(MISSING, { object: OBJECT });
  if (isDry || names.length === 0) {
    loaded.written += names.length;
    return;
  }
  const records = names.map(({ name }) => ({
    key: String(name),
    digest: '',
    values: { Name: String(name) }
  }));
  const { saved, refused } = await save(http, OBJECT, 'new', records, {
    onProgress: (done) => progress.count(OBJECT, done, records.length)
  });
  loaded.written += saved;
  loaded.refused.push(...refused);
}
