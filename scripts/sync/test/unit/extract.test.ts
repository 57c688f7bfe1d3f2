import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServerResponse } from 'node:http';
import { fakeOrg, sendError, sendJson, type Answer, type FakeOrg } from '../support/fake-org.ts';
import type { SourceObject } from '../../src/plan/source-object.ts';
import { noProgress } from '../../src/progress.ts';
import { Store } from '../../src/store/store.ts';
import { extractAll } from '../../src/extract/extract.ts';

const role: SourceObject = {
  name: 'OpportunityContactRole',
  cursor: 'SystemModstamp',
  fields: [
    { name: 'Id', type: 'text' },
    { name: 'OpportunityId', type: 'text' },
    { name: 'ContactId', type: 'text' },
    { name: 'Role', type: 'text' },
    { name: 'IsPrimary', type: 'boolean' },
    { name: 'IsDeleted', type: 'boolean' }
  ]
};
const header = `"${role.fields.map(({ name }) => name).join('","')}"\n`;
const row = (id: number, name = 'Champion') => `"${id}","d","c","${name}","true","false"\n`;

let folder: string;
let store: Store;
let org: FakeOrg | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
  store = await Store.open(join(folder, 'store.duckdb'));
  await store.run("INSERT INTO org.OpportunityContactRole VALUES ('old', 'd', 'c', 'User', false, false)");
});

afterEach(async () => {
  await org?.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

interface Page {
  csv: string;
  promised: number;
}

type Sender = (response: ServerResponse, page: Page, locator: string) => void;

const sendPage: Sender = (response, { csv, promised }, locator) => {
  response.writeHead(200, {
    'content-type': 'text/csv',
    'sforce-numberofrecords': String(promised),
    'sforce-locator': locator
  });
  response.end(csv);
};

/** An org whose only object has too many rows for REST, and serves them as these pages. */
function bulkOrg(pages: Page[], total: number, state = 'JobComplete', send: Sender = sendPage): Answer {
  return (_, response, call) => {
    const url = new URL(call.split(' ')[1] ?? '', 'http://org');
    if (url.pathname === '/queryAll') {
      sendJson(response, { totalSize: 2001, done: false, nextRecordsUrl: '/x', records: [] });
    } else if (call.startsWith('POST /jobs/query')) {
      sendJson(response, { id: '750', state: 'UploadComplete' });
    } else if (url.pathname === '/jobs/query/750') {
      sendJson(response, { id: '750', state, numberRecordsProcessed: total, errorMessage: 'too slow' });
    } else {
      const n = Number(url.searchParams.get('locator') ?? 0);
      const page = pages[n];
      if (page) send(response, page, n + 1 < pages.length ? String(n + 1) : 'null');
      else sendError(response, 400, 'INVALID_LOCATOR');
    }
  };
}

async function extract(answer: Answer) {
  org = await fakeOrg(answer);
  const timing = { startedAt: new Date('2026-08-20T09:05:00Z'), lag: 300 };
  const run = { http: org.http, store, progress: noProgress, timing, concurrency: 2 };
  const { read } = await extractAll(
    run,
    [{ object: role, fields: role.fields, isReplicateable: true }],
    false
  );
  return read;
}

const ids = async () =>
  (await store.rows('SELECT Id FROM org.OpportunityContactRole ORDER BY Id')).map(({ Id }) => Id);

it('takes the pages of a large result one after the other, without their headers', async () => {
  const pages = [
    { csv: header + row(1) + row(2, 'a ""b"", c\nd; \u{1F600}\0e'), promised: 2 },
    { csv: header + row(3), promised: 1 }
  ];
  expect(await extract(bulkOrg(pages, 3))).toEqual(new Map([['OpportunityContactRole', 3]]));
  expect(await ids()).toEqual(['1', '2', '3']);
  const odd = await store.one("SELECT Role AS text FROM org.OpportunityContactRole WHERE Id = '2'");
  expect(odd.text).toBe('a "b", c\nd; \u{1F600}\0e');
  expect(await store.rows('SELECT object, read_until FROM checkpoint')).toEqual([
    { object: 'OpportunityContactRole', read_until: '2026-08-20 09:00:00' }
  ]);
});

it('reads a small result over REST, in the same form', async () => {
  await extract((_, response) =>
    sendJson(response, {
      totalSize: 1,
      done: true,
      records: [
        { Id: '1', OpportunityId: 'd', ContactId: 'c', Role: null, IsPrimary: false, IsDeleted: true }
      ]
    })
  );
  expect(await store.rows('FROM org.OpportunityContactRole')).toEqual([
    { Id: '1', OpportunityId: 'd', ContactId: 'c', Role: null, IsPrimary: false, IsDeleted: true }
  ]);
  expect(org?.calls).toHaveLength(1);
});

const refusals: [string, Answer, RegExp][] = [
  [
    'a page shorter than announced',
    bulkOrg([{ csv: header + row(1), promised: 2 }], 2),
    /^A result page of OpportunityContactRole has 1 rows; the org announced 2\./
  ],
  [
    'fewer pages than announced',
    bulkOrg([{ csv: header + row(1), promised: 1 }], 2),
    /^The org announced 2 rows of OpportunityContactRole and sent 1\./
  ],
  [
    'a page cut off within a row',
    bulkOrg([{ csv: (header + row(1) + row(2)).slice(0, -20), promised: 2 }], 2),
    /^A result page cannot be read/
  ],
  [
    'a page with other columns',
    bulkOrg([{ csv: '"Id","IsDeleted","SystemModstamp","Market_Segment__c"\n', promised: 0 }], 0),
    /^A result page has the columns Id, IsDeleted/
  ],
  ['an empty page', bulkOrg([{ csv: '', promised: 0 }], 0), /^A result page has the columns \(none\)/],
  [
    'a failed job',
    bulkOrg([], 0, 'Failed'),
    /^The org's query of OpportunityContactRole ended as Failed \(too slow\)/
  ],
  ['an aborted job', bulkOrg([], 0, 'Aborted'), /ended as Aborted/],
  ['a job in a state nobody knows', bulkOrg([], 0, 'Lost'), /ended as Lost/],
  [
    'fewer REST rows than announced',
    (_, response) => sendJson(response, { totalSize: 2, done: true, records: [{ Id: '1' }] }),
    /^The org announced 2 rows and sent 1\./
  ]
];

it.each(refusals)('takes nothing of %s', async (_, answer, message) => {
  await expect(extract(answer)).rejects.toThrow(message);
  expect(await ids()).toEqual(['old']);
  expect(await store.rows('FROM checkpoint')).toEqual([]);
});

it('fetches a page again when the connection breaks within it', async () => {
  let breaks = 1;
  const send: Sender = (response, page, locator) => {
    if (locator === 'null' && breaks-- > 0) {
      response.writeHead(200, { 'sforce-numberofrecords': '1', 'content-length': '500' });
      response.write(page.csv.slice(0, 60));
      setTimeout(() => response.destroy(), 20);
    } else {
      sendPage(response, page, locator);
    }
  };
  const pages = [1, 2].map((id) => ({ csv: header + row(id), promised: 1 }));
  await extract(bulkOrg(pages, 2, 'JobComplete', send));
  expect(await ids()).toEqual(['1', '2']);
});

it('begins a query anew when the org forgot its place in it', async () => {
  let lost = 1;
  await extract((_, response, call) => {
    const records = [{ Id: call.includes('next') ? '2' : '1' }];
    if (!call.includes('next'))
      sendJson(response, { totalSize: 2, done: false, nextRecordsUrl: '/services/data/v66.0/next', records });
    else if (lost-- > 0) sendError(response, 400, 'INVALID_QUERY_LOCATOR');
    else sendJson(response, { totalSize: 2, done: true, records });
  });
  expect(await ids()).toEqual(['1', '2']);
  expect(org?.calls).toHaveLength(4);
});

/** An org that gives up jobs for which `answer` has no page. Rows of a page are taken to be all of its job. */
function slowOrg(answer: (soql: string) => Page | undefined, asked: string[] = []): Answer {
  return (request, response, call) => {
    const [, job] = /^GET \/jobs\/query\/(\d+)/.exec(call) ?? [];
    if (call.startsWith('GET /queryAll')) return sendError(response, 400, 'QUERY_TIMEOUT');
    if (job === undefined) {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        asked.push((JSON.parse(body) as { query: string }).query);
        sendJson(response, { id: String(asked.length - 1), state: 'UploadComplete' });
      });
      return undefined;
    }
    const page = answer(asked[Number(job)] ?? '');
    if (page && call.includes('/results')) return sendPage(response, page, 'null');
    const end = page
      ? { state: 'JobComplete', numberRecordsProcessed: page.promised }
      : { state: 'Failed', errorMessage: 'QUERY_TIMEOUT: Your query request was running for too long.' };
    return sendJson(response, { id: job, ...end });
  };
}

