import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrg } from '../../scripts/local-org/engine/org.ts';
import type { Org, SaveResult } from '../../scripts/local-org/engine/types.ts';
import { csv, folderOf, id, removeFolders, rows } from '../../scripts/local-org/test/support/small-org.ts';
import { messageOf, ruleScenarios } from '../../scripts/generate/rule-scenarios.ts';
import type { Fields, Scenario, Value } from '../../scripts/generate/rule-scenarios.ts';
import { writeMetadata } from '../support/app.ts';

// What the app's rules refuse and let pass, told in rule-scenarios.json. The same table becomes an Apex test.

const TODAY = '2026-08-20';
const YESTERDAY = '2026-08-19';
const STAGES: Readonly<Record<string, string>> = {
  Pipeline: 'Understanding Offerings',
  'Best Case': 'Running Evaluation',
  Commit: 'Redlining Documents',
  Closed: 'Closed Won'
};
const PEOPLE = ['Forecast_Rep', 'Forecast_Manager', 'Forecast_Admin'] as const;
const USERS = Object.fromEntries(PEOPLE.map((name, n) => [name, id('005', n + 1)]));
const COLLEAGUE = id('005', PEOPLE.length + 1);

let org: Org;
async function start(lateDerivedFields: boolean): Promise<void> {
  const metadata = writeMetadata();
  org = await createOrg({
    metadata: [metadata.folder],
    today: TODAY,
    unsettled: { lateDerivedFields },
    data: folderOf({
      'User.csv': csv(
        'Id,Username,LastName,IsActive',
        ...[...Object.values(USERS), COLLEAGUE].map((user, n) => `${user},u${n}@x.example,User${n},1`)
      ),
      'Opportunity.csv': csv('Id,Name,StageName,CloseDate')
    })
  }).finally(() => metadata.remove());
  // Periods are the sync's to write.
  await assign('Forecast_Sync', org.adminId);
  for (const name of PEOPLE) await assign(name, USERS[name]!);
}

const insertAs = async (userId: string, object: string, fields: Fields): Promise<SaveResult> =>
  (await org.save([{ operation: 'insert', object, fields }], { userId }))[0]!;

async function assign(permissionSet: string, userId: string): Promise<void> {
  const [set] = await rows(org, `SELECT Id FROM PermissionSet WHERE Name = '${permissionSet}'`);
  await insert('PermissionSetAssignment', { PermissionSetId: set!.Id as string, AssigneeId: userId });
}

let periods = 0;

async function insert(object: string, fields: Fields): Promise<string> {
  const result = await insertAs(org.adminId, object, fields);
  expect(result.errors).toEqual([]);
  return result.id!;
}

/** The value of a name such as `$deal`; records are made when they are named. */
async function valueOf(value: Value, deal: string | null, user: string): Promise<Value> {
  switch (value) {
    case '$deal':
      return deal;
    case '$user':
      return user;
    case '$colleague':
      return COLLEAGUE;
    case '$today':
      return TODAY;
    case '$yesterday':
      return YESTERDAY;
    case '$pastPeriod':
      return insert('Forecast_Period__c', {
        Name: 'FY2020 Q1',
        Key__c: `past-${(periods += 1)}`,
        Kind__c: 'Quarter',
        Start_Date__c: '2020-01-01',
        End_Date__c: '2020-03-31'
      });
    case '$submission':
      return (
        await insertAs(user, 'Forecast_Submission__c', {
          Forecast_Period__c: (await valueOf('$pastPeriod', deal, user)) as string,
          Seller__c: user,
          Level__c: 'Rep'
        })
      ).id!;
    default:
      return value;
  }
}

/** The last save of a scenario. */
async function lastSave({ as, deal, insert: created, update }: Scenario): Promise<SaveResult> {
  const user = USERS[as]!;
  const dealId = deal ? await newDeal(deal, user) : null;
  const fieldsOf = async ({ category, ...fields }: Fields): Promise<Fields> => ({
    ...(category ? { StageName: STAGES[category as string]! } : {}),
    ...Object.fromEntries(
      await Promise.all(
        Object.entries(fields).map(async ([name, value]) => [name, await valueOf(value, dealId, user)])
      )
    )
  });
  const object = created?.object ?? 'Opportunity';
  const made = created && (await insertAs(user, object, await fieldsOf(created.fields)));
  if (!update) return made!;
  if (made) expect(made.errors).toEqual([]);
  const fields = await fieldsOf(update);
  const target = made?.id ?? dealId!;
  return (await org.save([{ operation: 'update', object, id: target, fields }], { userId: user }))[0]!;
}

async function newDeal({ category, ...fields }: Fields, user: string): Promise<string> {
  const StageName = STAGES[category as string]!;
  const deal = { Name: 'Deal', StageName, CloseDate: TODAY, Amount: 1000, ...fields };
  const result = await insertAs(user, 'Opportunity', deal);
  expect(result.errors).toEqual([]);
  return result.id!;
}

const refusalsOf = ({ refusedBy, hasNoRight }: Scenario): string[] => {
  if (!refusedBy) return [];
  return [hasNoRight ? 'insufficient access rights on object id' : messageOf(refusedBy)];
};

// Whether rules see what the stage of the same save sets is left open by Salesforce's documentation.
describe.each([false, true])('the rules of the app, where derived fields come late: %s', (isLate) => {
  beforeAll(() => start(isLate));
  afterAll(async () => {
    await org.close();
    removeFolders();
  });

  it.each(ruleScenarios().map((scenario) => [scenario.name, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const { success, errors } = await lastSave(scenario);
      expect(errors.map(({ message }) => message)).toEqual(refusalsOf(scenario));
      expect(success).toBe(!scenario.refusedBy);
    }
  );
});

describe('the table of scenarios', () => {
  it('shows each rule refuse', () => {
    const objects = join(import.meta.dirname, '../../force-app/main/default/objects');
    const rules = readdirSync(objects, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.validationRule-meta.xml'))
      .map((file) => file.replace(/[/\\]validationRules[/\\]/, '.').replace('.validationRule-meta.xml', ''));
    const shown = new Set(ruleScenarios().flatMap(({ refusedBy }) => refusedBy ?? []));
    expect(rules.length).toBeGreaterThan(15);
    expect([...shown].sort()).toEqual(rules.sort());
    for (const rule of rules)
      expect(
        readFileSync(
          join(objects, rule.replace('.', '/validationRules/') + '.validationRule-meta.xml'),
          'utf8'
        )
      ).toContain('<active>true</active>');
  });
});
