import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';
import { deployFiles, manifest, MD } from '../../support/packages.ts';

/** Names that are allowed by their letters and known to JavaScript. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];

let test: TestOrg;
beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const values = NAMES.map(
  (name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`
);
const field = (name: string): string =>
  `<fields><fullName>${name}__c</fullName><label>${name}</label><type>Text</type><length>20</length></fields>`;
const FILES = {
  'package.xml': manifest({
    CustomObject: NAMES.map((name) => `${name}__c`),
    CustomField: ['Account.constructor__c', 'Account.Choice__c'],
    CustomLabel: NAMES,
    CustomPermission: NAMES,
    PermissionSet: NAMES,
    LightningComponentBundle: NAMES
  }),
  'objects/Account.object': `<CustomObject ${MD}>${field('constructor')}<fields><fullName>Choice__c</fullName><label>Choice</label><type>Picklist</type><valueSet><valueSetDefinition><sorted>false</sorted>${values.join('')}</valueSetDefinition></valueSet></fields></CustomObject>`,
  'labels/CustomLabels.labels': `<CustomLabels ${MD}>${NAMES.map((name) => `<labels><fullName>${name}</fullName><language>en_US</language><protected>false</protected><shortDescription>x</shortDescription><value>${name}!</value></labels>`).join('')}</CustomLabels>`,
  ...Object.fromEntries(
    NAMES.flatMap((name) => [
      [
        `objects/${name}__c.object`,
        `<CustomObject ${MD}><deploymentStatus>Deployed</deploymentStatus>${field(name)}<label>${name}</label><nameField><label>n</label><type>Text</type></nameField><pluralLabel>${name}</pluralLabel><sharingModel>ReadWrite</sharingModel></CustomObject>`
      ],
      [
        `customPermissions/${name}.customPermission`,
        `<CustomPermission ${MD}><isLicensed>false</isLicensed><label>${name}</label></CustomPermission>`
      ],
      [
        `permissionsets/${name}.permissionset`,
        `<PermissionSet ${MD}><customPermissions><enabled>true</enabled><name>${name}</name></customPermissions><fieldPermissions><editable>true</editable><field>Account.constructor__c</field><readable>true</readable></fieldPermissions><fieldPermissions><editable>true</editable><field>Account.Choice__c</field><readable>true</readable></fieldPermissions><fieldPermissions><editable>true</editable><field>${name}__c.${name}__c</field><readable>true</readable></fieldPermissions><label>${name}</label></PermissionSet>`
      ],
      [`lwc/${name}/${name}.js`, `import text from '@salesforce/label/c.${name}';\nimport may from '@salesforce/customPermission/${name}';\nexport const ${name}It = [text, may];`], // prettier-ignore
      [`lwc/${name}/${name}.js-meta.xml`, `<LightningComponentBundle ${MD}><apiVersion>66.0</apiVersion></LightningComponentBundle>`] // prettier-ignore
    ])
  )
};

it('deploys, describes, saves and finds what bears such a name', async () => {
  const outcome = await deployFiles(test.org, FILES);
  expect(outcome.problems).toEqual([]);
  for (const name of NAMES) {
    const [set] = await test.rows(`SELECT Id FROM PermissionSet WHERE Name = '${name}'`);
    const body = { AssigneeId: test.org.adminId, PermissionSetId: set?.['Id'] };
    expect((await test.call('POST /sobjects/PermissionSetAssignment', { body })).status).toBe(201);
  }
  for (const name of NAMES) {
    const path = `/sobjects/${name}__c`;
    const made = await test.call(`POST ${path}`, { body: { Name: name, [`${name}__c`]: name } });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    const described = await test.call(`${path}/describe`);
    expect(described.body.fields.map((each: Json) => each.name)).toContain(`${name}__c`);
    expect(await test.rows(`SELECT ${name}__c FROM ${name}__c`)).toMatchObject([{ [`${name}__c`]: name }]);
    const account = await test.call('POST /sobjects/Account', { body: { Name: name, Choice__c: name, constructor__c: name } }); // prettier-ignore
    expect(account.status, JSON.stringify(account.body)).toBe(201);
  }
  const { data, errors } = await test.graphql(
    '{ uiapi { query { constructor__c { edges { node { constructor__c { value } } } } Account(where: { constructor__c: { eq: "toString" } }) { edges { node { Choice__c { value } } } } } } }'
  );
  expect(errors).toEqual([]);
  expect(data.uiapi.query.constructor__c.edges).toMatchObject([{ node: { constructor__c: { value: 'constructor' } } }]); // prettier-ignore
  expect(data.uiapi.query.Account.edges).toMatchObject([{ node: { Choice__c: { value: 'toString' } } }]);
  expect((await test.org.rights({ userId: test.org.adminId })).customPermissions).toEqual(
    new Set(['Bypass_Rules', ...NAMES])
  );
});

const problemsOf = async (files: Record<string, string>): Promise<string[]> =>
  (await deployFiles(test.org, files, { checkOnly: true })).problems.map(({ message }) => message);

it.each(['constructor', '__proto__', 'toString', "it's", 'a"b', '..', 'a b', 'x'.repeat(300)])(
  'refuses %j where a kind, a folder, a member, a type or a property is meant',
  async (name) => {
    const text = name.replaceAll('"', '&quot;');
    const object = (inside: string): Record<string, string> => ({
      'package.xml': manifest({ CustomObject: ['Account'] }),
      'objects/Account.object': `<CustomObject ${MD}>${inside}</CustomObject>`
    });
    const packages: Record<string, string>[] = [
      { 'package.xml': manifest({ [text]: ['x'] }) },
      { 'package.xml': manifest({ CustomObject: [text] }) },
      { 'package.xml': manifest({}), [`${name}/x.object`]: '<x/>' },
      { 'package.xml': manifest({}), [`objects/${name}`]: '<x/>' },
      { 'package.xml': manifest({}), [`lwc/${name}/${name}.js`]: 'x' },
      object(`<fields><fullName>${text}__c__c</fullName><label>x</label><type>Text</type><length>5</length></fields>`), // prettier-ignore
      { 'package.xml': manifest({ CustomObject: [text] }), [`objects/${name}.object`]: `<CustomObject ${MD}/>` }, // prettier-ignore
      object(`<fields><fullName>X__c</fullName><label>x</label><type>${text}</type></fields>`),
      object(`<fields><fullName>X__c</fullName><label>x</label><type>Lookup</type><referenceTo>${text}</referenceTo><relationshipName>Xs</relationshipName></fields>`), // prettier-ignore
      object(`<fields><fullName>X__c</fullName><label>x</label><type>Checkbox</type><defaultValue>${text}</defaultValue></fields>`), // prettier-ignore
      object(`<fields><fullName>X__c</fullName><label>x</label><type>Text</type><length>5</length><formula>${text}?(Name)</formula></fields>`), // prettier-ignore
      object(`<validationRules><fullName>X</fullName><active>true</active><errorConditionFormula>${text}(Name) = 'a'</errorConditionFormula><errorMessage>x</errorMessage></validationRules>`), // prettier-ignore
      object(`<sharingModel>${text}</sharingModel>`),
      object(`<listViews><fullName>X</fullName><columns>${text}</columns><filterScope>${text}</filterScope><label>x</label></listViews>`) // prettier-ignore
    ];
    // What is spelled as a standard object may be one that this org does not know.
    for (const files of packages.filter(
      (each) => !(`objects/${name}.object` in each && /^\w{1,80}$/.test(name))
    ))
      expect(await problemsOf(files), Object.entries(files).flat().join(' ')).not.toEqual([]);
  }
);

it.each(["it's", 'a"b', '..', '', ' ', 'x'.repeat(300), '__proto__', 'a_b'])(
  'takes %j for no standard field',
  async (name) => {
    const object = `<fields><fullName>${name}</fullName><label>x</label><type>Text</type><length>5</length></fields>`;
    const files = {
      'package.xml': manifest({ CustomObject: ['Account'] }),
      'objects/Account.object': `<CustomObject ${MD}>${object}</CustomObject>`
    };
    expect(await problemsOf(files)).toContain("Could not resolve standard field's name.");
  }
);

it('refuses modules that are named so', async () => {
  const specifiers = ['constructor', '__proto__/x', 'toString/x', 'label/constructor.x', 'label/c.__proto__', 'i18n/constructor', 'user/toString', 'schema/constructor', 'schema/Account.__proto__', 'customPermission/__proto__', 'client/valueOf']; // prettier-ignore
  const script = specifiers.map((specifier, i) => `import a${i} from '@salesforce/${specifier}';`);
  const used = `export const all = [${specifiers.map((_, i) => `a${i}`).join()}];`;
  const messages = await problemsOf({
    'package.xml': manifest({ LightningComponentBundle: ['odd'] }),
    'lwc/odd/odd.js-meta.xml': `<LightningComponentBundle ${MD}><apiVersion>66.0</apiVersion></LightningComponentBundle>`, // prettier-ignore
    'lwc/odd/odd.js': [...script, used].join('\n')
  });
  expect(messages).toHaveLength(specifiers.length);
});
