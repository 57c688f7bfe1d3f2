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

/** A view whose panel fills with a table once the org has answered. */
const openTable =
  (name: string, role: 'table' | 'treegrid' = 'table') =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name, exact: true }).click();
    await page.getByRole('tabpanel', { name }).getByRole(role).first().waitFor();
  };

const openPeople = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /You see the org as/ }).click();
  await page.getByRole('option').first().waitFor();
};

export const pictures: readonly Picture[] = [
  { name: 'board-desktop', viewport: DESKTOP },
  { name: 'board-phone', viewport: PHONE },
  { name: 'calls-desktop', viewport: DESKTOP, arrange: openTable('Calls') },
  { name: 'team-desktop', viewport: DESKTOP, arrange: openTable('Team', 'treegrid') },
  { name: 'changes-desktop', viewport: DESKTOP, arrange: openTable('Changes') },
  { name: 'ahead-desktop', viewport: DESKTOP, arrange: openTable('Ahead') },
  { name: 'diagnosis-desktop', viewport: DESKTOP, arrange: openTable('Diagnosis') },
  {
    name: 'calls-phone',
    viewport: PHONE,
    arrange: async (page) => page.getByRole('tab', { name: 'Calls' }).click()
  },
  { name: 'rates-desktop', viewport: DESKTOP, arrange: openTable('Rates') },
  { name: 'rates-phone', viewport: PHONE, arrange: openTable('Rates') },
  { name: 'people-desktop', viewport: DESKTOP, arrange: openPeople }
];
