import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));
const files = ['calculator', 'companies', 'model']
  .flatMap((folder) => readdirSync(join(here, folder)).map((name) => join(folder, name)))
  .concat('recompute.ts')
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

it.each(files)('%s imports nothing from outside of the second opinion', (file) => {
  const text = readFileSync(join(here, file), 'utf8');
  const imported = [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name]) => name as string);
  const outside = imported.filter(
    (name) => !name.startsWith('.') || relative(here, resolve(here, dirname(file), name)).startsWith('..')
  );
  expect(outside).toEqual([]);
  expect(text).not.toMatch(/\bSELECT\b/);
});
