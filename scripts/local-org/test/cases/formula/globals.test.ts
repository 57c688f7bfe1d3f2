import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  csv,
  fieldXml,
  id,
  permissionSetXml,
  removeFolders,
  rows,
  smallOrg
} from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

const ANA = id('005', 1);
const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Formula fields that look at who asks: type, formula, what Ana sees and what the administrator sees. */
const FORMULAS: [type: string, formula: string, ana: unknown, admin: unknown][] = [
  ['Text', '$User.LastName &amp; "/" &amp; $user.title', 'Ruiz/Seller', expect.stringMatching(/.+\/$/)],
  ['Checkbox', 'OwnerId = $User.Id', true, false],
  ['Text', '$Profile.Name', 'Standard User', 'System Administrator'],
  ['Text', '$Organization.Name', 'Globals', 'Globals'],
  ['Text', 'IF($Permission.Go, "go", "stay")', 'stay', 'go'],
  ['Text', 'IMAGE("/" &amp; Name, "x", 10)', '<img src="/One" alt="x" style="height:10px;" border="0"/>', '<img src="/One" alt="x" style="height:10px;" border="0"/>'],
  ['Number', 'F6_Inner__c + 1', 4, 4],
  ['Text', '$Label.greeting &amp; "!"', 'it\'s "me"!', 'it\'s "me"!'],
  ['Number', '$CustomMetadata.Rate__mdt.Standard.Share__c * 4 + LEN($custommetadata.Rate__mdt.Standard.Word__c)', 6, 6],
  ['Checkbox', '$CustomMetadata.Rate__mdt.Standard.On__c', true, true],
  ['Text', '$UserRole.Name', 'Sellers', null],
  ['Text', '$RecordType.DeveloperName &amp; "."', '.', '.']
]; // prettier-ignore
const names = FORMULAS.map((_, i) => `F${i}__c`);

let org: Org;
beforeAll(async () => {
  const formula = (name: string, type: string, text: string) => [
    `objects/Opportunity/fields/${name}.field-meta.xml`,
    fieldXml(name, type, `<formula>${text}</formula><precision>18</precision><scale>2</scale>`)
  ];
  const grants = permissionSetXml([], [], '', names.map((name) => `Opportunity.${name}`)); // prettier-ignore
  org = await smallOrg({
    metadata: {
      ...Object.fromEntries(FORMULAS.map(([type, text], i) => formula(names[i]!, type, text))),
      ...Object.fromEntries([formula('F6_Inner__c', 'Number', 'LEN($User.LastName) * 0 + LEN(Name)')]),
      'customPermissions/Go.customPermission-meta.xml': `<CustomPermission ${MD}><isLicensed>false</isLicensed><label>Go</label></CustomPermission>`,
      'objects/Opportunity/validationRules/R.validationRule-meta.xml': `<ValidationRule ${MD}><fullName>R</fullName><active>true</active><errorConditionFormula>BEGINS(F0__c, "Ruiz") &amp;&amp; CONTAINS(F5__c, "img") &amp;&amp; F4__c = "stay" &amp;&amp; $UserRole.Name = "Sellers" &amp;&amp; CONTAINS($Label.Greeting, "it's") &amp;&amp; $CustomMetadata.Rate__mdt.Standard.Share__c = 0.5</errorConditionFormula><errorMessage>Not Ruiz.</errorMessage></ValidationRule>`,
      'labels/CustomLabels.labels-meta.xml': `<CustomLabels ${MD}><labels><fullName>Greeting</fullName><language>en_US</language><protected>false</protected><shortDescription>g</shortDescription><value>it's "me"</value></labels></CustomLabels>`,
      'objects/Rate__mdt/Rate__mdt.object-meta.xml': `<CustomObject ${MD}><label>Rate</label><pluralLabel>Rates</pluralLabel></CustomObject>`,
      'objects/Rate__mdt/fields/Share__c.field-meta.xml': fieldXml(
        'Share__c',
        'Percent',
        '<precision>5</precision><scale>2</scale>'
      ),
      'objects/Rate__mdt/fields/Word__c.field-meta.xml': fieldXml('Word__c', 'Text', '<length>9</length>'),
      'objects/Rate__mdt/fields/On__c.field-meta.xml': fieldXml(
        'On__c',
        'Checkbox',
        '<defaultValue>false</defaultValue>'
      ),
      'customMetadata/Rate.Standard.md-meta.xml': `<CustomMetadata ${MD} xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>Standard</label><protected>false</protected><values><field>Share__c</field><value xsi:type="xsd:double">50.0</value></values><values><field>Word__c</field><value xsi:type="xsd:string">four</value></values><values><field>On__c</field><value xsi:type="xsd:boolean">true</value></values></CustomMetadata>`,
      'permissionsets/App_Rep.permissionset-meta.xml': grants,
      'permissionsets/App_Admin.permissionset-meta.xml': grants.replace(
        '</PermissionSet>',
        '<customPermissions><enabled>true</enabled><name>Go</name></customPermissions></PermissionSet>'
      )
    },
    data: {
      'Organization.csv': csv('Id,Name', `${id('00D', 1)},Globals`),
      'User.csv': csv('Id,Username,LastName,Title,IsActive,UserRoleId', `${ANA},ana@x.example,Ruiz,Seller,1,${id('00E', 1)}`),
      'UserRole.csv': csv('Id,Name,DeveloperName', `${id('00E', 1)},Sellers,Sellers`),
      'Opportunity.csv': csv('Id,Name,OwnerId,StageName,CloseDate', `${id('006', 1)},One,${ANA},Prospecting,2026-12-01`)
    } // prettier-ignore
  });
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

it.each(FORMULAS.map(([, formula, ana, admin], i) => ({ formula, i, ana, admin })))(
  '$formula is what it is for who asks',
  async ({ i, ana, admin }) => {
    const seenBy = async (userId: string) =>
      (await rows(org, `SELECT ${names[i]} FROM Opportunity`, userId))[0]![names[i]!];
    expect(await seenBy(ANA)).toEqual(ana);
    expect(await seenBy(org.adminId)).toEqual(admin);
  }
);

it('can be filtered by', async () => {
  expect(await rows(org, 'SELECT Id FROM Opportunity WHERE F1__c = true', ANA)).toHaveLength(1);
  expect(await rows(org, 'SELECT Id FROM Opportunity WHERE F1__c = true')).toHaveLength(0);
});

it('is the same in the rules of who saves', async () => {
  const saveAs = async (userId: string) =>
    (
      await org.save(
        [{ operation: 'update', object: 'Opportunity', id: id('006', 1), fields: { NextStep: 'x' } }],
        { userId }
      )
    )[0]!.errors.map(({ message }) => message);
  expect(await saveAs(ANA)).toEqual(['Not Ruiz.']);
  expect(await saveAs(org.adminId)).toEqual([]);
});
