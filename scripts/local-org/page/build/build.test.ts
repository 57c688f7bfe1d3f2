import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPageMetadata } from '../metadata.ts';
import { buildApp } from './app.ts';
import { cached, cacheFolder, hashOf, ROOT } from './cache.ts';
import { moduleSource } from './salesforce-modules.ts';

let folder: string;
const made: string[] = [];

beforeEach(() => {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, '.cache', 'page-test-'));
});
afterEach(() => {
  for (const path of [folder, ...made.splice(0)]) rmSync(path, { recursive: true, force: true });
});

const write = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};

const APP = {
  'tabs/Board.tab-meta.xml': '<CustomTab><label>Board</label><lwcComponent>board</lwcComponent></CustomTab>',
  'tabs/Plan__c.tab-meta.xml': '<CustomTab><customObject>true</customObject></CustomTab>',
  'applications/Sales.app-meta.xml':
    '<CustomApplication><label>Sales &amp; more</label><tabs>Board</tabs><tabs>Plan__c</tabs></CustomApplication>',
  'labels/CustomLabels.labels-meta.xml':
    '<CustomLabels><labels><fullName>Title</fullName><value>The board</value></labels></CustomLabels>',
  'lwc/board/board.html': '<template><c-card></c-card></template>',
  'lwc/board/board.ts': `import { LightningElement } from 'lwc';
    import title from '@salesforce/label/c.Title';
    export default class Board extends LightningElement { title: string = title; }`,
  'lwc/card/card.html': '<template><lightning-badge label="new"></lightning-badge></template>',
  'lwc/card/card.ts': `import { LightningElement } from 'lwc'; export default class Card extends LightningElement {}`
};

const build = async (): Promise<string> => {
  const output = await buildApp([folder], () => undefined);
  made.push(output);
  return readFileSync(join(output, 'app.js'), 'utf8');
};

test('reads apps, tabs, labels and component folders', () => {
  write(APP);
  const { apps, tabs, labels, lwcFolders } = readPageMetadata([folder, join(folder, 'absent')]);
  expect(apps).toEqual([
    { name: 'Sales', label: 'Sales & more', headerColor: undefined, tabs: ['Board', 'Plan__c'] }
  ]);
  expect(tabs).toEqual([
    { name: 'Board', label: 'Board', component: 'board', object: undefined },
    { name: 'Plan__c', label: 'Plan__c', component: undefined, object: 'Plan__c' }
  ]);
  expect(labels.get('Title')).toBe('The board');
  expect(lwcFolders).toEqual([join(folder, 'lwc')]);
});

test('builds the components a tab needs, with their tags, and leaves the base components to the vendor bundle', async () => {
  write(APP);
  const code = await build();
  expect(code).toContain('"The board"');
  expect(code).toContain('sel: "c-card"');
  expect(code).toMatch(/import \{[^}]*lightning_badge[^}]*\} from '\/local\/assets\/vendor-/);
});

test.each([
  [
    'a component that is not there',
    { 'lwc/board/board.html': '<template><c-gone></c-gone></template>' },
    /c\/gone.*no bundle gone/
  ],
  [
    'a label that is not there',
    { 'labels/CustomLabels.labels-meta.xml': '<CustomLabels></CustomLabels>' },
    /no custom label Title/
  ],
  [
    'a module the page does not have',
    {
      'lwc/card/card.ts': `import { x } from 'lightning/empApi'; import { LightningElement } from 'lwc'; export default class Card extends LightningElement { y = x; }`
    },
    /lightning\/empApi/
  ],
  [
    'an npm package outside chartMath',
    {
      'lwc/card/card.ts': `import { max } from 'd3-array'; import { LightningElement } from 'lwc'; export default class Card extends LightningElement { y = max([1]); }`
    },
    /d3-array/
  ]
])('%s stops the build', async (_what, change, message) => {
  write({ ...APP, ...change });
  await expect(build()).rejects.toThrow(message);
});

test('@salesforce modules are as on the platform, others are refused', () => {
  expect(moduleSource('schema', 'Opportunity.Account.Name', new Map())).toBe(
    'export default {"fieldApiName":"Account.Name","objectApiName":"Opportunity"};'
  );
  expect(moduleSource('customPermission', 'Bypass', new Map())).toContain('includes("Bypass") || undefined');
  expect(() => moduleSource('apex', 'Deals.get', new Map())).toThrow('@salesforce/apex/Deals.get');
});

test('a cached folder appears whole or not at all, and is built once', async () => {
  const name = `test-${hashOf([folder])}`;
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
