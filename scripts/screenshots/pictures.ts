import type { Page } from '@playwright/test';
import { appViews } from '../lib/app-views.ts';

export interface Picture {
  /** File name without .png. */
  name: string;
  viewport: { width: number; height: number };
  /** What to do on the Forecast tab before the picture is taken. */
  arrange?: (page: Page) => Promise<void>;
}

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** A view is complete when it shows no placeholder; the picture of the board shows the header. */
const openView =
  (name: string) =>
  async (page: Page): Promise<void> => {
    const tab = page.getByRole('tab', { name, exact: true });
    await tab.click();
    const panel = page.getByRole('tabpanel', { name, exact: true });
    await panel.waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await tab.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  };

const openPeople = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /You see the org as/ }).click();
  await page.getByRole('option').first().waitFor();
};

/** The page of the first deal in Commit, with its history. */
const openDeal = async (page: Page): Promise<void> => {
  await page
    .getByRole('region', { name: 'Vendor of Choice Commit', exact: true })
    .getByRole('link')
    .first()
    .click();
  await page.locator('c-deal-history li').first().waitFor();
  await page.locator('c-deal-team li').first().waitFor();
};

/** The call list of someone in sales development. */
const openCallList = async (page: Page): Promise<void> => {
  await openPeople(page);
  await page.keyboard.type('Sales Development Representative');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Lead Calls' }).click();
  await page.locator('c-lead-calls ol button').first().waitFor();
};

/** The page of the lead that is second in the list. */
const openLead = async (page: Page): Promise<void> => {
  await openCallList(page);
  await page.locator('c-lead-calls ol button').nth(1).click();
  await page.locator('c-lead-calls h3 a').click();
  await page.locator('c-lead-score svg').waitFor();
  await page.locator('c-lead-touches li').first().waitFor();
};

const [, ...OTHERS] = appViews();

export const pictures: readonly Picture[] = [
  { name: 'board-desktop', viewport: DESKTOP },
  { name: 'board-phone', viewport: PHONE },
  ...OTHERS.flatMap(({ name, title }): Picture[] => [
    { name: `${name}-desktop`, viewport: DESKTOP, arrange: openView(title) },
    { name: `${name}-phone`, viewport: PHONE, arrange: openView(title) }
  ]),
  { name: 'deal-desktop', viewport: { ...DESKTOP, height: 1400 }, arrange: openDeal },
  { name: 'leads-desktop', viewport: DESKTOP, arrange: openCallList },
  { name: 'leads-phone', viewport: PHONE, arrange: openCallList },
  { name: 'lead-desktop', viewport: { ...DESKTOP, height: 1200 }, arrange: openLead },
  { name: 'people-desktop', viewport: DESKTOP, arrange: openPeople }
];
