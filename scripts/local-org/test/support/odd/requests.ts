import { wellFormed } from './names.ts';
import { ACCOUNTS, DEALS } from '../company.ts';
import { LOGIN, METADATA, PAGE } from './others.ts';
import type { Odd, Place } from './types.ts';

const inUrl = (name: string): string => encodeURIComponent(wellFormed(name));
const soql = (query: string): Odd => ({ path: `/query?q=${inUrl(query)}` });
const graphql = (query: string, variables: unknown = {}, more: object = {}): Odd => ({
  method: 'POST',
  path: '/graphql',
  body: { query, variables, ...more }
});
const post = (path: string, body: unknown): Odd => ({ method: 'POST', path, body });
const patch = (path: string, body: unknown): Odd => ({ method: 'PATCH', path, body });
const records = (fields: object, type: string = 'Account'): unknown => ({
  records: [{ attributes: { type }, ...fields }]
});
const SPAN = 'start=2026-08-19T00:00:00Z&end=2026-08-20T00:00:00Z';
const LISTED = 'edges { node { Id } }';

const REST: Readonly<Record<string, Place>> = {
  'object read': (n) => ({ path: `/sobjects/${inUrl(n)}` }),
  'object described': (n) => ({ path: `/sobjects/${inUrl(n)}/describe` }),
  'object of deletions': (n) => ({ path: `/sobjects/${inUrl(n)}/deleted?${SPAN}` }),
  'object of changes': (n) => ({ path: `/sobjects/${inUrl(n)}/updated?${SPAN}` }),
  'object of a record': (n) => ({ path: `/sobjects/${inUrl(n)}/${ACCOUNTS.acme}` }),
  'object of an insert': (n) => post(`/sobjects/${inUrl(n)}`, { Name: 'x' }),
  'object of a delete': (n) => ({ method: 'DELETE', path: `/sobjects/${inUrl(n)}/${ACCOUNTS.acme}` }),
  'record id': (n) => ({ path: `/sobjects/Account/${inUrl(n)}` }),
  'record id of an update': (n) => patch(`/sobjects/Account/${inUrl(n)}`, { Name: 'x' }),
  'key field': (n) => ({ path: `/sobjects/Account/${inUrl(n)}/x` }),
  'key field of an upsert': (n) => patch(`/sobjects/Account/${inUrl(n)}/x`, {}),
  'key of a read': (n) => ({ path: `/sobjects/Period__c/Key__c/${inUrl(n)}` }),
  'key of an upsert': (n) => patch(`/sobjects/Period__c/Key__c/${inUrl(n)}`, {}),
  'field of a read': (n) => ({ path: `/sobjects/Account/${ACCOUNTS.acme}?fields=${inUrl(n)}` }),
  'field of an insert': (n) => post('/sobjects/Account', { [n]: 'x' }),
  'field of an update': (n) => patch(`/sobjects/Account/${ACCOUNTS.acme}`, { [n]: 'x' }),
  'parent of an insert': (n) => post('/sobjects/Opportunity', { [n]: { Name: 'x' } }),
  'key of a parent': (n) => post('/sobjects/Opportunity', { Account: { [n]: 'x' } }),
  locator: (n) => ({ path: `/query/${inUrl(n)}` }),
  'type of a list': (n) => post('/composite/sobjects', records({ Name: 'x' }, n)),
  'field of a list': (n) => post('/composite/sobjects', records({ [n]: 'x' })),
  'field of a list of updates': (n) => patch('/composite/sobjects', records({ Id: ACCOUNTS.acme, [n]: 'x' })),
  'object of a list of upserts': (n) => patch(`/composite/sobjects/${inUrl(n)}/Id`, records({})),
  'key of a list of upserts': (n) => patch(`/composite/sobjects/Account/${inUrl(n)}`, records({ Name: 'x' })),
  'ids of a list of deletes': (n) => ({ method: 'DELETE', path: `/composite/sobjects?ids=${inUrl(n)}` }),
  'object of a retrieve': (n) => ({ path: `/composite/sobjects/${inUrl(n)}?ids=${ACCOUNTS.acme}&fields=Id` }),
  'field of a retrieve': (n) => ({
    path: `/composite/sobjects/Account?ids=${ACCOUNTS.acme}&fields=${inUrl(n)}`
  }),
  'id of a retrieve': (n) => post('/composite/sobjects/Account', { ids: [n], fields: ['Id'] }),
  'object of a tree': (n) => post(`/composite/tree/${inUrl(n)}`, { records: [] }),
  'reference of a tree': (n) => post('/composite/tree/Account', { records: [{ attributes: { type: 'Account', referenceId: n }, Nope__c: 'x' }] }), // prettier-ignore
  'list of a tree': (n) => post('/composite/tree/Account', { records: [{ attributes: { type: 'Account', referenceId: 'a' }, Nope__c: 'x', [n]: { records: [{ attributes: { type: 'Contact', referenceId: 'b' }, LastName: 'x' }] } }] }), // prettier-ignore
  'reference of a composite': (n) => post('/composite', { compositeRequest: [{ method: 'GET', url: '/services/data/v66.0/sobjects/Nope__c', referenceId: n }] }), // prettier-ignore
  'value of a composite': (n) => post('/composite', { compositeRequest: [{ method: 'GET', url: '/services/data/v66.0/sobjects', referenceId: 'a' }, { method: 'GET', url: `/services/data/v66.0/sobjects/@{a.${n}}`, referenceId: 'b' }] }), // prettier-ignore
  'method of a composite': (n) => post('/composite', { compositeRequest: [{ method: n, url: '/services/data/v66.0/sobjects/Account', referenceId: 'a' }] }), // prettier-ignore
  'header of a composite': (n) => post('/composite', { compositeRequest: [{ method: 'GET', url: '/services/data/v66.0/sobjects/Nope__c', referenceId: 'a', httpHeaders: { [n]: n } }] }), // prettier-ignore
  'method of a batch': (n) =>
    post('/composite/batch', { batchRequests: [{ method: n, url: 'v66.0/sobjects' }] }),
  'address of a batch': (n) => post('/composite/batch', { batchRequests: [{ method: 'GET', url: `v66.0/sobjects/${n}` }] }), // prettier-ignore
  'graph': (n) => post('/composite/graph', { graphs: [{ graphId: n, compositeRequest: [{ method: 'POST', url: '/services/data/v66.0/sobjects/Nope__c', referenceId: 'a', body: {} }] }] }), // prettier-ignore
  'tooling query': (n) => ({ path: `/tooling/query?q=${inUrl(`SELECT Id FROM ${n}`)}` })
};

