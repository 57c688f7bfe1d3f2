import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readComponent } from '../../../lib/metadata/index.ts';
import { readPageMetadata } from '../metadata.ts';
import { buildApp } from './app.ts';
import { cached, cacheFolder, hashOf } from './cache.ts';
import { moduleSource } from './salesforce-modules.ts';
import { sourcesOf, type PageSources } from './sources.ts';

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
