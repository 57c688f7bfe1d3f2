import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SyncError } from '../../src/errors.ts';
import { OrgHttp } from '../../src/connect/http.ts';
import { Store } from '../../src/store/store.ts';
import { startSync } from './child.ts';
import { sellers } from './company.ts';
import { World, differences, type Written } from './world.ts';

/** Failure modes of writing. Each test names the guard it proves, which is what to break to see it fail. */
let world: World;
let whole: Written;
let name: string;
let stores = 0;

beforeAll(async () => {
  world = await World.start();
  await world.sync();
  whole = await world.written();
});
afterAll(() => world.close());
beforeEach(async () => {
  stores += 1;
  name = `store ${stores}`;
  await world.unwrite();
});
afterEach(() => world.server.faults.reset());

const sync = () => world.sync({ store: world.store(name) });
const metrics = async () => (await world.rows('SELECT Id FROM Sales_Metric__c')).length;

describe('4: cut off after the org took records and before the store knew it', () => {
  /** Kills a first run when the org has answered to its first metrics. */
  async function cutOff(): Promise<void> {
    const child = startSync(world, world.store(name));
    const { server } = world.server.app;
    const killOnAnswer = (request: { method?: string; url?: string }, response: NodeJS.EventEmitter) => {
      if (request.method === 'PATCH' && request.url?.includes('/composite/sobjects/Sales_Metric__c'))
        response.once('finish', () => child.process.kill('SIGKILL'));
    };
    server.on('request', killOnAnswer);
    const { signal } = await child.ended.finally(() => server.off('request', killOnAnswer));
    expect(signal).toBe('SIGKILL');
    expect(await metrics()).toBeGreaterThan(0);
  }

  // Guard: load/save.ts send, an upsert by Key__c.
  it('sends them again: none is there twice, none is missing', async () => {
    await cutOff();
    await sync();
    expect(differences(await world.written(), whole)).toEqual([]);
  });

  // Guard: load/write-log.ts acknowledge, which is called when the org has answered and not before.
  it('sends what the org never got', async () => {
    world.arm({ fault: 'htmlError', status: 200, on: 'save', after: 3 });
    await expect(sync()).rejects.toThrow(/is not JSON/);
    world.server.faults.reset();
    await sync();
    expect(differences(await world.written(), whole)).toEqual([]);
  });

  // Guard: load/write-log.ts markSent: what was sent may exist in the org, so the run looks for it when its slice no longer exists.
  it('deletes what the org took of a slice that is no more when the run goes on', async () => {
    const seller = sellers[0] as string;
    await cutOff();
    const moved = await world.rows(`SELECT Id FROM Opportunity WHERE OwnerId = '${seller}'`);
    const own = async (OwnerId: string) => {
      for (const { Id } of moved) await world.save('update', 'Opportunity', String(Id), { OwnerId });
      world.forward(3600);
      await sync();
    };
    await own(sellers[1] as string);
    const left = `SELECT Id FROM Sales_Metric__c WHERE Dimension__c = 'Seller' AND Dimension_Value__c = '${seller}'`;
    expect(await world.rows(left)).toEqual([]);
    await own(seller);
    expect(differences(await world.written(), whole)).toEqual([]);
  });
});

describe("4: the org's answer about the sync's own records is lost while it takes people's", () => {
  // Guard: load/load.ts bothOf, which ends when both have ended.
  it('what it took of them is known', async () => {
    const scored = async () => {
      const rows = await world.rows('SELECT Id FROM Lead WHERE Engagement_Points__c > 0');
      return rows.map(({ Id }) => String(Id)).sort();
    };
    const leads = await scored();
    for (const id of leads) await world.save('update', 'Lead', id, { Engagement_Points__c: null });
    const call = OrgHttp.prototype.json;
    vi.spyOn(OrgHttp.prototype, 'json').mockImplementation(async function (this: OrgHttp, asked) {
      const answer = await call.call(this, asked);
      if (asked.method === 'PATCH' && asked.path === '/composite/sobjects') await setTimeout(300);
      if (asked.path.includes('/composite/sobjects/Sales_Metric__c'))
        throw new SyncError('The answer is not JSON.');
      return answer;
    });
    await expect(sync()).rejects.toThrow(/is not JSON/);
    vi.restoreAllMocks();
    expect(await scored()).toEqual(leads);
    const known = await world.look(name, 'SELECT Id FROM org.Lead WHERE Engagement_Points__c > 0');
    expect(known.map(({ Id }) => String(Id)).sort()).toEqual(leads);
  });
});

