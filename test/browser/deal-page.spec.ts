import type { Locator, Page } from '@playwright/test';
import { deploy } from '../../scripts/lib/deploy.ts';
import { COMPANY, SIZES, expect, expectAccessible, openPage, test } from './fixtures.ts';
import { hideFrom } from './hiding.ts';
import { API, startLocalOrg, type LocalOrg } from './local-org.ts';

// The page of a deal, in a separate org: data/README.md describes the company.
const ADA = '005bT0000000004QAA';
const DEALS = { desktop: 'Initech migration', phone: 'Globex console' } as const;

let org: LocalOrg;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  org = await startLocalOrg({ ...COMPANY, isUnsynced: true });
  for (const name of Object.values(DEALS)) await addPeople(name);
});
test.afterAll(() => org.stop());

interface Deal {
  Id: string;
  AccountId: string;
}

const created = async (object: string, fields: object): Promise<string> => {
  const answer = await org.call<{ id: string }>(`POST ${API}/sobjects/${object}`, fields);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.id;
};

const dealOf = async (name: string): Promise<Deal> => {
  const [deal] = await org.read<Deal>(`SELECT Id, AccountId FROM Opportunity WHERE Name = '${name}'`);
  return deal!;
};

/** One person on the buying team, one more at the account. */
async function addPeople(name: string): Promise<void> {
  const { Id, AccountId } = await dealOf(name);
  const champion = await created('Contact', {
    LastName: 'Field',
    FirstName: 'Nora',
    Title: 'Plant Manager',
    AccountId
  });
  await created('Contact', { LastName: 'Stone', FirstName: 'Emil', Title: 'Buyer', AccountId });
  await created('OpportunityContactRole', {
    OpportunityId: Id,
    ContactId: champion,
    Role: 'Champion'
  });
}

const stageOf = (page: Page): Locator => page.locator('c-deal-stage');
const historyOf = (page: Page): Locator => page.locator('c-deal-history');
const teamOf = (page: Page): Locator => page.locator('c-deal-team');
const currentStep = (page: Page): Locator => stageOf(page).locator('[aria-current="step"]');
const openDeal = async (page: Page, name: string): Promise<void> => {
  const { Id } = await dealOf(name);
  await openPage(page, org, 'Ada Brook', `/lightning/r/Opportunity/${Id}/view`);
};

const expectNoSideways = async (page: Page): Promise<void> => {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth
  }));
  expect(scroll).toBeLessThanOrEqual(client);
};

for (const [device, viewport] of Object.entries(SIZES))
  test(`the buyer confirms, the deal moves on and back, and the history says so, on a ${device}`, async ({
    page
  }) => {
    const deal = DEALS[device as keyof typeof DEALS];
    await page.setViewportSize(viewport);
    if (device === 'phone') await openDeal(page, deal);
    else {
      await openPage(page, org, 'Ada Brook');
      await page.getByRole('link', { name: deal }).click();
    }
    await expect(page.getByRole('heading', { name: deal })).toBeVisible();
    await expect(currentStep(page)).toContainText('0 of');
    const before = (await currentStep(page).locator('.step-label').textContent())!;

    // By keyboard alone.
    const [first, ...others] = await stageOf(page)
      .getByRole('button', { name: /^Confirm: / })
      .all();
    expect(others.length).toBeGreaterThan(0);
    await first!.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Who said it?' })).toContainText('Nora Field');
    await expectAccessible(page);
    const words = 'We lose a day every week.';
    await page.getByLabel('In their words').focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Control+Enter');
    await expect(stageOf(page).getByText(`“${words}”`)).toBeVisible();
    await expect(stageOf(page).getByText('Nora Field, Plant Manager · May 20')).toBeVisible();
    await expect(currentStep(page)).toContainText('1 of');
    await expect(historyOf(page).getByRole('listitem').first()).toContainText(
      'Nora Field, Plant Manager confirmed'
    );
    await expect(historyOf(page).getByRole('listitem').first()).toContainText(words);

    await stageOf(page)
      .getByRole('button', { name: /^Move on to / })
      .click();
    await expect(currentStep(page)).not.toContainText(before);
    await expect(historyOf(page).getByRole('listitem').first()).toContainText('Moved on to ');
    await stageOf(page)
      .getByRole('button', { name: `Move back to ${before}` })
      .click();
    await expect(currentStep(page)).toContainText(before);
    await expect(historyOf(page).getByRole('listitem').first()).toContainText(`Moved back to ${before}`);
    await expectAccessible(page);
    await expectNoSideways(page);
  });

