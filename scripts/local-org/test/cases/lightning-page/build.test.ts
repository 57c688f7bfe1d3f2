import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readComponent } from '../../../metadata/index.ts';
import { readPageMetadata } from '../../../lightning-page/metadata.ts';
import { buildApp } from '../../../lightning-page/build/app.ts';
import { cached, cacheFolder, hashOf, ROOT } from '../../../lightning-page/build/cache.ts';
import { insideBundles } from '../../../lightning-page/build/inside-bundles.ts';
import { moduleSource } from '../../../lightning-page/build/salesforce-modules.ts';
import { sourcesOf, type PageSources } from '../../../lightning-page/build/sources.ts';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
});

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const TITLE = readComponent(
  'CustomLabel',
  'Title',
  'x',
  `<labels ${MD}><fullName>Title</fullName><value>The board</value></labels>`
);
const BOARD = {
  'board.html': '<template><c-card></c-card></template>',
  'board.js': `import { LightningElement } from 'lwc';
    import title from '@salesforce/label/c.Title';
    export default class Board extends LightningElement { title = title; }`
};
const CARD = {
  'card.html': '<template><lightning-badge label="new"></lightning-badge></template>',
  'card.js': `import { LightningElement } from 'lwc'; export default class Card extends LightningElement {}`
};

const sources = (
  board: Record<string, string>,
  card: Record<string, string>,
  labels = [TITLE]
): PageSources =>
  sourcesOf(
    readPageMetadata([
      ...labels,
      readComponent(
        'CustomTab',
        'Board',
        'x',
        `<CustomTab ${MD}><label>Board</label><lwcComponent>board</lwcComponent></CustomTab>`
      ),
      {
        type: 'LightningComponentBundle',
        fullName: 'board',
        file: 'x',
        text: '',
        files: new Map(Object.entries(board))
      },
      {
        type: 'LightningComponentBundle',
        fullName: 'card',
        file: 'x',
        text: '',
        files: new Map(Object.entries(card))
      }
    ])
  );

const build = async (of: PageSources): Promise<string> => {
  const output = await buildApp(of, () => undefined);
  made.push(output);
  return readFileSync(join(output, 'app.js'), 'utf8');
};

test('reads apps, tabs, labels and components', () => {
  const { apps, tabs, labels, bundles } = readPageMetadata([
    TITLE,
    readComponent(
      'CustomTab',
      'Plan__c',
      'x',
      `<CustomTab ${MD}><customObject>true</customObject></CustomTab>`
    ),
    readComponent(
      'CustomApplication',
      'Sales',
      'x',
      `<CustomApplication ${MD}><label>Sales &amp; more</label><tabs>Board</tabs><tabs>Plan__c</tabs></CustomApplication>`
    ),
    readComponent(
      'CustomTab',
      'Board',
      'x',
      `<CustomTab ${MD}><label>Board</label><lwcComponent>board</lwcComponent></CustomTab>`
    ),
    {
      type: 'LightningComponentBundle',
      fullName: 'card',
      file: 'x',
      text: '',
      files: new Map(Object.entries(CARD))
    }
  ]);
  expect(apps).toEqual([
    { name: 'Sales', label: 'Sales & more', headerColor: undefined, tabs: ['Board', 'Plan__c'] }
  ]);
  expect(tabs).toEqual([
    { name: 'Board', label: 'Board', component: 'board', object: undefined },
    { name: 'Plan__c', label: 'Plan__c', component: undefined, object: 'Plan__c' }
  ]);
  expect(labels.get('Title')).toBe('The board');
  expect(bundles.get('card')).toEqual(new Map(Object.entries(CARD)));
});

test('builds the components a tab needs, with their tags, and leaves the base components to the vendor bundle', async () => {
  const code = await build(sources(BOARD, CARD));
  expect(code).toContain('"The board"');
  expect(code).toContain('sel:"c-card"');
  expect(code).toMatch(/import\{[^}]*lightning_badge[^}]*\}from"\/local\/assets\/vendor-/);
});

