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

/** A view is there when nothing in it stands for what is still to come. */
const openView =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name, exact: true }).click();
    const panel = page.getByRole('tabpanel', { name, exact: true });
    await panel.waitFor();
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  };

const openPeople = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /You see the org as/ }).click();
  await page.getByRole('option').first().waitFor();
};

export const pictures: readonly Picture[] = [
  { name: 'board-desktop', viewport: DESKTOP },
  { name: 'board-phone', viewport: PHONE },
  { name: 'calls-desktop', viewport: DESKTOP, arrange: openView('Calls') },
  { name: 'team-desktop', viewport: DESKTOP, arrange: openView('Team') },
  { name: 'changes-desktop', viewport: DESKTOP, arrange: openView('Changes') },
  { name: 'ahead-desktop', viewport: DESKTOP, arrange: openView('Ahead') },
  { name: 'diagnosis-desktop', viewport: DESKTOP, arrange: openView('Diagnosis') },
  {
    name: 'calls-phone',
    viewport: PHONE,
    arrange: openView('Calls')
  },
  { name: 'rates-desktop', viewport: DESKTOP, arrange: openView('Rates') },
  { name: 'rates-phone', viewport: PHONE, arrange: openView('Rates') },
  { name: 'people-desktop', viewport: DESKTOP, arrange: openPeople }
];
