import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterEach, beforeEach, expect, test } from 'vitest';
import imports from './imports.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the rule says of files with these texts, by file. */
async function messages(files: Record<string, string>, rule: object): Promise<Record<string, string[]>> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.ts'],
        plugins: { imports },
        languageOptions: { parser: tseslint.parser as never },
        rules: rule
      }
    ] as ESLint.Options['overrideConfig']
  });
  const results = await eslint.lintFiles(['.']);
  return Object.fromEntries(
    results.flatMap(({ filePath, messages: found }) =>
      found.length ? [[path.relative(folder, filePath), found.map(({ message }) => message)]] : []
    )
  );
}

test('a circle is refused in each of its files, of types too', async () => {
  const files = {
    'a.ts': "import type { B } from './b.ts';\nexport interface A { b: B }",
    'b.ts': "export type { C as B } from './c.ts';",
    'c.ts': "export type C = import('./a.ts').A;",
    'apart.ts': "import type { A } from './a.ts';\nexport type Apart = A;"
  };
  expect(await messages(files, { 'imports/no-circle': 'error' })).toEqual({
    'a.ts': ['This import closes a circle: a.ts -> b.ts -> c.ts -> a.ts.'],
    'b.ts': ['This import closes a circle: b.ts -> c.ts -> a.ts -> b.ts.'],
    'c.ts': ['This import closes a circle: c.ts -> a.ts -> b.ts -> c.ts.']
  });
});

test('bundles of components that import each other by name are a circle', async () => {
  const files = {
    'lwc/one/one.ts': "import { two } from 'c/two';\nexport const one = () => two;",
    'lwc/two/two.ts': "import { part } from './part';\nexport const two = part;",
    'lwc/two/part.ts': "export const part = import('c/one');",
    'lwc/three/three.ts':
      "import { two } from 'c/two';\nimport { api } from 'lwc';\nexport default [two, api];"
  };
  expect(Object.keys(await messages(files, { 'imports/no-circle': 'error' })).sort()).toEqual([
    'lwc/one/one.ts',
    'lwc/two/part.ts',
    'lwc/two/two.ts'
  ]);
});

test('a folder imports only from the folders it may', async () => {
  const files = {
    'engine/a.ts': "import '../server/b.ts';\nimport '../lib/c.ts';\nimport 'node:fs';",
    'server/b.ts': "import '../engine/a.ts';\nimport './more/d.ts';",
    'server/more/d.ts': '',
    'lib/c.ts': "import '../server/b.ts';"
  };
  const rule = ['error', { engine: ['lib'], server: ['engine'] }];
  expect(await messages(files, { 'imports/layers': rule })).toEqual({
    'engine/a.ts': ['engine may import only from itself, lib, not server/b.ts.']
  });
});
