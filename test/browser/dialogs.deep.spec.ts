import type { Locator, Page } from '@playwright/test';
import { SIZES, expect, expectAccessible, openView, test } from './fixtures.ts';
import { API, type LocalOrg } from './local-org.ts';

// data/README.md describes the data behind the figures.
const STARK = '006bT0000000005QAA';

const cardOf = (page: Page, deal: string): Locator => page.getByRole('listitem').filter({ hasText: deal });
const menuOf = (page: Page, deal: string): Locator =>
  page.getByRole('button', { name: `Actions for ${deal}` });

const outOf = (inside: Locator): Locator => inside.getByRole('button', { name: 'Out', exact: true });
const OVERRULE = 'Why do you disagree with Ada Brook?';

/** Chooses in the menu of a card, and gives the button that opened it. */
async function choose(page: Page, deal: string, item: string): Promise<Locator> {
  await menuOf(page, deal).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return menuOf(page, deal);
}

async function press(button: Locator): Promise<Locator> {
  await button.click();
  return button;
}

/** What is open says so and breaks no rule; Escape leads back to what opened it. */
async function expectLeft(page: Page, open: Locator, words: string | RegExp, opener: Locator): Promise<void> {
  await expect(open).toContainText(words);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(opener).toBeFocused();
}

const stageOf = async (org: LocalOrg): Promise<string> => {
  const [deal] = await org.read<{ StageName: string }>(
    `SELECT StageName FROM Opportunity WHERE Id = '${STARK}'`
  );
  return deal!.StageName;
};
const setStage = async (org: LocalOrg, StageName: string): Promise<void> => {
  const { status } = await org.call(`PATCH ${API}/sobjects/Opportunity/${STARK}`, { StageName });
  expect(status).toBe(204);
};

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test('what opens at a deal is accessible, and Escape leads back to what opened it', async ({
      openAs
    }) => {
      const page = await openAs('Jonas Weller');
      const dialog = page.getByRole('dialog');
      const card = cardOf(page, 'Wayne renewal');
      await expect(card).toBeVisible();
      await expectLeft(
        page,
        page.getByRole('menu'),
        'Mark as lost…',
        await press(menuOf(page, 'Wayne renewal'))
      );
      for (const [item, words] of [
        ['Change close date…', 'June 4, 2026'],
        ['Mark as won…', 'Counts as won in FY2026 Q2.'],
        ['Mark as lost…', 'How was it lost?'],
        ['History of calls…', 'No calls on this deal yet.']
      ] as const)
        await expectLeft(page, dialog, words, await choose(page, 'Wayne renewal', item));
      await expectLeft(page, dialog, OVERRULE, await press(outOf(card)));
      await openView(page, 'Calls');
      const row = page.locator('tr[data-id]').filter({ hasText: 'Wayne renewal' });
      await outOf(row).click();
      await expectLeft(page, dialog, OVERRULE, row);
    });

    test('so is what opens in the header, and the date that the changes begin with', async ({ openAs }) => {
      const page = await openAs('Jonas Weller');
      const dialog = page.getByRole('dialog');
      for (const [name, words] of [
        ['Submit number', 'Based on 8 deals'],
        ['How this differs from Salesforce Forecasts', 'Why these figures differ']
      ] as const)
        await expectLeft(page, dialog, words, await press(page.getByRole('button', { name })));
      const coverage = page.getByRole('button', { name: /Coverage/ }).first();
      await expectLeft(page, page.getByRole('tooltip'), 'Commit', await press(coverage));
      const period = page.getByRole('combobox', { name: 'Period' });
      await period.click();
      await expect(page.getByRole('option', { name: 'FY2026 Q4', exact: true })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(period).toBeFocused();
      await openView(page, 'Changes');
      await page.getByRole('button', { name: 'Pick a date', exact: true }).click();
      await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2026-05-13');
      await expectAccessible(page);
    });

    test('a call of one risk is asked for it, on the card and in the row', async ({ openAs }) => {
      const page = await openAs('Ada Brook');
      const dialog = page.getByRole('dialog');
      await expectLeft(page, dialog, 'Timing', await press(outOf(cardOf(page, 'Stark expansion'))));
      await openView(page, 'Calls');
      const row = page.locator('tr[data-id]').filter({ hasText: 'Stark expansion' });
      await outOf(row).click();
      await expectLeft(page, dialog, 'Timing', row);
    });

    test('what is typed stays when a refresh moves the deal to another column', async ({ openAs, org }) => {
      const before = await stageOf(org);
      const page = await openAs('Ada Brook');
      const columnOf = (phase: string): Locator =>
        page.getByRole('region', { name: new RegExp(`^${phase}`) }).getByRole('listitem');
      const card = cardOf(page, 'Stark expansion');
      await outOf(card).click();
      const question = page.getByRole('dialog');
      await question.getByRole('textbox').fill('Their board meets in July');

      await setStage(org, 'Running Evaluation');
      await page.getByRole('button', { name: 'Refresh' }).click();
      await expect(columnOf('Vendor of Choice').filter({ hasText: 'Stark expansion' })).toHaveCount(0);
      if (device === 'phone')
        await page.getByRole('button', { name: 'Funded Projects', exact: true }).click();
      const moved = columnOf('Funded Projects').filter({ hasText: 'Stark expansion' });
      await expect(moved.getByRole('dialog')).toBeVisible();
      await expect(question.getByRole('textbox')).toHaveValue('Their board meets in July');
      await expectAccessible(page);
      // Best Case is Out by rule, so a risk is no longer required; the user can still send what was typed.
      await expect(question.getByRole('radio')).toHaveCount(0);
      await question.getByRole('button', { name: /Out/ }).click();
      await expect(question).toHaveCount(0);
      await expect(moved.getByRole('button', { name: 'Out', exact: true })).toBeFocused();
      const sent = `SELECT Rep_Call__c, Rep_Call_Note__c FROM Opportunity WHERE Id = '${STARK}'`;
      await expect
        .poll(() => org.read(sent))
        .toMatchObject([{ Rep_Call__c: 'Out', Rep_Call_Note__c: 'Their board meets in July' }]);
      await choose(page, 'Stark expansion', 'Withdraw call');
      await expect.poll(() => org.read(sent)).toMatchObject([{ Rep_Call__c: null }]);
      await setStage(org, before);
    });

    test('two people change a deal: both values are shown, and one is chosen', async ({ openAs, org }) => {
      const before = await stageOf(org);
      const page = await openAs('Ada Brook');
      await page.waitForLoadState('networkidle');
      await setStage(org, 'Redlining Documents');
      const dialog = page.getByRole('dialog');
      await choose(page, 'Stark expansion', 'Move to Confirming Deployment');
      await expect(dialog.locator('[data-id="theirs"]')).toHaveText('Redlining Documents');
      await expect(dialog.locator('[data-id="mine"]')).toHaveText('Confirming Deployment');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Save yours' }).click();
      await expect(dialog).toHaveCount(0);
      await expect(cardOf(page, 'Stark expansion')).toContainText('Confirming Deployment');
      await expect.poll(() => stageOf(org)).toBe('Confirming Deployment');

      await page.waitForLoadState('networkidle');
      await setStage(org, 'Redlining Documents');
      const opener = await choose(page, 'Stark expansion', 'Negotiating Proposal');
      await expectLeft(page, dialog, 'Redlining Documents', opener);
      await expect(cardOf(page, 'Stark expansion')).toContainText('Redlining Documents');
      expect(await stageOf(org)).toBe('Redlining Documents');
      await setStage(org, before);
    });
  });
