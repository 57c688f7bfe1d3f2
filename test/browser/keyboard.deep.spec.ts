import type { Locator, Page } from '@playwright/test';
import { VIEWS, expect, test } from './fixtures.ts';

// data/README.md describes the data behind the figures.

const focused = (page: Page): Locator => page.locator(':focus');

/** Exactly one element has the focus, it can be seen, and one sees that it has it. */
async function expectFocusVisible(page: Page): Promise<void> {
  await expect(focused(page)).toHaveCount(1);
  await expect(focused(page)).toBeVisible();
  const ring = await focused(page).evaluate((element) => {
    const { outlineStyle, outlineWidth, boxShadow, textDecorationLine } = getComputedStyle(element);
    const hasOutline = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    const isMarked = hasOutline || boxShadow !== 'none' || textDecorationLine === 'underline';
    return isMarked ? 'seen' : element.outerHTML.slice(0, 200);
  });
  expect(ring).toBe('seen');
}

/** Tab until the element has the focus; on the way it is never lost. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    await expectFocusVisible(page);
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error('80 times Tab did not reach it.');
}

/** The menu of a card, opened with Enter; arrows go to an item. A card that finds its place in the list closes it. */
async function chooseInMenu(page: Page, item: string): Promise<void> {
  const wanted = page.getByRole('menuitem', { name: item, exact: true });
  await expect(async () => {
    if (!(await wanted.isVisible())) await page.keyboard.press('Enter');
    await expect(wanted).toBeVisible({ timeout: 2000 });
    for (let presses = 0; presses < 20; presses += 1) {
      await expectFocusVisible(page);
      if (await wanted.evaluate((element) => element.matches(':focus'), null, { timeout: 2000 })) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(wanted).toBeFocused({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press('Enter');
}

test('a deal is moved and moved back, and a call made and taken back, by keyboard alone', async ({
  openAs
}) => {
  const page = await openAs('Ada Brook');
  const column = (name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}`) });
  const cardIn = (phase: string, deal: string): Locator =>
    column(phase).getByRole('listitem').filter({ hasText: deal });
  const announced = page.locator('c-forecast-tab [aria-live="polite"]').first();
  const menu = page.getByRole('button', { name: 'Actions for Initech migration' });
  await expect(cardIn('Conversations', 'Initech migration')).toBeVisible();

  await tabTo(page, menu);
  await chooseInMenu(page, 'Running Evaluation');
  await expect(cardIn('Funded Projects', 'Initech migration')).toBeVisible();
  await expect(announced).toHaveText(/Initech migration moved to Funded Projects/);
  await expect(menu).toBeFocused();
  await expectFocusVisible(page);
  await chooseInMenu(page, 'Building Business Case');
  await expect(cardIn('Conversations', 'Initech migration')).toBeVisible();
  await expect(menu).toBeFocused();

  const card = cardIn('Vendor of Choice', 'Wayne renewal');
  const out = card.getByRole('group').getByRole('button', { name: 'Out' });
  await tabTo(page, out);
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog');
  await expect(question).toBeVisible();
  await expect(question.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Their board meets in July');
  await tabTo(page, question.getByRole('button', { name: /Out/ }));
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(announced).toHaveText(/Wayne renewal is Out/);
  await expect(out).toBeFocused();
  await expectFocusVisible(page);
  await expect(out).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, card.getByRole('button', { name: 'Actions for Wayne renewal' }));
  await chooseInMenu(page, 'Withdraw call');
  await expect(announced).toHaveText(/call on Wayne renewal is withdrawn/);
  await expect(card.getByRole('button', { name: 'Actions for Wayne renewal' })).toBeFocused();
});

test('all views are reached by keyboard, and what is in them', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await expect(page.locator('[data-id="number"]')).toBeVisible();
  const tab = (name: string): Locator => page.getByRole('tab', { name, exact: true });
  await tabTo(page, tab('Board'));
  for (const [index, view] of VIEWS.entries()) {
    if (index > 0) await page.keyboard.press('ArrowRight');
    await expect(tab(view)).toBeFocused();
    await expectFocusVisible(page);
    const panel = page.getByRole('tabpanel', { name: view, exact: true });
    await expect(panel).toBeVisible();
    await expect(page.locator('.skeleton')).toHaveCount(0);
    // Into the view and back: what can be done in it has a place in the order of the Tab key.
    if (view === 'Ahead') continue;
    for (let presses = 0; presses < 4; presses += 1) {
      await page.keyboard.press('Tab');
      await expectFocusVisible(page);
      if ((await panel.locator(':focus').count()) > 0) break;
    }
    await expect(panel.locator(':focus'), view).toHaveCount(1);
    await tabTo(page, tab(view), 'Shift+Tab');
  }
});
