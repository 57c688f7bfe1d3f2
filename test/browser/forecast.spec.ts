import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';

// data/README.md describes the data behind the figures.

/** The header rounds to thousands; toBeCloseTo then allows 5,000, less than any deal. */
const ROUNDED = -4;

const theNumber = async (page: Page): Promise<number> => {
  const text = await page.locator('[data-id="number"]').innerText();
  const [, digits = '', unit = ''] = /^\$([\d.]+)([KM]?)$/.exec(text) ?? [];
  return Number(digits) * ({ K: 1_000, M: 1_000_000 }[unit] ?? 1);
};

test('a rep sees the totals, takes a deal out of the number and finds it still out', async ({ openAs }) => {
  const page = await openAs('Ada Brook');
  await expect.poll(() => theNumber(page)).toBeCloseTo(304_500, ROUNDED);
  const commit = page.getByRole('region', { name: /Vendor of Choice/ });
  await expect(commit).toContainText('$183,500');
  await expect(commit).toContainText('in $183,500');

  const call = commit.getByRole('listitem').filter({ hasText: 'Wayne renewal' }).getByRole('group');
  await expect(call.getByRole('button', { name: 'In' })).toHaveAttribute('aria-pressed', 'true');
  await call.getByRole('button', { name: 'Out' }).click();
  const question = page.getByRole('dialog');
  // In Commit the vendor is selected: only the date can be at risk.
  await expect(question.getByRole('radio')).toHaveCount(1);
  await question.getByRole('textbox').fill('Their board meets in July');
  await question.getByRole('button', { name: /Out/ }).click();
  await expect.poll(() => theNumber(page)).toBeCloseTo(304_500 - 97_500, ROUNDED);

  await page.reload();
  await expect(call.getByRole('button', { name: 'Out' })).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => theNumber(page)).toBeCloseTo(304_500 - 97_500, ROUNDED);
  await expect(commit).toContainText('in $86,000');
});

test('every motion and view comes back with its plan and figures', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  const header = page.locator('c-forecast-header');
  await expect(header).toContainText('plan');
  await page.getByRole('tab', { name: 'Changes' }).click();
  const whole = page.getByRole('tabpanel', { name: 'Changes' }).locator('[data-id="sum"]');
  await expect(whole).toContainText(/ [+−] .* = /);
  const all = await header.innerText();
  for (const motion of ['Expansion', 'Enterprise', 'All motions']) {
    await page.getByRole('combobox', { name: 'Motion' }).click();
    await page.getByRole('option', { name: motion }).click();
    await expect(page.getByRole('tabpanel', { name: 'Changes' }).locator('.skeleton')).toHaveCount(0);
  }
  await expect(whole).toContainText(/ [+−] .* = /);
  await expect.poll(() => header.innerText()).toBe(all);
  await page.getByRole('combobox', { name: 'Motion' }).click();
  await page.getByRole('option', { name: 'Enterprise' }).click();
  await expect(header).toContainText('plan is for all motions');
  await page.getByRole('tab', { name: 'Board pack' }).click();
  await expect(page.getByRole('heading', { name: /^Board pack/ })).toContainText('Enterprise');
  await expectAccessible(page);
});

test('another rep does not find the deal', async ({ openAs }) => {
  const page = await openAs('Sam Okoye');
  await expect(page.getByRole('link', { name: 'Vandelay renewal' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Wayne renewal' })).toHaveCount(0);
  await page.goto(page.url().replace('/n/Forecast', '/r/Opportunity/006bT0000000006QAA/view'));
  await expect(page.getByRole('alert')).toContainText(/not exist|not found|no access|do not have/i);
});

test('a manager sees the deals of everybody below and of nobody else', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await expect(page.getByRole('link', { name: 'Wayne renewal' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Umbrella renewal' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Vandelay renewal' })).toHaveCount(0);
});

test('the rates of past quarters come from the metrics', async ({ openAs }) => {
  const page = await openAs('Mira Castellan');
  await page.getByRole('tab', { name: 'Rates' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Rates' })).toContainText('FY2026 Q1');
});

for (const [device, viewport] of Object.entries({
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 }
})) {
  test(`board and rates are accessible on a ${device}`, async ({ openAs, page }) => {
    await page.setViewportSize(viewport);
    await openAs('Theo Lindgren');
    await expect(page.locator('[data-id="number"]')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Rates' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Rates' })).toContainText('FY2026 Q1');
    await expectAccessible(page);
  });
}
