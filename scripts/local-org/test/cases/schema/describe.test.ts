import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IDS, saveOrg } from '../../support/save-org.ts';
import { fieldXml, removeFolders } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

type Json = ReturnType<typeof JSON.parse>;

let org: Org;
beforeAll(async () => {
  org = await saveOrg({
    'objects/Opportunity/fields/Half__c.field-meta.xml': fieldXml(
      'Half__c',
      'Currency',
      '<formula>Amount / 2</formula><precision>18</precision><scale>2</scale>'
    ),
    'permissionsets/Half.permissionset-meta.xml':
      '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><fieldPermissions><editable>false</editable><field>Opportunity.Half__c</field><readable>true</readable></fieldPermissions><hasActivationRequired>false</hasActivationRequired><label>Half</label></PermissionSet>'
  });
  const [set] = (await org.run(org.parseQuery("SELECT Id FROM PermissionSet WHERE Name = 'Half'"), admin()))
    .records;
  const fields = { AssigneeId: org.adminId, PermissionSetId: set?.['Id'] };
  await org.save([{ operation: 'insert', object: 'PermissionSetAssignment', fields }], admin());
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const admin = () => ({ userId: org.adminId });

const described = async (object: string, userId = org.adminId): Promise<Json> =>
  org.describe(object, { userId });

const field = async (object: string, name: string, userId?: string): Promise<Json> =>
  (await described(object, userId)).fields.find((each: Json) => each.name === name);

describe('the describe of a field', () => {
  it.each([
    ['Opportunity', 'Id', { type: 'id', soapType: 'tns:ID', length: 18, createable: false, idLookup: true, nillable: false }],
    ['Opportunity', 'Name', { type: 'string', length: 120, nameField: true, nillable: false, createable: true }],
    ['Opportunity', 'Amount', { type: 'currency', soapType: 'xsd:double', precision: 18, scale: 2, nillable: true, length: 0 }],
    ['Opportunity', 'AccountId', { type: 'reference', referenceTo: ['Account'], relationshipName: 'Account', length: 18 }],
    ['Opportunity', 'OwnerId', { defaultedOnCreate: true, referenceTo: ['User'], relationshipName: 'Owner' }],
    ['Opportunity', 'IsClosed', { type: 'boolean', createable: false, updateable: false, nillable: false }],
    ['Opportunity', 'CloseDate', { type: 'date', soapType: 'xsd:date', nillable: false, createable: true }],
    ['Opportunity', 'Key__c', { type: 'string', externalId: true, unique: true, idLookup: true, custom: true, length: 10 }],
    ['Opportunity', 'Size__c', { type: 'picklist', restrictedPicklist: true, permissionable: true }],
    ['Opportunity', 'Score__c', { type: 'double', precision: 5, scale: 1 }],
    ['Opportunity', 'Half__c', { type: 'currency', calculated: true, calculatedFormula: 'Amount / 2', createable: false, updateable: false, defaultedOnCreate: false }],
    ['Note__c', 'Name', { type: 'string', autoNumber: true, createable: false, nameField: true }],
    ['Note__c', 'Opportunity__c', { type: 'reference', cascadeDelete: true, relationshipName: 'Opportunity__r', relationshipOrder: 0, updateable: false, permissionable: false }],
    ['Note__c', 'Text__c', { nillable: false, permissionable: false }]
  ])('%s.%s', async (object, name, facts) => {
    expect(await field(object, name)).toMatchObject(facts);
  }); // prettier-ignore

  it('names the values of a picklist, those out of use too', async () => {
    const { picklistValues } = await field('Opportunity', 'Size__c');
    expect(picklistValues).toEqual([
      { active: true, defaultValue: true, label: 'Small', validFor: null, value: 'Small' },
      { active: true, defaultValue: false, label: 'Large', validFor: null, value: 'Large' }
    ]);
    const { picklistValues: stages } = await field('Opportunity', 'StageName');
    expect(stages.map(({ value }: Json) => value)).toEqual(
      expect.arrayContaining(['Prospecting', 'Closed Won', 'Closed Lost'])
    );
  });
});

describe('the describe of an object', () => {
  it('names its children, with what happens to them', async () => {
    const { childRelationships } = await described('Opportunity');
    expect(childRelationships.find((child: Json) => child.childSObject === 'Note__c')).toMatchObject({
      field: 'Opportunity__c',
      relationshipName: 'Notes__r',
      cascadeDelete: true
    });
  });

  it('follows the rights of the caller', async () => {
    expect(await described('Note__c', IDS.ana)).toMatchObject({
      createable: true,
      updateable: true,
      deletable: true
    });
    expect(await described('User', IDS.ana)).toMatchObject({ createable: false, updateable: false });
    expect(await described('User')).toMatchObject({ updateable: true });
    expect(await field('Opportunity', 'Secret__c', IDS.ana)).toBeUndefined();
    expect(await field('Opportunity', 'Secret__c')).toMatchObject({ createable: true, updateable: true });
  });

  it('is found in any case, and says what is not there', async () => {
    expect((await described('opportunity')).name).toBe('Opportunity');
    await expect(described('Nope__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND', status: 404 });
  });

  it('stands in the list of all, for those who may read it', async () => {
    const { sobjects } = (await org.describeGlobal({ userId: IDS.ana })) as Json;
    expect(sobjects.find(({ name }: Json) => name === 'Note__c')).toMatchObject({
      custom: true,
      label: 'Note',
      labelPlural: 'Notes',
      queryable: true,
      keyPrefix: expect.stringMatching(/^a\w\w$/),
      urls: { describe: expect.stringMatching(/\/sobjects\/Note__c\/describe$/) }
    });
  });
});
