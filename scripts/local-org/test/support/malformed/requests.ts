import { gzipSync } from 'node:zlib';
import { ACCOUNTS, DEALS } from '../company.ts';
import { nested } from './dice.ts';
import type { Dice } from './dice.ts';

/** A request that no good client would send. */
export interface Malformed {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export type Kind = (dice: Dice, api: string) => Malformed;

const QUERIES = [
  "SELECT Id, Name, Owner.Name FROM Opportunity WHERE Amount > 5 AND Name LIKE 'a%' ORDER BY Name LIMIT 10",
  'SELECT StageName, SUM(Amount) s FROM Opportunity GROUP BY ROLLUP(StageName) HAVING COUNT(Id) > 1',
  'SELECT Id, (SELECT Id FROM Contacts) FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE CloseDate = LAST_N_DAYS:30)',
  "SELECT TYPEOF What WHEN Account THEN Name ELSE Id END, toLabel(Status), FORMAT(CreatedDate) FROM Task USING SCOPE mine WHERE NOT (Subject = 'x')"
];
const DOCUMENTS = [
  'query q($w: Opportunity_Filter) { uiapi { query { Opportunity(first: 5, where: $w, orderBy: { Name: { order: ASC } }) { edges { node { Id Name { value } } } } } } }',
  'mutation m { uiapi { AccountUpdate(input: { Id: "x", Account: { Name: "y" } }) { Record { Id } } } }',
  'query a { uiapi { aggregate { Opportunity(groupBy: { StageName: { group: true } }) { edges { node { aggregate { Amount { sum { value } } } } } } } } }'
];
const PATHS = [
  '/sobjects/Account', `/sobjects/Account/${ACCOUNTS.acme}`, '/sobjects/Period__c/Key__c/x', '/sobjects/Account/describe', '/sobjects/Account/deleted?start=x&end=y',
  '/query?q=x', '/queryAll/0r8x-1', '/composite', '/composite/batch', '/composite/graph', '/composite/sobjects', '/composite/sobjects/Account/Id', '/composite/tree/Account', '/jobs/query', '/jobs/query/750x/results?locator=x',
  '/jobs/ingest', '/jobs/ingest/750x/batches', '/graphql', '/ui-api/object-info/Account', `/ui-api/records/${DEALS.commit}?fields=Opportunity.Name`, '/limits', '/tooling/query?q=x', '/metadata/deployRequest'
]; // prettier-ignore
const BODIES = [
  '{"Name":"x"}', '{"records":[{"attributes":{"type":"Account"},"Name":"x"}]}', '{"compositeRequest":[{"method":"GET","url":"/services/data/v66.0/limits","referenceId":"a"}]}',
  '{"graphs":[{"graphId":"g","compositeRequest":[{"method":"POST","url":"/services/data/v66.0/sobjects/Account","referenceId":"a","body":{"Name":"x"}}]}]}',
  '{"batchRequests":[{"method":"GET","url":"v66.0/limits"}]}', '{"operation":"query","query":"SELECT Id FROM Account"}', '{"object":"Account","operation":"insert"}', '{"query":"{ __typename }","variables":{}}', '{"fields":{"Name":"x"}}', '[]', 'null', '0', '"x"', '{"__proto__":{"a":1}}'
]; // prettier-ignore
const JSON_TYPE = { 'content-type': 'application/json' };
/** A hundred megabytes of blanks in a hundred kilobytes. */
const PACKED_BLANKS = gzipSync(Buffer.alloc(100_000_000, ' '));

const paths: Kind = (dice, api) => ({
  method: dice.pick(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  path: api + dice.broken(dice.pick(PATHS))
});
const anywhere: Kind = (dice) => ({
  method: 'GET',
  path: `/${encodeURI(dice.garbage().replaceAll(/\u0000|\p{Surrogate}/gu, ''))}`
});
const soql: Kind = (dice, api) => ({
  method: 'GET',
  path: `${api}/query?${new URLSearchParams({ q: dice.broken(dice.pick(QUERIES)) }).toString()}`
});
const deepSoql: Kind = (dice, api) => ({
  method: 'GET',
  path: `${api}/query?q=${encodeURIComponent(`SELECT Id FROM Account WHERE ${nested(dice.below(500), '(', ')')}`)}`
});
const json: Kind = (dice, api) => ({
  method: dice.pick(['POST', 'PATCH']),
  path: api + dice.pick(PATHS),
  headers: JSON_TYPE,
  body: dice.pick([dice.broken(dice.pick(BODIES)), dice.pick(BODIES), dice.garbage()])
});
const deepJson: Kind = (dice, api) => ({
  method: 'POST',
  path: api + dice.pick(PATHS),
  headers: JSON_TYPE,
  body: nested(dice.below(20_000), '[', ']')
});
const graphql: Kind = (dice, api) => ({
  method: 'POST',
  path: `${api}/graphql`,
  headers: JSON_TYPE,
  body: JSON.stringify({
    query: dice.pick([dice.broken(dice.pick(DOCUMENTS)), nested(dice.below(300), '{a', '}'), dice.garbage()]),
    variables: dice.pick([
      {},
      { w: dice.garbage() },
      { w: { and: [{ Name: { eq: dice.garbage() } }] } },
      null
    ])
  })
});
const login: Kind = (dice) => ({
  method: 'POST',
  path: dice.pick(['/services/oauth2/token', '/services/oauth2/revoke', '/services/oauth2/introspect']),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: dice.broken('grant_type=password&username=a&password=b')
});
const otherTypes: Kind = (dice, api) => ({
  method: dice.pick(['POST', 'PUT']),
  path: api + dice.pick(PATHS),
  headers: {
    'content-type': dice.pick(['text/csv', 'application/xml', 'multipart/form-data; boundary=x', 'multipart/form-data', 'text/plain', 'application/json; charset=utf-7', '/', ';']) // prettier-ignore
  },
  body: dice.garbage()
});
const headers: Kind = (dice, api) => ({
  method: 'GET',
  path: api + dice.pick(PATHS),
  headers: {
    [dice.pick(['sforce-query-options', 'if-unmodified-since', 'if-modified-since', 'accept', 'accept-encoding', 'accept-language', 'cookie', 'x-forwarded-host', 'range', 'expect', 'authorization'])]:
      dice.garbage().replaceAll(/[^\x20-\x7e]/g, '') // prettier-ignore
  }
});
/** Packed bodies: those that are no gzip, and one that unpacks a thousandfold. */
const packed: Kind = (dice, api) => ({
  method: 'POST',
  path: api + dice.pick(PATHS),
  headers: { ...JSON_TYPE, 'content-encoding': dice.pick(['gzip', 'deflate', 'br', 'x']) },
  body: dice.below(20) === 0 ? PACKED_BLANKS : dice.damaged(gzipSync(dice.pick(BODIES)))
});

/** Kinds that are one request each, without XML, CSV and archives. */
export const PLAIN_KINDS: readonly Kind[] = [
  paths, anywhere, soql, soql, deepSoql, json, json, deepJson, graphql, login, otherTypes, headers, packed
]; // prettier-ignore
