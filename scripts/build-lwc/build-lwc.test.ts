import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemsOf } from './check.ts';
import { emitBundles } from './emit.ts';
import { modulePaths, withPaths } from './paths.ts';

const ROOT = resolve(import.meta.dirname, '../..');
let folder: string;

const write = (files: Record<string, string>): void => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  // Inside the project, where its packages are found.
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  folder = mkdtempSync(join(ROOT, '.cache', 'build-lwc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('emit', () => {
  test('strips types and keeps decorators', async () => {
    write({
      'dealCard/dealCard.ts': `import { LightningElement, api } from 'lwc';
        import type { Deal } from 'c/model';
        export default class DealCard extends LightningElement { @api deal: Deal | undefined; }`,
      'dealCard/dealCard.html': '<template>{deal}</template>',
      'dealCard/__tests__/dealCard.test.ts': 'export const untouched = 1;'
    });
    expect(await emitBundles(folder)).toEqual([join(folder, 'dealCard/dealCard.js')]);
    expect(read('dealCard/dealCard.js')).toContain('@api\n    deal;');
    expect(read('dealCard/dealCard.js')).not.toContain('Deal |');
    expect(existsSync(join(folder, 'dealCard/__tests__/dealCard.test.js'))).toBe(false);
    expect(problemsOf(folder)).toEqual([]);
  });

  test('puts npm packages and the files beside it into the one bundle that uses them', async () => {
    write({
      'chartMath/chartMath.ts': `export { scaleLinear } from 'd3-scale';\nexport * from './own';`,
      'chartMath/own.ts': 'export const half = (value: number): number => value / 2;'
    });
    expect(await emitBundles(folder)).toEqual([join(folder, 'chartMath/chartMath.js')]);
    expect(read('chartMath/chartMath.js')).not.toMatch(/from ['"]d3/);
    expect(read('chartMath/chartMath.js')).toContain('value / 2');
    expect(problemsOf(folder)).toEqual([]);
  });

  test('removes what was generated from a source that is gone', async () => {
    write({ 'model/model.ts': 'export const a = 1;', 'model/old.js': 'export const b = 1;' });
    await emitBundles(folder);
    expect(existsSync(join(folder, 'model/old.js'))).toBe(false);
  });

  test('names file and line of a source that cannot be read', async () => {
    write({ 'model/model.ts': 'export const a = 1;\nexport const = 2;' });
    await expect(emitBundles(folder)).rejects.toThrow(/model\.ts:2: /);
  });
});

const OUTSIDE: [what: string, specifier: string][] = [
  ['a path of this computer', '/etc/secret'],
  ['a way out of the bundle', '../other/secret'],
  ['a longer way out', './parts/../../other/secret'],
  ['a way out behind a question mark', './a?b/../../other/secret'],
  ['a file address', 'file:///etc/secret'],
  ['a link out of the bundle', './link']
];

describe.each(OUTSIDE)('%s', (_what, specifier) => {
  const says = `board/board.`;
  beforeEach(() => {
    write({
      'other/secret.ts': `export const secret = 'plum';`,
      'board/board.html': '<template></template>'
    });
    symlinkSync(join(folder, 'other/secret.ts'), join(folder, 'board/link.ts'));
    symlinkSync(join(folder, 'other/secret.ts'), join(folder, 'board/link.css'));
  });

  test('is not bundled in beside an npm package', async () => {
    write({
      'board/board.ts': `import { secret } from '${specifier}';\nimport { max } from 'd3-array';\nexport const used = max([secret]);`
    });
    await expect(emitBundles(folder)).rejects.toThrow(
      `${says}ts imports ${specifier}: a component imports files of its own bundle only.`
    );
  });

  test('is named by the check, in scripts and style sheets', () => {
    write({
      'board/board.js': `export { secret } from '${specifier}';`,
      'board/board.css': `@import '${specifier}.css';`
    });
    expect(problemsOf(folder)).toEqual([
      `${says}css imports ${specifier}.css: a component imports files of its own bundle only.`,
      `${says}js imports ${specifier}: a component imports files of its own bundle only.`
    ]);
  });
});

test('the check names what the LWC compiler refuses', () => {
  write({
    'dealCard/dealCard.js':
      "import { LightningElement } from 'lwc';\nexport default class A extends LightningElement { #secret() {} }",
    'dealCard/dealCard.html': '<template><p></template>'
  });
  const problems = problemsOf(folder);
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('dealCard.html');
  expect(problems[1]).toContain('private methods');
});

describe('paths', () => {
  test('name every module once and leave the rest of the text alone', () => {
    write({ 'b/b.ts': '', 'a/a.ts': '', 'plain/plain.html': '' });
    const text = '{\n  "strict": true,\n    "paths": {\n      "c/old": ["./old.ts"]\n    }\n}\n';
    expect(withPaths(text, modulePaths(folder, folder))).toBe(
      '{\n  "strict": true,\n    "paths": {\n      "c/a": ["./a/a.ts"],\n      "c/b": ["./b/b.ts"]\n    }\n}\n'
    );
  });

  test('tsconfig.json lists every module of the app: run npm run build -- --paths when this fails', () => {
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: { paths: unknown };
    };
    expect(compilerOptions.paths).toEqual(modulePaths(ROOT, join(ROOT, 'force-app/main/default/lwc')));
  });
});
