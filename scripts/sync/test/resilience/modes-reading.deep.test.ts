import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SyncError } from '../../src/errors.ts';
import { Store } from '../../src/store/store.ts';
import { Random } from './random.ts';
import { changeALot } from './changes.ts';
import { World, differences } from './world.ts';
import type { Login } from '../../src/connect/types.ts';

/** Failure modes of reading, with the guards that their tests prove. History comes as a Bulk 2.0 job, the rest over REST. */
let world: World;
let store: string;
let stores = 0;

beforeAll(async () => {
  world = await World.start({ deals: 60, mostRows: 50 });
  await world.sync({ store: world.store('reference') });
});
afterAll(() => world.close());
beforeEach(() => {
  stores += 1;
  store = world.store(`store ${stores}`);
});
afterEach(() => world.server.faults.reset());

/** A login that gets a new token when the old one expired. */
function renewable(): Login & { renewals: () => number } {
  const login = world.login();
  let count = 0;
  return {
    ...login,
    renewals: () => count,
    renew: async () => {
      count += 1;
      login.connection.accessToken = world.newToken();
    }
  };
}

/** Requests of the org's clients during the work, as `GET /jobs/query/…`. */
async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const all: string[] = [];
  const listener = (request: { method?: string; url?: string }) =>
    all.push(`${request.method} ${request.url?.replace(/^\/services\/data\/v\d+\.0/, '')}`);
  const { server } = world.server.app;
  server.on('request', listener);
  await work().finally(() => server.off('request', listener));
  return all;
}

const jobsOf = (requests: readonly string[]) =>
  requests.filter((line) => line.startsWith('POST /jobs/query')).length;

async function ofStore(sql: string): Promise<Record<string, unknown>[]> {
  const opened = await Store.open(store);
  try {
    return await opened.rows(sql);
  } finally {
    await opened.close();
  }
}

const countOf = async (object: string): Promise<number> =>
  Number((await ofStore(`SELECT count(*)::INTEGER AS n FROM org."${object}"`))[0]?.n);

const orgCount = async (object: string): Promise<number> =>
  (await world.rows(`SELECT Id FROM ${object}`, true)).length;

/** What a run leaves is what a run with another store leaves. */
async function expectAsFresh(): Promise<void> {
  const written = await world.written();
  stores += 1;
  await world.sync({ store: world.store(`fresh ${stores}`) });
  expect(differences(written, await world.written())).toEqual([]);
}

const failure = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => undefined,
    (error: unknown) => error
  );

describe('2: many rows of one instant, over page boundaries', () => {
  // Guards: connect/rest-query.ts pagesFrom (every page is followed), extract/soql.ts selectSince (from the instant on, not after it).
  it('takes each row once', async () => {
    world.arm({ fault: 'smallPages', on: 'query', times: 'always' });
    world.arm({ fault: 'smallPages', rows: 500, times: 'always' });
    await world.sync({ store });
    for (const object of ['Opportunity', 'OpportunityHistory'])
      expect(await countOf(object)).toBe(await orgCount(object));
    expect(await ofStore('SELECT Id FROM org.OpportunityHistory GROUP BY Id HAVING count(*) > 1')).toEqual(
      []
    );
  });
});

describe('5: cut off within the pages of a job', () => {
  // Guard: extract/job.ts resumeJob and takePage (a page and the place of the next in one transaction).
  it('goes on with the same job where it was', async () => {
    world.arm({ fault: 'smallPages', rows: 500, times: 2 }, { fault: 'truncatedPage' });
    expect(await failure(world.sync({ store }))).toBeInstanceOf(SyncError);
    expect(await ofStore('SELECT rows_taken::INTEGER AS rows FROM open_job')).toEqual([{ rows: 1000 }]);
    const requests = await requestsOf(() => world.sync({ store }));
    expect(requests.filter((line) => line.startsWith('POST /jobs/query'))).toEqual([]);
    const pages = requests.filter((line) => line.includes('/results?'));
    expect(pages[0]).toContain('locator=');
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });

  // Guard: connect/bulk-query.ts findJob, called by resumeJob.
  it('begins another job when the org has forgotten it', async () => {
    world.arm({ fault: 'smallPages', rows: 500, times: 2 }, { fault: 'truncatedPage' });
    expect(await failure(world.sync({ store }))).toBeInstanceOf(SyncError);
    world.arm({ fault: 'jobGone' });
    const requests = await requestsOf(() => world.sync({ store }));
    expect(requests.filter((line) => line.startsWith('POST /jobs/query'))).toHaveLength(1);
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });
});