test.each([
  [
    'a component that is not there',
    sources({ ...BOARD, 'board.html': '<template><c-gone></c-gone></template>' }, CARD),
    /c\/gone.*no bundle gone/
  ],
  ['a label that is not there', sources(BOARD, CARD, []), /no custom label Title/],
  [
    'a module the page does not have',
    sources(BOARD, {
      ...CARD,
      'card.js': `import { x } from 'lightning/empApi'; import { LightningElement } from 'lwc'; export default class Card extends LightningElement { y = x; }`
    }),
    /lightning\/empApi/
  ],
  [
    'an npm package that nobody bundled in',
    sources(BOARD, {
      ...CARD,
      'card.js': `import { max } from 'd3-array'; import { LightningElement } from 'lwc'; export default class Card extends LightningElement { y = max([1]); }`
    }),
    /d3-array/
  ],
  [
    'a file that would lie outside its bundle',
    sources(BOARD, { ...CARD, '../../escaped.js': '' }),
    /would lie outside/
  ]
])('%s stops the build', async (_what, of, message) => {
  await expect(build(of)).rejects.toThrow(message);
});

const SECRET = 'plum-4711';
/** Where something that is no part of the package lies, beside the folders that it is compiled in. */
function plant(): string {
  const folder = mkdtempSync(join(ROOT, '.cache', 'planted-'));
  made.push(folder);
  writeFileSync(join(folder, 'secret.js'), `export default '${SECRET}';`);
  writeFileSync(join(folder, 'secret.css'), `.secret { content: '${SECRET}' }`);
  writeFileSync(join(folder, 'secret.html'), `<template><p>${SECRET}</p></template>`);
  return folder;
}

test.each([
  ['card.js', (folder: string) => `${folder}/secret.js`],
  ['card.js', (folder: string) => `${folder}/secret.html`],
  ['card.css', (folder: string) => `../../../../${basename(folder)}/secret.css`]
])('a deployed %s brings no file of this computer into the page', async (file, specifier) => {
  const wanted = specifier(plant());
  const text =
    file === 'card.css' ? `@import '${wanted}';` : `import it from '${wanted}';\n${CARD['card.js']}`;
  await expect(build(sources(BOARD, { ...CARD, [file]: text }))).rejects.toThrow(
    `card/${file} imports ${wanted}: a component imports files of its own bundle only.`
  );
});

const OUTSIDE = [
  '/etc/secret', '../../secret.js', './parts/../../secret.js', './a?b/../../../secret.js', 'file:///etc/secret.js',
  'https://example.com/x.js', 'data:text/javascript,1', '..\\secret.js', './x\0.js', '..', '../board/board.js', '.',
  'luxon', 'luxon/package.json', 'scripts/lib', 'c/../board', 'c/board/board.css', 'lightning/../../package.json',
  'lightning/button/button.css', '@salesforce/../luxon', '@salesforce/label/../../x', '@lwc/compiler', 'node:fs', '#x'
]; // prettier-ignore
const INSIDE = ['./card.html', './card.css', './card.scoped.css?scoped=true', './parts/more.js', './parts/../card.js', 'lwc', 'c/board', 'lightning/button', '@salesforce/label/c.Title', '@salesforce/schema/Opportunity.Account.Name']; // prettier-ignore

test('what a component may import is told by the import alone', () => {
  const folder = join(plant(), 'lwc');
  const { resolveId } = insideBundles(folder) as unknown as {
    resolveId(id: string, importer?: string): null;
  };
  const importer = join(folder, 'card/card.js?specifier=c%2Fcard');
  for (const id of OUTSIDE) expect(() => resolveId(id, importer), id).toThrow(`card/card.js imports ${id}: `);
  for (const id of INSIDE) expect(resolveId(id, importer), id).toBeNull();
  // What the page and its packages import is not judged.
  for (const id of OUTSIDE) expect(resolveId(id, join(ROOT, 'scripts/x.ts')), id).toBeNull();
});

test('files of the bundle, other bundles and url() stay as they are', async () => {
  const styles = {
    'board.css': `@import 'c/card';\n@import './parts/more.css';`,
    'parts/more.css': '.more { color: red }'
  };
  const board = { ...BOARD, 'board.html': '<template></template>', ...styles };
  const code = await build(
    sources(board, { 'card.css': `.own { background: url('file:///etc/hostname') }` })
  );
  expect(code).toMatch(/\.more/);
  // An address is the browser's to follow, which opens no files for a page.
  expect(code).toContain('file:///etc/hostname');
});

