import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPackage } from '../../../server/metadata-api/package/read.ts';
import { writeZip } from '../../../server/metadata-api/package/zip.ts';
import { ended } from '../../support/bulk.ts';
import { DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { TestOrg, Who } from '../../support/index.ts';

/** What each persona sees, and how each API says what it does not: the field Secret__c is for managers, to read. */

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const FILES = {
  'package.xml': `<Package ${MD}><types><members>Opportunity.Secret__c</members><name>CustomField</name></types><types><members>Sees_Deals</members><members>Sees_Secret</members><members>Sees_Roles</members><members>Sees_Set_Up</members><members>Sees_Activities</members><name>PermissionSet</name></types><version>66.0</version></Package>`,
  'objects/Opportunity.object': `<CustomObject ${MD}><fields><fullName>Secret__c</fullName><label>Secret</label><length>20</length><type>Text</type></fields></CustomObject>`,
  'permissionsets/Sees_Deals.permissionset': `<PermissionSet ${MD}><fieldPermissions><editable>false</editable><field>Opportunity.LeadSource</field><readable>true</readable></fieldPermissions><hasActivationRequired>false</hasActivationRequired><label>Sees deals</label><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Account</object><viewAllRecords>true</viewAllRecords></objectPermissions><objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Opportunity</object><viewAllRecords>true</viewAllRecords></objectPermissions></PermissionSet>`,
  'permissionsets/Sees_Roles.permissionset': `<PermissionSet ${MD}><label>r</label><userPermissions><enabled>true</enabled><name>ViewRoles</name></userPermissions></PermissionSet>`,
  'permissionsets/Sees_Set_Up.permissionset': `<PermissionSet ${MD}><label>s</label><userPermissions><enabled>true</enabled><name>ViewSetup</name></userPermissions></PermissionSet>`,
  'permissionsets/Sees_Activities.permissionset': `<PermissionSet ${MD}><label>a</label><userPermissions><enabled>true</enabled><name>ActivitiesAccess</name></userPermissions></PermissionSet>`,
  'permissionsets/Sees_Secret.permissionset': `<PermissionSet ${MD}><fieldPermissions><editable>false</editable><field>Opportunity.Secret__c</field><readable>true</readable></fieldPermissions><hasActivationRequired>false</hasActivationRequired><label>Sees secrets</label></PermissionSet>`
};

let test: TestOrg;

const assign = async (who: Who, set: string): Promise<void> => {
  const [found] = await test.rows(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
  const { status } = await test.call('POST /sobjects/PermissionSetAssignment', {
    body: { AssigneeId: PEOPLE[who as keyof typeof PEOPLE], PermissionSetId: found?.['Id'] }
  });
  expect(status).toBe(201);
};

beforeAll(async () => {
  test = await startTestOrg();
  const { status } = await test.org.metadata.deploy(
    await readPackage(writeZip(new Map(Object.entries(FILES)))),
    {
      by: test.org.adminId,
      checkOnly: false,
      ignoreWarnings: false,
      rollbackOnError: true,
      purgeOnDelete: false
    }
  );
  expect(status).toBe('Succeeded');
  await assign('manager', 'Sees_Secret');
  await assign('stranger', 'App_Sync');
});
afterAll(() => test.close());

/** The CSV of a Bulk query. */
const bulk = async (query: string, as: Who): Promise<string> => {
  const job = await test.call('POST /jobs/query', { as, body: { operation: 'query', query } });
  const path = `/jobs/query/${job.body.id}`;
  expect((await ended(test, path, { as })).state).toBe('JobComplete');
  return (await test.call<string>(`${path}/results`, { as })).body;
};

const soql = (query: string, as: Who) => test.call(`/query?q=${encodeURIComponent(query)}`, { as });

describe('private deals are seen by their owner, everybody above, and who may view all', () => {
  const OWN = [DEALS.commit, DEALS.bestCase];
  const BELOW = [...OWN, DEALS.pipeline, DEALS.won];
  const ALL = [...BELOW, DEALS.lost];
  const PERSONAS: [Who, string[]][] = [
    ['rep', OWN],
    ['colleague', [DEALS.pipeline, DEALS.won]],
    ['manager', BELOW],
    ['stranger', ALL],
    ['admin', ALL]
  ];

  it.each(PERSONAS)('%s, over SOQL, Bulk, GraphQL and record by record', async (as, ids) => {
    const { body } = await soql('SELECT Id FROM Opportunity ORDER BY Id', as);
    expect(body.records.map(({ Id }: { Id: string }) => Id)).toEqual(ids);
    const count = await soql('SELECT COUNT() FROM Opportunity', as);
    expect(count.body.totalSize).toBe(ids.length);
    const { data } = await test.graphql('{ uiapi { query { Opportunity { totalCount } } } }', {}, as);
    expect(data.uiapi.query.Opportunity.totalCount).toBe(ids.length);
    const csv = await bulk('SELECT Id FROM Opportunity ORDER BY Id', as);
    expect(csv.match(/006bm\w+/g)).toEqual(ids);
    for (const id of ALL) {
      const status = ids.includes(id as never) ? 200 : 404;
      expect((await test.call(`/sobjects/Opportunity/${id}`, { as })).status).toBe(status);
      expect((await test.call(`/ui-api/records/${id}?fields=Opportunity.Name`, { as })).status).toBe(status);
    }
  });

  it('what one does not see one can neither change nor delete', async () => {
    const path = `/sobjects/Opportunity/${DEALS.lost}`;
    const changed = await test.call(`PATCH ${path}`, { as: 'rep', body: { NextStep: 'x' } });
    expect([changed.status, changed.body[0].errorCode]).toEqual([
      403,
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'
    ]);
    expect((await test.call(`DELETE ${path}`, { as: 'rep' })).status).toBe(404);
    expect(await test.rows(`SELECT NextStep FROM Opportunity WHERE Id = '${DEALS.lost}'`)).toMatchObject([
      { NextStep: null }
    ]);
  });

  it('who may modify all changes what is of others', async () => {
    const path = `/sobjects/Opportunity/${DEALS.commit}`;
    const body = { NextStep: 'of the sync' };
    expect((await test.call(`PATCH ${path}`, { as: 'colleague', body })).status).toBe(403);
    expect((await test.call(`PATCH ${path}`, { as: 'stranger', body })).status).toBe(204);
  });
});

describe('a field that one may not read', () => {
  const HIDDEN = { errorCode: 'INVALID_FIELD', message: expect.stringContaining("'Secret__c'") };

  it.each([
    'SELECT Secret__c FROM Opportunity',
    "SELECT Id FROM Opportunity WHERE Secret__c = 'x'",
    'SELECT Id FROM Opportunity ORDER BY Secret__c',
    'SELECT Secret__c, COUNT(Id) FROM Opportunity GROUP BY Secret__c',
    'SELECT Opportunity.Secret__c FROM OpportunityContactRole',
    'SELECT Id, (SELECT Secret__c FROM Opportunities) FROM Account'
  ])('is an unknown column: %s', async (query) => {
    const refused = await soql(query, 'rep');
    expect([refused.status, refused.body]).toEqual([400, [expect.objectContaining(HIDDEN)]]);
    expect((await soql(query, 'manager')).status).toBe(200);
  });

  it('is in no description', async () => {
    for (const [path, of] of [
      [
        '/sobjects/Opportunity/describe',
        (body: never) => (body as { fields: { name: string }[] }).fields.map(({ name }) => name)
      ],
      ['/ui-api/object-info/Opportunity', (body: never) => Object.keys((body as { fields: object }).fields)]
    ] as const) {
      expect(of((await test.call<never>(path, { as: 'rep' })).body)).not.toContain('Secret__c');
      expect(of((await test.call<never>(path, { as: 'manager' })).body)).toContain('Secret__c');
    }
  });

  it('is not among the fields of a record, and cannot be asked for', async () => {
    const path = `/sobjects/Opportunity/${DEALS.commit}`;
    expect((await test.call(path, { as: 'rep' })).body).not.toHaveProperty('Secret__c');
    expect((await test.call(path, { as: 'manager' })).body).toHaveProperty('Secret__c', null);
    const asked = await test.call(`${path}?fields=Secret__c`, { as: 'rep' });
    expect([asked.status, asked.body]).toMatchObject([400, [{ errorCode: 'INVALID_FIELD' }]]);
    const record = `/ui-api/records/${DEALS.commit}`;
    expect((await test.call(`${record}?fields=Opportunity.Secret__c`, { as: 'rep' })).status).toBe(400);
    const optional = `${record}?fields=Opportunity.Name&optionalFields=Opportunity.Secret__c`;
    expect((await test.call(optional, { as: 'rep' })).body.fields).not.toHaveProperty('Secret__c');
    expect((await test.call(optional, { as: 'manager' })).body.fields).toHaveProperty('Secret__c');
  });

  it('is unknown to GraphQL, in selections, filters and orders', async () => {
    for (const part of [
      'Opportunity { edges { node { Secret__c { value } } } }',
      'Opportunity(where: { Secret__c: { eq: "x" } }) { totalCount }',
      'Opportunity(orderBy: { Secret__c: { order: ASC } }) { totalCount }'
    ]) {
      const query = `{ uiapi { query { ${part} } } }`;
      expect((await test.graphql(query, {}, 'rep')).errors[0].message).toContain('Secret__c');
      expect((await test.graphql(query, {}, 'manager')).errors).toEqual([]);
    }
  });

  it('is unknown to Bulk', async () => {
    const query = (as: Who) =>
      test.call('POST /jobs/query', {
        as,
        body: { operation: 'query', query: 'SELECT Id, Secret__c FROM Opportunity' }
      });
    const refused = await query('rep');
    expect([refused.status, refused.body]).toEqual([400, [expect.objectContaining(HIDDEN)]]);
    expect((await query('manager')).status).toBe(200);
  });
});

describe('a field that one may read and not edit', () => {
  it('is described so, and refused in a change', async () => {
    const described = await test.call('/sobjects/Opportunity/describe', { as: 'manager' });
    const field = described.body.fields.find(({ name }: { name: string }) => name === 'Secret__c');
    expect(field).toMatchObject({ createable: false, updateable: false });
    const info = await test.call('/ui-api/object-info/Opportunity', { as: 'manager' });
    expect(info.body.fields.Secret__c).toMatchObject({ createable: false, updateable: false });
    const change = await test.call(`PATCH /sobjects/Opportunity/${DEALS.commit}`, {
      as: 'manager',
      body: { Secret__c: 'x' }
    });
    expect([change.status, change.body]).toMatchObject([
      400,
      [{ errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE', fields: ['Secret__c'] }]
    ]);
  });
});

describe('an object without a permission', () => {
  it('is not supported, by query, by description and by change', async () => {
    const UNSUPPORTED = { errorCode: 'INVALID_TYPE', message: expect.stringContaining('is not supported') };
    const back = { body: { IsActive: true } };
    expect((await test.call(`PATCH /sobjects/User/${PEOPLE.gone}`, back)).status).toBe(204);
    const [set] = await test.rows(
      `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${PEOPLE.gone}' AND PermissionSet.Name = 'App_Rep'`
    );
    if (set) await test.call(`DELETE /sobjects/PermissionSetAssignment/${set['Id'] as string}`);
    expect((await soql('SELECT Id FROM Metric__c', 'gone')).body).toMatchObject([UNSUPPORTED]);
    expect((await test.call('/sobjects/Metric__c/describe', { as: 'gone' })).status).toBe(404);
    const body = { Name: 'x' };
    expect((await test.call('POST /sobjects/Plan__c', { as: 'gone', body })).status).toBe(404);
    const { errors } = await test.graphql('{ uiapi { query { Metric__c { totalCount } } } }', {}, 'gone');
    expect(errors[0].message).toContain('Metric__c');
  });

  it('to read is not one to write', async () => {
    const body = { Key__c: 'x', Name: 'x' };
    const refused = await test.call('POST /sobjects/Metric__c', { as: 'rep', body });
    expect([refused.status, refused.body[0].errorCode]).toEqual([403, 'INSUFFICIENT_ACCESS_OR_READONLY']);
  });
});

describe('a profile of minimum access', () => {
  beforeAll(async () => {
    const [profile] = await test.rows("SELECT Id FROM Profile WHERE Name LIKE 'Minimum Access%'");
    const body = { IsActive: true, ProfileId: profile?.['Id'] };
    expect((await test.call(`PATCH /sobjects/User/${PEOPLE.gone}`, { body })).status).toBe(204);
  });

  it('shows no record and no field that a permission set does not grant', async () => {
    expect((await soql('SELECT Id FROM Opportunity', 'gone')).body).toMatchObject([
      { errorCode: 'INVALID_TYPE' }
    ]);
    await assign('gone', 'Sees_Deals');
    const always = 'Id, Name, StageName, CloseDate, OwnerId, ForecastCategory, IsWon';
    const { body } = await soql(`SELECT ${always}, LeadSource FROM Opportunity`, 'gone');
    expect(body.records).toHaveLength(5);
    for (const [query, hidden] of [
      ['SELECT Amount FROM Opportunity', 'Amount'],
      ['SELECT SUM(Amount) total FROM Opportunity', 'Amount'],
      ['SELECT Id FROM Opportunity WHERE NextStep = null', 'NextStep']
    ] as const)
      expect((await soql(query, 'gone')).body).toMatchObject([
        { errorCode: 'INVALID_FIELD', message: expect.stringContaining(hidden) }
      ]);
    expect((await soql('SELECT Id FROM Contact', 'gone')).body).toMatchObject([
      { errorCode: 'INVALID_TYPE' }
    ]);
  });

  it('leaves people, stages and periods to everybody', async () => {
    for (const query of [
      'SELECT Id, Name, ManagerId, Title FROM User',
      'SELECT MasterLabel, IsWon FROM OpportunityStage',
      'SELECT StartDate FROM Period',
      'SELECT Name FROM Organization',
      'SELECT DeveloperName FROM RecordType'
    ])
      expect((await soql(query, 'gone')).status, query).toBe(200);
  });

  it('leaves roles, profiles and permission sets to who may view the set-up, as standard profiles may', async () => {
    const SET_UP = ['UserRole', 'Profile', 'PermissionSet', 'PermissionSetAssignment'];
    const statuses = (as: Who) =>
      Promise.all(SET_UP.map(async (object) => (await soql(`SELECT Id FROM ${object}`, as)).status));
    expect(await statuses('rep')).toEqual([200, 200, 200, 200]);
    expect(await statuses('gone')).toEqual([400, 400, 400, 400]);
    expect((await soql('SELECT Owner.UserRole.Name FROM Account', 'gone')).status).toBe(400);
    expect((await test.call('/sobjects/UserRole/describe', { as: 'gone' })).status).toBe(404);
    await assign('gone', 'Sees_Roles');
    expect(await statuses('gone')).toEqual([200, 400, 400, 400]);
    await assign('gone', 'Sees_Set_Up');
    expect(await statuses('gone')).toEqual([200, 200, 200, 200]);
  });

  it('leaves activities to who may access them, and members of a deal or campaign to who reads those', async () => {
    const status = async (object: string) => (await soql(`SELECT Id FROM ${object}`, 'gone')).status;
    expect([await status('Task'), await status('OpportunityContactRole')]).toEqual([400, 200]);
    expect(await status('CampaignMember')).toBe(400);
    await assign('gone', 'Sees_Activities');
    expect([await status('Task'), await status('Event')]).toEqual([200, 200]);
    const refused = await test.call('POST /sobjects/Task', { as: 'gone', body: { Subject: 'Call' } });
    expect(refused.status).toBe(403);
  });

  it('hides in the history of a deal what it hides of the deal', async () => {
    expect((await soql('SELECT StageName, CloseDate FROM OpportunityHistory', 'gone')).status).toBe(200);
    expect((await soql('SELECT Amount FROM OpportunityHistory', 'gone')).body).toMatchObject([
      { errorCode: 'INVALID_FIELD', message: expect.stringContaining('Amount') }
    ]);
  });

  it('shows with the set of a rep what a rep needs', async () => {
    await assign('gone', 'App_Rep');
    const query = 'SELECT Account.Name, Amount, LeadSource, NextStep, Rep_Call__c FROM Opportunity';
    expect((await soql(query, 'gone')).status).toBe(200);
  });
});
