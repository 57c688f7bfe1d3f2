import { afterEach, expect, it } from 'vitest';
import {
  csv,
  fieldXml,
  id,
  permissionSetXml,
  removeFolders,
  rows,
  smallOrg
} from '../../support/small-org.ts';
import type { Files } from '../../support/small-org.ts';

const metadata = {
  'objects/Competitor__c/Competitor__c.object-meta.xml': `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><deploymentStatus>Deployed</deploymentStatus><label>Competitor</label><pluralLabel>Competitors</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel></CustomObject>`,
  'objects/Competitor__c/fields/Is_Active__c.field-meta.xml': fieldXml(
    'Is_Active__c',
    'Checkbox',
    '<defaultValue>true</defaultValue>'
  ),
  'objects/Opportunity/fields/Competitor__c.field-meta.xml': fieldXml(
    'Competitor__c',
    'Lookup',
    '<referenceTo>Competitor__c</referenceTo><relationshipName>Opportunities</relationshipName>'
  ),
  'permissionsets/App_Admin.permissionset-meta.xml': permissionSetXml(
    ['Competitor__c'],
    ['Competitor__c.Is_Active__c', 'Opportunity.Competitor__c']
  )
};
const rules = {
  namedLookups: [{ object: 'Opportunity', field: 'Competitor__c', formerly: 'Primary_Competitor__c' }],
  expectedData: []
};
const globex = id('a0x', 1);

/** The competitors of the loaded deals by name, and every competitor there is. */
async function loaded(columns: string, values: readonly string[], more: Files = {}) {
  const org = await smallOrg({
    metadata,
    rules,
    data: {
      'Opportunity.csv': csv(
        `Id,StageName,CloseDate,${columns}`,
        ...values.map((value, n) => `${id('006', n + 1)},Prospecting,2026-09-30,${value}`)
      ),
      ...more
    }
  });
  const deals = await rows(org, 'SELECT Competitor__r.Name FROM Opportunity ORDER BY Id');
  const all = await rows(org, 'SELECT Name, Is_Active__c, OwnerId FROM Competitor__c ORDER BY Name');
  await org.close();
  return { ofDeals: deals.map((deal) => (deal.Competitor__r as { Name: string } | null)?.Name ?? null), all };
}

afterEach(removeFolders);

it.each(['Primary_Competitor__c', 'Competitor__c', 'Competitor__r.Name'])(
  'makes a record of each name in the column %s',
  async (column) => {
    const { ofDeals, all } = await loaded(column, ['Globex', ' Globex ', '"Éclair, ""Inc."""', '', 'globex']);
    expect(ofDeals).toEqual(['Globex', 'Globex', 'Éclair, "Inc."', null, 'globex']);
    expect(all).toMatchObject(
      ['Globex', 'globex', 'Éclair, "Inc."'].map((Name) => ({ Name, Is_Active__c: true }))
    );
  }
);

it('takes ids for ids, finds the records of the export by name and adds those that are missing', async () => {
  const { ofDeals, all } = await loaded(
    'Competitor__c,Primary_Competitor__c',
    [
      `${globex},Initech`,
      `${globex.slice(0, 15)},`,
      ',Globex',
      ',Umbrella',
      'salesforceinc12345,',
      '000000000000000AAA,Umbrella'
    ],
    { 'Competitor__c.csv': csv('Id,Name,Is_Active__c', `${globex},Globex,0`) }
  );
  expect(ofDeals).toEqual(['Globex', 'Globex', 'Globex', 'Umbrella', 'salesforceinc12345', 'Umbrella']);
  expect(all).toMatchObject([
    { Name: 'Globex', Is_Active__c: false },
    { Name: 'salesforceinc12345', Is_Active__c: true },
    { Name: 'Umbrella', Is_Active__c: true }
  ]);
});
