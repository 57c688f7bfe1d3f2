import { expect, expectAccessible, test } from './fixtures.ts';

test('one becomes somebody else by keyboard', async ({ openAs }) => {
  const page = await openAs('Mira Castellan');
  const switcher = page.getByRole('button', { name: /You see the org as Mira Castellan/ });
  await switcher.focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('combobox', { name: 'See the org as' });
  await expect(search).toBeFocused();
  await expect(
    page.getByRole('option', { name: /Jonas Weller.*Sales Manager East · Manager/ })
  ).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.type('account rep');
  await expect(page.getByRole('option')).toHaveCount(4);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option', { name: /Rosa Iglesias/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /You see the org as Rosa Iglesias/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Initech renewal' })).toBeVisible();
});

test('Escape leaves the choice of people as it was', async ({ openAs }) => {
  const page = await openAs('Ada Brook');
  const switcher = page.getByRole('button', { name: /You see the org as Ada Brook/ });
  await switcher.click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(switcher).toBeFocused();
});

test('a tab without a right to it says so', async ({ openAs }) => {
  const page = await openAs('Ada Brook', '/lightning/o/Sync_Run__c/list');
  await expect(page.getByRole('heading', { name: 'No access to this tab' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Ada Brook may not see the tab Sync Runs');
});

test('a deal opens on a page where it can be edited', async ({ openAs }) => {
  const page = await openAs('Theo Lindgren');
  await page.getByRole('link', { name: 'Umbrella renewal' }).click();
  await expect(page).toHaveURL(/\/lightning\/r\/Opportunity\/006/);
  await expect(page.getByRole('heading', { name: /Umbrella renewal/ })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Next Step').fill('Send the contract');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Umbrella renewal was saved.')).toBeVisible();
  await page.reload();
  await page.getByRole('tab', { name: 'Details' }).click();
  await expect(page.getByText('Send the contract')).toBeVisible();

  await page.getByRole('link', { name: 'Forecast', exact: true }).click();
  await expect(page.locator('[data-id="number"]')).toBeVisible();
});

test('the page lets nobody else in', async ({ org, request }) => {
  const page = await request.get(`${org.instanceUrl}/lightning/n/Forecast`);
  expect(page.headers()['content-security-policy']).toContain("script-src 'self';");
  expect(page.headers()['cache-control']).toBe('no-store');
  const foreign = await request.post(`${org.instanceUrl}/local/person`, {
    headers: { Origin: 'http://elsewhere.example' },
    data: { id: '005bT0000000004QAA' }
  });
  expect(foreign.status()).toBe(403);
  const outside = await request.get(`${org.instanceUrl}/assets/icons/%2e%2e/%2e%2e/package.json`);
  expect(outside.status()).toBe(404);
});
