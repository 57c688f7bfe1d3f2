import type { Page } from '@playwright/test';
import { COMPANY, SIZES, VIEWS, expect, expectAccessible, openPage, openView, test } from './fixtures.ts';
import type { LocalOrg } from './local-org.ts';
import { LONG, READERS, startOtherCompany } from './other-company.ts';

let org: LocalOrg;
test.beforeAll(async () => {
  org = await startOtherCompany(COMPANY.today);
});
test.afterAll(() => org.stop());

/** Nothing is wider than the page, and nothing of the tab stands outside of it, unless it can be scrolled there. */
async function expectInside(page: Page, what: string): Promise<void> {
  // A locator looks into the components, which the page's own document.querySelectorAll does not.
  const outside = await page.locator('c-forecast-tab *').evaluateAll((elements) => {
    const width = document.documentElement.clientWidth;
    const parentOf = (element: Element): Element | null =>
      element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
    const isScrolled = (element: Element | null): boolean => {
      if (!element || element === document.body) return false;
      const { overflowX } = getComputedStyle(element);
      return overflowX !== 'visible' || isScrolled(parentOf(element));
    };
    const isOutside = (element: Element): boolean => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (left < -1 || right > width + 1) && !isScrolled(element);
    };
    const wide =
      document.documentElement.scrollWidth > width
        ? [`the page is ${document.documentElement.scrollWidth} wide`]
        : [];
    const found = elements.filter(isOutside);
    return [
      ...(elements.length < 100 ? [`only ${elements.length} elements were found`] : []),
      ...wide,
      ...found.map((element) => element.outerHTML.slice(0, 160))
    ].slice(0, 5);
  });
  expect(outside, what).toEqual([]);
}

const panelOf = (page: Page, view: string) => page.getByRole('tabpanel', { name: view, exact: true });

for (const [device, viewport] of Object.entries(SIZES))
  test.describe(`on a ${device}`, () => {
    test.use({ viewport });

    test('an org before its first sync, without plans and without stages we know', async ({ page }) => {
      await openPage(page, org, 'Layla Haddad');
      await expect(page.getByText('Metrics: not computed yet')).toBeVisible();
      await expect(page.getByText('no plan for this period').first()).toBeVisible();
      await expect(
        page.getByText('Contract: 75% or more likely, but in the forecast category Pipeline.')
      ).toBeVisible();
      await expect(page.getByText('No stage has the forecast category Commit')).toBeVisible();
      for (const [view, words] of [
        ['Board', 'Trial'],
        ['Calls', 'Trial'],
        ['Team', 'Not submitted'],
        ['Changes', ''],
        ['Rates', 'Rates appear with the first sync'],
        ['Ahead', 'Nothing is due in the next three periods'],
        ['Diagnosis', 'Nothing to judge yet.'],
        ['Board pack', 'no capacity entered']
      ] as const) {
        await openView(page, view);
        await expect(panelOf(page, view), view).toContainText(words);
        await expect(page.getByRole('alert'), view).toHaveCount(0);
        await expectAccessible(page);
      }
    });
  });

for (const [language, { name }] of Object.entries(READERS))
  test(`names as long as they may be, in ${language}, on a desktop and on a phone`, async ({ page }) => {
    for (const [device, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await openPage(page, org, name);
      await expect(page.locator('html')).toHaveAttribute('dir', language.startsWith('ar') ? 'rtl' : 'ltr');
      // 37,037,034 yen are won, twice the same in Pipeline, and Best Case is out.
      const yen = new Intl.NumberFormat(language, { style: 'currency', currency: 'JPY' });
      if (device === 'phone') await page.getByRole('button', { name: 'Closed', exact: true }).click();
      const closed = page.getByRole('region', { name: /^Closed/ });
      await expect(closed).toContainText(yen.format(37_037_034));
      await expect(closed).not.toContainText(/034[.,٫]\d/);
      for (const view of VIEWS) {
        await openView(page, view);
        await expectInside(page, `${view}, ${language}, ${device}`);
      }
      await expect(page.getByText(LONG.person).first()).toBeAttached();
    }
  });
