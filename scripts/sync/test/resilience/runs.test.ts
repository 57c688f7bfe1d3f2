import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { noProgress } from '../../src/progress.ts';
import { World, differences, type Fields } from './world.ts';

/** What the options of a run do, and what a run leaves for those who ask later. */
let world: World;

beforeAll(async () => {
  world = await World.start();
  await world.sync();
  world.forward(3600);
  await world.sync();
});
afterAll(() => world.close());
afterEach(() => world.server.faults.reset());

const lastRun = async (): Promise<Fields> => {
  const [run] = await world.rows(
    `SELECT Status__c, Detail__c, Started_At__c, Finished_At__c, Rows_Read__c, Rows_Written__c, Rows_Failed__c, Data_As_Of__c
       FROM Sync_Run__c ORDER BY Started_At__c DESC, Id DESC LIMIT 1`
  );
  return run ?? {};
};

/** Makes the store say of a won deal what the org does not, as if a change had been missed. @returns the deal */
async function spoil(amount: number): Promise<string> {
  const [deal] = await world.rows('SELECT Id FROM Opportunity WHERE IsWon = true ORDER BY Id LIMIT 1');
  await world.look('usual', `UPDATE org.Opportunity SET Amount = ${amount} WHERE Id = '${String(deal?.Id)}'`);
  return String(deal?.Id);
}

const amountInStore = async (deal: string) =>
  (await world.look('usual', `SELECT Amount::INTEGER AS amount FROM org.Opportunity WHERE Id = '${deal}'`))[0]
    ?.amount;

it('--since reads again what the checkpoint would leave out', async () => {
  const deal = await spoil(1);
  world.forward(3600);
  expect((await world.sync()).read.Opportunity).toBe(0);
  expect(await amountInStore(deal)).toBe(1);
  world.forward(3600);
  const { read, fullBecause, drift } = await world.sync({ since: new Date('2020-01-01T00:00:00Z') });
  expect(read.Opportunity).toBe((await world.rows('SELECT Id FROM Opportunity')).length);
  expect([fullBecause, drift]).toEqual([null, []]);
  expect(await amountInStore(deal)).not.toBe(1);
  expect(await world.asFresh()).toEqual([]);
});

it('--since must have been', async () => {
  const since = new Date(world.server.org.clock.now().getTime() + 86_400_000);
  await expect(world.sync({ since })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringMatching(/^--since 20\d\d-.* lies in the future: it is 20\d\d-.* in the org\.$/)
  });
});

it('a complete reading says how many rows were gone, or otherwise than in the store, and how many records it repaired', async () => {
  await spoil(2);
  world.arm({ fault: 'hardDeleteWithoutTrace' });
  const [deal] = await world.rows(
    'SELECT Id FROM Opportunity WHERE IsClosed = false ORDER BY Id DESC LIMIT 1'
  );
  await world.save('hardDelete', 'Opportunity', String(deal?.Id));
  const [metric] = await world.rows(
    "SELECT Id FROM Sales_Metric__c WHERE Dimension__c = 'Company' ORDER BY Key__c LIMIT 1"
  );
  await world.save('update', 'Sales_Metric__c', String(metric?.Id), { Won_Count__c: 99 });
  world.forward(3600);
  const { drift, repaired } = await world.sync({ full: true });
  expect(drift).toEqual([{ object: 'Opportunity', gone: 1, different: 1 }]);
  expect(repaired).toBe(1);
  expect((await lastRun()).Detail__c).toContain(
    'Drift: Opportunity: 1 rows were gone without a trace, 1 were new or different from the store.'
  );
  expect(await world.asFresh()).toEqual([]);
});

