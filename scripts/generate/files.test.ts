import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { generatedFiles } from './files.ts';
import { withFieldPermissions } from './metadata-files.ts';
import { fieldsOf } from '../sync/metrics.ts';

const ROOT = resolve(import.meta.dirname, '../..');

test('what metrics.json generates is on disk; run `npm run generate` if it is not', async () => {
  const stale = [...(await generatedFiles())]
    .filter(
      ([file, text]) => !existsSync(join(ROOT, file)) || readFileSync(join(ROOT, file), 'utf8') !== text
    )
    .map(([file]) => file);
  expect(stale).toEqual([]);
});

test('a new metric gets its rows in a permission set, between the others', () => {
  const row = (field: string): string =>
    `    <fieldPermissions>\n        <editable>true</editable>\n        <field>${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`;
  const set = (...rows: string[]): string =>
    `<PermissionSet>\n${rows.join('')}    <label>Sync</label>\n</PermissionSet>\n`;
  const pushed = fieldsOf([
    { name: 'Pushed', label: 'Pushed', measures: ['amount'], sql: 'pushed', description: '', help: '' }
  ]);
  const had = set(row('Account.Name'), row('X__c.Won__c'));
  const has = set(row('Account.Name'), row('X__c.Pushed_Amount__c'), row('X__c.Won__c'));
  expect(withFieldPermissions(had, 'X__c', pushed, true)).toBe(has);
  expect(withFieldPermissions(has, 'X__c', pushed, true)).toBe(has);
});
