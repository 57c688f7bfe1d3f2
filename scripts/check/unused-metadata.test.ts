import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unusedMetadata } from './unused-metadata.ts';

const LWC = 'force-app/main/default/lwc';
const OBJECTS = 'force-app/main/default/objects';
let root: string;

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const field = (object: string, name: string, more = ''): void =>
  write(
    `${OBJECTS}/${object}/fields/${name}.field-meta.xml`,
    `<CustomField><fullName>${name}</fullName>${more}</CustomField>`
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'unused-metadata-'));
  mkdirSync(join(root, LWC), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('finds a class that neither template nor script of its bundle has', () => {
  write(
    `${LWC}/aCard/aCard.css`,
    '/* .comment */ .card { gap: .5rem; } .gone:hover, .slds-button { color: red; }'
  );
  write(`${LWC}/aCard/aCard.html`, '<template><p class="card"></p></template>');
  write(`${LWC}/other/other.html`, '<template><p class="gone"></p></template>');
  expect(unusedMetadata(root)).toEqual(['The class aCard.gone is in no template or script.']);
});

it('knows classes that are put together, those of imported modules, and those a parent hands down', () => {
  write(`${LWC}/aCard/aCard.css`, '.part_open { color: red; } .card_won { color: red; }');
  write(`${LWC}/aCard/aCard.ts`, "import { cardClass } from 'c/cardView'; const part = `part_${phase}`;");
  write(`${LWC}/cardView/cardView.ts`, "export const cardClass = () => 'card card_won';");
  write(`${LWC}/aTable/aTable.css`, '.low { color: red; }');
  write(`${LWC}/aView/aView.html`, '<template><c-a-table rows={rows}></c-a-table></template>');
  write(`${LWC}/aView/aView.ts`, "const rows = [{ className: 'low' }];");
  expect(unusedMetadata(root)).toEqual([]);
});

it('finds a class of a shared style that no importing bundle has', () => {
  write(`${LWC}/tableStyle/tableStyle.css`, '.cell { color: red; } .gone { color: red; }');
  write(`${LWC}/aTable/aTable.css`, "@import 'c/tableStyle';");
  write(`${LWC}/aTable/aTable.html`, '<template><p class="cell"></p></template>');
  expect(unusedMetadata(root)).toEqual(['The class tableStyle.gone is in no template or script.']);
});

it('finds a field that is only defined, tested or has a namesake', () => {
  field('Deal__c', 'Read__c');
  field('Deal__c', 'Written__c');
  field('Deal__c', 'Base__c');
  field('Deal__c', 'Ratio__c', '<formula>Base__c * 2</formula>');
  field('Deal__c', 'Gone__c');
  field('Other__c', 'Gone__c');
  write(`${LWC}/data/data.ts`, 'const document = `{ Read__c { value } Ratio__c { value } }`;');
  write(`${LWC}/data/__tests__/data.test.ts`, 'expect(node).toEqual({ Gone__c: 1 });');
  write('scripts/sync/sql/load/deal.sql', 'SELECT 1 AS Written__c;');
  write('force-app/main/default/permissionsets/All.permissionset-meta.xml', '<field>Deal__c.Gone__c</field>');
  expect(unusedMetadata(root).sort()).toEqual([
    'Nothing reads the field Deal__c.Gone__c.',
    'Nothing reads the field Other__c.Gone__c.'
  ]);
});
