import { COMPANY, expect, openPage, openView, test } from './fixtures.ts';
import { API, startLocalOrg, type LocalOrg } from './local-org.ts';
import type { Locator, Page } from '@playwright/test';

// data/README.md describes the data behind the figures. It has a separate org, because its clock moves.
const ADA = '005bT0000000004QAA';
const THEO = '005bT0000000005QAA';
const GATEWAY = '006bT0000000004QAA';

let org: LocalOrg;
test.beforeAll(async () => {
  org = await startLocalOrg(COMPANY);
});
test.afterAll(() => org.stop());

const clockAt = (now: string): Promise<unknown> => org.call('POST /local/clock', { now });

const cardOf = (page: Page, deal: string): Locator => page.getByRole('listitem').filter({ hasText: deal });

async function callDeal(
  page: Page,
  deal: string,
  call: 'In' | 'Out',
  note: string,
  risk?: string
): Promise<void> {
  await cardOf(page, deal).getByRole('group').getByRole('button', { name: call, exact: true }).click();
  const question = page.getByRole('dialog');
  if (risk) await question.getByText(risk, { exact: true }).click();
  await question.getByRole('textbox').fill(note);
  await question.getByRole('button', { name: new RegExp(call) }).click();
  await expect(question).toHaveCount(0);
}

/** @param whenOpen what happens before the number is looked at */
async function submit(page: Page, whenOpen?: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Submit number' }).click();
  const dialog = page.getByRole('dialog');
  await whenOpen?.();
  await dialog.getByRole('button', { name: /^Submit \$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('[data-id="last"]')).toHaveText(/^\$/);
}

/** Keeps what is saved on its way, as a slow org does, until it is let go. */
async function holdSaving(page: Page): Promise<{ letGo: () => Promise<void>; order: readonly string[] }> {
  const order: string[] = [];
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/graphql', async (route) => {
    const asked = route.request().postData() ?? '';
    const isSaving = /mutation \w/.test(asked);
    if (isSaving) await gone;
    if (isSaving) order.push('call saved');
    else if (asked.includes('"first":200')) order.push('deals read');
    await route.continue();
  });
  return {
    letGo: async () => {
      letGo();
      await expect.poll(() => order).toContain('deals read');
      await page.unrouteAll({ behavior: 'wait' });
    },
    order
  };
}

const asSeller = async (seller: string, deal: string, fields: object): Promise<void> => {
  const [{ Id }] = (await org.read<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = '${deal}'`)) as [
    { Id: string }
  ];
  const answer = await org.call(`PATCH ${API}/sobjects/Opportunity/${Id}`, fields, await org.tokenOf(seller));
  expect(answer, `${deal}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 204 });
};

const cents = (text: string): number => {
  const value = Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
  return /[-−]/.test(text) ? -value : value;
};

// Each day builds on the one before; on a slow machine each of them has the time of a whole test.
test.describe.configure({ mode: 'serial' });

test('Wednesday: a rep calls, is refused by a rule and told why, and submits at once', async ({ page }) => {
  await openPage(page, org, 'Ada Brook');
  // The page must have read everything before the stage changes behind its back.
  await page.waitForLoadState('networkidle');
  await asSeller(ADA, 'Umbrella gateway', { StageName: 'Building Business Case' });
  await callDeal(page, 'Umbrella gateway', 'In', 'They like us');
  await expect(page.getByRole('alert')).toContainText(
    'A Pipeline deal has no selected vendor and often no money yet'
  );
  await page.reload();
  const { letGo, order } = await holdSaving(page);
  await callDeal(page, 'Wayne renewal', 'Out', 'Their board meets in July');
  await submit(page, async () => {
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Loading');
    await letGo();
  });
  expect(order).toEqual(['call saved', 'deals read']);
  expect(await org.read('SELECT Number__c FROM Forecast_Submission__c')).toMatchObject([
    { Number__c: 207_000 }
  ]);
  await openPage(page, org, 'Theo Lindgren');
  await submit(page);
});

test('Thursday: the manager overrules two and submits', async ({ page }) => {
  await clockAt('2026-05-21T15:00:00Z');
  await openPage(page, org, 'Jonas Weller');
  await callDeal(page, 'Acme expansion', 'Out', 'Legal has not read it');
  await callDeal(page, 'Acme rollout', 'Out', 'The reference fell through', 'Vendor');
  await expect(cardOf(page, 'Acme rollout')).toContainText('overruled by Jonas');
  await expect(cardOf(page, 'Acme expansion')).toContainText('overruled by Jonas');
  await submit(page);
  const kept = await org.read<{ Rep_Call__c: string }>(
    "SELECT Rep_Call__c FROM Opportunity WHERE Name = 'Acme rollout'"
  );
  expect(kept).toMatchObject([{ Rep_Call__c: 'In' }]);
});

test('Friday: deals are won and lost, slip and grow', async () => {
  await clockAt('2026-05-22T15:00:00Z');
  await asSeller(ADA, 'Wayne renewal', { StageName: 'Closed Won', CloseDate: '2026-05-22' });
  await asSeller(ADA, 'Stark expansion', { CloseDate: '2026-07-09' });
  await asSeller(THEO, 'Globex rollout', { Amount: 65_534.56 });
  const [incumbent] = await org.read<{ Id: string }>(
    "SELECT Id FROM Competitor__c WHERE Name = 'Incumbent supplier'"
  );
  await asSeller(THEO, 'Initech gateway', {
    StageName: 'Closed Lost',
    CloseDate: '2026-05-22',
    Loss_Type__c: 'Competition',
    Competitor__c: incumbent!.Id
  });
});

test('Monday: the changes explain the difference to the cent', async ({ page }) => {
  await clockAt('2026-05-25T15:00:00Z');
  await openPage(page, org, 'Jonas Weller');
  await openView(page, 'Changes');
  await page.getByRole('button', { name: '7 days ago' }).click();
  await page.getByRole('button', { name: 'All in the forecast' }).click();
  await expect(page.locator('[data-id="sum"]')).toContainText(/ [+−] .* = /);
  const before = cents(await page.locator('[data-id="before"]').innerText());
  const after = cents(await page.locator('[data-id="after"]').innerText());
  const rows = page.locator('tr:has([data-bucket])');
  const changes = (await rows.locator('td:last-child').allInnerTexts()).map(cents);
  expect(after - before).toBe(changes.reduce((sum, change) => sum + change, 0));
  // 954,100 a week ago, less 75,800 lost and 86,000 pushed out, and 1,234.56 more on one deal.
  expect([before, after]).toEqual([95_410_000, 79_353_456]);
  for (const [bucket, change] of [
    ['Won', '$0'],
    ['Lost', '-$75,800'],
    ['Pushed out of the period', '-$86,000'],
    ['Amount up', '+$1,234.56']
  ] as const)
    await expect(rows.filter({ hasText: bucket })).toContainText(change);
});

test('after the quarter: accuracy', async ({ page }) => {
  await clockAt('2026-07-02T15:00:00Z');
  await org.sync();
  await openPage(page, org, 'Jonas Weller');
  await openView(page, 'Team');
  const row = page
    .getByRole('treegrid', { name: 'Team' })
    .locator('[role="row"]')
    .filter({ hasText: 'Ada Brook' });
  // Submitted: 58,000 won + 86,000 Commit + 63,000 Best Case; won in the end: 58,000 + 97,500.
  await expect(row.locator('[data-label="Accuracy"]')).toContainText('67%');
  expect(
    await org.read(`SELECT Id FROM Opportunity WHERE Id = '${GATEWAY}' AND ForecastCategory = 'Pipeline'`)
  ).toHaveLength(1);
});
