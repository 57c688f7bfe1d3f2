import type { Locator, Page } from '@playwright/test';
import { COMPANY, SIZES, expect, expectAccessible, openPage, openView, test } from './fixtures.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

// data/README.md describes the data behind the figures. Each test has a deal for itself.
let org: LocalOrg;
test.beforeAll(async () => {
  // As long as the org that the other files share may take.
  test.setTimeout(300_000);
  org = await startLocalOrg(COMPANY);
});
test.afterAll(() => org.stop());

const BEST_CASE = 'Funded Projects Best Case';
const COMMIT = 'Vendor of Choice Commit';
const cardOf = (page: Page, deal: string): Locator => page.getByRole('listitem').filter({ hasText: deal });
const columnOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const numberOf = (page: Page): Locator => page.locator('[data-id="number"]');

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SLIP_SHOTS;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

interface Row {
  Amount: number;
  CloseDate: string;
  ForecastCategory: string;
  IsClosed: boolean;
  IsWon: boolean;
  OwnerId: string;
  Rep_Call__c: string | null;
  Rep_Call_Period__c: string | null;
  Manager_Call__c: string | null;
  Manager_Call_Period__c: string | null;
}
interface PeriodRow {
  Id: string;
  Start_Date__c: string;
  End_Date__c: string;
}

/** The number of a person's deals in a period, added up deal by deal from the records. */
async function numberByHand(owner: string, start: string, end: string): Promise<number> {
  const deals = await org.read<Row>(
    `SELECT Amount, CloseDate, ForecastCategory, IsClosed, IsWon, Rep_Call__c, Rep_Call_Period__c, Manager_Call__c,
       Manager_Call_Period__c FROM Opportunity WHERE Owner.Name = '${owner}'`
  );
  const periods = await org.read<PeriodRow>('SELECT Id, Start_Date__c, End_Date__c FROM Forecast_Period__c');
  const said = (call: string | null, periodId: string | null, date: string): string | null => {
    if (call === null || periodId === null) return call;
    const period = periods.find(({ Id }) => Id === periodId)!;
    return period.Start_Date__c <= date && date <= period.End_Date__c ? call : null;
  };
  let sum = 0;
  for (const deal of deals) {
    if (deal.CloseDate < start || deal.CloseDate > end) continue;
    if (deal.IsClosed) {
      if (deal.IsWon) sum += deal.Amount;
      continue;
    }
    if (!['Forecast', 'BestCase'].includes(deal.ForecastCategory)) continue;
    const call =
      said(deal.Manager_Call__c, deal.Manager_Call_Period__c, deal.CloseDate) ??
      said(deal.Rep_Call__c, deal.Rep_Call_Period__c, deal.CloseDate) ??
      (deal.ForecastCategory === 'Forecast' ? 'In' : 'Out');
    if (call === 'In') sum += deal.Amount;
  }
  return sum;
}

const inThousands = (amount: number): string => (amount === 0 ? '$0' : `$${Math.round(amount / 1000)}K`);

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

async function choosePeriod(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  await page.waitForLoadState('networkidle');
}

