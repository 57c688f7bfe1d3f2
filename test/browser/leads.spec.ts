import type { Locator, Page } from '@playwright/test';
import { COMPANY, SIZES, expect, expectAccessible, openPage, test } from './fixtures.ts';
import { giveOnly } from './hiding.ts';
import { API, startLocalOrg, type LocalOrg } from './local-org.ts';

// Leads of two sellers in a separate org, worked by keyboard: data/README.md describes the company.
const ADA = '005bT0000000004QAA';
const THEO = '005bT0000000005QAA';
const SAM = '005bT0000000007QAA';
const TODAY = COMPANY.today;
const CALLS = '/lightning/n/Lead_Calls';

/** Fit 100 and 80 points of today: score 90, an A. */
const HOT = {
  Industry: 'Banking',
  NumberOfEmployees: 1_200,
  Buying_Role__c: 'Executive',
  Time_Frame__c: 'Within 3 months'
};
const ENGAGED = { Engagement_Points__c: 80, Engagement_As_Of__c: TODAY };
/** On a track whose second step, day 3, is due today. */
const onTrack = (track: string) => ({
  Nurture_Track__c: track,
  Track_Starts_On__c: '2026-05-18',
  Track_Step_Done__c: 1,
  Next_Touch_Date__c: TODAY
});

let org: LocalOrg;

/** As a seller enters it; the sync alone writes engagement. */
async function addLead(LastName: string, fields: object, engagement: object = {}): Promise<string> {
  const owner = (fields as { OwnerId?: string }).OwnerId ?? ADA;
  const lead = {
    LastName,
    Company: `${LastName} Ltd`,
    Email: `${LastName.toLowerCase()}@acme.example`,
    Phone: '+1 202 555 0100',
    ...fields
  };
  const token = await org.tokenOf(owner);
  const answer = await org.call<{ id: string }>(`POST ${API}/sobjects/Lead`, lead, token);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  if (Object.keys(engagement).length > 0)
    await org.call(`PATCH ${API}/sobjects/Lead/${answer.body.id}`, engagement);
  return answer.body.id;
}

test.beforeAll(async () => {
  test.setTimeout(300_000);
  org = await startLocalOrg({ ...COMPANY, isUnsynced: true });
  await addLead('Hot', { ...HOT, ...onTrack('Call now') }, ENGAGED);
  await addLead('Cool', onTrack('Drip'));
  await addLead('Drip', onTrack('Nurture'));
  await addLead('Fresh', {});
  // None of these is due: its phone step is skipped and the next is on day 5; opted out; paused; stopped.
  await addLead('Phoneless', { ...onTrack('Personal'), Phone: null });
  await addLead('Optedout', { ...onTrack('Drip'), HasOptedOutOfEmail: true });
  await addLead('Paused', { ...onTrack('Drip'), Paused_Until__c: '2026-06-01', Pause_Reason__c: 'Reply' });
  await addLead('Stopped', { ...onTrack('Drip'), Stop_Reason__c: 'Do not contact' });
  await addLead('Theirs', { ...onTrack('Drip'), OwnerId: THEO });
});
test.afterAll(() => org.stop());

const rows = (page: Page): Locator => page.locator('c-lead-calls ol button');
const namesIn = (page: Page): Promise<string[]> => rows(page).locator('.name').allTextContents();
const said = (page: Page): Locator => page.locator('[data-id="said"]');
const leadOf = async (name: string): Promise<Record<string, unknown>> => {
  const [lead] = await org.read<Record<string, unknown>>(
    `SELECT Id, OwnerId, Lead_Stage__c, Nurture_Track__c, Track_Starts_On__c, Track_Step_Done__c, Next_Touch_Date__c,
       Paused_Until__c, Pause_Reason__c, Rejection_Reason__c, Rejected_By__c FROM Lead WHERE LastName = '${name}'`
  );
  return lead!;
};

