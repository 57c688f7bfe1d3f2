import { expect, expectAccessible, test } from './fixtures.ts';

// data/README.md describes the data behind the figures.

const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

test('a manager walks down the team by keyboard and opens the deals of a rep', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await page.getByRole('tab', { name: 'Team', exact: true }).click();
  const team = page.getByRole('treegrid', { name: 'Team' });
  const first = team.locator('[role="row"][aria-level="1"]');
  await expect(first).toContainText('Jonas Weller');
  await first.focus();
  await page.keyboard.press('End');
  const last = team.locator('[role="row"]').last();
  await expect(last).toBeFocused();
  const name = await last.locator('[role="gridcell"]').first().innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tabpanel', { name: 'Board' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Whose deals' })).toContainText(name.trim());
});

test('a manager tries by keyboard what would happen, and nothing is saved', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await page.getByRole('tab', { name: 'What if', exact: true }).click();
  const view = page.getByRole('region', { name: 'What if', exact: true });
  const lost = view
    .getByRole('region', { name: 'All deals that count' })
    .getByRole('button', { name: 'Lost' });
  const figures = await view.locator('dl').innerText();
  await lost.first().focus();
  await page.keyboard.press('Space');
  await expect(lost.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(lost.first()).toBeFocused();
  await expect(view).toContainText('Not saved: 1 deal taken differently');
  await expect(view.locator('dl')).not.toHaveText(figures);
  await page.getByRole('tab', { name: 'Team', exact: true }).click();
  await page.getByRole('tab', { name: 'What if', exact: true }).click();
  await expect(lost.first()).toHaveAttribute('aria-pressed', 'true');
  await view.getByRole('button', { name: 'Undo all' }).press('Enter');
  await expect(view).toContainText('Nothing is taken differently yet');
  expect(await view.locator('dl').innerText()).toBe(figures);
});

test('the diagnosis says the same in its view and above the rates', async ({ openAs }) => {
  const page = await openAs('Mira Castellan');
  await page.getByRole('tab', { name: 'Diagnosis', exact: true }).click();
  const diagnosis = page.getByRole('region', { name: 'Diagnosis', exact: true });
  await expect(diagnosis).not.toBeEmpty();
  const sentence = await diagnosis.innerText();
  await page.getByRole('tab', { name: 'Rates', exact: true }).click();
  await expect(diagnosis).toHaveText(sentence);
});

test('bearings are shown at any week of a period, as lines and as a table', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await page.getByRole('tab', { name: 'Bearings', exact: true }).click();
  const bearings = page.getByRole('region', { name: 'Where FY2026 Q2 points' });
  const rule = bearings.getByRole('row', { name: /Category rule/ });
  // 7 weeks after the first of April.
  await expect(page.getByRole('combobox', { name: 'As of' })).toContainText('As of week 7, May 20');
  const latest = await rule.innerText();
  await page.getByRole('combobox', { name: 'As of' }).click();
  await page.getByRole('option', { name: 'As of the start, Apr 1' }).click();
  await expect(page.getByRole('heading', { name: 'As of the start, Apr 1' })).toBeVisible();
  await expect(rule).not.toHaveText(latest);
  await page.getByRole('button', { name: 'Show as table' }).click();
  const weeks = page.getByRole('region', { name: 'Bearings by week' }).getByRole('row');
  await expect(weeks).toHaveCount(9);
  await expect(weeks.nth(1)).toContainText('the start, Apr 1');
});

test('the funnel is walked by keyboard, by amount and count, and names what was lost', async ({ openAs }) => {
  const page = await openAs('Jonas Weller');
  await page.getByRole('tab', { name: 'Funnel', exact: true }).click();
  const steps = page.getByRole('region', { name: /^What buyers decide at each step/ });
  await expect(steps.getByRole('listitem').filter({ hasText: 'Upsell' })).toContainText('Bought again');
  await steps.getByRole('button', { name: 'Count' }).focus();
  await page.keyboard.press('Enter');
  await expect(steps.getByRole('button', { name: 'Count' })).toHaveAttribute('aria-pressed', 'true');
  await expect(steps).not.toContainText('$');
  const lost = page.getByRole('region', { name: 'Largest deals lost, by step' });
  await expect(lost.getByRole('link').first()).toHaveAttribute('href', /^\/lightning\/r\/Opportunity\//);
  await page.getByRole('combobox', { name: 'Break down by' }).click();
  await page.getByRole('option', { name: 'by period' }).click();
  const use = page.getByRole('region', { name: 'How the steps are used' });
  await expect(use.getByRole('rowheader').first()).toHaveText(/^FY2026/);
});

for (const [device, viewport] of Object.entries(SIZES))
  test(`team, periods ahead and diagnosis are accessible on a ${device}`, async ({ openAs, page }) => {
    await page.setViewportSize(viewport);
    await openAs('Jonas Weller');
    for (const [tab, sign] of [
      ['What if', 'Deals that decide the plan'],
      ['Team', 'Jonas Weller'],
      ['Funnel', 'How the steps are used'],
      ['Bearings', 'Track record'],
      ['Ahead', 'The next three periods'],
      ['Diagnosis', 'Checks, in order']
    ] as const) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await expect(page.getByRole('tabpanel', { name: tab, exact: true })).toContainText(sign);
      await expect(page.locator('.skeleton')).toHaveCount(0);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(beyond, `${tab} is wider than the page`).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
  });
