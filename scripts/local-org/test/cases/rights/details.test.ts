import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPackage } from '../../../server/metadata-api/package/read.ts';
import { writeZip } from '../../../server/metadata-api/package/zip.ts';
import { DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { TestOrg, Who } from '../../support/index.ts';
import { permissionSetXml } from '../../support/small-org.ts';

/** Details of a deal, written by someone who may read all deals and edit none. */

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const detail = (name: string, needsRead: boolean): string =>
  `<CustomObject ${MD}><deploymentStatus>Deployed</deploymentStatus><label>${name}</label><pluralLabel>${name}</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ControlledByParent</sharingModel><fields><fullName>Deal__c</fullName><label>Deal</label><referenceTo>Opportunity</referenceTo><relationshipLabel>${name}</relationshipLabel><relationshipName>${name}</relationshipName><relationshipOrder>0</relationshipOrder><reparentableMasterDetail>true</reparentableMasterDetail><type>MasterDetail</type><writeRequiresMasterRead>${needsRead}</writeRequiresMasterRead></fields></CustomObject>`;
const READS_DEALS = ['Account', 'Opportunity']
  .map(
    (object) =>
      `<objectPermissions><allowCreate>false</allowCreate><allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>true</viewAllRecords></objectPermissions>`
  )
  .join('');
const FILES = {
  'package.xml': `<Package ${MD}><types><members>Loose__c</members><members>Strict__c</members><name>CustomObject</name></types><types><members>Writes_Details</members><name>PermissionSet</name></types><version>66.0</version></Package>`,
  'objects/Loose__c.object': detail('Loose', true),
  'objects/Strict__c.object': detail('Strict', false),
  'permissionsets/Writes_Details.permissionset': permissionSetXml(['Loose__c', 'Strict__c'], [], READS_DEALS)
};

let test: TestOrg;
beforeAll(async () => {
  test = await startTestOrg();
  const { status, problems } = await test.org.metadata.deploy(
    await readPackage(writeZip(new Map(Object.entries(FILES)))),
    {
      by: test.org.adminId,
      checkOnly: false,
      ignoreWarnings: false,
      rollbackOnError: true,
      purgeOnDelete: false
    }
  );
  expect([status, problems]).toEqual(['Succeeded', []]);
  const [set] = await test.rows("SELECT Id FROM PermissionSet WHERE Name = 'Writes_Details'");
  const body = { AssigneeId: PEOPLE.stranger, PermissionSetId: set?.['Id'] };
  expect((await test.call('POST /sobjects/PermissionSetAssignment', { body })).status).toBe(201);
});
afterAll(() => test.close());

const make = (object: string, as: Who) =>
  test.call(`POST /sobjects/${object}`, { as, body: { Name: 'x', Deal__c: DEALS.commit } });

it('takes them where reading the master is enough, and asks for editing it where not', async () => {
  const made = await make('Loose__c', 'stranger');
  expect(made.status).toBe(201);
  const record = `/sobjects/Loose__c/${made.body.id}`;
  // An upsert names the master again.
  const change = { as: 'stranger', body: { Name: 'y', Deal__c: DEALS.commit } } as const;
  expect((await test.call(`PATCH ${record}`, change)).status).toBe(204);
  expect((await test.call(`DELETE ${record}`, { as: 'stranger' })).status).toBe(204);
  const refused = await make('Strict__c', 'stranger');
  expect(refused.body[0].errorCode).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
  const strict = await make('Strict__c', 'admin');
  const theirs = { as: 'stranger', body: { Name: 'y' } } as const;
  expect((await test.call(`PATCH /sobjects/Strict__c/${strict.body.id}`, theirs)).status).toBe(403);
});

it('leaves the master as it was, and lets it be deleted by whoever may delete it', async () => {
  const stamp = () => test.rows(`SELECT SystemModstamp FROM Opportunity WHERE Id = '${DEALS.commit}'`);
  const before = await stamp();
  const made = await make('Loose__c', 'stranger');
  expect(await stamp()).toEqual(before);
  expect((await test.call(`DELETE /sobjects/Opportunity/${DEALS.commit}`, { as: 'rep' })).status).toBe(204);
  expect(await test.rows(`SELECT Id FROM Loose__c WHERE Id = '${made.body.id}'`)).toEqual([]);
});

it('says in the description of the field which of both it asks for', async () => {
  const needed = async (object: string) => {
    const { body } = await test.call(`/sobjects/${object}/describe`);
    return body.fields.find((field: { name: string }) => field.name === 'Deal__c').writeRequiresMasterRead;
  };
  expect([await needed('Loose__c'), await needed('Strict__c')]).toEqual([true, false]);
});
