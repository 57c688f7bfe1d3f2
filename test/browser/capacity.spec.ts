import { SIZES, expect, expectAccessible, openView, test } from './fixtures.ts';

// data/README.md describes the sellers behind the figures.

for (const [device, viewport] of Object.entries(SIZES))
  test(`the sellers, the next ones and the pipeline to create are accessible on a ${device}`, async ({
    openAs,
    page
  }) => {
    await page.setViewportSize(viewport);
    await openAs('Mira Castellan');
    await openView(page, 'Capacity');
    const panel = page.getByRole('tabpanel', { name: 'Capacity', exact: true });
    await expect(panel).toContainText('Pause in Enterprise and Mid-Market.');
    const quarters = panel.getByRole('table', { name: 'Can the sellers carry the plan?' });
    // Three ramped, and one in the second quarter of tenure: 25 % of 280,000 in May and June after 0 % in April.
    await expect(quarters.getByRole('row').nth(1)).toContainText('$926,667');
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, 'the view is wider than the page').toBeLessThanOrEqual(0);
    await expectAccessible(page);
    const asTable = panel.getByRole('button', { name: 'Show as table' });
    await expect(asTable).toHaveCount(2);
    await asTable.last().click();
    await asTable.click();
    await expect(panel.getByRole('table', { name: 'How sellers ramp' })).toBeVisible();
    await expectAccessible(page);
  });

test('what if, by keyboard alone: sellers are added and a start delayed, taken back, and nothing is saved', async ({
  openAs,
  page,
  org
}) => {
  await openAs('Mira Castellan');
  await openView(page, 'Capacity');
  const form = page.getByRole('region', { name: 'What if?' });
  const result = form.locator('p[role="status"]').first();
  await form.getByRole('combobox', { name: 'How many' }).focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(form.getByRole('combobox', { name: 'How many' })).toContainText('2');
  await form.getByRole('button', { name: 'Try it' }).focus();
  await page.keyboard.press('Enter');
  // June 2026 is the first month of tenure: 0, 25, 50 and 100 % of twice 300,000 by the norm, then the plateau.
  await expect(form.getByRole('listitem')).toHaveText('2 sellers in Enterprise from Jun 2026');
  await expect(result).toContainText('The year ahead: +$1.25M');
  await expect(form).toContainText('Enterprise: there are enough open deals for 0 of 2 sellers added.');
  await form.getByRole('button', { name: 'Delay a start' }).focus();
  await page.keyboard.press('Enter');
  await form.getByRole('combobox', { name: 'Seller' }).focus();
  for (const key of ['ArrowDown', 'Home', 'Enter']) await page.keyboard.press(key);
  await form.getByRole('button', { name: 'Try it' }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('listitem').nth(1)).toHaveText('Open seat, West starts 1 month later');
  await form.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('listitem')).toHaveCount(1);
  await form.getByRole('button', { name: 'Reset' }).focus();
  await page.keyboard.press('Enter');
  await expect(result).toHaveText('Nothing is changed yet.');
  expect(await org.read<{ Id: string }>('SELECT Id FROM Seller__c')).toHaveLength(5);
});

test('a rep sees no quota but the own one, a manager those of the team', async ({ openAs, page, org }) => {
  const [ada] = await org.read<{ Id: string }>("SELECT Id FROM User WHERE Name = 'Ada Brook'");
  const token = await org.tokenOf(ada!.Id);
  const { body } = await org.call<{ records: { Name: string }[] }>(
    `GET /services/data/v66.0/query?q=${encodeURIComponent('SELECT Name, Quota__c FROM Seller__c')}`,
    undefined,
    token
  );
  expect(body.records.map(({ Name }) => Name)).toEqual(['Ada Brook']);
  const namesAs = async (person: string): Promise<string[]> => {
    await openAs(person);
    await openView(page, 'Capacity');
    const rows = page.getByRole('table', { name: 'Sellers', exact: true }).locator('tbody th');
    return (await rows.allInnerTexts()).map((name) => name.trim());
  };
  expect(await namesAs('Ada Brook')).toEqual(['Ada Brook']);
  expect(await namesAs('Priya Nandakumar')).toEqual(['Open seat, West', 'Rosa Iglesias', 'Sam Okoye']);
});
