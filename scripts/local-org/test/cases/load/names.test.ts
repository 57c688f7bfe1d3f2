import { afterEach, expect, it } from 'vitest';
import { csv, id, permissionSetXml, removeFolders, rows, smallOrg } from '../../support/small-org.ts';

const objectXml = (nameField: string): string =>
  `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><deploymentStatus>Deployed</deploymentStatus><label>x</label><pluralLabel>xs</pluralLabel><nameField><label>n</label>${nameField}</nameField><sharingModel>ReadWrite</sharingModel></CustomObject>`;

afterEach(removeFolders);

it('numbers and names loaded records that come without, as those that are saved', async () => {
  const metadata = {
    'objects/Call__c/Call__c.object-meta.xml': objectXml(
      '<type>AutoNumber</type><displayFormat>CALL-{0000}-x</displayFormat>'
    ),
    'objects/Plan__c/Plan__c.object-meta.xml': objectXml('<type>Text</type>'),
    'permissionsets/App_Admin.permissionset-meta.xml': permissionSetXml(['Call__c', 'Plan__c'], [])
  };
  const plan = id('a0x', 3);
  const org = await smallOrg({
    metadata,
    data: {
      'Opportunity.csv': csv('Id,Name,StageName,CloseDate', `${id('006', 1)},One,Prospecting,2026-09-30`),
      'Call__c.csv': csv(
        'Id,Name',
        `${id('a0w', 1)},`,
        `${id('a0w', 99_500)},`,
        `${id('a0w', 2)},CALL-0007-x`
      ),
      'Plan__c.csv': csv('Id,Name', `${plan},`, `${id('a0x', 4)},Mine`)
    }
  });
  expect(await rows(org, 'SELECT Name FROM Call__c ORDER BY Id')).toMatchObject([
    { Name: 'CALL-0901-x' },
    { Name: 'CALL-0007-x' },
    { Name: 'CALL-100400-x' }
  ]);
  expect(await rows(org, 'SELECT Name FROM Plan__c ORDER BY Id')).toMatchObject([
    { Name: plan },
    { Name: 'Mine' }
  ]);
  await org.close();
});
