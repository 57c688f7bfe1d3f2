import type { Locator, Page } from '@playwright/test';
import { COMPANY, SIZES, expect, expectAccessible, openPage, test } from './fixtures.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

// data/README.md describes the data behind the figures. Each test leaves its deal as it was, or has it for itself.
let org: LocalOrg;
test.beforeAll(async () => {
  // As long as the org that the other files share may take.
  test.setTimeout(300_000);
  org = await startLocalOrg(COMPANY);
});
test.afterAll(() => org.stop());

const CLOSED = 'Closed this period';
const COMMIT = 'Vendor of Choice Commit';

const columnOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const cardOf = (page: Page, deal: string): Locator => page.getByRole('listitem').filter({ hasText: deal });
const menuOf = (page: Page, deal: string): Locator =>
  page.getByRole('button', { name: `Actions for ${deal}` });
const noticeOf = (page: Page): Locator => page.locator('c-forecast-notice');
const sumOf = (page: Page, column: string): Locator => columnOf(page, column).locator('.sum .amount');

async function choose(page: Page, deal: string, item: string): Promise<Locator> {
  await menuOf(page, deal).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
  return page.getByRole('dialog');
}

const dealIn = async (name: string): Promise<Record<string, unknown>> => {
  const [deal] = await org.read<Record<string, unknown>>(
    `SELECT StageName, Amount, CloseDate, Loss_Type__c, No_Decision_Kind__c, No_Decision_Told_By__c, No_Decision_Told_On__c,
       Competitor__r.Name FROM Opportunity WHERE Name = '${name}'`
  );
  const { Competitor__r: competitor, ...fields } = deal!;
  delete fields.attributes;
  return { ...fields, competitor: (competitor as { Name: string } | null)?.Name ?? null };
};

/** Keeps every save on its way, as a slow org does, until it is let go. */
async function holdSaving(page: Page): Promise<() => Promise<void>> {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  await page.route('**/graphql', async (route) => {
    if (/mutation \w/.test(route.request().postData() ?? '')) await opened;
    await route.continue();
  });
  return async () => {
    open();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.CLOSING_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    const openBoard = async (page: Page, phase: string): Promise<void> => {
      await openPage(page, org, 'Ada Brook');
      await page.waitForLoadState('networkidle');
      if (device === 'phone') await page.getByRole('button', { name: phase, exact: true }).click();
    };

    test('a win asks for amount and date, counts at once and is taken back', async ({ page }) => {
      await openBoard(page, 'Vendor of Choice');
      const before = await dealIn('Wayne renewal');
      const dialog = await choose(page, 'Wayne renewal', 'Mark as won…');
      await expect(dialog.getByRole('heading')).toHaveText('Mark Wayne renewal as won');
      await expect(dialog.getByLabel('Close date')).toHaveValue('2026-05-20');
      await expect(dialog.getByText('Counts as won in FY2026 Q2.')).toBeVisible();
      await dialog.getByLabel('Amount').fill('99000');
      await expect(dialog.getByLabel('Amount')).toHaveValue('99000');
      await expectAccessible(page);
      await shoot(page, `won-${device}`);
      const letGo = await holdSaving(page);
      await dialog.getByRole('button', { name: 'Mark as won' }).click();
      await expect(noticeOf(page)).toContainText('Wayne renewal is won. Counts as won in FY2026 Q2.');
      if (device === 'desktop') {
        await expect(sumOf(page, CLOSED)).toHaveText('$157,000');
        await expect(sumOf(page, COMMIT)).toHaveText('$86,000');
      }
      await expectAccessible(page);
      await shoot(page, `won-notice-${device}`);
      await letGo();
      await expect
        .poll(() => dealIn('Wayne renewal'))
        .toMatchObject({ StageName: 'Closed Won', Amount: 99_000, CloseDate: '2026-05-20' });
      await noticeOf(page).getByRole('button', { name: 'Undo' }).click();
      await expect(noticeOf(page)).toContainText('Wayne renewal is back in Redlining Documents.');
      await expect(cardOf(page, 'Wayne renewal')).toContainText('$97,500');
      await expect.poll(() => dealIn('Wayne renewal')).toEqual(before);
    });

    test('a loss to a competitor that is not on the list yet, and back by the menu of the closed card', async ({
      page
    }) => {
      const name = `Zorg ${device}`;
      await openBoard(page, 'Vendor of Choice');
      const before = await dealIn('Stark expansion');
      const dialog = await choose(page, 'Stark expansion', 'Mark as lost…');
      await dialog.getByText('Competition', { exact: true }).click();
      await dialog.getByRole('combobox', { name: 'Who won it?' }).click();
      await expect(page.getByRole('option', { name: 'Incumbent supplier' })).toBeVisible();
      await page.getByRole('option', { name: 'Add a competitor…' }).click();
      await dialog.getByRole('button', { name: 'Mark as lost' }).click();
      await expect(dialog.getByLabel('Name of the new competitor')).toBeFocused();
      await dialog.getByLabel('Name of the new competitor').fill(name);
      await expectAccessible(page);
      await shoot(page, `lost-competitor-${device}`);
      await dialog.getByRole('button', { name: 'Mark as lost' }).click();
      await expect(noticeOf(page)).toContainText('Stark expansion is lost. Counts as lost in FY2026 Q2.');
      await expect
        .poll(() => dealIn('Stark expansion'))
        .toMatchObject({ StageName: 'Closed Lost', Loss_Type__c: 'Competition', competitor: name });
      if (device === 'phone') await page.getByRole('button', { name: 'Closed', exact: true }).click();
      const card = cardOf(page, 'Stark expansion');
      await expect(card).toContainText(`Lost to ${name}`);
      // The card is drawn again when the org's own values have come.
      await page.waitForLoadState('networkidle');
      // The list that comes in may move the card, and a card that moves closes its menu.
      await expect(async () => {
        await menuOf(page, 'Stark expansion').click();
        await expect(page.getByRole('menu')).toBeVisible({ timeout: 1000 });
      }).toPass();
      await shoot(page, `closed-menu-${device}`);
      await expectAccessible(page);
      await page.getByRole('menuitem', { name: 'Undo: back to Negotiating Proposal' }).click();
      await expect.poll(() => dealIn('Stark expansion')).toEqual(before);
      expect(
        await org.read(`SELECT Name, Is_Active__c FROM Competitor__c WHERE Name = '${name}'`)
      ).toMatchObject([{ Is_Active__c: true }]);
    });

    test('a loss to no decision says how, who told us and when; then the deal is reopened', async ({
      page
    }) => {
      await openBoard(page, 'Funded Projects');
      const before = await dealIn('Umbrella gateway');
      const dialog = await choose(page, 'Umbrella gateway', 'Mark as lost…');
      await dialog.getByText('No Decision', { exact: true }).click();
      await dialog.getByText('The buyer told us').click();
      await dialog.getByLabel('Who told us?').fill('Jo Park');
      await dialog.getByLabel('When?').fill('2026-05-19');
      await expectAccessible(page);
      await shoot(page, `lost-no-decision-${device}`);
      await dialog.getByRole('button', { name: 'Mark as lost' }).click();
      await expect
        .poll(() => dealIn('Umbrella gateway'))
        .toEqual({
          ...before,
          StageName: 'Closed Lost',
          CloseDate: '2026-05-20',
          Loss_Type__c: 'No Decision',
          No_Decision_Kind__c: 'Told Us',
          No_Decision_Told_By__c: 'Jo Park',
          No_Decision_Told_On__c: '2026-05-19'
        });
      // Another visit knows of no closing that could be undone.
      await openBoard(page, 'Closed');
      const reopening = await choose(page, 'Umbrella gateway', 'Reopen: Comparing Shortlist…');
      await expect(reopening.getByRole('heading')).toHaveText('Reopen Umbrella gateway');
      await reopening.getByLabel('Close date').fill('2026-06-22');
      await expect(reopening.getByText('Due in FY2026 Q2.')).toBeVisible();
      await expectAccessible(page);
      await shoot(page, `reopen-${device}`);
      await reopening.getByRole('button', { name: 'Reopen', exact: true }).click();
      await expect.poll(() => dealIn('Umbrella gateway')).toEqual(before);
    });

    test('what the org refuses is put back, with its reason', async ({ page }) => {
      await openBoard(page, 'Vendor of Choice');
      await page.route('**/graphql', async (route) => {
        if (!/mutation \w/.test(route.request().postData() ?? '')) return route.continue();
        return route.fulfill({
          contentType: 'application/json',
          body: JSON.stringify({ data: null, errors: [{ message: 'A win needs a signed order.' }] })
        });
      });
      const dialog = await choose(page, 'Wayne renewal', 'Mark as won…');
      await dialog.getByRole('button', { name: 'Mark as won' }).click();
      await expect(cardOf(page, 'Wayne renewal').getByRole('alert')).toHaveText(
        'A win needs a signed order.'
      );
      await expect(noticeOf(page)).toHaveCount(0);
      if (device === 'desktop') await expect(sumOf(page, CLOSED)).toHaveText('$58,000');
    });
  });