test('@salesforce modules are as on the platform, others are refused', () => {
  expect(moduleSource('schema', 'Opportunity.Account.Name', new Map())).toBe(
    'export default {"fieldApiName":"Account.Name","objectApiName":"Opportunity"};'
  );
  expect(moduleSource('customPermission', 'Bypass', new Map())).toContain('includes("Bypass") || undefined');
  expect(() => moduleSource('apex', 'Deals.get', new Map())).toThrow('@salesforce/apex/Deals.get');
});

test('a cached folder appears whole or not at all, and is built once', async () => {
  const name = `test-${hashOf([String(process.pid), String(process.hrtime.bigint())])}`;
  made.push(cacheFolder(name));
  await expect(
    cached(name, async (unfinished) => {
      writeFileSync(join(unfinished, 'half.js'), '');
      throw new Error('The power went.');
    })
  ).rejects.toThrow('The power went.');
  expect(existsSync(cacheFolder(name))).toBe(false);

  let built = 0;
  const fill = async (unfinished: string): Promise<void> => {
    built++;
    writeFileSync(join(unfinished, 'whole.js'), '');
  };
  await Promise.all([cached(name, fill), cached(name, fill)]);
  await cached(name, fill);
  expect(existsSync(join(cacheFolder(name), 'whole.js'))).toBe(true);
  expect(built).toBe(2);
});

const PAGE = readComponent(
  'FlexiPage',
  'Deal',
  'x',
  `<FlexiPage ${MD}>
    <flexiPageRegions><itemInstances><componentInstance>
      <componentInstanceProperties><name>tabs</name><value>Facet-1</value></componentInstanceProperties>
      <componentName>flexipage:tabset</componentName><identifier>tabs</identifier>
    </componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions>
    <flexiPageRegions><itemInstances><componentInstance>
      <componentInstanceProperties><name>isOpen</name><value>true</value></componentInstanceProperties>
      <componentInstanceProperties><name>rows</name><value>5</value></componentInstanceProperties>
      <componentInstanceProperties><name>title</name><value>5</value></componentInstanceProperties>
      <componentName>c:card</componentName><identifier>card</identifier>
    </componentInstance></itemInstances><name>Facet-1</name><type>Facet</type></flexiPageRegions>
  </FlexiPage>`
);
const CARD_BUNDLE = {
  ...readComponent(
    'LightningComponentBundle',
    'card',
    'x',
    `<LightningComponentBundle ${MD}><targetConfigs><targetConfig targets="lightning__RecordPage">
      <property name="isOpen" type="Boolean"/><property name="rows" type="Integer"/><property name="title" type="String"/>
    </targetConfig></targetConfigs></LightningComponentBundle>`
  ),
  files: new Map(Object.entries(CARD))
};
const override = (factor: string, object: string) =>
  `<actionOverrides><actionName>View</actionName><content>Deal</content>${factor}<type>Flexipage</type>${object}</actionOverrides>`;

test('reads record pages: those the app names, else those the object names, with typed properties', () => {
  const app = readComponent(
    'CustomApplication',
    'Sales',
    'x',
    `<CustomApplication ${MD}>${override('<formFactor>Large</formFactor>', '<pageOrSobjectType>Opportunity</pageOrSobjectType>')}</CustomApplication>`
  );
  const lead = readComponent(
    'CustomObject',
    'Lead',
    'x',
    `<CustomObject ${MD}>${override('', '')}</CustomObject>`
  );
  const metadata = readPageMetadata([app, lead, PAGE, CARD_BUNDLE]);
  const shown = {
    regions: {
      main: [{ name: 'flexipage:tabset', properties: { tabs: 'Facet-1' } }],
      'Facet-1': [{ name: 'card', properties: { isOpen: true, rows: 5, title: '5' } }]
    }
  };
  expect(metadata.recordPages).toEqual({
    Opportunity: { Large: shown },
    Lead: { Large: shown, Small: shown }
  });
  expect(sourcesOf(metadata).shown).toEqual(['card']);
});

test('an override of another action, or with a page that is not there, shows nothing', () => {
  const edit = override('', '').replace('View', 'Edit');
  const lead = readComponent('CustomObject', 'Lead', 'x', `<CustomObject ${MD}>${edit}</CustomObject>`);
  expect(readPageMetadata([lead, PAGE]).recordPages).toEqual({});
  const other = readComponent(
    'CustomObject',
    'Lead',
    'x',
    `<CustomObject ${MD}>${override('', '')}</CustomObject>`
  );
  expect(readPageMetadata([other]).recordPages).toEqual({});
});
