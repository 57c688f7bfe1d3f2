import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ESLint } from 'eslint';
import { check, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';

// That the checks of npm test notice a mistake in each kind of file they are for.

const ROOT = resolve(import.meta.dirname, '../..');

const isFormatted = async (file: string, change: (text: string) => string): Promise<boolean> => {
  const path = join(ROOT, file);
  const config = await resolveConfig(path, { editorconfig: true });
  return check(change(readFileSync(path, 'utf8')), { ...config, filepath: path });
};

describe('the format check notices a space too many in', () => {
  it.each([
    ['Apex', 'force-app/test/default/classes/ForecastRulesTest.cls', 'insert deal;', 'insert  deal;'],
    [
      'metadata',
      'force-app/test/default/classes/ForecastRulesTest.cls-meta.xml',
      '    <status>',
      '     <status>'
    ],
    ['a template', 'force-app/main/default/lwc/forecastTab/forecastTab.html', '<template', '<template  '],
    [
      'a component',
      'force-app/main/default/lwc/forecastTab/forecastTab.ts',
      'export default class',
      'export  default class'
    ]
  ])('%s', async (_, file, from, to) => {
    expect(await isFormatted(file, (text) => text)).toBe(true);
    expect(await isFormatted(file, (text) => text.replace(from, to))).toBe(false);
  });
});

it('the linter notices a component that works around the platform', async () => {
  const file = join(ROOT, 'force-app/main/default/lwc/forecastOutage/forecastOutage.ts');
  const planted = readFileSync(file, 'utf8').replace(
    'this.unwatch = watchOutage',
    "this.template!.innerHTML = '<p></p>';\n    this.unwatch = watchOutage"
  );
  const [result] = await new ESLint({ cwd: ROOT }).lintText(planted, { filePath: file });
  expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('@lwc/lwc/no-inner-html');
});
