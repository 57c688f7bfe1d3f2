import type { Page } from '@playwright/test';
import { startAcceptance } from '../../scripts/start/sample-policies.ts';
import { COMPANY, SIZES, expect, expectAccessible, openPage, test } from './fixtures.ts';
import { API, startLocalOrg, type LocalOrg } from './local-org.ts';

// From creation elsewhere to acceptance, in a separate org whose policy asks for acceptance: data/README.md describes the company.
let org: LocalOrg;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  org = await startLocalOrg(COMPANY);
  await startAcceptance(org, COMPANY.today);
});
test.afterAll(() => org.stop());

/** Someone without this app creates a deal of Ada's, in Best Case. */
const createElsewhere = async (name: string, amount: number): Promise<void> => {
  const [{ Id: OwnerId }] = (await org.read<{ Id: string }>(
    "SELECT Id FROM User WHERE Name = 'Ada Brook'"
  )) as [{ Id: string }];
  const answer = await org.call(`POST ${API}/sobjects/Opportunity`, {
    Name: name,
    OwnerId,
    Amount: amount,
    StageName: 'Running Evaluation',
    CloseDate: COMPANY.today
  });
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
};

/** The sum of the column, once it is there. */
const fundedProjects = async (page: Page): Promise<string | null> => {
  const sum = page.locator('c-forecast-column', { hasText: 'Funded Projects' }).locator('.sum');
  await expect(sum).toContainText('$');
  return sum.textContent();
};
const awaiting = (page: Page) => page.locator('c-forecast-awaiting');

/** What the sync has of Ada's accepted deals, in all periods. */
const acceptedSum = async (): Promise<number> => {
  const rows = await org.read<{ Accepted_Amount__c: number | null }>(
    "SELECT Accepted_Amount__c FROM Sales_Metric__c WHERE Dimension__c = 'Company' AND Key__c LIKE 'Q:%'"
  );
  return rows.reduce((sum, { Accepted_Amount__c }) => sum + (Accepted_Amount__c ?? 0), 0);
};

const choose = async (page: Page, label: string, option: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: label });
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

for (const [device, viewport] of Object.entries(SIZES))
  test(`a deal created elsewhere counts from its acceptance on, on a ${device}`, async ({ page }) => {
    const name = `Created elsewhere, ${device}`;
    await page.setViewportSize(viewport);
    await openPage(page, org, 'Ada Brook');
    const before = await fundedProjects(page);
    const syncedBefore = await acceptedSum();
    await createElsewhere(name, 70_000);
    await org.sync();
    expect(await acceptedSum()).toBe(syncedBefore);

    await openPage(page, org, 'Ada Brook');
    await expect(awaiting(page)).toContainText('1 deal, $70K');
    expect(await fundedProjects(page)).toBe(before);
    await expect(page.locator('c-forecast-card', { hasText: name })).toHaveCount(0);
    await awaiting(page).getByRole('button', { name: 'Show' }).click();
    await expect(awaiting(page).getByRole('link', { name })).toBeVisible();
    await expectAccessible(page);
    await awaiting(page)
      .getByRole('button', { name: `Accept ${name}` })
      .click();
    await choose(page, 'How well do we fit', 'Strong');
    await choose(page, 'Where does the money', 'Funded');
    await choose(page, 'What makes them act', 'None');
    await choose(page, 'Can our contact decide', 'Has power');
    await expectAccessible(page);
    await page.locator('c-deal-acceptance [data-id="accept"]').click();

    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(awaiting(page).locator('section')).toHaveCount(0);
    await expect.poll(() => fundedProjects(page)).not.toBe(before);
    if (device === 'desktop') await expect(page.locator('c-forecast-card', { hasText: name })).toBeVisible();
    await org.sync();
    expect(await acceptedSum()).toBe(syncedBefore + 70_000);
  });
