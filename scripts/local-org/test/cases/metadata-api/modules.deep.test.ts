import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { deployFiles, manifest, MD } from '../../support/packages.ts';
import type { Org } from '../../../engine/types.ts';
import { exportsOf } from '../../../engine/deploy/bundles/exports.ts';

let org: Org;
beforeAll(async () => {
  org = await createOrg({ metadata: [] });
});
afterAll(() => org.close());

const META = `<LightningComponentBundle ${MD}><apiVersion>66.0</apiVersion></LightningComponentBundle>`;

/** Problems of a package of bundles, each a folder of files, as `file:line:column message`. */
async function problemsOf(bundles: Record<string, Record<string, string>>): Promise<string[]> {
  const files: Record<string, string> = {
    'package.xml': manifest({ LightningComponentBundle: Object.keys(bundles) })
  };
  for (const [name, own] of Object.entries(bundles)) {
    files[`lwc/${name}/${name}.js-meta.xml`] = META;
    for (const [file, text] of Object.entries(own)) files[`lwc/${name}/${file}`] = text;
  }
  const { problems } = await deployFiles(org, files, { checkOnly: true });
  return problems.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

const LIBRARY = {
  'dealMath.js':
    "import { half } from './parts/halves';\nexport const sum = (a, b) => a + b;\nexport { half, half as part };\nexport default class Deal {}\nexport * from './more';",
  'parts/halves.js': 'export function half(a) {\n  return a / 2;\n}',
  'more.js': "export const [first, { second }] = [1, { second: 2 }];\nexport * from './more';"
};

it('refuses a name that a module or a file of the bundle does not export, and no other', async () => {
  const good =
    "import Deal, { sum, half, part as piece, first, second } from 'c/dealMath';\nimport * as all from 'c/dealMath';\nexport { sum as total } from 'c/dealMath';\nexport const used = [Deal, sum, half, piece, first, second, all];";
  const board =
    "import { sum,\n  difference } from 'c/dealMath';\nimport Missing from './rest';\nexport { nothing } from './rest';\nexport const used = [sum, difference, Missing];";
  const rest = 'export const kept = 1;';
  const bundles = {
    dealMath: LIBRARY,
    good: { 'good.js': good },
    board: { 'board.js': board, 'rest.js': rest }
  };
  expect(await problemsOf(bundles)).toEqual([
    'lwc/board/board.js:3:8 The file ./rest exports no default.',
    'lwc/board/board.js:4:10 The file ./rest exports no nothing.',
    'lwc/board/board.js:2:3 The module c/dealMath exports no difference.'
  ]);
});

it('holds the modules of the org to what is still imported of them', async () => {
  const board = "import { sum } from 'c/dealMath';\nexport const used = sum;";
  const bundles = { dealMath: LIBRARY, board: { 'board.js': board } };
  const files: Record<string, string> = {
    'package.xml': manifest({ LightningComponentBundle: Object.keys(bundles) })
  };
  for (const [name, own] of Object.entries(bundles))
    for (const [file, text] of Object.entries({ ...own, [`${name}.js-meta.xml`]: META }))
      files[`lwc/${name}/${file}`] = text;
  expect((await deployFiles(org, files)).status).toBe('Succeeded');
  expect(await problemsOf({ dealMath: { 'dealMath.js': 'export const total = 1;' } })).toEqual([
    'lwc/dealMath/dealMath.js-meta.xml:1:1 LightningComponentBundle board of the org would no longer work: The module c/dealMath exports no sum.'
  ]);
});

const NOWHERE: [specifier: string, why: string][] = [
  ['schema/Opportunity.Nowhere__c', 'Invalid reference Opportunity.Nowhere__c of type sobjectField'],
  ['schema/Nowhere__c', 'Invalid reference Nowhere__c of type sobjectClass'],
  ['label/c.Nothing', 'Invalid reference c.Nothing of type label'],
  ['customPermission/Nothing', 'Invalid reference Nothing of type customPermission'],
  ['resourceUrl/nothing', 'no modules @salesforce/resourceUrl'],
  ['apex/Nothing.get', 'no modules @salesforce/apex'],
  ['user/Name', 'Invalid reference Name of type user'],
  ['client/colour', 'Invalid reference colour of type client']
];

it('refuses modules of @salesforce that lead nowhere, each at its place', async () => {
  const imports = NOWHERE.map(([specifier], i) => `import it${i} from '@salesforce/${specifier}';`);
  const used = `export const used = [${NOWHERE.map((_, i) => `it${i}`).join()}];`;
  const problems = await problemsOf({ board: { 'board.js': [...imports, used].join('\n') } });
  expect(problems).toEqual(
    NOWHERE.map(([, why], i) =>
      expect.stringMatching(new RegExp(`^lwc/board/board.js:${i + 1}:17 .*${why.replaceAll('.', '\\.')}`))
    )
  );
});

it('knows every way to export', () => {
  const text = `export interface Shape {}
    export type Kind = 'a';
    export enum Colour { red }
    export abstract class Base {}
    export async function load() {}
    const own = 1;
    export { own as other, type Shape as Form };
    export * as rest from './rest';
    export default own;
    export * from './more';`;
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
  expect(exportsOf(source)).toEqual({
    names: ['Shape', 'Kind', 'Colour', 'Base', 'load', 'other', 'Form', 'rest', 'default'],
    passedOn: ['./more']
  });
});

it('refuses imports of scripts and style sheets that lead out of the bundle, with file and import', async () => {
  const board = {
    'board.js': "import a from '/etc/a.js';\nimport b from '../../b';\nimport c from 'file:///c.js';\nimport d from 'luxon';\nimport e from '/etc/e.html';\nexport const used = [a, b, c, d, e];", // prettier-ignore
    'board.css': "@import '/etc/x.css';\n@import '../other/y.css';\n@import 'c/gone';\n@import './z.css';\n",
    'z.css': '.z { color: red }'
  };
  expect((await problemsOf({ board })).sort()).toEqual([
    'lwc/board/board.css:1:1 There is no file /etc/x.css in the bundle.',
    'lwc/board/board.css:2:1 There is no file ../other/y.css in the bundle.',
    'lwc/board/board.css:3:1 No MODULE named markup://c:gone found : [markup://c:board]',
    'lwc/board/board.js:1:15 There is no file /etc/a.js in the bundle.',
    'lwc/board/board.js:2:15 There is no file ../../b in the bundle.',
    'lwc/board/board.js:3:15 There is no file file:///c.js in the bundle.',
    'lwc/board/board.js:4:15 No MODULE named markup://luxon found : [markup://c:board]',
    'lwc/board/board.js:5:15 There is no file /etc/e.html in the bundle.'
  ]);
});