test('a card that is dropped on Closed asks how the deal ended; a date of another quarter takes it off the board', async ({
  page
}) => {
  await openPage(page, org, 'Theo Lindgren');
  await page.waitForLoadState('networkidle');
  const closed = sumOf(page, CLOSED);
  await expect(closed).toHaveText('$59,300');
  await cardOf(page, 'Umbrella renewal').dragTo(columnOf(page, CLOSED));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Close Umbrella renewal');
  await shoot(page, 'dropped');
  await dialog.getByLabel('Close date').fill('2026-07-03');
  await expect(dialog.locator('[data-id="booked-in"]')).toHaveText(
    'Counts as won in FY2026 Q3. You are looking at FY2026 Q2. This date is in the future.'
  );
  const letGo = await holdSaving(page);
  await dialog.getByRole('button', { name: 'Mark as won' }).click();
  await expect(cardOf(page, 'Umbrella renewal')).toHaveCount(0);
  await expect(closed).toHaveText('$59,300');
  await expect(sumOf(page, COMMIT)).toHaveText('$87,300');
  await letGo();
  await expect
    .poll(() => dealIn('Umbrella renewal'))
    .toMatchObject({ StageName: 'Closed Won', CloseDate: '2026-07-03' });
  await noticeOf(page).getByRole('button', { name: 'Undo' }).click();
  await expect(cardOf(page, 'Umbrella renewal')).toBeVisible();
  await expect(sumOf(page, COMMIT)).toHaveText('$186,100');
});

test('by keyboard alone: the menu, the questions, the answer; the focus stays with the card', async ({
  page
}) => {
  await openPage(page, org, 'Ada Brook');
  await page.waitForLoadState('networkidle');
  await menuOf(page, 'Acme rollout').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await expect(page.getByRole('menuitem').first()).toHaveText('Move to Comparing Shortlist');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading')).toHaveText('Mark Acme rollout as won');
  await dialog.getByRole('button', { name: 'Mark as won' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(columnOf(page, CLOSED).getByText('Acme rollout')).toBeVisible();
  await expect(menuOf(page, 'Acme rollout')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(noticeOf(page)).toContainText('Acme rollout is back in Running Evaluation.');
  await expect(menuOf(page, 'Acme rollout')).toBeFocused();
});