async function changeDate(page: Page, deal: string, date: string): Promise<Locator> {
  await page.getByRole('button', { name: `Actions for ${deal}` }).click();
  await page.getByRole('menuitem', { name: 'Change close date…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Close date').fill(date);
  return dialog;
}

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });
    const [deal, amount] = device === 'desktop' ? ['Umbrella gateway', 74_500] : ['Acme rollout', 63_000];
    const back = device === 'desktop' ? '2026-06-22' : '2026-06-12';

    const openBoard = async (page: Page): Promise<void> => {
      await openPage(page, org, 'Ada Brook');
      await page.waitForLoadState('networkidle');
      await showColumn(page);
    };
    const showColumn = async (page: Page): Promise<void> => {
      if (device === 'phone')
        await page.getByRole('button', { name: 'Funded Projects', exact: true }).click();
    };

    test('a slip says what it takes out of the number, asks why, and leaves the call behind', async ({
      page
    }) => {
      await openBoard(page);
      await cardOf(page, deal).getByRole('button', { name: 'In', exact: true }).click();
      const question = page.getByRole('dialog');
      await question.getByRole('textbox').fill('Their CFO signs in June');
      await question.getByRole('button', { name: 'Call it In' }).click();
      await expect(cardOf(page, deal)).toContainText('Their CFO signs in June · Ada');
      // The card shows a call before the org has it.
      const saved = `SELECT Rep_Call_Note__c FROM Opportunity WHERE Name = '${deal}'`;
      await expect
        .poll(() => org.read(saved))
        .toMatchObject([{ Rep_Call_Note__c: 'Their CFO signs in June' }]);
      const before = await numberByHand('Ada Brook', '2026-04-01', '2026-06-30');
      await expect(numberOf(page)).toHaveText(inThousands(before));
      const count = columnOf(page, BEST_CASE).getByRole('listitem');
      const cards = await count.count();

      const dialog = await changeDate(page, deal, '2026-07-10');
      await expect(dialog).toContainText('This is a slip out of FY2026 Q2 into FY2026 Q3.');
      await expect(dialog).toContainText(
        `It takes $${amount.toLocaleString('en-US')} out of the number of FY2026 Q2.`
      );
      await expectAccessible(page);
      await shoot(page, `slip-${device}`);
      await dialog.getByRole('button', { name: 'Move to FY2026 Q3' }).click();
      await expect(dialog).toContainText('Choose a reason');
      await dialog.getByRole('combobox', { name: 'Why does it slip?' }).click();
      await dialog.getByRole('option', { name: 'Procurement' }).click();
      await expect(dialog.getByRole('checkbox', { name: 'Call it In for FY2026 Q3 too' })).not.toBeChecked();
      const letGo = await holdSaving(page);
      await dialog.getByRole('button', { name: 'Move to FY2026 Q3' }).click();

      // Before the org has answered: card, count, sum and number are those without the deal.
      await expect(cardOf(page, deal)).toHaveCount(0);
      await expect(count).toHaveCount(cards - 1);
      await expect(columnOf(page, BEST_CASE)).toContainText(
        cards - 1 === 1 ? '1 deal' : `${cards - 1} deals`
      );
      await expect(numberOf(page)).toHaveText(inThousands(before - amount));
      await expect(page.locator('c-forecast-notice')).toContainText(
        `${deal} moves to FY2026 Q3. The number of FY2026 Q2 falls by $${amount.toLocaleString('en-US')}.`
      );
      await shoot(page, `slipped-${device}`);
      await expectAccessible(page);
      await letGo();
      await expect
        .poll(() =>
          org.read(
            `SELECT CloseDate, Slip_Reason__c, Rep_Call__c, Rep_Call_Counts__c FROM Opportunity WHERE Name = '${deal}'`
          )
        )
        .toMatchObject([
          {
            CloseDate: '2026-07-10',
            Slip_Reason__c: 'Procurement',
            Rep_Call__c: 'In',
            Rep_Call_Counts__c: false
          }
        ]);
      expect(
        await org.read(
          `SELECT Reason__c, Amount__c, Category__c, Call__c, Forecast_Period__r.Name FROM Deal_Slip__c WHERE Opportunity__r.Name = '${deal}'`
        )
      ).toMatchObject([
        {
          Reason__c: 'Procurement',
          Amount__c: amount,
          Category__c: 'BestCase',
          Call__c: 'In',
          Forecast_Period__r: { Name: 'FY2026 Q2' }
        }
      ]);
      await expect(numberOf(page)).toHaveText(inThousands(before - amount));

      await choosePeriod(page, 'FY2026 Q3');
      await showColumn(page);
      await expect(cardOf(page, deal)).toContainText('called In for FY2026 Q2');
      await expect(cardOf(page, deal).getByRole('button', { name: 'Out', exact: true })).toHaveAttribute(
        'aria-pressed',
        'true'
      );
      await expect(numberOf(page)).toHaveText(
        inThousands(await numberByHand('Ada Brook', '2026-07-01', '2026-09-30'))
      );
      await shoot(page, `called-for-${device}`);

      // Pulled in again it is no slip, and the call that was made for the period counts again.
      const pulled = await changeDate(page, deal, back);
      await expect(pulled).toContainText('It is not a slip.');
      await expect(pulled.getByRole('combobox')).toHaveCount(0);
      await expectAccessible(page);
      await pulled.getByRole('button', { name: 'Move to FY2026 Q2' }).click();
      await expect(cardOf(page, deal)).toHaveCount(0);
      await choosePeriod(page, 'FY2026 Q2');
      await showColumn(page);
      await expect(cardOf(page, deal)).toContainText('Their CFO signs in June · Ada');
      await expect(numberOf(page)).toHaveText(inThousands(before));
    });
  });