it('a weekly run reads whole only what lost rows, and reads late changes once more', async () => {
  const late = await spoil(3);
  world.arm({ fault: 'hardDeleteWithoutTrace' });
  const [task] = await world.rows("SELECT Id FROM Task WHERE Type = 'Call' AND IsClosed = true LIMIT 1");
  await world.save('hardDelete', 'Task', String(task?.Id));
  await world.look('usual', "UPDATE memory SET value = '2019-01-01 00:00:00' WHERE name = 'fullAt'");
  world.forward(3600);
  const steps: string[] = [];
  const { read, isWeekly, fullBecause, drift, notes } = await world.sync({}, world.login(), {
    ...noProgress,
    step: ({ step }) => steps.push(step)
  });
  expect([isWeekly, fullBecause, notes]).toEqual([true, 'the last comparison is 7 days old', []]);
  expect(drift).toEqual(
    expect.arrayContaining([
      { object: 'Task', gone: 1, different: 0 },
      { object: 'Opportunity', gone: 0, different: 1 }
    ])
  );
  expect(drift).toHaveLength(2);
  expect(await amountInStore(late)).not.toBe(3);
  const counting = (await world.rows('SELECT Type, TaskSubtype, IsClosed, WhoId FROM Task')).filter(
    ({ Type, TaskSubtype, IsClosed, WhoId }) =>
      IsClosed === true &&
      WhoId !== null &&
      (['Call', 'Email'].includes(String(Type)) ||
        ['Call', 'Email', 'ListEmail', 'LinkedIn'].includes(String(TaskSubtype)))
  );
  expect(read.Task).toBe(counting.length);
  expect(steps).toEqual(
    expect.arrayContaining(['describe', 'read Task', 'compute deals', 'compare Sales_Metric__c'])
  );
  expect(await world.asFresh()).toEqual([]);
});

it('a weekly run says which objects are too large to be compared', async () => {
  await world.look('usual', "UPDATE memory SET value = '2019-01-01 00:00:00' WHERE name = 'fullAt'");
  const { notes } = await world.sync({ weeklyRows: 59 });
  const large = notes.filter((note) => note.includes('more than 59 rows (--weekly-rows)'));
  expect(large.map((note) => note.split(' ')[0])).toContain('OpportunityHistory');
  expect(large.map((note) => note.split(' ')[0])).not.toContain('User');
});

it('a task that is opened again no longer answers its lead', async () => {
  const [task] = await world.rows("SELECT Id FROM Task WHERE Type = 'Call' AND IsClosed = true LIMIT 1");
  const inStore = () => world.look('usual', `SELECT Id FROM org.Task WHERE Id = '${String(task?.Id)}'`);
  expect(await inStore()).toHaveLength(1);
  await world.save('update', 'Task', String(task?.Id), { Status: 'In Progress' });
  world.forward(3600);
  await world.sync();
  expect(await inStore()).toEqual([]);
  expect(await world.asFresh()).toEqual([]);
});

it('names a row that the org refuses once, and sends it once a day', async () => {
  await world.look(
    'usual',
    "DELETE FROM acknowledged WHERE object = 'Sales_Metric__c' AND key LIKE '%|Company|%'"
  );
  await world.look('usual', 'DELETE FROM refusal');
  const sent = async () => {
    world.arm({ fault: 'rowRefused', object: 'Sales_Metric__c', times: 'always' });
    const { status, refused, refusedBefore } = await world.sync();
    world.server.faults.reset();
    return { status, named: refused.length, refusedBefore };
  };
  const first = await sent();
  expect(first.named).toBeGreaterThan(0);
  const status = 'Complete with refused rows';
  expect(first).toEqual({ status, named: first.named, refusedBefore: 0 });
  world.forward(3600);
  expect(await sent()).toEqual({ status, named: 0, refusedBefore: first.named });
  // Now they wait: this run would be let through, and sends nothing of them.
  world.forward(3600);
  expect(await world.sync()).toMatchObject({ status, written: 0, refused: [], refusedBefore: first.named });
  expect(await lastRun()).toMatchObject({ Rows_Failed__c: first.named });
  world.forward(86_400);
  expect(await world.sync()).toMatchObject({ status: 'Complete', refusedBefore: 0 });
  expect(await world.asFresh()).toEqual([]);
});

it('a store that is new sends nothing of what the org has as it is to be', async () => {
  expect(await world.sync()).toMatchObject({ written: 0 });
  const [metric] = await world.rows(
    "SELECT Id FROM Sales_Metric__c WHERE Dimension__c = 'Team' ORDER BY Key__c LIMIT 1"
  );
  await world.save('update', 'Sales_Metric__c', String(metric?.Id), { Won_Count__c: 99 });
  const report = await world.sync({ store: world.store('new') });
  expect(report.fullBecause).not.toBeNull();
  expect([report.written, report.repaired, report.deleted]).toEqual([1, 0, 0]);
});