/** Opens the list as at noon of a later day: the page takes its clock from the org. */
async function openOn(page: Page, person: string, day: string): Promise<void> {
  await page.route(`**${CALLS}`, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/"now":"[^"]*"/, `"now":"${day}T16:00:00.000Z"`) });
  });
  await openPage(page, org, person, CALLS);
}

test('leads are worked one after the other by keyboard, and a rejected one is back on its day', async ({
  page
}) => {
  await openPage(page, org, 'Ada Brook', CALLS);
  await expect(
    page.getByRole('heading', { name: '4 due now · 1 new, waiting for a first answer' })
  ).toBeVisible();
  // New within the hour, then by grade and score; the one who has been due longer among equals.
  expect(await namesIn(page)).toEqual(['Fresh', 'Hot', 'Cool', 'Drip']);
  await expectAccessible(page);
  // Beside her own, what sharing shows her.
  await page.getByRole('button', { name: 'All I can see' }).click();
  await expect(page.getByRole('heading', { name: '5 due now' })).toBeVisible();
  expect(await namesIn(page)).toContain('Theirs');
  await page.getByRole('button', { name: 'My leads' }).click();
  await expect(rows(page)).toHaveCount(4);

  await rows(page).first().focus();
  await page.keyboard.press('d');
  await expect(page.getByRole('button', { name: 'No response' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(said(page)).toContainText('No response noted for Fresh. Next touch on May 22. Now: Hot.');
  await expect(rows(page).first()).toBeFocused();
  expect(await leadOf('Fresh')).toMatchObject({
    Nurture_Track__c: 'Drip',
    Track_Starts_On__c: TODAY,
    Track_Step_Done__c: 1,
    Next_Touch_Date__c: '2026-05-22'
  });

  // A meeting is agreed: paused until then.
  await page.keyboard.press('d');
  await page.keyboard.press('4');
  await expect(page.getByLabel('Meeting on')).toBeFocused();
  await page.getByLabel('Meeting on').fill('2026-06-03');
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Meeting agreed noted for Hot.');
  expect(await leadOf('Hot')).toMatchObject({ Paused_Until__c: '2026-06-03', Pause_Reason__c: 'Meeting' });

  await page.keyboard.press('r');
  await expect(page.getByLabel('Back to nurture, again on')).toHaveValue('2026-08-18');
  await page.keyboard.press('2');
  await expect(said(page)).toContainText('Cool goes back to nurture and is due again on Aug 18.');
  expect(await leadOf('Cool')).toMatchObject({
    OwnerId: ADA,
    Lead_Stage__c: 'Nurture',
    Nurture_Track__c: 'Nurture',
    Rejection_Reason__c: 'No time',
    Next_Touch_Date__c: '2026-08-18'
  });

  await page.keyboard.press('n');
  await expect(page.getByLabel('Get in touch again on')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page)).toContainText('Drip is paused until Jun 17.');
  await expect(page.getByText('You are through.')).toBeVisible();
  await expect(said(page)).toBeFocused();
  await expectAccessible(page);

  const tasks = await org.read<Record<string, unknown>>(
    `SELECT Subject, Status, Type, CallDisposition, Who.Name FROM Task ORDER BY CreatedDate, Id`
  );
  expect(
    tasks.map(({ Subject, Status, Type, CallDisposition }) => [Subject, Status, Type, CallDisposition])
  ).toEqual([
    ['E-mail: No response', 'Completed', 'Email', 'No response'],
    ['E-mail: Meeting agreed', 'Completed', 'Email', 'Success']
  ]);

  await openOn(page, 'Ada Brook', '2026-08-17');
  await expect(rows(page).first()).toBeVisible();
  expect(await namesIn(page)).not.toContain('Cool');
  await page.unrouteAll();
  await openOn(page, 'Ada Brook', '2026-08-18');
  await expect(rows(page).filter({ hasText: 'Cool' })).toBeVisible();
});

test('what a seller rejects goes back to the person who handed it over, and never comes again', async ({
  page
}) => {
  await addLead('Handed', { ...HOT, ...onTrack('Call now') }, ENGAGED);
  await openPage(page, org, 'Ada Brook', CALLS);
  await rows(page).filter({ hasText: 'Handed' }).focus();
  await page.keyboard.press('h');
  await page.getByRole('combobox', { name: 'To whom?' }).click();
  await page.getByRole('option', { name: 'Theo Lindgren' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(said(page)).toContainText('Handed is handed over.');
  expect(await leadOf('Handed')).toMatchObject({ OwnerId: THEO, Lead_Stage__c: 'SQL' });

  await openPage(page, org, 'Theo Lindgren', CALLS);
  await expect(rows(page).first()).toContainText('Handed');
  await expect(page.getByText('Ada Brook handed this lead over to you.')).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press('r');
  await page.keyboard.press('1');
  await expect(said(page)).toContainText('Handed goes back to nurture');
  expect(await leadOf('Handed')).toMatchObject({
    OwnerId: ADA,
    Rejected_By__c: THEO,
    Rejection_Reason__c: 'No fit'
  });

  // Even where it is given to the same seller once more.
  const { Id } = await leadOf('Handed');
  await org.call(`PATCH ${API}/sobjects/Lead/${String(Id)}`, { OwnerId: THEO });
  await openOn(page, 'Theo Lindgren', '2026-08-18');
  await expect(rows(page).first()).toBeVisible();
  expect(await namesIn(page)).toEqual(['Theirs']);
});

for (const [device, viewport] of Object.entries(SIZES))
  test(`the page of a lead says its grade and why, and takes a touch, on a ${device}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const name = `Page${device}`;
    const id = await addLead(name, { ...HOT, ...onTrack('Call now') }, ENGAGED);
    await openPage(page, org, 'Ada Brook', `/lightning/r/Lead/${id}/view`);
    const score = page.locator('c-lead-score');
    await expect(score).toContainText('A: call now');
    await expect(score).toContainText('90 of 100');
    await expect(
      score.getByRole('img', { name: 'Fit 100 of 100, engagement 80 of 100: grade A.' })
    ).toBeVisible();
    // Below 75 when less than 50 of 80 points are left: 30 × log2(1.6) = 20.3 days.
    await expect(score).toContainText('Without another touch it is B from Jun 10.');
    const touches = page.locator('c-lead-touches');
    await expect(touches).toContainText('E-mail · Call now, day 3');
    await touches.getByRole('button', { name: 'Done' }).click();
    await touches.getByLabel('Note').fill('She asked for a price.');
    await touches.getByRole('button', { name: 'Connected' }).click();
    await expect(touches).toContainText(`Connected noted for ${name}. Next touch on May 22.`);
    await expect(touches.getByRole('listitem').first()).toContainText('She asked for a price.');
    await expect(touches).toContainText('Phone · Call now, day 5');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width
    );
  });

test('sales development sees its list, and no deals', async ({ page }) => {
  await addLead('Sams', { ...onTrack('Drip'), OwnerId: SAM });
  const undo = await giveOnly(org, SAM, ['Forecast_Development']);
  try {
    await openPage(page, org, 'Sam Okoye', CALLS);
    await expect(rows(page).first()).toContainText('Sams');
    expect(await namesIn(page)).toEqual(['Sams']);
    await expect(page.getByRole('link', { name: 'Forecast', exact: true })).toHaveCount(0);
    await rows(page).first().focus();
    await page.keyboard.press('n');
    await expect(page.getByLabel('Get in touch again on')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(said(page)).toContainText('Sams is paused until Jun 17.');
    await page.getByRole('tab', { name: 'Speed to lead' }).click();
    await expect(page.getByRole('row', { name: /^All / })).toBeVisible();
    const token = await org.tokenOf(SAM);
    const deals = await org.call(`GET ${API}/query?q=SELECT+Id+FROM+Opportunity`, undefined, token);
    expect(deals.status).toBe(400);
  } finally {
    await undo();
  }
});
