import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { measure } from './measure.ts';
import { readMeasured, scalePage } from './page.ts';

it('docs/scale.md is what was measured; run `npm run docs` if it is not', async () => {
  const file = 'docs/scale.md';
  const page = await format(scalePage(readMeasured()), { ...(await resolveConfig(file)), filepath: file });
  expect(readFileSync(file, 'utf8')).toBe(page);
  // 2 KB a record, by hand.
  const [small] = readMeasured();
  const rows = small.rows.Sales_Metric__c ?? 0;
  expect(page).toMatch(
    new RegExp(
      `Sales_Metric__c\`\\s*\\| ${rows.toLocaleString('en-US')}\\s*\\| ${((rows * 2) / 1024).toFixed(1)}\\s`
    )
  );
});

it('the smallest company has as many records as were measured; run scripts/docs/scale/measure-main.ts if not', async () => {
  expect(await measure(40)).toEqual(readMeasured()[0]);
}, 60_000);