const SOQL: Readonly<Record<string, Place>> = {
  'object of a query': (n) => soql(`SELECT Id FROM ${n}`),
  'field of a query': (n) => soql(`SELECT ${n} FROM Account`),
  'parent of a query': (n) => soql(`SELECT ${n}.Name FROM Opportunity`),
  'field of a parent': (n) => soql(`SELECT Account.${n} FROM Opportunity`),
  'list of a query': (n) => soql(`SELECT (SELECT Id FROM ${n}) FROM Account`),
  condition: (n) => soql(`SELECT Id FROM Account WHERE ${n} = 'x'`),
  value: (n) => soql(`SELECT Id FROM Account WHERE Name = '${n.replace(/[\\']/g, '\\$&')}'`),
  'value without quotes': (n) => soql(`SELECT Id FROM Opportunity WHERE CloseDate = ${n}`),
  order: (n) => soql(`SELECT Id FROM Account ORDER BY ${n}`),
  group: (n) => soql(`SELECT COUNT(Id) FROM Account GROUP BY ${n}`),
  having: (n) => soql(`SELECT COUNT(Id) FROM Account GROUP BY Name HAVING COUNT(${n}) > 1`),
  alias: (n) => soql(`SELECT COUNT(Id) ${n}, Name FROM Account GROUP BY Name`),
  function: (n) => soql(`SELECT ${n}(Name) FROM Account`),
  'function in a condition': (n) => soql(`SELECT Id FROM Opportunity WHERE ${n}(CloseDate) = 1`),
  'field of a function': (n) => soql(`SELECT toLabel(${n}) FROM Opportunity`),
  fields: (n) => soql(`SELECT FIELDS(${n}) FROM Account LIMIT 1`),
  scope: (n) => soql(`SELECT Id FROM Account USING SCOPE ${n}`),
  'kind of a parent': (n) => soql(`SELECT TYPEOF What WHEN ${n} THEN Id END FROM Task`),
  'field of a kind': (n) => soql(`SELECT TYPEOF What WHEN Account THEN ${n} END FROM Task`),
  'semi-join': (n) => soql(`SELECT Id FROM Account WHERE Id IN (SELECT ${n} FROM Opportunity)`),
  'object of a semi-join': (n) => soql(`SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM ${n})`),
  with: (n) => soql(`SELECT Id FROM Account WITH ${n}`),
  columns: (n) => ({ path: `/query?columns=true&q=${inUrl(`SELECT Id FROM ${n}`)}` }),
  plan: (n) => ({ path: `/query?explain=${inUrl(`SELECT Id FROM ${n}`)}` })
};

