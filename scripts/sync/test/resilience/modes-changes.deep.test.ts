import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { accounts, sellers } from './company.ts';
import { World, differences, type Fields } from './world.ts';

/**
 * Failure modes of what changes, and of time. Each test changes something, runs incrementally on the store that all of them
 * share, and compares with a run that reads everything. The guard it proves is named beside it.
 */
let world: World;

beforeAll(async () => {
  world = await World.start();
  await world.sync();
  // What the first run wrote into deals is read by the second; from then on only changes of the tests are.
  world.forward(3600);
  await world.sync();
});
afterAll(() => world.close());
afterEach(() => world.server.faults.reset());

const deals = (where: string): Promise<Fields[]> =>
  world.rows(`SELECT Id, Amount, AccountId, OwnerId FROM Opportunity WHERE ${where} ORDER BY Id`);
const someDeal = async (where = 'IsWon = true'): Promise<string> => String((await deals(where))[0]?.Id);
const update = (id: string, fields: Fields) => world.save('update', 'Opportunity', id, fields);

/** An hour later the incremental run leaves something else than before, and what a full run would. */
async function expectFound(): Promise<void> {
  const before = await world.written();
  world.forward(3600);
  const { fullBecause } = await world.sync();
  expect(fullBecause).toBeNull();
  expect(await world.written(), 'the change was not noticed').not.toEqual(before);
  expect(await world.asFresh()).toEqual([]);
}

describe('1: rows that become visible late, with an older SystemModstamp', () => {
  // Guard: extract/window.ts checkpointOf (the lag) and windowStart (the overlap).
  it.each([30, 290, 350])('%i seconds', async (seconds) => {
    world.forward(3600);
    await world.sync();
    world.arm({ fault: 'lateCommit', seconds });
    await update(await someDeal(), { Amount: seconds * 1000 });
    await expectFound();
  });
});

describe('2: rows at the very edge of what was read', () => {
  // Guard: extract/soql.ts selectSince, which asks for the instant and what is after it.
  it('belong to the next run', async () => {
    world.forward(3600);
    await world.sync();
    const [row] = await world.look(
      'usual',
      "SELECT (read_until - INTERVAL 60 SECOND)::VARCHAR AS edge FROM checkpoint WHERE object = 'Opportunity'"
    );
    const edge = Date.parse(`${String(row?.edge).replace(' ', 'T')}Z`);
    const { org } = world.server;
    const id = await someDeal();
    const request = {
      operation: 'update' as const,
      object: 'Opportunity',
      id,
      fields: { Amount: 7_777_700 }
    };
    await org.save([request], { userId: org.adminId }, { stampedAt: new Date(edge) });
    await expectFound();
  });
});

describe('3: a clock of this machine that is ahead or behind', () => {
  // Guard: run.ts serverTime, which takes the org's time from the Date header.
  it.each([
    ['ahead', '2026-08-25T15:00:00Z'],
    ['behind', '2048-08-25T15:00:00Z']
  ])('it is %s: the org says that it is %s', async (how, now) => {
    const { clock } = world.server.org;
    const before = clock.now();
    clock.set(new Date(now));
    expect(Date.now() > clock.now().getTime() ? 'ahead' : 'behind').toBe(how);
    const { startedAt, dataAsOf } = await world.sync();
    expect(Math.abs(Date.parse(startedAt) - Date.parse(now))).toBeLessThan(600_000);
    expect(Date.parse(startedAt) - Date.parse(dataAsOf)).toBe(300_000);
    world.forward(600);
    await update(await someDeal(), { Amount: how === 'ahead' ? 4_440_000 : 4_450_000 });
    await expectFound();
    clock.set(before);
    await world.sync({ full: true });
  });

  // Guard: extract/window.ts reasonForFull.
  it('reads everything when the org was set back', async () => {
    await world.sync();
    world.forward(-7200);
    await update(await someDeal(), { Amount: 5_550_000 });
    const { fullBecause } = await world.sync();
    expect(fullBecause).toMatch(/clock was set back/);
    world.forward(7200);
    await world.sync();
    expect(await world.asFresh()).toEqual([]);
  });
});