it('takes a row that changes between two parts of a query as the later part has it', async () => {
  const asked: string[] = [];
  const older = (soql: string) => soql.includes(' AND SystemModstamp < ');
  const answer = (soql: string): Page | undefined => {
    if (!soql.includes(' WHERE ')) return undefined;
    return older(soql)
      ? { csv: header + row(1, 'Before') + row(2), promised: 2 }
      : { csv: header + row(1, 'After'), promised: 1 };
  };
  const read = await extract(slowOrg(answer, asked));
  expect(read).toEqual(new Map([['OpportunityContactRole', 2]]));
  expect(asked.map((soql) => soql.replace(/^.* FROM OpportunityContactRole/, ''))).toEqual([
    '',
    ' WHERE SystemModstamp >= 1999-01-01T00:00:00Z AND SystemModstamp < 2012-10-25T16:32:30Z',
    ' WHERE SystemModstamp >= 2012-10-25T16:32:30Z'
  ]);
  expect(await store.rows('SELECT Id, Role FROM org.OpportunityContactRole ORDER BY Id')).toEqual([
    { Id: '1', Role: 'After' },
    { Id: '2', Role: 'Champion' }
  ]);
});

it('gives up when the org does not even answer for the rows of a second', async () => {
  await expect(extract(slowOrg(() => undefined))).rejects.toThrow(
    /^The org's query of OpportunityContactRole times out even for the rows of one second/
  );
  expect(await ids()).toEqual(['old']);
});

it('leaves only the store behind, readable by its owner alone', async () => {
  await extract(bulkOrg([{ csv: header + row(1), promised: 1 }], 1));
  expect(readdirSync(store.folder).filter((file) => file.endsWith('.csv'))).toEqual([]);
  expect(statSync(store.file).mode & 0o777).toBe(0o600);
  expect(statSync(store.folder).mode & 0o777).toBe(0o700);
});
