import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeALot } from '../resilience/changes.ts';
import { Random } from '../resilience/random.ts';
import { World } from '../resilience/world.ts';

/** Today's version over what 0.1.0 left behind: README.md. */
let world: World;

beforeAll(async () => {
  world = await World.ofRelease('0.1.0');
});
afterAll(() => world.close());

const NOTE =
  'Another version of the sync wrote this store: its rows were kept, and all figures were computed again.';

it('takes the store over, reads only what changed, and writes the figures of a new store', async () => {
  // Field history that the org has forgotten: only the store has it.
  await world.look(
    'usual',
    `INSERT INTO org.OpportunityFieldHistory BY NAME
       SELECT '017000000000001AAA' AS Id, Id AS OpportunityId, 'Amount' AS Field, '1' AS OldValue, '2' AS NewValue,
         TIMESTAMP '2024-02-03 04:05:06' AS CreatedDate, false AS IsDeleted
       FROM org.Opportunity ORDER BY ALL LIMIT 1`
  );
  const report = await world.sync();
  expect(report.notes).toContain(NOTE);
  expect(report.status).toBe('Complete');
  expect(report.fullBecause).toBe(null);
  expect(report.dealsComputed).toBe(report.deals);
  expect(
    await world.look(
      'usual',
      "SELECT NewValue FROM org.OpportunityFieldHistory WHERE Id = '017000000000001AAA'"
    )
  ).toEqual([{ NewValue: '2' }]);
  expect(await world.asFresh()).toEqual([]);
});

it('makes a record of each competitor that 0.1.0 knew by name only, once, and none that somebody has deleted', async () => {
  const { org } = world.server;
  const named = await world.rows(
    'SELECT Primary_Competitor__c FROM Opportunity WHERE Primary_Competitor__c != null'
  );
  const names = [...new Set(named.map((deal) => String(deal.Primary_Competitor__c)))].sort();
  expect(names.length).toBeGreaterThan(1);
  const records = () => world.rows('SELECT Id, Name, Is_Active__c FROM Competitor__c ORDER BY Name');
  expect(await records()).toMatchObject(names.map((Name) => ({ Name, Is_Active__c: true })));
  const [first] = await records();
  await org.save([{ operation: 'delete', object: 'Competitor__c', id: String(first?.Id), fields: {} }], {
    userId: org.adminId
  });
  world.forward(3600);
  await world.sync();
  await world.sync({ full: true });
  expect((await records()).map(({ Name }) => Name)).toEqual(names.slice(1));
});

it('goes on as any store does', async () => {
  world.forward(3600);
  await changeALot(world, new Random(11), 6);
  const report = await world.sync();
  expect(report.notes).not.toContain(NOTE);
  expect(report.dealsComputed).toBeLessThan(report.deals);
  expect(await world.asFresh()).toEqual([]);
});

it('goes on with what 0.2.0 left behind: what changed, with the figures of a new store', async () => {
  const later = await World.ofRelease('0.2.0');
  try {
    const report = await later.sync();
    expect([report.status, report.fullBecause]).toEqual(['Complete', null]);
    expect(report.read.OpportunityHistory).toBe(0);
    expect(await later.asFresh()).toEqual([]);
    await changeALot(later, new Random(12), 6);
    later.forward(3600);
    expect((await later.sync()).status).toBe('Complete');
    expect(await later.asFresh()).toEqual([]);
  } finally {
    await later.close();
  }
});
