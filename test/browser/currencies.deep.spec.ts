import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { COMPANY, VIEWS, expect, expectAccessible, openPage, openView, test } from './fixtures.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

// data/README.md describes the data behind the figures. Here the org has two currencies and every user's currency is the euro.
const IN_EUROS = 'Umbrella renewal';

/** A table with one column more. */
const withColumn = (csv: string, name: string, valueOf: (line: string) => string): string =>
  csv
    .trimEnd()
    .split('\n')
    .map((line, index) => `${line},${index === 0 ? name : valueOf(line)}`)
    .join('\n');

let org: LocalOrg;
test.beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'browser-test-currencies-'));
  try {
    for (const file of await readdir(COMPANY.data))
      if (file.endsWith('.csv')) await copyFile(join(COMPANY.data, file), join(folder, file));
    const add = async (file: string, name: string, valueOf: (line: string) => string): Promise<void> =>
      writeFile(
        join(folder, file),
        withColumn(await readFile(join(COMPANY.data, file), 'utf8'), name, valueOf)
      );
    await add('User.csv', 'DefaultCurrencyIsoCode', () => 'EUR');
    await add('Opportunity.csv', 'CurrencyIsoCode', (line) => (line.includes(IN_EUROS) ? 'EUR' : 'USD'));
    await writeFile(
      join(folder, 'CurrencyType.csv'),
      [
        'Id,IsoCode,ConversionRate,IsCorporate,IsActive,DecimalPlaces',
        '01LbT0000000001AAA,USD,1,1,1,2',
        '01LbT0000000002AAA,EUR,0.5,0,1,2'
      ].join('\n')
    );
    org = await startLocalOrg({ data: folder, today: COMPANY.today, isUnsynced: true });
  } finally {
    await rm(folder, { recursive: true });
  }
});
test.afterAll(() => org.stop());

const amountsWithSign = async (page: Page): Promise<string[]> =>
  (await page.locator('c-forecast-tab').innerText()).match(/(€|\$|EUR|USD)\s?[\d.,]+/g) ?? [];

test('no amount bears the currency of the user, and the page says what amounts are in', async ({ page }) => {
  await openPage(page, org, 'Jonas Weller');
  // 549,900 as it stands; the 98,800 euros in it are worth twice as much in dollars.
  await expect(page.locator('[data-id="number"]')).toHaveText('649K');
  await expect(page.locator('[data-id="warnings"]')).toContainText('This org has several currencies');
  await expectAccessible(page);
  for (const view of VIEWS) {
    await openView(page, view);
    expect(await amountsWithSign(page), view).toEqual([]);
  }
});

test('a number is submitted of deals in the corporate currency, and of no others', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  const numbers = (): Promise<unknown[]> => org.read('SELECT Number__c FROM Forecast_Submission__c');
  await openPage(page, org, 'Theo Lindgren');
  await page.getByRole('button', { name: 'Submit number' }).click();
  await expect(dialog).toContainText('some of them are in another currency than the corporate one');
  await expectAccessible(page);
  await expect(dialog.getByRole('button', { name: 'Submit number' })).toBeDisabled();
  expect(await numbers()).toEqual([]);

  await openPage(page, org, 'Ada Brook');
  await page.getByRole('button', { name: 'Submit number' }).click();
  await dialog.getByRole('button', { name: 'Submit 304,500' }).click();
  await expect(dialog).toHaveCount(0);
  expect(await numbers()).toMatchObject([{ Number__c: 304_500 }]);
});

test('where the org does not add up there is no total', async ({ page }) => {
  await org.call('POST /local/faults', { fault: 'aggregateRefused', times: 'always' });
  await openPage(page, org, 'Jonas Weller');
  await expect(page.getByRole('alert').first()).toContainText(
    'deals in several currencies cannot be added up one by one'
  );
  await expect(page.locator('[data-id="number"]')).toHaveCount(0);
});
