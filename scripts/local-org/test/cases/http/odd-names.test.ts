import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';
import { askOdd, codeOf, wrongIn } from '../../support/odd/ask.ts';
import { COUNTS, INHERITED, NO_NAMES, VALUES, wellFormed } from '../../support/odd/names.ts';
import { PLACES } from '../../support/odd/requests.ts';
import type { Odd, Place } from '../../support/odd/types.ts';

let test: TestOrg;
const unforeseen: string[] = [];

beforeAll(async () => {
  test = await startTestOrg({ report: (text) => void unforeseen.push(text), apiAllowance: 1_000_000 });
});
afterAll(async () => {
  expect(unforeseen).toEqual([]);
  await test.close();
});

/** Answers of places, as one text each to compare. */
const told = async (place: Place, name: string): Promise<string> => {
  const { status, body } = await askOdd(test, place(name));
  return `${status} ${codeOf(body) ?? ''}`;
};

it('a name that JavaScript knows is as unknown as any other, in each place that takes a name', async () => {
  const wrong: string[] = [];
  for (const [where, place] of PLACES) {
    const [plain, underscored] = [await told(place, 'nowhere'), await told(place, '__nowhere__')];
    for (const name of INHERITED.slice(0, 3)) {
      const expected = name.startsWith('_') ? underscored : plain;
      const found = await told(place, name);
      // Readers of JSON and XML refuse some of these names as such.
      const isUnread = / (?:JSON_PARSER_ERROR|SOAP:Client)$/.test(found);
      if (found !== expected && !isUnread) wrong.push(`${where}, ${name}: ${found}, expected ${expected}`);
    }
  }
  expect(wrong).toEqual([]);
});

