import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { COMPANY, SIZES, expect, expectAccessible, openPage, test } from './fixtures.ts';
import { startLocalOrg, type LocalOrg } from './local-org.ts';

// Mutual qualification on the page of a deal, in a separate org: data/README.md describes the company.
const DEALS = { desktop: 'Initech migration', phone: 'Globex console' } as const;
const SECRET = 'Our floor is 80,000';

let org: LocalOrg;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  org = await startLocalOrg({ ...COMPANY, isUnsynced: true });
});
test.afterAll(() => org.stop());

const openDeal = async (page: Page, name: string): Promise<void> => {
  const [deal] = await org.read<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = '${name}'`);
  await openPage(page, org, 'Ada Brook', `/lightning/r/Opportunity/${deal!.Id}/view`);
};

for (const [device, viewport] of Object.entries(SIZES))
  test(`both sides answer, and the customer gets what is theirs, on a ${device}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openDeal(page, DEALS[device as keyof typeof DEALS]);
    const card = page.locator('c-deal-qualification');
    await expect(card).toContainText('0 of 8 agreed');
    const ours = card.locator('c-deal-answer[data-id="Means_Us"]');
    await ours.getByRole('button', { name: 'Answer' }).click();
    const form = ours.locator('section');
    await form.getByLabel('Answer', { exact: true }).fill('Two engineers from March on.');
    await form.getByLabel('Who brings the answer').fill('Ada');
    await form.getByLabel('Internal note').fill(SECRET);
    await form.getByLabel('Both agreed on').fill(COMPANY.today);
    await expectAccessible(page);
    await form.getByLabel('Internal note').press('Control+Enter');
    await expect(card).toContainText('1 of 8 agreed');
    await expect(ours).toContainText('Two engineers from March on.');
    await expect(ours).toContainText(`Internal: ${SECRET}`);
    await expect(ours.getByRole('button', { name: 'Change' })).toBeFocused();

    await card.getByRole('button', { name: 'Page for the customer' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Two engineers from March on.');
    await expect(dialog).not.toContainText(SECRET);
    await expectAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('link', { name: 'Download as HTML' }).click()
    ]);
    const html = await readFile(await download.path(), 'utf8');
    expect(html).toContain('Two engineers from March on.');
    expect(html).not.toContain(SECRET);
    await page.setContent(html);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(DEALS[device as keyof typeof DEALS]);
    expect(await page.locator('main').innerText()).not.toContain(SECRET);
    await expectAccessible(page);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
  });