describe('18: the org takes a part of the records', () => {
  // Guard: load/save.ts isLocked, and that such rows are sent again.
  it('rows that somebody else holds are tried again', async () => {
    world.arm({ fault: 'rowLock', object: 'Sales_Metric__c', times: 3 });
    const { refused } = await sync();
    expect(refused).toEqual([]);
    expect(differences(await world.written(), whole)).toEqual([]);
  });

  // Guards: load/save.ts save (a refusal for its row alone), main.ts (exit code 4), load/outgoing.ts (sent again by the next run).
  it('rows that a rule refuses are told one by one, and sent again by the next run', async () => {
    world.arm({ fault: 'rowRefused', object: 'Sales_Metric__c', after: 1, times: 2 });
    const { code, out } = await startSync(world, world.store(name), ['--json']).ended;
    const report = JSON.parse(out) as { refused: { object: string; key: string; reason: string }[] };
    expect(code).toBe(4);
    expect(report.refused).toHaveLength(2);
    for (const { object, key, reason } of report.refused) {
      expect(object).toBe('Sales_Metric__c');
      expect(reason).toBe('A rule of this org refuses the record. (FIELD_CUSTOM_VALIDATION_EXCEPTION)');
      expect(whole.has(`${object} ${key}`)).toBe(true);
    }
    expect(differences(await world.written(), whole)).toHaveLength(2);
    const { refused, written } = await sync();
    expect([refused, written]).toEqual([[], 2]);
    expect(differences(await world.written(), whole)).toEqual([]);
  });
});

describe('19: two runs at once', () => {
  // Guard: store/store.ts open, which takes the file for itself and says when it cannot.
  it('the second says so and stops, and the first is whole', async () => {
    const first = await Store.open(world.store(name));
    const { code, err } = await startSync(world, world.store(name)).ended;
    expect(code).toBe(1);
    expect(err).toContain('Another sync is running on');
    expect(await metrics()).toBe(0);
    await first.close();
    await sync();
    expect(differences(await world.written(), whole)).toEqual([]);
  });
});

describe('19: two runs at once on one org, with a store each', () => {
  // Guard: report/sync-run.ts refuseSecond.
  it('the second says so and stops, until the first has ended or must have', async () => {
    const begun = world.server.org.clock.now().toISOString();
    const id = await world.save('insert', 'Sync_Run__c', '', {
      Status__c: 'Running',
      Started_At__c: begun,
      Detail__c: 'Under way, with the store of another machine.'
    });
    await expect(sync()).rejects.toThrow(
      new RegExp(`^Another sync, with another store, has been running on this org since .* Sync Run ${id} `)
    );
    expect(await metrics()).toBe(0);
    const [own] = await world.rows(
      'SELECT Status__c FROM Sync_Run__c ORDER BY CreatedDate DESC, Id DESC LIMIT 1'
    );
    expect(own?.Status__c).toBe('Failed');
    world.forward(6 * 3600 + 60);
    await sync();
    expect(differences(await world.written(), whole)).toEqual([]);
    await world.save('update', 'Sync_Run__c', id, { Status__c: 'Failed' });
  });

  // Guard: report/sync-run.ts anotherRun, which knows its store's runs by the store's id.
  it('does not take a run of its own that was cut off for another', async () => {
    await sync();
    await world.save('update', 'Sync_Run__c', String((await runs())[0]?.Id), {
      Status__c: 'Running',
      Detail__c: `Under way, with the store ${String((await world.look(name, "SELECT value FROM memory WHERE name = 'storeId'"))[0]?.value)}.`
    });
    await world.look(name, "DELETE FROM memory WHERE name IN ('run', 'runStartedAt')");
    await sync();
    expect(new Set((await runs()).map(({ Status__c: status }) => status))).not.toContain('Running');
  });

  const runs = () => world.rows('SELECT Id, Status__c FROM Sync_Run__c ORDER BY CreatedDate DESC, Id DESC');
});

describe('the token', () => {
  // Guards: connect/login.ts (kept in the connection only), connect/failure.ts and connect/http.ts (no headers in messages).
  it('is in no store, output, error or process title', async () => {
    const token = world.newToken();
    const secret = token.slice(token.indexOf('!') + 1);
    const child = startSync(world, world.store(name), [], token);
    const titles: string[] = [];
    const { server } = world.server.app;
    const look = () => {
      const { pid } = child.process;
      titles.push(readFileSync(`/proc/${pid}/cmdline`, 'utf8'), readFileSync(`/proc/${pid}/comm`, 'utf8'));
    };
    server.on('request', look);
    const { code, out, err } = await child.ended.finally(() => server.off('request', look));
    expect(code).toBe(0);
    world.arm({ fault: 'sessionExpiry', on: 'query' });
    const failed = await startSync(world, world.store(name), ['--full'], token).ended;
    expect(failed.code).toBe(1);
    expect(failed.err).toContain('refuses the access token');
    const kept = readFileSync(world.store(name)).toString('latin1');
    for (const text of [...titles, out, err, failed.out, failed.err, kept])
      expect(text).not.toContain(secret);
    const runs = await world.rows('SELECT Detail__c FROM Sync_Run__c');
    expect(JSON.stringify(runs)).not.toContain(secret);
  });
});