const BULK: Readonly<Record<string, Place>> = {
  'object of an upload': (n) => post('/jobs/ingest', { object: n, operation: 'insert' }),
  operation: (n) => post('/jobs/ingest', { object: 'Account', operation: n }),
  'key of an upload': (n) =>
    post('/jobs/ingest', { object: 'Account', operation: 'upsert', externalIdFieldName: n }),
  delimiter: (n) => post('/jobs/ingest', { object: 'Account', operation: 'insert', columnDelimiter: n }),
  'line ending': (n) => post('/jobs/ingest', { object: 'Account', operation: 'insert', lineEnding: n }),
  'content type': (n) => post('/jobs/ingest', { object: 'Account', operation: 'insert', contentType: n }),
  upload: (n) => ({ path: `/jobs/ingest/${inUrl(n)}` }),
  'state of an upload': (n) => patch('/jobs/ingest/750', { state: n }),
  'rows of an upload': (n) => ({ path: `/jobs/ingest/${inUrl(n)}/failedResults` }),
  export: (n) => ({ path: `/jobs/query/${inUrl(n)}` }),
  'rows of an export': (n) => ({ path: `/jobs/query/${inUrl(n)}/results?locator=${inUrl(n)}&maxRecords=${inUrl(n)}` }), // prettier-ignore
  'object of an export': (n) => post('/jobs/query', { operation: 'query', query: `SELECT Id FROM ${n}` }),
  'field of an export': (n) => post('/jobs/query', { operation: 'query', query: `SELECT ${n} FROM Account` }),
  'operation of an export': (n) => post('/jobs/query', { operation: n, query: 'SELECT Id FROM Account' })
};