describe('13: deletions, and parents that change', () => {
  // Guards: connect/rest-query.ts and connect/bulk-query.ts (queryAll), sql/staging/deal.sql (IsDeleted).
  it('soft delete and undelete', async () => {
    const id = await someDeal();
    await world.save('delete', 'Opportunity', id);
    await expectFound();
    expect(await world.look('usual', `SELECT IsDeleted FROM org.Opportunity WHERE Id = '${id}'`)).toEqual([
      { IsDeleted: true }
    ]);
    await world.save('undelete', 'Opportunity', id);
    await expectFound();
  });

  // Guard: extract/deletions.ts extractReturned: nothing says of the history that it changed.
  it('a deal that comes into sight brings its history', async () => {
    const id = await someDeal();
    await world.look('usual', `DELETE FROM org.Opportunity WHERE Id = '${id}'`);
    await world.look('usual', `DELETE FROM org.OpportunityHistory WHERE OpportunityId = '${id}'`);
    await update(id, { Amount: 3_330_000 });
    await expectFound();
    expect(
      await world.look(
        'usual',
        `SELECT Id FROM org.OpportunityHistory WHERE OpportunityId = '${id}' ORDER BY Id`
      )
    ).toEqual(
      await world.rows(`SELECT Id FROM OpportunityHistory WHERE OpportunityId = '${id}' ORDER BY Id`)
    );
  });

  // Guard: extract/deletions.ts extractDeletions.
  it('hard delete', async () => {
    await world.save('hardDelete', 'Opportunity', await someDeal());
    await expectFound();
  });

  // Guard: run.ts extract (everything is read again now and then) and extract/merge.ts driftOf, which reports it.
  it('hard delete that no list tells of: found by a complete reading, and said', async () => {
    world.arm({ fault: 'hardDeleteWithoutTrace' });
    await world.save('hardDelete', 'Opportunity', await someDeal());
    world.forward(86_400 * 7);
    const { fullBecause, drift } = await world.sync();
    expect(fullBecause).toMatch(/7 days old/);
    expect(drift).toEqual(expect.arrayContaining([{ object: 'Opportunity', gone: 1, different: 0 }]));
    expect(await world.asFresh()).toEqual([]);
  });

  // Guard: sql/affected/opportunity.sql.
  it('merge of accounts: the deals of one go to the other, and it goes', async () => {
    const [loser, winner] = accounts as [string, string];
    for (const { Id } of await deals(`AccountId = '${loser}'`))
      await update(String(Id), { AccountId: winner });
    await world.save('delete', 'Account', loser);
    await expectFound();
  });

  // Guard: sql/affected/account.sql.
  it('an account of another segment', async () => {
    const id = String((await deals("IsWon = true AND Account.Market_Segment__c != 'SMB'"))[0]?.AccountId);
    await world.save('update', 'Account', id, { Market_Segment__c: 'SMB' });
    await expectFound();
  });

  // Guard: sql/affected/user.sql.
  it('a seller with another manager', async () => {
    const id = String((await deals('IsWon = true'))[0]?.OwnerId);
    await world.save('update', 'User', id, { ManagerId: sellers.find((other) => other !== id) });
    await expectFound();
  });
});

describe('14: time goes on, and nobody edits anything', () => {
  // Guards: sql/affected/by_calendar.sql and sql/affected/by_time.sql.
  it('a quarter ends: open deals have slipped out of it', async () => {
    const before = (await world.rows('SELECT Key__c FROM Sales_Metric__c WHERE Slipped_Count__c > 0')).length;
    world.server.org.clock.set(new Date('2026-10-02T15:00:00Z'));
    await world.sync({ full: true });
    world.server.org.clock.set(new Date('2027-01-02T15:00:00Z'));
    // Only the days since the last complete reading call for one: this run must be incremental.
    await world.look('usual', "UPDATE memory SET value = '2027-01-02 00:00:00' WHERE name = 'fullAt'");
    await world.look(
      'usual',
      "UPDATE checkpoint SET deleted_until = '2027-01-02' WHERE deleted_until IS NOT NULL"
    );
    await expectFound();
    const after = (await world.rows('SELECT Key__c FROM Sales_Metric__c WHERE Slipped_Count__c > 0')).length;
    expect(after).toBeGreaterThan(before);
  });
});

