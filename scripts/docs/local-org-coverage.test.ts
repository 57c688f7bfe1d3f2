import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { coveragePage, readCoverage } from './local-org-coverage.ts';

test('docs/local-org-coverage.md is what the files beside the code say; run `npm run docs` if it is not', async () => {
  const file = 'docs/local-org-coverage.md';
  const page = coveragePage(await readCoverage());
  expect(readFileSync(file, 'utf8')).toBe(
    await format(page, { ...(await resolveConfig(file)), filepath: file })
  );
});

test('what is done is tested, by a test that is there', async () => {
  const rows = (await readCoverage()).flatMap((area) => area.rows);
  expect(rows.filter((row) => row.implemented === 'yes' && !row.test)).toEqual([]);
  expect(rows.filter((row) => row.test && !existsSync(`scripts/${row.test}`))).toEqual([]);
});