describe('6: a job that failed, was aborted, or is in a state nobody knows', () => {
  // Guard: connect/bulk-query.ts waitForJob, whose last case is an error.
  it.each([
    ['jobFailed', /ended as Failed \(UNKNOWN_EXCEPTION/],
    ['jobAborted', /ended as Aborted/],
    ['jobUnknownState', /ended as Unknown/]
  ])('%s: nothing is taken, and the next run is whole', async (fault, message) => {
    world.arm({ fault });
    const before = await world.written();
    expect(await failure(world.sync({ store }))).toMatchObject({ message: expect.stringMatching(message) });
    expect(differences(before, await world.written())).toEqual([]);
    world.server.faults.reset();
    await world.sync({ store });
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });
});

describe('7: a job that takes long', () => {
  // Guard: connect/bulk-query.ts waitForJob, which has no time at which a job counts as failed.
  it('is waited for, and neither aborted nor deleted', async () => {
    world.arm({ fault: 'jobSlow', times: 4 });
    const requests = await requestsOf(() => world.sync({ store }));
    expect(requests.filter((line) => /^(DELETE|PATCH) \/jobs\/query/.test(line))).toEqual([]);
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });
});

describe('7: a query that takes the org too long', () => {
  // Guard: extract/parts.ts takeInParts, called by extract.ts takeLarge.
  it('is asked for by halves of its time, and by halves of those', async () => {
    world.arm({ fault: 'queryTimeout', times: 2 });
    const requests = await requestsOf(() => world.sync({ store }));
    // All, the older half in vain, its two halves, the younger half.
    expect(jobsOf(requests)).toBe(5);
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
    await expectAsFresh();
  });

  // Guard: extract/extract.ts fewRows.
  it('goes to a job when REST gives it up', async () => {
    world.arm({ fault: 'queryTimeout', on: 'query' });
    const requests = await requestsOf(() => world.sync({ store }));
    expect(jobsOf(requests)).toBe(2);
    expect(await countOf('User')).toBe(await orgCount('User'));
  });
});

describe('7: a job that does not come to an end', () => {
  /** The job of the deals' history, the only one there is. */
  const givenUp =
    /^The org's query of OpportunityHistory, job (750\w{15}), is still InProgress after [\d.]+ minutes \(--job-timeout\)\. It was aborted; the next run starts a new one\./;
  const stateOf = (id: string): Promise<Response> =>
    fetch(`${world.server.origin}/services/data/v66.0/jobs/query/${id}`, {
      headers: { authorization: `Bearer ${world.newToken()}` }
    });

  // Guards: connect/bulk-query.ts waitForJob and giveUp, extract/job.ts takeJob.
  it('ends the run at its deadline with object and job, and the next run starts a new one', async () => {
    world.arm({ fault: 'jobSlow', times: 'always' });
    const error = await failure(world.sync({ store, jobTimeout: 0.02 }));
    expect(error).toMatchObject({ message: expect.stringMatching(givenUp) });
    expect(await ofStore('FROM open_job')).toEqual([]);
    const [, id = ''] = givenUp.exec((error as Error).message) ?? [];
    expect(await (await stateOf(id)).json()).toMatchObject({ state: 'Aborted' });
    world.server.faults.reset();
    const requests = await requestsOf(() => world.sync({ store }));
    expect(jobsOf(requests)).toBe(1);
    expect(requests.some((request) => request.includes(id))).toBe(false);
    await expectAsFresh();
  });

  it('counts the time it had in runs that were cut off', async () => {
    world.arm({ fault: 'sessionExpiry', on: 'resultPage' });
    await failure(world.sync({ store }));
    await ofStore('UPDATE open_job SET begun_at = begun_at - INTERVAL 3 HOURS');
    world.arm({ fault: 'jobSlow', times: 'always' });
    expect(await failure(world.sync({ store }))).toMatchObject({ message: expect.stringMatching(givenUp) });
    world.server.faults.reset();
    await world.sync({ store });
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });
});

describe('8: the session expires between pages', () => {
  // Guards: connect/http.ts call (renews the token once), connect/rest-query.ts finish (asks the query again, not the page).
  it('begins the query anew with a new token', async () => {
    const many = await orgCount('Sales_Metric__c');
    expect(many, 'so many metrics that comparing them takes pages').toBeGreaterThan(200);
    await world.sync({ store });
    world.arm({ fault: 'smallPages', on: 'query', times: 'always' }, { fault: 'sessionExpiry' });
    const login = renewable();
    await world.sync({ store, full: true }, login);
    expect(login.renewals()).toBe(1);
    expect(world.server.faults.list().map(({ fault }) => fault)).toEqual(['smallPages']);
  });

  it('fetches a page of a job again with a new token', async () => {
    world.arm({ fault: 'smallPages', rows: 500 }, { fault: 'sessionExpiry', on: 'resultPage' });
    const login = renewable();
    await world.sync({ store }, login);
    expect(login.renewals()).toBe(1);
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });

  it('says so in a sentence where there is no new token to be had', async () => {
    world.arm({ fault: 'sessionExpiry', on: 'resultPage' });
    expect(await failure(world.sync({ store }))).toMatchObject({
      message: expect.stringMatching(/refuses the access token \(INVALID_SESSION_ID\)/)
    });
    await world.sync({ store });
  });
});

describe('9: the org has forgotten the place in a result', () => {
  // Guard: connect/rest-query.ts finish.
  it('begins the query anew', async () => {
    await world.sync({ store });
    world.arm({ fault: 'smallPages', on: 'query', times: 'always' }, { fault: 'deadLocator', times: 2 });
    const report = await world.sync({ store, full: true });
    expect(report.refused).toEqual([]);
    expect(world.server.faults.list().map(({ fault }) => fault)).toEqual(['smallPages']);
  });
});

describe('10: bodies that are cut off, rows that are missing', () => {
  // Guards: extract/job.ts takePage (rows of a page) and takeJob (rows of a job), connect/rest-query.ts pagesFrom, store/page.ts addPage.
  it.each([
    ['truncatedPage', {}, /cannot be read/],
    ['shortPage', {}, /has \d+ rows; the org announced \d+/],
    ['wrongCount', {}, /has \d+ rows; the org announced \d+/],
    ['shortPage', { on: 'query', after: 1 }, /announced \d+ rows and sent \d+/]
  ])('%s %j: an error, and never a smaller result', async (fault, more, message) => {
    world.arm({ fault, ...more });
    const before = await world.written();
    expect(await failure(world.sync({ store }))).toMatchObject({ message: expect.stringMatching(message) });
    expect(differences(before, await world.written())).toEqual([]);
    await world.sync({ store });
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });

  // Guard: connect/transport.ts failureOf, with the condition of connect/retry.ts.
  it('fetches a page anew when the connection breaks within it', async () => {
    world.arm({ fault: 'connectionReset' });
    await world.sync({ store });
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });
});

describe('11: the allowance of API calls', () => {
  // Guards: connect/retry.ts isAllowanceUsedUp, connect/http.ts #final and #spend.
  it.each([
    ['at the start', { fault: 'allowanceUsedUp' }, {}],
    ['during the run', { fault: 'allowanceUsedUp', after: 6 }, {}],
    ['its own share', { fault: 'allowanceUsedUp', calls: 500 }, { maxApiShare: 1 }]
  ])('%s: stops with exit code 3, and goes on later', async (_, order, options) => {
    await changeALot(world, new Random(stores), 3);
    world.arm(order);
    expect(await failure(world.sync({ store, ...options }))).toMatchObject({ exitCode: 3 });
    world.server.faults.reset();
    await world.sync({ store });
    await expectAsFresh();
  });
});

describe('12: an org that is busy, and what stands before it', () => {
  // Guards: connect/retry.ts conditions and waitBefore, connect/failure.ts answerFailure.
  it.each([
    ['503', { fault: 'busy', times: 2 }],
    ['503 of a page', { fault: 'busy', on: 'resultPage' }],
    ['503 of a save', { fault: 'busy', on: 'save' }],
    ['420', { fault: 'busy', status: 420 }],
    ['429', { fault: 'busy', status: 429, on: 'newJob' }],
    ['500', { fault: 'busy', status: 500, on: 'jobState' }],
    ['a web page instead of data', { fault: 'htmlError' }]
  ])('%s: tried again', async (_, order) => {
    world.arm(order);
    await changeALot(world, new Random(stores), 1);
    await world.sync({ store });
    expect(world.server.faults.list(), 'faults that did not strike').toEqual([]);
    expect(await countOf('OpportunityHistory')).toBe(await orgCount('OpportunityHistory'));
  });

  it('waits as long as the org asks', async () => {
    world.arm({ fault: 'busy', retryAfter: 2, on: 'newJob' });
    const times: number[] = [];
    const listener = (request: { method?: string; url?: string }) => {
      if (request.method === 'POST' && request.url?.endsWith('/jobs/query')) times.push(performance.now());
    };
    world.server.app.server.on('request', listener);
    await world.sync({ store }).finally(() => world.server.app.server.off('request', listener));
    expect(times).toHaveLength(2);
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  it('says so when a web page comes with a success', async () => {
    world.arm({ fault: 'htmlError', status: 200, after: 1 });
    expect(await failure(world.sync({ store }))).toMatchObject({
      message: expect.stringMatching(/is not JSON/)
    });
  });
});

describe('13: jobs see what is in the recycle bin', () => {
  // Guard: connect/bulk-query.ts startJob (queryAll).
  it('history of deleted deals among it', async () => {
    const [deal] = await world.rows('SELECT Id FROM Opportunity WHERE IsWon = true LIMIT 1');
    await world.save('delete', 'Opportunity', String(deal?.Id));
    await world.sync({ store });
    const rows = await world.rows('SELECT IsDeleted FROM OpportunityHistory', true);
    const deleted = rows.filter((row) => row.IsDeleted);
    expect(deleted.length).toBeGreaterThan(0);
    const [kept] = await ofStore('SELECT count(*)::INTEGER AS n FROM org.OpportunityHistory WHERE IsDeleted');
    expect(kept?.n).toBe(deleted.length);
  });
});
