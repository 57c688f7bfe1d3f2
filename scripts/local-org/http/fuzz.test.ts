import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, API, DEALS, startTestOrg } from '../testing/index.ts';
import type { TestOrg } from '../testing/index.ts';

/** Malformed requests of one run; FUZZ=10000 for a long one. Each run of a seed asks the same. */
const REQUESTS = Number(process.env['FUZZ'] ?? 600);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_820);

let test: TestOrg;
const unforeseen: string[] = [];

beforeAll(async () => {
  test = await startTestOrg({ report: (text) => void unforeseen.push(text), apiAllowance: 1_000_000 });
});
afterAll(() => test.close());

/** mulberry32 */
const random = (() => {
  let state = SEED;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
})();
const below = (limit: number): number => Math.floor(random() * limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;

const SCRAPS = [
  '', ' ', '\u0000', '\uFFFF', '🐝', "'", '"', '\\', '%', '%25', '..', '/', '//', ';', '--', '*/', '{', '}', '[', ']', '(', ')', '<', '>', '&', '?', '#',
  '=', '@{a.b}', '@{', '__proto__', 'constructor', 'null', 'undefined', 'NaN', '-1', '1e999', '9'.repeat(40), 'SELECT', 'FROM', 'WHERE', 'LIKE', 'ORDER BY',
  'Id', 'Name', 'Account', 'Opportunity', 'Nope__c', ACCOUNTS.acme, DEALS.commit, '2026-13-45', 'true', 'x'.repeat(5000), '\r\n', '\t', '<!DOCTYPE', '<![CDATA[', '&x;', '../../etc/passwd'
]; // prettier-ignore

const garbage = (most = 6): string =>
  Array.from({ length: below(most) + 1 }, () => pick(SCRAPS)).join(pick(['', ' ', ',']));

/** Breaks a text at one to three places. */
const broken = (text: string): string => {
  let result = text;
  for (let count = below(3) + 1; count > 0; count -= 1) {
    const at = below(result.length + 1);
    result = result.slice(0, at) + pick(SCRAPS) + result.slice(at + below(4));
  }
  return result;
};

const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

const QUERIES = [
  "SELECT Id, Name, Owner.Name FROM Opportunity WHERE Amount > 5 AND Name LIKE 'a%' ORDER BY Name LIMIT 10",
  'SELECT StageName, SUM(Amount) s FROM Opportunity GROUP BY ROLLUP(StageName) HAVING COUNT(Id) > 1',
  'SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE CloseDate = LAST_N_DAYS:30)'
];
const DOCUMENTS = [
  'query q($w: Opportunity_Filter) { uiapi { query { Opportunity(first: 5, where: $w, orderBy: { Name: { order: ASC } }) { edges { node { Id Name { value } } } } } } }',
  'mutation m { uiapi { AccountUpdate(input: { Id: "x", Account: { Name: "y" } }) { Record { Id } } } }'
];
const ENVELOPE =
  '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><login xmlns="urn:partner.soap.sforce.com"><username>a</username><password>b</password></login></e:Body></e:Envelope>';
const PATHS = [
  '/sobjects/Account', `/sobjects/Account/${ACCOUNTS.acme}`, '/sobjects/Forecast_Period__c/Key__c/x', '/sobjects/Account/describe', '/sobjects/Account/deleted?start=x&end=y',
  '/query?q=x', '/queryAll/0r8x-1', '/composite', '/composite/batch', '/composite/sobjects', '/composite/tree/Account', '/jobs/query', '/jobs/query/750x/results?locator=x',
  '/jobs/ingest', '/jobs/ingest/750x/batches', '/graphql', '/ui-api/object-info/Account', `/ui-api/records/${DEALS.commit}?fields=Opportunity.Name`, '/limits', '/tooling/query?q=x'
]; // prettier-ignore
const BODIES = [
  '{"Name":"x"}', '{"records":[{"attributes":{"type":"Account"},"Name":"x"}]}', '{"compositeRequest":[{"method":"GET","url":"/services/data/v66.0/limits","referenceId":"a"}]}',
  '{"operation":"query","query":"SELECT Id FROM Account"}', '{"object":"Account","operation":"insert"}', '{"query":"{ __typename }","variables":{}}', '{"fields":{"Name":"x"}}', '[]', 'null', '0', '"x"', '{"__proto__":{"a":1}}'
]; // prettier-ignore

interface Malformed {
  method: string;
  path: string;
  type?: string;
  body?: string;
}

const KINDS: readonly (() => Malformed)[] = [
  () => ({ method: pick(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']), path: API + broken(pick(PATHS)) }),
  () => ({ method: 'GET', path: `/${encodeURI(garbage().replaceAll('\u0000', ''))}` }),
  () => ({ method: 'GET', path: `${API}/query?q=${encodeURIComponent(broken(pick(QUERIES)))}` }),
  () => ({ method: 'GET', path: `${API}/query?q=${encodeURIComponent(`SELECT Id FROM Account WHERE ${nested(below(500), '(', ')')}`)}` }),
  () => ({ method: pick(['POST', 'PATCH']), path: API + pick(PATHS), type: 'application/json', body: pick([broken(pick(BODIES)), pick(BODIES), garbage()]) }),
  () => ({ method: 'POST', path: API + pick(PATHS), type: 'application/json', body: nested(below(200_000), '[', ']') }),
  () => ({ method: 'POST', path: `${API}/graphql`, type: 'application/json', body: JSON.stringify({ query: pick([broken(pick(DOCUMENTS)), nested(below(3000), '{a', '}'), garbage()]), variables: pick([{}, { w: garbage() }, { w: { and: [{ Name: { eq: garbage() } }] } }, null]) }) }),
  () => ({ method: 'POST', path: '/services/Soap/u/66.0', type: 'text/xml', body: pick([broken(ENVELOPE), nested(below(5000), '<a>', '</a>'), garbage()]) }),
  () => ({ method: 'POST', path: '/services/oauth2/token', type: 'application/x-www-form-urlencoded', body: broken('grant_type=password&username=a&password=b') }),
  () => ({ method: pick(['POST', 'PUT']), path: API + pick(PATHS), type: pick(['text/csv', 'application/xml', 'multipart/form-data; boundary=x', 'text/plain', '']), body: garbage() })
]; // prettier-ignore

/** Whether an answer of 400 and more has the shape of its API. */
const isErrorOf = (path: string, type: string | null, text: string): boolean => {
  if (type?.startsWith('text/xml')) return text.includes('<faultcode>') && text.includes('<faultstring>');
  if (!type?.includes('json')) return false;
  const body: unknown = JSON.parse(text);
  if (path.startsWith('/services/oauth2/') && !Array.isArray(body))
    return typeof (body as { error?: unknown }).error === 'string';
  const entries = Array.isArray(body)
    ? body
    : ((body as { results?: { errors: unknown[] }[] }).results ?? []);
  return entries.length > 0 && JSON.stringify(entries).match(/"(errorCode|statusCode)":"[A-Z]/) !== null;
};

describe(`${REQUESTS} malformed requests (seed ${SEED})`, () => {
  it('are all refused in shape, none slow, none by surprise', { timeout: 600_000 }, async () => {
    const wrong: string[] = [];
    for (let count = 0; count < REQUESTS; count += 1) {
      const { method, path, type, body } = pick(KINDS)();
      const began = performance.now();
      const response = await fetch(test.server.origin + path, {
        method,
        headers: {
          authorization: `Bearer ${test.token('admin')}`,
          ...(type === undefined ? {} : { 'content-type': type })
        },
        ...(body === undefined ? {} : { body })
      });
      const text = await response.text();
      const took = performance.now() - began;
      const seen = `${method} ${path.slice(0, 200)} ${(body ?? '').slice(0, 200)} → ${response.status} ${text.slice(0, 200)}`;
      const contentType = response.headers.get('content-type');
      const isFault = contentType?.startsWith('text/xml') && response.status === 500;
      if (response.status >= 500 && !isFault) wrong.push(seen);
      else if (response.status >= 400 && !isErrorOf(path, contentType, text)) wrong.push(`shape: ${seen}`);
      else if (took > 5000) wrong.push(`${took} ms: ${seen}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(unforeseen.slice(0, 5)).toEqual([]);
  });

  it('leave the org answering', async () => {
    expect((await test.call('/health')).body).toEqual({ status: 'ready' });
    expect((await test.call('/query?q=SELECT+Username+FROM+User+LIMIT+1')).body.records).toHaveLength(1);
    expect(Object.prototype).not.toHaveProperty('a');
  });
});