test('a person of the account joins the buying team in two clicks', async ({ page }) => {
  await openDeal(page, DEALS.desktop);
  await expect(teamOf(page)).toContainText('Only one person at the buyer is known.');
  await teamOf(page).getByRole('button', { name: 'Add Emil Stone' }).click();
  await teamOf(page)
    .getByRole('group', { name: 'Role of Emil Stone' })
    .getByRole('button', { name: 'Executive' })
    .click();
  await expect(teamOf(page).getByRole('listitem').filter({ hasText: 'Emil Stone' })).toContainText(
    'Executive'
  );
  await expect(teamOf(page)).not.toContainText('Only one person');
});

test.describe('a deal that no one has accepted', () => {
  const NEW = 'Wonka sensors';
  test.beforeAll(async () => {
    const { AccountId } = await dealOf(DEALS.desktop);
    for (const Name of [NEW, `${NEW} two`])
      await created('Opportunity', {
        Name,
        AccountId,
        OwnerId: ADA,
        StageName: 'Understanding Offerings',
        CloseDate: '2026-06-30',
        Amount: 20_000
      });
  });

  const choose = async (page: Page, label: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  test('is accepted in one form', async ({ page }) => {
    await openDeal(page, NEW);
    await expectAccessible(page);
    const form = page.locator('c-deal-acceptance');
    await choose(page, 'How well do we fit', 'None');
    await expect(form.getByRole('button', { name: 'Accept the deal' })).toBeDisabled();
    await choose(page, 'How well do we fit', 'Strong');
    await choose(page, 'Where does the money', 'Path within 12 months');
    await choose(page, 'What makes them act?', 'Regulation');
    await form.getByLabel('By when?').fill('2026-06-15');
    await choose(page, 'Can our contact decide?', 'Has power');
    await form.getByRole('button', { name: 'Accept the deal' }).click();
    await expect(form).toContainText('Accepted on May 20, 2026');
    await expect(form).toContainText('closes after its event');
    const [saved] = await org.read<Record<string, unknown>>(
      `SELECT Sales_Accepted_Date__c, Funding_Status__c FROM Opportunity WHERE Name = '${NEW}'`
    );
    expect(saved).toMatchObject({
      Sales_Accepted_Date__c: '2026-05-20',
      Funding_Status__c: 'Path within 12 months'
    });
  });

  test('is left out until a day', async ({ page }) => {
    await openDeal(page, `${NEW} two`);
    const form = page.locator('c-deal-acceptance');
    await form.getByRole('button', { name: 'Not yet' }).click();
    await form.getByRole('button', { name: 'Leave out until then' }).click();
    await expect(form).toContainText('Look again on Jun 17, 2026');
    const [saved] = await org.read<Record<string, unknown>>(
      `SELECT ForecastCategoryName FROM Opportunity WHERE Name = '${NEW} two'`
    );
    expect(saved).toMatchObject({ ForecastCategoryName: 'Omitted' });
  });
});

test('an admin adds a criterion and the wording of a stage through custom metadata alone', async ({
  page
}) => {
  const record = (label: string, values: Record<string, string>): string =>
    `<?xml version="1.0" encoding="UTF-8"?><CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>${label}</label><protected>false</protected>${Object.entries(
      values
    )
      .map(
        ([field, value]) =>
          `<values><field>${field}</field><value xsi:type="xsd:string">${value}</value></values>`
      )
      .join('')}</CustomMetadata>`;
  await deploy(
    org,
    'CustomMetadata',
    new Map([
      [
        'Evidence_Topic.Plant_Was_Seen',
        record('Plant was seen', {
          Stage_Name__c: 'Comparing Shortlist',
          Kind__c: 'Exit',
          Text__c: 'The buyer has shown us the plant.',
          Side__c: 'Customer'
        })
      ]
    ])
  );
  await openDeal(page, 'Umbrella gateway');
  await expect(stageOf(page).getByText('The buyer has shown us the plant.')).toBeVisible();
});

test('what a person may not see is left out and said', async ({ page }) => {
  const undo = await hideFrom(org, ADA, [
    'Buyer_Evidence__c',
    'Deal_Call__c',
    'Opportunity.Amount',
    'Opportunity.Product_Fit__c',
    'Contact'
  ]);
  try {
    await openDeal(page, DEALS.desktop);
    await expect(stageOf(page)).toContainText('What the buyer confirmed is not visible to you.');
    await expect(stageOf(page).getByRole('button', { name: /^Confirm: / })).toHaveCount(0);
    await expect(historyOf(page)).toContainText('Not visible to you: calls, what the buyer confirmed.');
    // Who has a part follows the deal; who it is follows the contact.
    await expect(teamOf(page)).toContainText('Not visible to you');
    await expect(teamOf(page)).not.toContainText('Nora Field');
    await expectAccessible(page);
  } finally {
    await undo();
  }
});
