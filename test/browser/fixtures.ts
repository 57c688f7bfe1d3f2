import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { appViews } from '../../scripts/lib/app-views.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

export { expect };

/** A small company in three levels, in the middle of its second quarter; see data/README.md. */
export const COMPANY = { data: join(import.meta.dirname, 'data'), today: '2026-05-20' };

export const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
/** The words of the tabs, in their order. */
export const VIEWS = appViews().map(({ title }) => title);

interface Fixtures {
  /** Opens the Forecast tab, or another address, as this person of the data. */
  openAs(name: string, path?: string): Promise<Page>;
}

export const test = base.extend<Fixtures, { org: LocalOrg }>({
  org: [
    async ({}, use) => {
      const org = await startLocalOrg(COMPANY);
      await use(org);
      await org.stop();
    },
    { scope: 'worker', timeout: 300_000 }
  ],

  openAs: async ({ page, org }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
    await use((name, path) => openPage(page, org, name, path));
    expect(errors, 'errors that nobody caught on the page').toEqual([]);
  }
});

/** Opens the Forecast tab of an org, or another address, as this person. */
export async function openPage(
  page: Page,
  org: LocalOrg,
  name: string,
  path = '/lightning/n/Forecast'
): Promise<Page> {
  await becomePerson(page, org, name);
  await page.goto(new URL(path, org.instanceUrl).href);
  return page;
}

/** Where the page has moved under the pointer, the explanation of a figure may have opened over the tabs. */
export async function chooseTab(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.getByRole('tab', { name, exact: true }).click();
}

/** Opens a view and waits until it shows no placeholder. */
export async function openView(page: Page, name: string): Promise<void> {
  await chooseTab(page, name);
  await expect(page.getByRole('tabpanel', { name, exact: true })).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
}

interface Person {
  id: string;
  name: string;
}

async function becomePerson(page: Page, { instanceUrl }: LocalOrg, name: string): Promise<void> {
  const answer = await page.request.get(new URL('/local/people', instanceUrl).href);
  const person = ((await answer.json()) as Person[]).find((candidate) => candidate.name === name);
  if (!person) throw new Error(`The test data has nobody called ${name}.`);
  const { hostname } = new URL(instanceUrl);
  await page
    .context()
    .addCookies([
      { name: 'person', value: person.id, domain: hostname, path: '/', httpOnly: true, sameSite: 'Strict' }
    ]);
}

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // There are no frames to combine, so no separate page is needed for it.
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html).join('\n  ')}`)
  ).toEqual([]);
}
