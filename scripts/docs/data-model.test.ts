import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { readComponent, readSourceFolder, sourceName } from '../local-org/metadata/index.ts';
import { dataModelPage } from './data-model.ts';

const component = (path: string, inner: string) => {
  const { type, fullName } = sourceName(path)!;
  return readComponent(type, fullName, path, `<${type}>${inner}</${type}>`);
};

test('a field is one row with its type, its help and what it is for', () => {
  const page = dataModelPage([
    component(
      'objects/Sum__c/Sum__c.object-meta.xml',
      '<description>Sums.</description><sharingModel>Read</sharingModel>'
    ),
    component(
      'objects/Sum__c/fields/Won__c.field-meta.xml',
      '<label>Won</label><type>Currency</type><precision>18</precision><scale>2</scale><inlineHelpText>Deals | won.</inlineHelpText><description>At their amount.</description>'
    ),
    component(
      'objects/Sum__c/validationRules/Fixed.validationRule-meta.xml',
      '<errorMessage>It stays.</errorMessage>'
    )
  ]);
  expect(page).toContain('### Sum__c\n\nSums. Sharing: Read.\n');
  expect(page).toContain('| `Won__c` | Won | Currency(18, 2) | Deals \\| won. At their amount. |');
  expect(page).toContain('| Fixed | It stays. |');
});

test('docs/data-model.md is what the metadata says; run `node --import tsx scripts/docs/main.ts` if it is not', async () => {
  const file = 'docs/data-model.md';
  const page = dataModelPage(['force-app/main', 'force-app/stages'].flatMap(readSourceFolder));
  expect(readFileSync(file, 'utf8')).toBe(
    await format(page, { ...(await resolveConfig(file)), filepath: file })
  );
});
