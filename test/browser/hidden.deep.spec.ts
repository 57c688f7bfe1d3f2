import type { Page } from '@playwright/test';
import { expect, expectAccessible, openView, test } from './fixtures.ts';
import { hideFrom } from './hiding.ts';

// data/README.md describes the data behind the figures.
const JONAS = '005bT0000000002QAA';

let undo: (() => Promise<void>) | undefined;
test.afterEach(async () => {
  await undo?.();
  undo = undefined;
});

const NOT_VISIBLE = /not visible to you/i;
const panelOf = (page: Page, view: string) => page.getByRole('tabpanel', { name: view, exact: true });

/** Nothing of the data is due after the running quarter, so the one before looks ahead to it. */
async function openAhead(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: 'FY2026 Q1', exact: true }).click();
  await openView(page, 'Ahead');
  await expect(panelOf(page, 'Ahead')).toContainText(NOT_VISIBLE);
}

/** The amounts that a page shows, in the order they stand. */
const amountsOf = async (page: Page): Promise<string[]> =>
  (await page.locator('c-forecast-tab').innerText()).match(/[-+]?\$[\d.,]+[KM]?/g) ?? [];

test('without the field Amount no amount and no sum of amounts stands anywhere', async ({ openAs, org }) => {
  undo = await hideFrom(org, JONAS, ['Opportunity.Amount']);
  const page = await openAs('Jonas Weller');
  await expect(page.getByRole('alert').first()).toContainText(
    'The amounts of some of these deals are not visible to you, so no total is shown.'
  );
  await expect(page.locator('[data-id="number"]')).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: 'Wayne renewal' })).toContainText(NOT_VISIBLE);
  await expectAccessible(page);
  for (const view of ['Board', 'Calls', 'Team', 'Changes', 'Board pack']) {
    await openView(page, view);
    await expect(panelOf(page, view), view).toContainText(NOT_VISIBLE);
    expect(await amountsOf(page), view).toEqual([]);
  }
  await expect(page.getByRole('button', { name: 'Submit number' })).toHaveCount(0);
  await openAhead(page);
  expect(await amountsOf(page)).toEqual([]);
});

test("without the manager's call no number, and no call as if nobody had overruled it", async ({
  openAs,
  org
}) => {
  undo = await hideFrom(org, JONAS, ['Opportunity.Manager_Call__c']);
  const page = await openAs('Jonas Weller');
  await expect(page.getByRole('alert').first()).toContainText(
    'The calls on these deals are not visible to you'
  );
  await expect(page.locator('[data-id="number"]')).toHaveCount(0);
  const card = page.getByRole('listitem').filter({ hasText: 'Wayne renewal' });
  await expect(card).toContainText('$97,500');
  await expect(card).toContainText(NOT_VISIBLE);
  await expect(card.getByRole('button', { name: 'Out', exact: true })).toHaveCount(0);
  await expectAccessible(page);
  await openView(page, 'Calls');
  const rows = panelOf(page, 'Calls').locator('tr[data-id]');
  await expect(rows).toHaveCount(8);
  await expect(rows.filter({ hasText: NOT_VISIBLE })).toHaveCount(8);
  await expect(rows.getByRole('button', { name: 'In', exact: true })).toHaveCount(0);
  for (const view of ['Team', 'Changes', 'Board pack']) {
    await openView(page, view);
    await expect(panelOf(page, view), view).toContainText(NOT_VISIBLE);
  }
  await expect(page.getByRole('button', { name: 'Submit number' })).toHaveCount(0);
});

test('without the accepted date the lines still add up, and the page says what they cannot tell', async ({
  openAs,
  org
}) => {
  const page = await openAs('Jonas Weller');
  await openView(page, 'Changes');
  await page.getByRole('button', { name: 'Start of period' }).click();
  await page.getByRole('button', { name: 'All in the forecast' }).click();
  await expect(page.locator('[data-id="sum"]')).toContainText(/ [+−] .* = /);
  const [before, after] = [page.locator('[data-id="before"]'), page.locator('[data-id="after"]')];
  const shown = [await before.innerText(), await after.innerText()];

  undo = await hideFrom(org, JONAS, ['Opportunity.Sales_Accepted_Date__c']);
  await page.reload();
  await openView(page, 'Changes');
  await page.getByRole('button', { name: 'Start of period' }).click();
  await page.getByRole('button', { name: 'All in the forecast' }).click();
  await expect(panelOf(page, 'Changes')).toContainText('When deals were accepted is not visible to you');
  expect([await before.innerText(), await after.innerText()]).toEqual(shown);
});

test('without plans and metrics the number stands, and nothing is said of them', async ({ openAs, org }) => {
  const page = await openAs('Jonas Weller');
  const number = page.locator('[data-id="number"]');
  await expect(number).toHaveText(/^\$/);
  const shown = await number.innerText();

  undo = await hideFrom(org, JONAS, ['Sales_Plan__c', 'Sales_Metric__c']);
  await page.reload();
  await expect(number).toHaveText(shown);
  const warnings = page.locator('[data-id="warnings"]');
  await expect(warnings).toContainText('Plans are not visible to you');
  await expect(warnings).toContainText('Metrics are not visible to you');
  await expect(page.getByText('plan not visible to you').first()).toBeVisible();
  await expect(page.getByText('no plan')).toHaveCount(0);
  await expectAccessible(page);
  const expectView = async (view: string): Promise<void> => {
    await openView(page, view);
    await expect(panelOf(page, view), view).toContainText(NOT_VISIBLE);
    await expect(panelOf(page, view), view).not.toContainText(/no plan|No rates yet|Nothing to judge/);
  };
  for (const view of ['Team', 'Rates', 'Diagnosis', 'Board pack']) await expectView(view);
  await page.getByRole('button', { name: 'Submit number' }).click();
  await expect(page.getByRole('dialog')).toContainText(NOT_VISIBLE);
  await page.keyboard.press('Escape');
  await openAhead(page);
  await expect(panelOf(page, 'Ahead')).not.toContainText('no plan');
});
