import type { Page } from '@playwright/test';

export interface Picture {
  /** File name without .png. */
  name: string;
  viewport: { width: number; height: number };
  /** What to do on the Forecast tab before the picture is taken. */
  arrange?: (page: Page) => Promise<void>;
}

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const openRates = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'Rates' }).click();
  await page.getByRole('tabpanel', { name: 'Rates' }).getByRole('table').first().waitFor();
};

const openPeople = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /You see the org as/ }).click();
  await page.getByRole('option').first().waitFor();
};

export const pictures: readonly Picture[] = [
  { name: 'board-desktop', viewport: DESKTOP },
  { name: 'board-phone', viewport: PHONE },
  { name: 'rates-desktop', viewport: DESKTOP, arrange: openRates },
  { name: 'rates-phone', viewport: PHONE, arrange: openRates },
  { name: 'people-desktop', viewport: DESKTOP, arrange: openPeople }
];