it('--dry-run says what a run would write, and writes nothing', async () => {
  const [deal] = await world.rows('SELECT Id FROM Opportunity WHERE IsWon = true ORDER BY Id LIMIT 1');
  await world.save('update', 'Opportunity', String(deal?.Id), { Amount: 8_888_800 });
  world.forward(3600);
  const before = [await world.written(), (await world.rows('SELECT Id FROM Sync_Run__c')).length] as const;
  const dry = await world.sync({ dryRun: true });
  expect(dry.written).toBeGreaterThan(0);
  const after = [await world.written(), (await world.rows('SELECT Id FROM Sync_Run__c')).length] as const;
  expect([differences(before[0], after[0]), after[1]]).toEqual([[], before[1]]);
  const { written, deleted } = await world.sync();
  expect([written, deleted]).toEqual([dry.written, dry.deleted]);
});

it('leaves a record of the run in the org', async () => {
  const report = await world.sync({ full: true });
  const run = await lastRun();
  expect(run).toMatchObject({ Status__c: 'Complete', Rows_Failed__c: 0, Rows_Written__c: 0 });
  expect(run.Rows_Read__c).toBe(Object.values(report.read).reduce((sum, rows) => sum + rows, 0));
  const seconds = (value: unknown) => Math.floor(Date.parse(String(value).replace('+0000', 'Z')) / 1000);
  expect(seconds(run.Data_As_Of__c)).toBe(seconds(report.dataAsOf));
  expect(seconds(run.Started_At__c) - seconds(run.Data_As_Of__c)).toBe(300);
});

it.each([
  ['Failed', { fault: 'shortPage', on: 'query', times: 'always' }, {}, /announced \d+ rows and sent \d+/],
  ['Failed', { fault: 'htmlError', status: 200, on: 'save', after: 1 }, {}, /is not JSON/],
  [
    'Stopped at quota',
    { fault: 'allowanceUsedUp', calls: 500 },
    { maxApiShare: 1 },
    /all of its [\d,]+ API calls/
  ]
])('says in the org that a run ended as %s, and why (%j)', async (status, order, options, reason) => {
  const [deal] = await world.rows('SELECT Id FROM Opportunity WHERE IsWon = true ORDER BY Id LIMIT 1');
  await world.save('update', 'Opportunity', String(deal?.Id), {
    Amount: 1000 + Math.round(performance.now())
  });
  world.forward(3600);
  world.arm(order);
  await expect(world.sync(options)).rejects.toThrow(reason);
  world.server.faults.reset();
  const run = await lastRun();
  expect(run.Status__c).toBe(status);
  expect(run.Detail__c).toMatch(reason);
  expect(run.Finished_At__c).not.toBeNull();
});

// The org does not even take the end of the run's record then: the next run closes it.
it('closes the record of a run that could not', async () => {
  world.forward(3600);
  world.arm({ fault: 'allowanceUsedUp', calls: 4 });
  await expect(world.sync()).rejects.toMatchObject({ exitCode: 3 });
  const { Started_At__c: startedAt, Status__c: status } = await lastRun();
  expect(status).toBe('Running');
  world.server.faults.reset();
  world.forward(60);
  await world.sync();
  const runs = await world.rows('SELECT Started_At__c, Status__c, Detail__c FROM Sync_Run__c');
  expect(runs.find((run) => run.Started_At__c === startedAt)).toMatchObject({
    Status__c: 'Failed',
    Detail__c: 'The run was cut off. The next one went on where it was.'
  });
});

it('needs the permission set Forecast_Sync only, and changes no deal and no account', async () => {
  const before = await world.written();
  const stirred = async () => [
    await world.rows('SELECT Id, SystemModstamp FROM Opportunity ORDER BY Id'),
    await world.rows('SELECT Id, SystemModstamp FROM Account ORDER BY Id')
  ];
  const untouched = await stirred();
  await world.unwrite();
  world.forward(3600);
  const { refused, notes } = await world.sync({ store: world.store('least') }, await world.leastLogin());
  expect([refused, notes]).toEqual([[], []]);
  expect([...(await world.written()).keys()].filter((key) => key.startsWith('Deal_Metric__c'))).not.toEqual(
    []
  );
  expect(differences(before, await world.written())).toEqual([]);
  expect(await stirred()).toEqual(untouched);
});