/** All of them are for the deep test. */
const FEW: readonly string[] = NO_NAMES.filter(
  (name) => /['"\0]|^$|^\.\.$/.test(name) || name !== wellFormed(name)
);

it('what is no name is refused, and never by surprise', async () => {
  const wrong: string[] = [];
  for (const [where, place] of PLACES)
    for (const name of FEW) {
      const answer = await askOdd(test, place(name));
      const why = wrongIn(answer);
      if (why)
        wrong.push(
          `${where}, ${JSON.stringify(name.slice(0, 30))}: ${why} ${JSON.stringify(answer.body).slice(0, 150)}`
        );
    }
  expect(wrong).toEqual([]);
});

/** Fields of one kind each. */
const FIELDS: [object: string, field: string][] = [
  ['Account', 'Description'],
  ['Account', 'Name'],
  ['Account', 'AnnualRevenue'],
  ['Account', 'NumberOfEmployees'],
  ['Account', 'OwnerId'],
  ['Account', 'Website'],
  ['Opportunity', 'Amount'],
  ['Opportunity', 'Probability'],
  ['Opportunity', 'CloseDate'],
  ['Opportunity', 'StageName'],
  ['Opportunity', 'IsPrivate'],
  ['Opportunity', 'AccountId'],
  ['Event', 'StartDateTime']
];
const COMPLETE: Json = {
  Account: { Name: 'x' },
  Opportunity: { Name: 'x', StageName: 'Closed Lost', CloseDate: '2026-09-01' },
  Event: { DurationInMinutes: 5, StartDateTime: '2026-09-01T09:00:00Z' }
};

it.each(FIELDS)(
  '%s.%s keeps odd values or refuses them, and can be read afterwards',
  async (object, field) => {
    const values = VALUES.filter((value) => typeof value !== 'string' || value === wellFormed(value));
    const records = values
      .map((value) => ({ attributes: { type: object }, ...COMPLETE[object], [field]: value }))
      .filter((record) => !JSON.stringify(record).includes('__proto__'));
    const saved = await askOdd(test, { method: 'POST', path: '/composite/sobjects', body: { records } });
    expect(wrongIn(saved)).toBeUndefined();
    expect(saved.body).toHaveLength(records.length);
    const ids = saved.body.flatMap(({ success, id }: Json) => (success ? [id] : []));
    const paths = [
      `/query?q=${encodeURIComponent(`SELECT FIELDS(ALL) FROM ${object} ORDER BY ${field === 'Description' ? 'Id' : field} LIMIT 200`)}`,
      `/query?q=${encodeURIComponent(`SELECT MAX(${['IsPrivate', 'Description'].includes(field) ? 'Id' : field}), COUNT(Id) FROM ${object}`)}`, // prettier-ignore
      ...ids.slice(0, 3).map((id: string) => `/sobjects/${object}/${id}`)
    ];
    for (const path of paths)
      expect([path, wrongIn(await askOdd(test, { path }))]).toEqual([path, undefined]);
    const all = await askOdd(test, { path: paths[0]! });
    expect(all.status, JSON.stringify(all.body)).toBe(200);
    await askOdd(test, { method: 'DELETE', path: `/composite/sobjects?ids=${ids.join()}` });
  }
);

it('half of a character refuses the body, whichever field it stands in', async () => {
  for (const body of [
    { Name: '\ud800' },
    { Description: 'x\udc00y' },
    { '\ud800': 1 },
    { Name: '\ud83d\ud83d' }
  ]) {
    const { status, body: said } = await askOdd(test, { method: 'POST', path: '/sobjects/Account', body });
    expect([status, codeOf(said)], JSON.stringify(body)).toEqual([400, 'JSON_PARSER_ERROR']);
  }
});

it('halves of characters in the escapes of a language are refused or find nothing', async () => {
  const soql = (value: string): Odd => ({
    path: `/query?q=${encodeURIComponent(`SELECT Id FROM Account WHERE Name = '${value}' OR Name LIKE '${value}%'`)}`
  });
  const graphql = (value: string): Odd => ({
    method: 'POST',
    path: '/graphql',
    body: { query: `{ uiapi { query { Account(where: { Name: { eq: "${value}" } }) { totalCount } } } }` }
  });
  for (const value of ['\\ud800', '\\uDC00', 'x\\ud83d\\ud83d', '\\uffff', '\\u0000', '\\u{d800}'])
    for (const odd of [soql(value), graphql(value)])
      expect(wrongIn(await askOdd(test, odd)), JSON.stringify(odd)).toBeUndefined();
  const bee = { attributes: { type: 'Account' }, Name: '\ud83d\udc1d and \\ud800' };
  const whole = await askOdd(test, { method: 'POST', path: '/composite/sobjects', body: { records: [bee] } });
  expect(whole.body).toMatchObject([{ success: true }]);
  expect((await test.rows(`SELECT Name FROM Account WHERE Id = '${whole.body[0].id}'`))[0]?.['Name']).toBe(
    bee.Name
  );
});

const NUMBERED: Record<string, Place> = {
  LIMIT: (n) => ({ path: `/query?q=${encodeURIComponent(`SELECT Id FROM Account LIMIT ${n}`)}` }),
  OFFSET: (n) => ({ path: `/query?q=${encodeURIComponent(`SELECT Id FROM Account LIMIT 1 OFFSET ${n}`)}` }),
  'LIMIT of a list': (n) => ({ path: `/query?q=${encodeURIComponent(`SELECT (SELECT Id FROM Opportunities LIMIT ${n} OFFSET ${n}) FROM Account`)}` }), // prettier-ignore
  'LIMIT of an export': (n) => ({ method: 'POST', path: '/jobs/query', body: { operation: 'query', query: `SELECT Id FROM Account LIMIT ${n}` } }), // prettier-ignore
  'a number': (n) => ({
    path: `/query?q=${encodeURIComponent(`SELECT Id FROM Opportunity WHERE Amount > ${n}`)}`
  }),
  'a span of days': (n) => ({ path: `/query?q=${encodeURIComponent(`SELECT Id FROM Opportunity WHERE CloseDate = LAST_N_DAYS:${n}`)}` }), // prettier-ignore
  'a span of years': (n) => ({ path: `/query?q=${encodeURIComponent(`SELECT Id FROM Opportunity WHERE CloseDate = NEXT_N_FISCAL_YEARS:${n}`)}` }), // prettier-ignore
  'batch size': (n) => ({ path: '/query?q=SELECT+Id+FROM+Account', headers: { 'sforce-query-options': `batchSize=${n.replaceAll(/[^ -~]/g, '')}` } }), // prettier-ignore
  maxRecords: (n) => ({ path: `/jobs/query/750/results?maxRecords=${encodeURIComponent(n)}` }),
  'first': (n) => ({ method: 'POST', path: '/graphql', body: { query: `{ uiapi { query { Account(first: ${n}, upperBound: ${n}) { totalCount } } } }` } }), // prettier-ignore
  'first as a value': (n) => ({ method: 'POST', path: '/graphql', body: { query: 'query q($n: Int) { uiapi { query { Account(first: $n) { totalCount } } } }', variables: { n: Number(n) } } }), // prettier-ignore
  'a range': (n) => ({ method: 'POST', path: '/graphql', body: { query: `{ uiapi { query { Opportunity(where: { CloseDate: { eq: { range: { last_n_days: ${n} } } } }) { totalCount } } } }` } }), // prettier-ignore
  'a span of time': (n) => ({ path: `/sobjects/Account/updated?start=${encodeURIComponent(n)}&end=${encodeURIComponent(n)}` }), // prettier-ignore
  'a fault': (n) => ({ method: 'POST', path: '/local/faults', isWhole: true, body: { fault: 'slow', after: 1e9, times: Number(n), seconds: Number(n) } }), // prettier-ignore
  'a version': (n) => ({ path: `/services/data/v${encodeURIComponent(n)}/sobjects`, isWhole: true })
};

it('numbers that are none, or too large, are refused or taken for what they are', async () => {
  const wrong: string[] = [];
  for (const [where, place] of Object.entries(NUMBERED))
    for (const count of COUNTS) {
      const answer = await askOdd(test, place(count));
      const why = wrongIn(answer);
      if (why) wrong.push(`${where} ${count}: ${why} ${JSON.stringify(answer.body).slice(0, 150)}`);
    }
  test.server.faults.reset();
  expect(wrong).toEqual([]);
});

it('the clock takes no moment that a date cannot be', async () => {
  const before = test.org.clock.now().getTime();
  const bodies = [
    ...[1e300, -1e300, 1e308, 1e15, -1e15, 1e12].map((forward) => ({ forward })),
    ...['1e300', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', '\uffff', 'constructor'].map((at) => ({ now: at })) // prettier-ignore
  ];
  for (const body of bodies) {
    const { status, body: said } = await askOdd(test, {
      method: 'POST',
      path: '/local/clock',
      isWhole: true,
      body
    });
    expect([status, codeOf(said)], JSON.stringify(body)).toEqual([400, 'INVALID_INPUT']);
  }
  expect(test.org.clock.now().getTime() - before).toBeLessThan(60_000);
  const good = { method: 'POST', path: '/local/clock', isWhole: true, body: { forward: 1 } };
  expect((await askOdd(test, good)).status).toBe(200);
  expect(
    (await askOdd(test, { path: '/query?q=SELECT+Id+FROM+Opportunity+WHERE+CloseDate=THIS_YEAR' })).status
  ).toBe(200);
});

it('nothing stays broken', async () => {
  expect((await test.call('/query?q=SELECT+COUNT()+FROM+Opportunity')).body.totalSize).toBe(5);
  const { data, errors } = await test.graphql(
    '{ constructor: uiapi { valueOf: query { toString: Account { totalCount } } } }'
  );
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toMatch(
    /^\{"constructor":\{"valueOf":\{"toString":\{"totalCount":\d+\}\}\}\}$/
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});
