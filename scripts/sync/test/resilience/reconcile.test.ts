import { expect, it } from 'vitest';
import { OrgHttp } from '../../src/connect/http.ts';
import { reconcile } from '../../src/load/reconcile.ts';
import { metricTarget } from '../../src/plan/targets.ts';
import { sqlFile } from '../../src/store/sql.ts';
import { Store } from '../../src/store/store.ts';
import { World } from './world.ts';

it('finds the same records of an org over Bulk 2.0 as over REST, and those that someone changed', async () => {
  const world = await World.start();
  try {
    const file = world.store('compared');
    await world.sync({ store: file });
    const [one, other] = await world.rows(
      "SELECT Id FROM Sales_Metric__c WHERE Dimension__c = 'Company' ORDER BY Key__c LIMIT 2"
    );
    await world.save('update', 'Sales_Metric__c', String(one?.Id), { Won_Count__c: 99 });
    await world.save('delete', 'Sales_Metric__c', String(other?.Id));
    const http = new OrgHttp(world.login(), { maxApiShare: 100 });
    const store = await Store.open(file);
    try {
      await store.run(sqlFile('load/metric_record'));
      const found = async (mostByRest: number) => {
        // The org has several currencies, so its records name theirs.
        const fields = [...metricTarget.fields, 'CurrencyIsoCode'];
        const target = { ...metricTarget, fields };
        const repaired = await reconcile({ http, store }, target, 'metric_record', mostByRest);
        return { repaired, rows: await store.rows('FROM org_has ORDER BY record_id') };
      };
      const bulk = await found(1);
      expect(bulk.repaired).toBe(2);
      expect(bulk.rows.length).toBeGreaterThan(100);
      const rest = await found(Infinity);
      expect(rest.rows).toEqual(bulk.rows);
      // They are known to differ by now.
      expect(rest.repaired).toBe(0);
    } finally {
      await store.close();
    }
  } finally {
    await world.close();
  }
});
