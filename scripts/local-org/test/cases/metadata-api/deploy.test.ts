import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { deployFiles, manifest, MD } from '../../support/packages.ts';
import { csv, folderOf, id, removeFolders } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';
import type { DeployOutcome } from '../../../engine/deploy/types.ts';
import { ASSIGNMENTS } from '../../support/sales-app.ts';

let org: Org;

beforeAll(async () => {
  org = await createOrg({
    metadata: [],
    assignments: ASSIGNMENTS,
    today: '2026-08-20',
    data: folderOf({
      'User.csv': csv('Id,Username,LastName,IsActive', `${id('005', 1)},a@x.example,Ruiz,1`),
      'Opportunity.csv': csv(
        'Id,Name,OwnerId,StageName,CloseDate',
        `${id('006', 1)},One,${id('005', 1)},Own stage,2026-09-30`
      )
    })
  });
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const deploy = (files: Record<string, string>, options: Parameters<typeof deployFiles>[2] = {}) =>
  deployFiles(org, files, options);

const object = (name: string, inner: string): Record<string, string> => ({
  [`objects/${name}.object`]: `<CustomObject ${MD}>\n${inner}\n</CustomObject>`
});
const field = (name: string, type: string, more = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label><type>${type}</type>${more}</fields>`;
const text = (outcome: DeployOutcome): string[] =>
  outcome.problems.map(
    ({ component, file, line, message }) => `${component.fullName} ${file}:${line} ${message}`
  );
const rows = async (soql: string) => (await org.run(org.parseQuery(soql), { userId: org.adminId })).records;
const OBJECT_XML =
  '<deploymentStatus>Deployed</deploymentStatus><label>Bill</label><nameField><label>No</label><type>Text</type></nameField><pluralLabel>Bills</pluralLabel><sharingModel>Read</sharingModel>';

describe('a running org', () => {
  test('gets objects and fields that can be written at once', async () => {
    const outcome = await deploy({
      'package.xml': manifest({
        CustomObject: ['Bill__c'],
        CustomField: ['Bill__c.Sum__c', 'Account.Size__c']
      }),
      ...object(
        'Bill__c',
        OBJECT_XML + field('Sum__c', 'Number', '<precision>18</precision><scale>2</scale>')
      ),
      ...object('Account', field('Size__c', 'Text', '<length>20</length>'))
    });
    expect(text(outcome)).toEqual([]);
    expect(outcome.deployed).toContainEqual({
      type: 'CustomField',
      fullName: 'Account.Size__c',
      file: 'objects/Account.object',
      change: 'created'
    });
    const [saved] = await org.save([{ operation: 'insert', object: 'Bill__c', fields: { Name: 'B-1' } }], {
      userId: org.adminId
    });
    expect(saved).toMatchObject({ success: true });
    expect(await rows('SELECT Name FROM Bill__c')).toMatchObject([{ Name: 'B-1' }]);
  });

  test('keeps the stages of its records active until a deploy leaves them out', async () => {
    const own = () => org.schema.stages.find((stage) => stage.value === 'Own stage');
    expect(own()).toMatchObject({ active: true });
    const stage = (name: string) =>
      `<standardValue><fullName>${name}</fullName><default>false</default><label>${name}</label><closed>false</closed><forecastCategory>Pipeline</forecastCategory><probability>10</probability><won>false</won></standardValue>`;
    const outcome = await deploy({
      'package.xml': manifest({ StandardValueSet: ['OpportunityStage'] }),
      'standardValueSets/OpportunityStage.standardValueSet': `<StandardValueSet ${MD}><sorted>false</sorted>${stage('Only one')}</StandardValueSet>`
    });
    expect(text(outcome)).toEqual([]);
    expect(own()).toMatchObject({ active: false });
    expect(org.schema.stages.filter((each) => each.active).map((each) => each.value)).toEqual(['Only one']);
    expect(await rows('SELECT StageName FROM Opportunity')).toMatchObject([{ StageName: 'Own stage' }]);
  });

  test('refuses another type where a record holds what would not fit, also in a validation', async () => {
    await org.save([{ operation: 'insert', object: 'Account', fields: { Name: 'Acme' } }], {
      userId: org.adminId
    });
    const set = await deploy({
      'package.xml': manifest({ PermissionSet: ['All'] }),
      'permissionsets/All.permissionset': `<PermissionSet ${MD}><label>All</label><fieldPermissions><editable>true</editable><field>Account.Size__c</field><readable>true</readable></fieldPermissions></PermissionSet>`
    });
    expect(text(set)).toEqual([]);
    const [user] = await rows("SELECT Id FROM PermissionSet WHERE Name = 'All'");
    await org.save(
      [
        {
          operation: 'insert',
          object: 'PermissionSetAssignment',
          fields: { AssigneeId: org.adminId, PermissionSetId: user!['Id'] }
        }
      ],
      { userId: org.adminId }
    );
    const [account] = await rows('SELECT Id FROM Account');
    const [saved] = await org.save(
      [{ operation: 'update', object: 'Account', id: String(account!['Id']), fields: { Size__c: 'large' } }],
      { userId: org.adminId }
    );
    expect(saved!.errors).toEqual([]);
    const asNumber = {
      'package.xml': manifest({ CustomField: ['Account.Size__c'] }),
      ...object('Account', field('Size__c', 'Number', '<precision>5</precision><scale>0</scale>'))
    };
    for (const checkOnly of [true, false]) {
      const outcome = await deploy(asNumber, { checkOnly });
      expect(outcome.status).toBe('Failed');
      expect(text(outcome)).toEqual([
        'Account.Size__c objects/Account.object:2 Cannot change the type of Account.Size__c: 1 records hold a value that would not fit.'
      ]);
    }
    expect(org.schema.field('Account', 'Size__c')?.type).toBe('string');
  });

  test('is as it was after a deploy that fails, is only a validation, or is canceled', async () => {
    const good = {
      'package.xml': manifest({ CustomField: ['Lead.New__c'] }),
      ...object('Lead', field('New__c', 'Date'))
    };
    expect((await deploy(good, { checkOnly: true })).status).toBe('Succeeded');
    expect((await deploy(good, { isCanceled: () => true })).status).toBe('Canceled');
    const bad = await deploy({
      ...good,
      'package.xml': manifest({ CustomField: ['Lead.New__c'], CustomTab: ['T'] }),
      'tabs/T.tab': `<CustomTab ${MD}><label>T</label><lwcComponent>none</lwcComponent><motif>Custom1: Heart</motif></CustomTab>`
    });
    expect(text(bad)).toEqual(['T tabs/T.tab:1 There is no component none.']);
    expect(org.schema.field('Lead', 'New__c')).toBeUndefined();
    expect([...org.metadata.components.keys()].filter((key) => key.includes('New__c'))).toEqual([]);
  });
});

test('a deploy that may go in in part leaves out what is wrong; the same again changes nothing', async () => {
  const files = {
    'package.xml': manifest({ CustomField: ['*'] }),
    ...object('Contact', field('Right__c', 'Date') + field('Wrong__c', 'Nonsense'))
  };
  const outcome = await deploy(files, { rollbackOnError: false });
  expect(outcome.status).toBe('SucceededPartial');
  expect(outcome.deployed.map(({ fullName }) => fullName)).toEqual(['Contact.Right__c']);
  expect(org.schema.field('Contact', 'Right__c')).toBeDefined();
  expect(org.schema.field('Contact', 'Wrong__c')).toBeUndefined();
  const again = await deploy({ ...files, ...object('Contact', field('Right__c', 'Date')) });
  expect(again.deployed).toMatchObject([{ fullName: 'Contact.Right__c', change: 'unchanged' }]);
});

describe('what is taken away', () => {
  test('is gone with its values; what still needs it keeps it there', async () => {
    const file = 'destructiveChanges.xml';
    const used = await deploy({
      'package.xml': manifest({}),
      [file]: manifest({ CustomField: ['Account.Size__c'] })
    });
    expect(text(used)).toEqual([
      `Account.Size__c ${file}:1 PermissionSet All of the org would no longer work: There is no field Account.Size__c.`
    ]);
    const both = await deploy({
      'package.xml': manifest({}),
      [file]: manifest({ PermissionSet: ['All'], CustomField: ['Account.Size__c'] })
    });
    expect(text(both)).toEqual([]);
    expect(both.deployed.map(({ change }) => change)).toEqual(['deleted', 'deleted']);
    expect(org.schema.field('Account', 'Size__c')).toBeUndefined();
    expect(await rows("SELECT Id FROM PermissionSet WHERE Name = 'All'")).toEqual([]);
  });

  test('was not there: a warning, as clients look for it', async () => {
    const files = {
      'package.xml': manifest({}),
      'destructiveChanges.xml': manifest({ CustomTab: ['Nope'] })
    };
    const strict = await deploy(files);
    expect(strict.status).toBe('Failed');
    expect(strict.problems).toMatchObject([
      {
        component: { type: 'CustomTab', fullName: 'destructiveChanges.xml' },
        message: 'No CustomTab named: Nope found',
        warning: true
      }
    ]);
    expect((await deploy(files, { ignoreWarnings: true })).status).toBe('Succeeded');
  });

  test('stages and record types stay', async () => {
    const outcome = await deploy({
      'package.xml': manifest({}),
      'destructiveChangesPost.xml': manifest({ StandardValueSet: ['OpportunityStage'] })
    });
    expect(text(outcome)[0]).toMatch(/A StandardValueSet cannot be deleted this way/);
  });
});

describe('a package is refused', () => {
  const tab = `<CustomTab ${MD}><customObject>true</customObject><motif>Custom1: Heart</motif></CustomTab>`;
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'without a package.xml',
      { 'tabs/Bill__c.tab': tab },
      /^package.xml package.xml:1 No package.xml found$/
    ],
    [
      'whose package.xml names what is not there',
      { 'package.xml': manifest({ CustomTab: ['Bill__c'] }) },
      /^Bill__c package.xml:1 An object 'Bill__c' of type CustomTab was named in package.xml, but was not found/
    ],
    [
      'with a file that package.xml does not name',
      { 'package.xml': manifest({}), 'tabs/Bill__c.tab': tab },
      /^Bill__c tabs\/Bill__c.tab:1 Not in package.xml$/
    ],
    [
      'with Apex',
      { 'package.xml': manifest({ ApexClass: ['A'] }), 'classes/A.cls': 'class A {}' },
      /Unknown type name 'ApexClass'/
    ],
    [
      'with an entity in its XML',
      {
        'package.xml': manifest({ CustomTab: ['Bill__c'] }),
        'tabs/Bill__c.tab': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${tab.replace('Heart', '&a;')}`
      },
      /Not well-formed: A metadata file cannot have a DOCTYPE/
    ],
    [
      'with a list of deletions for everything',
      { 'package.xml': manifest({}), 'destructiveChanges.xml': manifest({ CustomTab: ['*'] }) },
      /\* is not possible/
    ],
    [
      'that holds a component twice',
      {
        'package.xml': manifest({ CustomField: ['*'] }),
        ...object('Account', field('A__c', 'Date') + field('A__c', 'Date'))
      },
      /Account.A__c stands twice/
    ],
    [
      'with a flow that runs after the save',
      {
        'package.xml': manifest({ Flow: ['F'] }),
        'flows/F.flow': `<Flow ${MD}><label>F</label><processType>AutoLaunchedFlow</processType><start><locationX>0</locationX><locationY>0</locationY><object>Account</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start><status>Active</status></Flow>`
      },
      /runs record-triggered flows before the save only, not RecordAfterSave/
    ]
  ])('%s', async (_, files, why) => {
    const outcome = await deploy(files);
    expect(outcome.status).toBe('Failed');
    expect(text(outcome)).toContainEqual(expect.stringMatching(why));
  });
});