test('by keyboard: a call goes along only when confirmed, and the focus to the next card', async ({
  page
}) => {
  await openPage(page, org, 'Ada Brook');
  await page.waitForLoadState('networkidle');
  const deal = 'Stark expansion';
  const called = cardOf(page, deal).getByRole('button', { name: 'In', exact: true });
  await called.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Actions for ${deal}` }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Change');
  await page.getByRole('menuitem', { name: 'Change close date…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Close date').focus();
  await page.keyboard.type('07102026');
  await page.keyboard.press('Tab');
  const reason = dialog.getByRole('combobox', { name: 'Why does it slip?' });
  await reason.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('checkbox', { name: 'Call it In for FY2026 Q3 too' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Move to FY2026 Q3' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cardOf(page, deal)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Actions for Wayne renewal' })).toBeFocused();
  await expect(page.locator('c-forecast-notice')).toContainText('It is called In there too.');
  await expect
    .poll(() =>
      org.read(
        `SELECT Rep_Call__c, Rep_Call_Counts__c, Rep_Call_Period__r.Name FROM Opportunity WHERE Name = '${deal}'`
      )
    )
    .toMatchObject([
      { Rep_Call__c: 'In', Rep_Call_Counts__c: true, Rep_Call_Period__r: { Name: 'FY2026 Q3' } }
    ]);
});

test('a slip that the org refuses puts card, sums and number back, and says why', async ({ page }) => {
  await openPage(page, org, 'Ada Brook');
  await page.waitForLoadState('networkidle');
  const deal = 'Wayne renewal';
  const before = await numberOf(page).textContent();
  const sum = columnOf(page, COMMIT).locator('.sum .amount');
  const amount = await sum.textContent();
  await page.route('**/graphql', async (route) => {
    if (!/mutation \w/.test(route.request().postData() ?? '')) return route.continue();
    return route.fulfill({ json: { data: null, errors: [{ message: 'The books are closed.' }] } });
  });
  const dialog = await changeDate(page, deal, '2026-07-10');
  await dialog.getByRole('combobox', { name: 'Why does it slip?' }).click();
  await dialog.getByRole('option', { name: 'Legal' }).click();
  await dialog.getByRole('button', { name: 'Move to FY2026 Q3' }).click();
  await expect(cardOf(page, deal)).toContainText('The books are closed.');
  await expect(cardOf(page, deal)).toContainText('Jun 4');
  await expect(numberOf(page)).toHaveText(before!);
  await expect(sum).toHaveText(amount!);
  await expect(page.locator('c-forecast-notice')).toHaveCount(0);
  expect(await org.read(`SELECT Id FROM Deal_Slip__c WHERE Opportunity__r.Name = '${deal}'`)).toEqual([]);
});

test("an overrule in Calls begins without the seller's reason, and both notes stay", async ({ page }) => {
  await openPage(page, org, 'Jonas Weller');
  await openView(page, 'Calls');
  const row = page.locator('tr[data-id]').filter({ hasText: 'Initech gateway' });
  await expect(row).toContainText('A second vendor is on the shortlist');
  await row.focus();
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue('');
  await dialog.getByRole('button', { name: 'Call it In' }).click();
  await expect(dialog).toContainText('Give a reason for overruling.');
  await dialog.getByRole('textbox').fill('I know their CIO');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText('A second vendor is on the shortlist');
  await expect(row).toContainText('I know their CIO');
  await shoot(page, 'both-notes');
  await expectAccessible(page);
  await expect
    .poll(() =>
      org.read(
        `SELECT Call_Note__c, Rep_Call_Note__c, Manager_Call_Note__c, Manager_Call_Period__r.Name FROM Opportunity WHERE Name = 'Initech gateway'`
      )
    )
    .toMatchObject([
      {
        // The note of version 0.1.0 is the rep's, and stays until the rep calls again.
        Call_Note__c: 'A second vendor is on the shortlist',
        Rep_Call_Note__c: null,
        Manager_Call_Note__c: 'I know their CIO',
        Manager_Call_Period__r: { Name: 'FY2026 Q2' }
      }
    ]);
});
