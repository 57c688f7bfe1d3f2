import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followDeploys } from '../../../lightning-page/deployed.ts';
import { pageDataOf } from '../../../lightning-page/page-data.ts';
import { readPeople } from '../../../lightning-page/people.ts';
import { ended } from '../../support/bulk.ts';
import { DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';
import { deployFiles, manifest, MD } from '../../support/packages.ts';

/** A seller may see neither the object Vault__c, though a deal's field that he sees leads to it, nor the key of a deal. */

const lookup = (name: string, to: string, list: string): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label><type>Lookup</type><referenceTo>${to}</referenceTo><relationshipLabel>${list}</relationshipLabel><relationshipName>${list}</relationshipName></fields>`;
const key = (name: string): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label><type>Text</type><length>20</length><externalId>true</externalId><unique>true</unique></fields>`;
const FILES = {
  'package.xml': manifest({
    CustomObject: ['Vault__c'],
    CustomField: ['Opportunity.Box__c', 'Opportunity.Hidden_Key__c'],
    CustomTab: ['Vault__c'],
    CustomApplication: ['Sales'],
    PermissionSet: ['Sees_Box', 'Sees_Vault']
  }),
  'objects/Vault__c.object': `<CustomObject ${MD}><deploymentStatus>Deployed</deploymentStatus><label>Strongroom</label><nameField><label>n</label><type>Text</type></nameField><pluralLabel>Strongrooms</pluralLabel><sharingModel>ReadWrite</sharingModel>${lookup('Deal__c', 'Opportunity', 'Vaults')}${key('Key__c')}</CustomObject>`,
  'objects/Opportunity.object': `<CustomObject ${MD}>${lookup('Box__c', 'Vault__c', 'Boxed_Deals')}${key('Hidden_Key__c')}</CustomObject>`,
  'tabs/Vault__c.tab': `<CustomTab ${MD}><customObject>true</customObject><motif>Custom53: Bell</motif></CustomTab>`,
  'applications/Sales.app': `<CustomApplication ${MD}><formFactors>Large</formFactors><label>Sales</label><navType>Standard</navType><tabs>Vault__c</tabs><uiType>Lightning</uiType></CustomApplication>`,
  'permissionsets/Sees_Box.permissionset': `<PermissionSet ${MD}><fieldPermissions><editable>true</editable><field>Opportunity.Box__c</field><readable>true</readable></fieldPermissions><label>b</label></PermissionSet>`,
  'permissionsets/Sees_Vault.permissionset': `<PermissionSet ${MD}><fieldPermissions><editable>true</editable><field>Opportunity.Hidden_Key__c</field><readable>true</readable></fieldPermissions><label>v</label><objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Vault__c</object><viewAllRecords>true</viewAllRecords></objectPermissions></PermissionSet>`
};

let test: TestOrg;
let vault = '';

const assign = async (who: keyof typeof PEOPLE, set: string): Promise<void> => {
  const [found] = await test.rows(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
  const body = { AssigneeId: PEOPLE[who], PermissionSetId: found?.['Id'] };
  expect((await test.call('POST /sobjects/PermissionSetAssignment', { body })).status).toBe(201);
};

beforeAll(async () => {
  test = await startTestOrg();
  expect((await deployFiles(test.org, FILES)).problems).toEqual([]);
  for (const set of ['Sees_Box', 'Sees_Vault']) await assign('manager', set);
  await assign('rep', 'Sees_Box');
  const made = await test.call('POST /sobjects/Vault__c', { body: { Name: 'Gold' } });
  vault = made.body.id;
  const body = { Box__c: vault, Hidden_Key__c: 'secret-1' };
  expect(
    (await test.call(`PATCH /sobjects/Opportunity/${DEALS.commit}`, { as: 'manager', body })).status
  ).toBe(204);
});
afterAll(() => test.close());

const query = (soql: string): string => `/query?q=${encodeURIComponent(soql)}`;
const INTROSPECTION = `{ __schema { types { name description fields { name description args { name } } inputFields { name } enumValues { name } possibleTypes { name } } } }`;
const NAMES = /vault|strongroom|boxed_deals|hidden_key|secret-1/i;

describe('names of an object and a field that one may not see', () => {
  const PLACES: [string, Json?][] = [
    ['GET /sobjects'],
    ['GET /sobjects/Opportunity/describe'],
    ['GET /sobjects/Opportunity'],
    ['GET /ui-api/object-info'],
    ['GET /ui-api/object-info/Opportunity'],
    ['GET /ui-api/object-info/batch/Opportunity,Account'],
    ['GET /ui-api/record-defaults/create/Opportunity'],
    ['GET /ui-api/object-info/Opportunity/picklist-values/012000000000000AAA'],
    [`GET /sobjects/Opportunity/${DEALS.commit}`],
    [`GET /ui-api/records/${DEALS.commit}?optionalFields=Opportunity.Box__c`],
    [`GET ${query('SELECT FIELDS(ALL) FROM Opportunity LIMIT 1')}`],
    [`GET ${query('SELECT Box__c, Box__r.Name FROM Opportunity')}`],
    ['POST /graphql', { query: INTROSPECTION }],
    ['POST /graphql', { query: '{ uiapi { query { Vaul { edges { node { Id } } } } } }' }],
    [
      'POST /graphql',
      { query: '{ uiapi { query { Opportunity { edges { node { Hidden_K { value } } } } } } }' }
    ]
  ];

  it.each(PLACES)('are not in %s', async (request, body) => {
    const { body: seen } = await test.call(request, { as: 'rep', ...(body ? { body } : {}) });
    expect(JSON.stringify(seen)).not.toMatch(NAMES);
    const { body: all } = await test.call(request, { as: 'manager', ...(body ? { body } : {}) });
    expect(typeof all).toBe('object');
  });

  it('are there for whoever may see them', async () => {
    for (const path of ['/sobjects', '/ui-api/object-info', '/sobjects/Opportunity/describe'])
      expect(JSON.stringify((await test.call(path, { as: 'manager' })).body)).toMatch(NAMES);
  });

  it('are not in the page, nor is their tab', async () => {
    const people = await readPeople(test.org);
    const { metadata } = followDeploys()(test.org.metadata.components);
    const seenBy = async (id: string): Promise<string> => {
      const person = people.find((each) => each.id === id)!;
      return JSON.stringify(await pageDataOf(person, { org: test.org, metadata, accessToken: '' }));
    };
    expect(await seenBy(PEOPLE.manager)).toMatch(/Vault__c/);
    expect(await seenBy(PEOPLE.rep)).not.toMatch(NAMES);
  });

  it('a list, a parent and an id of it are as unknown as what is not there', async () => {
    const pairs: [string, string, Json?][] = [
      [query('SELECT Id, (SELECT Id FROM Vaults__r) FROM Opportunity'), 'Vaults__r'],
      [query('SELECT Box__r.Name FROM Opportunity'), 'Box__r'],
      [query('SELECT Id FROM Vault__c'), 'Vault__c'],
      ['/sobjects/Vault__c/describe', 'Vault__c'],
      ['/sobjects/Vault__c/deleted?start=2026-08-19T00:00:00Z&end=2026-08-20T00:00:00Z', 'Vault__c'],
      ['/composite/sobjects/Vault__c?ids=x&fields=Id', 'Vault__c'],
      ['/ui-api/object-info/Vault__c', 'Vault__c'],
      ['POST /sobjects/Vault__c', 'Vault__c', { Name: 'x' }],
      ['POST /composite/tree/Vault__c', 'Vault__c', { records: [] }],
      ['PATCH /composite/sobjects/Vault__c/Key__c', 'Vault__c', { records: [] }],
      ['POST /jobs/ingest', 'Vault__c', { object: 'Vault__c', operation: 'insert' }],
      ['POST /jobs/query', 'Vault__c', { operation: 'query', query: 'SELECT Id FROM Vault__c' }]
    ];
    for (const [request, name, body] of pairs) {
      const other = name.replace(/^\w{4}/, 'Nope');
      const ask = async (text: string): Promise<unknown> => {
        const changed = (value: string): string => value.replaceAll(name, text);
        const sent = body && (JSON.parse(changed(JSON.stringify(body))) as Json);
        const answer = await test.call(changed(request), { as: 'rep', ...(sent ? { body: sent } : {}) });
        return JSON.parse(JSON.stringify([answer.status, answer.body]).replaceAll(text, '<name>'));
      };
      expect(await ask(name), request).toEqual(await ask(other));
    }
    for (const request of [`/ui-api/records/${vault}?fields=x`, `DELETE /composite/sobjects?ids=${vault}`]) {
      const there = await test.call(request, { as: 'rep' });
      const none = await test.call(request.replace(vault, `zzz${vault.slice(3)}`), { as: 'rep' });
      const plain = (body: unknown): string =>
        JSON.stringify(body).replaceAll(/\b(?:zzz|a\w\w)\w{15}/g, '<id>');
      expect([there.status, plain(there.body)], request).toEqual([none.status, plain(none.body)]);
    }
  });
});

describe('an external id that one may not see', () => {
  /** What differs between a key that is taken, one that is not, and a field that is not there. */
  const answers = async (request: (field: string, value: string) => [string, Json?]): Promise<string[]> =>
    Promise.all(
      [
        ['Hidden_Key__c', 'secret-1'],
        ['Hidden_Key__c', 'secret-2'],
        ['Nothing_At__c', 'secret-1']
      ].map(async ([field = '', value = '']) => {
        const [path, body] = request(field, value);
        const answer = await test.call(path, { as: 'rep', ...(body ? { body } : {}) });
        const text = JSON.stringify([answer.status, answer.body]);
        return text.replaceAll(/Hidden_Key__c|Nothing_At__c/g, '<field>').replaceAll(/secret-\d/g, '<value>');
      })
    );

  const WAYS: [string, (field: string, value: string) => [string, Json?]][] = [
    ['reading', (field, value) => [`GET /sobjects/Opportunity/${field}/${value}`]],
    ['deleting', (field, value) => [`DELETE /sobjects/Opportunity/${field}/${value}`]],
    ['upserting', (field, value) => [`PATCH /sobjects/Opportunity/${field}/${value}`, { NextStep: 'x' }]],
    [
      'upserting a list',
      (field, value) => [
        `PATCH /composite/sobjects/Opportunity/${field}`,
        { records: [{ attributes: { type: 'Opportunity' }, [field]: value, NextStep: 'x' }] }
      ]
    ],
    [
      'a parent by it',
      (field, value) => [
        'POST /sobjects/OpportunityContactRole',
        { Opportunity: { [field]: value }, ContactId: '003bm0000000001AAA' }
      ]
    ],
    [
      'a bulk upsert',
      (field) => [
        'POST /jobs/ingest',
        { object: 'Opportunity', operation: 'upsert', externalIdFieldName: field }
      ]
    ],
    ['a query', (field, value) => [`GET ${query(`SELECT Id FROM Opportunity WHERE ${field} = '${value}'`)}`]]
  ];

  it.each(WAYS)('cannot be probed by %s', async (_way, request) => {
    const [taken, free, none] = await answers(request);
    expect(taken).toBe(none);
    expect(free).toBe(none);
  });

  it('is the key of whoever may see it', async () => {
    const found = await test.call('/sobjects/Opportunity/Hidden_Key__c/secret-1?fields=Id', {
      as: 'manager'
    });
    expect(found.body.Id).toBe(DEALS.commit);
  });

  it('is no column of an upload', async () => {
    const job = { object: 'Opportunity', operation: 'update' };
    const errors = await Promise.all(
      ['Hidden_Key__c', 'Nothing_At__c'].map(async (field) => {
        const { body } = await test.call('POST /jobs/ingest', { as: 'rep', body: job });
        const path = `/jobs/ingest/${body.id}`;
        await test.call(`PUT ${path}/batches`, {
          as: 'rep',
          body: `Id,${field}\n${DEALS.commit},x\n`,
          type: 'text/csv'
        });
        await test.call(`PATCH ${path}`, { as: 'rep', body: { state: 'UploadComplete' } });
        return (await ended(test, path, { as: 'rep' })).errorMessage;
      })
    );
    expect(errors).toEqual([
      'InvalidBatch : Field name not found : Hidden_Key__c',
      'InvalidBatch : Field name not found : Nothing_At__c'
    ]);
  });
});
