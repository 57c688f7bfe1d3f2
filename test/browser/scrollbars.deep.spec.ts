import type { Locator } from '@playwright/test';
import { expect, SIZES, test } from './fixtures.ts';

/** Pixels that scrollbars take of an element. */
const barsOf = (element: Locator): Promise<{ across: number; below: number }> =>
  element.evaluate((node) => {
    const box = node as HTMLElement;
    const style = getComputedStyle(box);
    const borders = (from: 'Left' | 'Top', to: 'Right' | 'Bottom'): number =>
      parseFloat(style[`border${from}Width`]) + parseFloat(style[`border${to}Width`]);
    return {
      across: box.offsetWidth - box.clientWidth - borders('Left', 'Right'),
      below: box.offsetHeight - box.clientHeight - borders('Top', 'Bottom')
    };
  });

const NONE = { across: 0, below: 0 };

test('scrollbars take room here, as on most desktops', async ({ page }) => {
  await page.setContent('<div style="width: 100px; height: 100px; overflow: scroll"></div>');
  expect((await barsOf(page.locator('div'))).across).toBeGreaterThan(5);
});

for (const [device, viewport] of [
  ...Object.entries(SIZES),
  ['tablet', { width: 768, height: 1024 }]
] as const)
  test(`strips of tabs show no scrollbar on a ${device}`, async ({ openAs, page }) => {
    await page.setViewportSize(viewport);
    await openAs('Mira Castellan');
    const views = page.getByRole('tablist').first();
    const apps = page.locator('.page-bar__tabs');
    await expect(views).toBeVisible();
    expect(await barsOf(views)).toEqual(NONE);
    expect(await barsOf(apps)).toEqual(NONE);
    // The last tab is still reached.
    await page.getByRole('tab').first().focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('tab').last()).toBeInViewport();
    await page.goto(new URL('/lightning/o/Forecast_Submission__c/list', page.url()).href);
    await expect(apps).toBeVisible();
    expect(await barsOf(apps)).toEqual(NONE);
  });