const GRAPHQL: Readonly<Record<string, Place>> = {
  object: (n) => graphql(`{ uiapi { query { ${n} { ${LISTED} } } } }`),
  field: (n) => graphql(`{ uiapi { query { Account { edges { node { ${n} { value } } } } } } }`),
  'field by its own right': (n) => graphql(`{ uiapi { query { Account { edges { node { ${n} @optional { value } } } } } } }`), // prettier-ignore
  filter: (n) => graphql(`{ uiapi { query { Account(where: { ${n}: { eq: "x" } }) { ${LISTED} } } } }`),
  operator: (n) => graphql(`{ uiapi { query { Account(where: { Name: { ${n}: "x" } }) { ${LISTED} } } } }`),
  order: (n) => graphql(`{ uiapi { query { Account(orderBy: { ${n}: { order: ASC } }) { ${LISTED} } } } }`),
  scope: (n) => graphql(`{ uiapi { query { Account(scope: ${n}) { ${LISTED} } } } }`),
  argument: (n) => graphql(`{ uiapi { query { Account(${n}: 1) { ${LISTED} } } } }`),
  'place to go on': (n) => graphql(`query q($a: String) { uiapi { query { Account(after: $a) { ${LISTED} } } } }`, { a: n }), // prettier-ignore
  'aggregate': (n) => graphql(`{ uiapi { aggregate { ${n} { edges { node { aggregate { Id { count { value } } } } } } } } }`), // prettier-ignore
  'group': (n) => graphql(`{ uiapi { aggregate { Account(groupBy: { ${n}: { group: true } }) { edges { node { aggregate { Id { count { value } } } } } } } } }`), // prettier-ignore
  'filter as a value': (n) => graphql(`query q($w: Account_Filter) { uiapi { query { Account(where: $w) { ${LISTED} } } } }`, { w: { [n]: { eq: 'x' } } }), // prettier-ignore
  'value': (n) => graphql(`query q($v: String) { uiapi { query { Account(where: { Name: { eq: $v } }) { ${LISTED} } } } }`, { v: n }), // prettier-ignore
  mutation: (n) =>
    graphql(`mutation { uiapi { ${n}Create(input: { ${n}: { Name: "x" } }) { Record { Id } } } }`),
  'field of a mutation': (n) => graphql(`mutation m($i: AccountCreateInput!) { uiapi { AccountCreate(input: $i) { Record { Id } } } }`, { i: { Account: { [n]: 'x' } } }), // prettier-ignore
  operation: (n) => graphql('query q { __typename }', {}, { operationName: n }),
  variables: (n) => graphql('query q { __typename }', { [n]: 1 }),
  fragment: (n) => graphql(`{ ...${n} }`),
  directive: (n) => graphql(`{ __typename @${n} }`),
  type: (n) =>
    graphql(
      `
        query q($n: String!) {
          __type(name: $n) {
            name
          }
        }
      `,
      { n }
    )
};

const UI: Readonly<Record<string, Place>> = {
  object: (n) => ({ path: `/ui-api/object-info/${inUrl(n)}` }),
  objects: (n) => ({ path: `/ui-api/object-info/batch/${inUrl(n)},${inUrl(n)}` }),
  'object of values': (n) => ({ path: `/ui-api/object-info/${inUrl(n)}/picklist-values/012000000000000AAA` }),
  'record type of values': (n) => ({
    path: `/ui-api/object-info/Opportunity/picklist-values/${inUrl(n)}/StageName`
  }),
  'field of values': (n) => ({ path: `/ui-api/object-info/Opportunity/picklist-values/012000000000000AAA/${inUrl(n)}` }), // prettier-ignore
  'object of defaults': (n) => ({ path: `/ui-api/record-defaults/create/${inUrl(n)}` }),
  record: (n) => ({ path: `/ui-api/records/${inUrl(n)}?fields=Account.Name` }),
  'field of a record': (n) => ({ path: `/ui-api/records/${DEALS.commit}?fields=Opportunity.${inUrl(n)}` }),
  'object of a field': (n) => ({ path: `/ui-api/records/${DEALS.commit}?fields=${inUrl(n)}.Name` }),
  'parent of a record': (n) => ({ path: `/ui-api/records/${DEALS.commit}?optionalFields=Opportunity.${inUrl(n)}.Name` }), // prettier-ignore
  'object of an insert': (n) => post('/ui-api/records', { apiName: n, fields: { Name: 'x' } }),
  'field of an insert': (n) => post('/ui-api/records', { apiName: 'Account', fields: { [n]: 'x' } }),
  'field of an update': (n) => patch(`/ui-api/records/${ACCOUNTS.acme}`, { fields: { [n]: 'x' } })
};

/** Every place that takes a name. */
export const PLACES: readonly (readonly [string, Place])[] = Object.entries({
  REST,
  SOQL,
  BULK,
  GRAPHQL,
  UI,
  LOGIN,
  METADATA,
  PAGE
}).flatMap(([api, places]) =>
  Object.entries(places).map(([what, place]) => [`${api}: ${what}`, place] as const)
);
