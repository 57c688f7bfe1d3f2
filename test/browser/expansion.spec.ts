import { SIZES, expect, expectAccessible, openView, test } from './fixtures.ts';
import type { LocalOrg } from './local-org.ts';

const GLOBEX = '001bT0000000001QAA';
const ACCOUNT = '/services/data/v66.0/sobjects/Account';

/** As docs/usage.md says: the id once, then usage by it. */
async function loadUsage(org: LocalOrg): Promise<void> {
  await org.call(`PATCH ${ACCOUNT}/${GLOBEX}`, { Product_Account_Id__c: 'T-1001' });
  await org.call(`PATCH ${ACCOUNT}/Product_Account_Id__c/T-1001`, {
    Weekly_Active_Users__c: 214,
    Usage_Trend_Percent__c: 12.5,
    Usage_As_Of__c: '2026-05-19'
  });
}

test('usage is loaded by the id of the product, and an expansion deal opened by keyboard and taken back', async ({
  openAs,
  page,
  org
}) => {
  await loadUsage(org);
  await openAs('Mira Castellan');
  await openView(page, 'Expansion');
  const accounts = page.getByRole('region', { name: 'Accounts by usage' });
  const row = accounts.getByRole('row', { name: /Globex Corporation/ });
  await expect(row).toContainText('214');
  await expect(row).toContainText('growing');
  await accounts.getByRole('button', { name: 'Open an expansion deal with Globex Corporation' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Name')).toHaveValue('Globex Corporation expansion');
  await expectAccessible(page);
  await dialog.getByLabel('Price per user').fill('100');
  await dialog.getByLabel('Close date').fill('2026-09-30');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row.getByRole('link', { name: 'Globex Corporation expansion' })).toBeVisible();
  const deals = () =>
    org.read(
      "SELECT Amount, Sales_Motion__c, Usage_At_Opening__c, Usage_Amount__c FROM Opportunity WHERE Name = 'Globex Corporation expansion'"
    );
  expect(await deals()).toMatchObject([
    { Amount: 21_400, Sales_Motion__c: 'Expansion', Usage_At_Opening__c: 214, Usage_Amount__c: 21_400 }
  ]);
  await page.setViewportSize(SIZES.phone);
  await expectAccessible(page);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(beyond, 'the view is wider than the page').toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(deals).toEqual([]);
});
