import type { Locator, Page, Route } from '@playwright/test';
import { SIZES, VIEWS, chooseTab, expect, expectAccessible, openView, test } from './fixtures.ts';
import { API, type LocalOrg } from './local-org.ts';

// data/README.md describes the data behind the figures.
const SAM = '005bT0000000007QAA';
const panelOf = (page: Page, view: string): Locator =>
  page.getByRole('tabpanel', { name: view, exact: true });
const chooseView = async (page: Page, view: string): Promise<Locator> => {
  await chooseTab(page, view);
  return panelOf(page, view);
};

/** What the tab must know before it shows a view. */
const FIRST = /query forecast(Setup|People|Members|Policies|EvidenceTopics)\b/;

/** Does something with every question of the views. */
const onQuestions = async (page: Page, handle: (route: Route) => Promise<void>): Promise<void> => {
  await page.route('**/graphql', (route) =>
    FIRST.test(route.request().postData() ?? '') ? route.continue() : handle(route)
  );
};
const waiting = (): Promise<void> => new Promise(() => undefined);
const refuse = (route: Route): Promise<void> => route.abort('connectionfailed');

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test('every view has a skeleton while it loads', async ({ openAs, page }) => {
      await onQuestions(page, waiting);
      await openAs('Jonas Weller');
      for (const view of VIEWS) {
        const panel = await chooseView(page, view);
        await expect(panel.locator('.skeleton').filter({ visible: true }).first(), view).toBeVisible();
        // A combobox has a status, too.
        await expect(panel.getByRole('status').filter({ hasText: 'Loading' }).first(), view).toBeVisible();
        await expectAccessible(page);
      }
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });

    test('every view tells what went wrong, and recovers by itself', async ({ openAs, page }) => {
      await onQuestions(page, refuse);
      await openAs('Jonas Weller');
      for (const view of VIEWS) {
        const panel = await chooseView(page, view);
        const alert = panel.getByRole('alert').first();
        await expect(alert, view).toContainText("We couldn't load this");
        await expect(alert.getByRole('button', { name: 'Try again' }), view).toBeVisible();
        await expectAccessible(page);
      }
      await page.unrouteAll({ behavior: 'wait' });
      for (const view of VIEWS) {
        await chooseView(page, view);
        await expect(page.getByRole('alert'), view).toHaveCount(0, { timeout: 90_000 });
        await expect(page.locator('.skeleton'), view).toHaveCount(0);
        await expect(page.locator('[data-id="number"]')).toHaveText(/^\$/);
      }
    });

    test('every view invites where there is nothing', async ({ openAs, page }) => {
      await openAs('Jonas Weller');
      await page.getByRole('combobox', { name: 'Period' }).click();
      await page.getByRole('option', { name: 'FY2026 Q4', exact: true }).click();
      for (const [view, words] of [
        ['Board', 'Deals appear when their stage is in Commit and their close date in the period.'],
        ['Calls', 'Choose another filter, period or team.'],
        ['Changes', 'No deal of this period and scope has moved since'],
        ['Ahead', 'Ask for close dates that the buyer believes in.'],
        ['Team', '$0'],
        ['Board pack', '0 deals']
      ] as const) {
        await openView(page, view);
        await expect(
          panelOf(page, view).getByText(words).filter({ visible: true }).first(),
          view
        ).toBeVisible();
        await expectAccessible(page);
      }
    });

    test('somebody without rights to the tab is told so', async ({ openAs, org, page }) => {
      const undo = await revokeAll(org, SAM);
      try {
        await openAs('Sam Okoye');
        await expect(page.getByRole('heading', { name: 'No access to this tab' })).toBeVisible();
        await expectAccessible(page);
      } finally {
        await undo();
      }
    });

    test('metrics that are old say so', async ({ openAs, org, page }) => {
      await org.call('POST /local/clock', { forward: 26 * 3600 });
      try {
        await openAs('Jonas Weller');
        await expect(page.locator('[data-id="as-of"]')).toContainText('older than a day');
        await expect(page.locator('[data-id="number"]')).toHaveText(/^\$/);
        await expectAccessible(page);
      } finally {
        await org.call('POST /local/clock', { forward: -26 * 3600 });
      }
    });
  });

/** @returns how to give back what was taken */
async function revokeAll(org: LocalOrg, personId: string): Promise<() => Promise<void>> {
  const assigned = await org.read<{ Id: string; PermissionSetId: string }>(
    `SELECT Id, PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${personId}'`
  );
  for (const { Id } of assigned) await org.call(`DELETE ${API}/sobjects/PermissionSetAssignment/${Id}`);
  return async () => {
    for (const { PermissionSetId } of assigned) {
      const body = { AssigneeId: personId, PermissionSetId };
      const { status } = await org.call(`POST ${API}/sobjects/PermissionSetAssignment`, body);
      expect(status).toBe(201);
    }
  };
}
