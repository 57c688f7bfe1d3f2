import type { Locator, Page, Route } from '@playwright/test';
import { SIZES, expect, expectAccessible, openView, test } from './fixtures.ts';

// An org that does not answer: the tab keeps what it has, says how old it is, and asks again.

const API = '**/services/data/**';
const fail =
  (status: number) =>
  (route: Route): Promise<void> =>
    route.fulfill({ status, json: [{ errorCode: 'SERVER_UNAVAILABLE', message: 'Not now' }] });
const outageOf = (page: Page): Locator => page.locator('[data-id="outage"]');
const numberOf = (page: Page): Locator => page.locator('[data-id="number"]');
const recover = async (page: Page): Promise<void> => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().setOffline(false);
};
const choose = async (page: Page, picker: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: picker }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const KINDS: [string, (page: Page) => Promise<unknown>, RegExp][] = [
  ['is too busy', (page) => page.route(API, fail(503)), /Salesforce is not answering \(503\)/],
  ['takes too long', (page) => page.route(API, fail(504)), /Salesforce is not answering \(504\)/],
  ['ends the session', (page) => page.route(API, fail(401)), /Your session has expired/],
  ['is out of reach', (page) => page.route(API, (route) => route.abort()), /Salesforce cannot be reached/],
  ['is no longer reached by the browser', (page) => page.context().setOffline(true), /You are offline/]
];

test('nothing is claimed of an org that does not answer at first, and it recovers by itself', async ({
  openAs,
  page
}) => {
  await page.route(API, fail(503));
  await openAs('Jonas Weller');
  await expect(page.getByRole('alert').first()).toContainText('Salesforce is not answering (503)');
  await expect(outageOf(page)).toContainText('Nothing has been loaded yet');
  await expect(page.getByText('Some stages of this org do not fit a forecast')).toHaveCount(0);
  await expect(page.getByText('not computed yet')).toHaveCount(0);
  await expect(numberOf(page)).toHaveCount(0);
  await expectAccessible(page);

  await recover(page);
  await expect(numberOf(page)).toHaveText(/^\$/, { timeout: 90_000 });
  await expect(outageOf(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByText('Some stages of this org do not fit a forecast')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Wayne renewal' })).toBeVisible();
});

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    for (const [what, breakDown, words] of KINDS)
      test(`an org that ${what} takes away neither figures nor what was chosen`, async ({ openAs, page }) => {
        await openAs('Jonas Weller');
        await choose(page, 'Period', 'FY2026 Q1');
        await choose(page, 'Whose deals', 'Ada Brook');
        await openView(page, 'Changes');
        const panel = page.getByRole('tabpanel', { name: 'Changes', exact: true });
        await expect(panel.locator('[data-id="sum"]')).toBeVisible();
        // Who of those that made the changes is a machine is known last.
        await expect(panel).toContainText('by machines');
        const shown = (): Promise<string[]> =>
          Promise.all([
            numberOf(page).innerText(),
            panel.innerText(),
            page.getByRole('combobox', { name: 'Period' }).innerText(),
            page.getByRole('combobox', { name: 'Whose deals' }).innerText()
          ]);
        const before = await shown();

        await breakDown(page);
        await page.getByRole('button', { name: 'Refresh' }).click();
        await expect(outageOf(page)).toContainText(words);
        await expect(outageOf(page)).toContainText(
          /The figures here are from today .*, this minute|minutes? ago/
        );
        expect(await shown()).toEqual(before);
        await expect(page.getByRole('alert')).toHaveCount(0);
        await expectAccessible(page);

        await recover(page);
        // The page may have asked again by itself before the button is hit.
        await expect(async () => {
          const now = outageOf(page).getByRole('button', { name: 'Try now' });
          if ((await now.count()) > 0) await now.click({ timeout: 1000 });
          await expect(outageOf(page)).toHaveCount(0, { timeout: 2000 });
        }).toPass({ timeout: 30_000 });
        expect(await shown()).toEqual(before);
      });
  });

test('an org that fails in the middle of a refresh keeps the figures and recovers by itself', async ({
  openAs,
  org,
  page
}) => {
  await openAs('Jonas Weller');
  await expect(numberOf(page)).toHaveText(/^\$/);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  const before = await numberOf(page).innerText();
  await org.call('POST /local/faults', { fault: 'busy', on: 'graphql', after: 3, times: 4 });
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(outageOf(page)).toContainText('Salesforce is not answering (503)');
  expect(await numberOf(page).innerText()).toBe(before);
  await expect(outageOf(page)).toHaveCount(0, { timeout: 60_000 });
  expect(await numberOf(page).innerText()).toBe(before);
  await org.call('DELETE /local/faults');
});

test('another person and period can be chosen meanwhile, and come as soon as the org answers', async ({
  openAs,
  page
}) => {
  await openAs('Jonas Weller');
  await expect(numberOf(page)).toHaveText(/^\$/);
  await page.route(API, fail(503));
  await choose(page, 'Whose deals', 'Ada Brook');
  await expect(page.getByRole('alert').first()).toContainText('Salesforce is not answering (503)');
  await expect(page.getByRole('combobox', { name: 'Whose deals' })).toContainText('Ada Brook');
  await recover(page);
  await expect(numberOf(page)).toHaveText('$305K', { timeout: 60_000 });
  await expect(page.getByRole('combobox', { name: 'Whose deals' })).toContainText('Ada Brook');
});

test('a call is kept with its note until the org takes it', async ({ openAs, org, page }) => {
  await openAs('Sam Okoye');
  const card = page.getByRole('listitem').filter({ hasText: 'Vandelay renewal' });
  await card.getByRole('button', { name: 'Out', exact: true }).click();
  const question = page.getByRole('dialog');
  await question.getByRole('textbox').fill('Their board meets in July');
  await page.route(API, fail(503));
  await question.getByRole('button', { name: /Out/ }).click();
  await expect(card).toContainText('Not saved yet: Salesforce is not answering (503).');
  await expect(card.getByRole('button', { name: 'Out', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true'
  );
  await expectAccessible(page);
  await recover(page);
  await expect(card).not.toContainText('Not saved yet', { timeout: 60_000 });
  const logged = await org.read<{ Note__c: string }>(
    "SELECT Note__c FROM Deal_Call__c WHERE Opportunity__r.Name = 'Vandelay renewal' AND Note__c = 'Their board meets in July'"
  );
  expect(logged).toHaveLength(1);
});

test('a note to a number stays in its field when it could not be submitted', async ({ openAs, page }) => {
  await openAs('Ada Brook');
  await page.getByRole('button', { name: 'Submit number' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Legal is late');
  await page.route(API, fail(503));
  await dialog.getByRole('button', { name: /^Submit / }).click();
  await expect(dialog).toContainText('Salesforce is not answering (503)');
  await expect(dialog.getByRole('textbox')).toHaveValue('Legal is late');
  await recover(page);
  await dialog.getByRole('button', { name: /^Submit / }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-id="last"]')).toHaveText(/^\$/);
});
