import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import browser from '../../../config/playwright.config.ts';
import { measure } from '../children.ts';
import { startOrg, type BenchOrg } from '../org.ts';
import { tabCompanyOf } from './company.ts';
import { showEveryCard } from './plain-page.ts';
import { watch, type Marks } from './watch.ts';

/** Milliseconds of every load and every click of one page. */
export interface Measured {
  readonly asked: readonly number[];
  readonly totals: readonly number[];
  readonly cards: readonly number[];
  readonly calls: readonly number[];
  /** Tasks above 50 ms after the cards were there. */
  readonly tasks: readonly number[];
}

export interface TabSized {
  readonly deals: number;
  readonly tab: Measured;
  readonly plainPage: Measured;
}

const CARDS_PER_COLUMN = 50;
const CALLS_PER_LOAD = 3;
const SETTLED_MS = 500;
const VIEWPORT = { width: 1280, height: 900 };
const SYNC = fileURLToPath(new URL('../../sync/main.ts', import.meta.url));
/** Bundled functions name their inner ones with a helper that the page lacks. */
const inPage = (call: string): string => `{ const __name = (named) => named; ${call} }`;

/** Opens the tab and the plain page so many times each, against a new local org with so many open deals in scope. */
export async function measureTab(
  deals: number,
  loads: number,
  cache: string,
  say: (text: string) => void
): Promise<TabSized> {
  say(`A company with ${deals.toLocaleString('en-US')} open deals`);
  const org = await startOrg(await tabCompanyOf(deals, cache));
  const folder = mkdtempSync(join(tmpdir(), 'bench-tab-'));
  try {
    const args = ['--instance-url', org.url, '--store', join(folder, 'store.duckdb')];
    await measure(SYNC, args, { SF_ACCESS_TOKEN: org.token });
    const chrome = await chromium.launch(browser.use?.launchOptions);
    try {
      say('The Forecast tab');
      const context = await chrome.newContext({ viewport: VIEWPORT });
      const chief = await chiefOf(org);
      const tab = await measurePage(context, chief, loads, openTab(org));
      say('A plain page with every card');
      const beside = await chrome.newContext({ viewport: VIEWPORT });
      const plainPage = await measurePage(beside, chief, loads, await openPlainPage(org, chief, beside));
      return { deals, tab, plainPage };
    } finally {
      await chrome.close();
    }
  } finally {
    await org.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Who looks at the pages: the head of the largest team, as whom the org shows its page. */
interface Chief {
  /** Style sheets of the org's page, as HTML. */
  readonly styles: string;
  readonly token: string;
  /** The address of the API. */
  readonly api: string;
}

async function chiefOf({ url }: BenchOrg): Promise<Chief> {
  const html = await (await fetch(`${url}/lightning/n/Forecast`)).text();
  const [, data = '{}'] = /id="page-data">(.*?)<\/script>/s.exec(html) ?? [];
  const { accessToken } = JSON.parse(data) as { accessToken?: string };
  if (accessToken === undefined)
    throw new Error('The page of the org names no access token in its page-data.');
  const [styles = ''] = /<link rel="stylesheet"[^>]*>/.exec(html) ?? [];
  return { styles, token: accessToken, api: `${url}/services/data/v66.0` };
}

type Open = (page: Page) => Promise<unknown>;

const openTab =
  (org: BenchOrg): Open =>
  (page) =>
    page.goto(`${org.url}/lightning/n/Forecast`);

/** The page is served in the org's place, so that it may ask the org. */
async function openPlainPage(
  org: BenchOrg,
  { styles, token }: Chief,
  context: BrowserContext
): Promise<Open> {
  const soql = encodeURIComponent("SELECT Id FROM User WHERE Username LIKE '%@bench.example'");
  const users = await org.call<{ records: { Id: string }[] }>('GET', `/services/data/v66.0/query?q=${soql}`);
  const owners = users.records.map(({ Id }) => `'${Id}'`).join(',');
  const script = inPage(
    `(${showEveryCard.toString()})(${JSON.stringify(token)}, ${JSON.stringify(owners)});`
  );
  await context.route('**/plain', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html><head>${styles}</head><body><script>${script}</script></body></html>`
    })
  );
  return (page) => page.goto(`${org.url}/plain`);
}

async function measurePage(
  context: BrowserContext,
  chief: Chief,
  loads: number,
  open: Open
): Promise<Measured> {
  await context.addInitScript(inPage(`(${watch.toString()})(${CARDS_PER_COLUMN});`));
  // The first visit fills the browser's cache, as the platform's static files are there before the tab is opened.
  const all: Marks[] = [];
  for (let load = 0; load <= loads; load += 1) {
    const { marks, called } = await lookAt(context, open);
    await callOut(chief, called);
    if (load > 0) all.push(marks);
  }
  return {
    asked: all.map(({ asked = NaN }) => asked),
    totals: all.map(({ totals = NaN }) => totals),
    cards: all.map(({ cards = NaN }) => cards),
    calls: all.flatMap(({ calls }) => calls),
    tasks: all.flatMap(({ cards = 0, longTasks }) =>
      longTasks.filter(({ start }) => start > cards).map(({ duration }) => duration)
    )
  };
}

/** @returns what was seen, and the deals that were called In */
async function lookAt(
  context: BrowserContext,
  open: Open
): Promise<{ marks: Marks; called: readonly string[] }> {
  const page = await context.newPage();
  await open(page);
  await page.waitForFunction(() => window.bench.cards !== undefined && window.bench.totals !== undefined);
  await page.waitForTimeout(SETTLED_MS);
  const called: string[] = [];
  for (let call = 0; call < CALLS_PER_LOAD; call += 1) called.push(await callIn(page));
  const marks = await page.evaluate(() => window.bench);
  await page.close();
  return { marks, called };
}

/**
 * Takes deals out of the number again, as they were before, so that every load finds some to call In: of the first 50
 * Commit deals some fifteen are Out. @throws Error with the org's reason
 */
async function callOut({ api, token }: Chief, dealIds: readonly string[]): Promise<void> {
  const records = dealIds.map((id) => ({
    attributes: { type: 'Opportunity' },
    id,
    Manager_Call__c: 'Out',
    Manager_Call_Risk__c: 'Timing'
  }));
  const response = await fetch(`${api}/composite/sobjects`, {
    method: 'PATCH',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ allOrNone: true, records })
  });
  const answer = await response.text();
  const isTaken =
    response.ok && !(JSON.parse(answer) as { success: boolean }[]).some(({ success }) => !success);
  if (!isTaken) throw new Error(`The org did not take deals out of the number again: ${answer}`);
}

/** Calls a Commit deal In again that a manager took out: one tap, and nothing is asked. */
async function callIn(page: Page): Promise<string> {
  const commit = page.locator('section.column').nth(2);
  const card = commit
    .locator('li')
    .filter({ has: page.locator('[data-call="Out"][aria-pressed="true"]') })
    .first();
  const id = (await card.getAttribute('data-id')) ?? '';
  await card.scrollIntoViewIfNeeded();
  const before = await page.evaluate((deal) => {
    window.benchDeal = deal;
    return window.bench.calls.length;
  }, id);
  await card.locator('[data-call="In"]').click();
  await page.waitForFunction((count) => window.bench.calls.length > count, before);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(SETTLED_MS);
  return id;
}
