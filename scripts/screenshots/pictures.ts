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

/** A view is there when nothing in it stands for what is still to come; the header has been seen on the board's picture. */
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

const VIEWS = ['Calls', 'Team', 'Changes', 'Rates', 'Ahead', 'Diagnosis', 'Board pack'];
/** The last word is enough for a file: pack. */
const fileOf = (view: string): string => view.split(' ').at(-1)!.toLowerCase();

export const pictures: readonly Picture[] = [
  { name: 'board-desktop', viewport: DESKTOP },
  { name: 'board-phone', viewport: PHONE },
  ...VIEWS.flatMap((view): Picture[] => [
    { name: `${fileOf(view)}-desktop`, viewport: DESKTOP, arrange: openView(view) },
    { name: `${fileOf(view)}-phone`, viewport: PHONE, arrange: openView(view) }
  ]),
  { name: 'people-desktop', viewport: DESKTOP, arrange: openPeople }
];