describe('15: rates of currencies', () => {
  // Guard: sql/affected/dated_rate.sql.
  it('a dated rate changes', async () => {
    const [rate] = await world.rows("SELECT Id FROM DatedConversionRate WHERE IsoCode = 'GBP'");
    await world.save('update', 'DatedConversionRate', String(rate?.Id), { ConversionRate: 0.5 });
    await expectFound();
  });
});

describe('16: a field goes, and comes back', () => {
  // Guards: plan/plan.ts planObject (what is missing and what that costs), extract/window.ts fieldsOf (read again when it changes).
  it('says what is lost, and is whole again afterwards', async () => {
    const bySource = () => world.rows("SELECT Key__c FROM Sales_Metric__c WHERE Dimension__c = 'Source'");
    const before = await world.written();
    expect((await bySource()).length).toBeGreaterThan(0);
    const show = world.hide('Opportunity', 'LeadSource');
    try {
      world.forward(3600);
      const { notes } = await world.sync();
      expect(notes).toContain(
        'Opportunity.LeadSource is not there or not visible: there are no Source slices.'
      );
      expect(await bySource()).toEqual([]);
    } finally {
      show();
    }
    world.forward(3600);
    await world.sync();
    expect(await world.written()).toEqual(before);
  });

  // Guard: plan/plan.ts planObject.
  it('stops with a sentence where there are no figures without it', async () => {
    const show = world.hide('Opportunity', 'CloseDate');
    await expect(world.sync().finally(show)).rejects.toThrow(
      'Opportunity.CloseDate is not visible to this user and is needed for every figure.'
    );
  });
});

describe('17: a stage that is renamed or deactivated', () => {
  const file = fileURLToPath(
    new URL(
      '../../../../force-app/stages/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml',
      import.meta.url
    )
  );
  const changed = (edit: (xml: string) => string) =>
    world.deploy({
      'standardValueSets/OpportunityStage.standardValueSet': edit(readFileSync(file, 'utf8')),
      'package.xml': `<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>OpportunityStage</members>
        <name>StandardValueSet</name></types><version>66.0</version></Package>`
    });

  // Guards: no SQL of sql/metrics knows a stage's name; sql/staging/category_place.sql places stages that are known from history only.
  it('figures go by what deals and history rows say of their category', async () => {
    const before = await world.written();
    await changed((xml) => xml.replaceAll('Comparing Shortlist', 'Comparing the Shortlist'));
    world.forward(3600);
    await world.sync();
    expect(differences(await world.written(), before)).toEqual([]);
    expect(await world.asFresh()).toEqual([]);
  });

  // Guard: compute/affected.ts basisOf, which holds the org's stages.
  it('an order of stages that changes is computed anew', async () => {
    await changed((xml) => xml);
    world.forward(3600);
    await world.sync();
    await changed(reversed);
    world.forward(3600);
    const { fullBecause } = await world.sync();
    expect(fullBecause).toBeNull();
    expect(await world.asFresh()).toEqual([]);
  });

  const reversed = (xml: string): string => {
    const values = [...xml.matchAll(/<standardValue>[^]*?<\/standardValue>/g)].map(([value]) => value);
    const start = xml.indexOf('<standardValue>');
    const end = xml.lastIndexOf('</standardValue>') + '</standardValue>'.length;
    return xml.slice(0, start) + [...values].reverse().join('\n') + xml.slice(end);
  };
});

describe('20: a parent whose last child went', () => {
  // Guard: load/stale-records.ts clearVanished.
  it('a seller without deals has no records, and not such full of old sums', async () => {
    const seller = String((await deals('IsWon = true'))[0]?.OwnerId);
    const ofSeller = () =>
      world.rows(
        `SELECT Key__c FROM Sales_Metric__c WHERE Dimension__c = 'Seller' AND Dimension_Value__c = '${seller}'`
      );
    expect((await ofSeller()).length).toBeGreaterThan(0);
    for (const { Id } of await deals(`OwnerId = '${seller}'`))
      await world.save('delete', 'Opportunity', String(Id));
    world.forward(3600);
    const { deleted } = await world.sync();
    expect(deleted).toBeGreaterThan(0);
    expect(await ofSeller()).toEqual([]);
    expect(await world.asFresh()).toEqual([]);
  });
});
