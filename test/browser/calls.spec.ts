import { expect, expectAccessible, test } from './fixtures.ts';

test('a rep reviews the calls by keyboard and submits the number', async ({ openAs }) => {
  const page = await openAs('Theo Lindgren');
  await page.getByRole('tab', { name: 'Calls' }).click();
  const rows = page.locator('tr[data-id]');
  await expect(rows).toHaveCount(4);
  await expectAccessible(page);
  await rows.first().focus();
  await page.keyboard.press('j');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows.nth(1)).toBeFocused();

  await page.getByRole('button', { name: 'Submit number' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Based on 4 deals');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Submit \$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-id="last"]')).toHaveText(/^\$/);

  await page.getByRole('link', { name: 'Forecast Submissions' }).click();
  await page
    .getByRole('link', { name: /^FS-\d{6}/ })
    .first()
    .click();
  const deals = page.getByRole('table', { name: 'Forecast Submission Deals' });
  await expect(deals.getByRole('link', { name: 'Umbrella renewal' })).toBeVisible();
  await expectAccessible(page);
});

test('the changes since the start of the period add up', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await page.getByRole('tab', { name: 'Changes' }).click();
  await page.getByRole('button', { name: 'Start of period' }).click();
  await expect(page.locator('[data-id="sum"]')).toContainText(/ [+−] .* = /);
  await page.locator('[data-bucket]').first().click();
  await expect(page.locator('tr.deal').first()).toBeVisible();
  await expectAccessible(page);
});
