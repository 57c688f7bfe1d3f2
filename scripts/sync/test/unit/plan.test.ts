import { afterEach, expect, it } from 'vitest';
import { fakeOrg, sendBatch, type FakeOrg } from '../support/fake-org.ts';
import { sourceObjects } from '../../src/plan/objects.ts';
import { makePlan } from '../../src/plan/plan.ts';
import { targets } from '../../src/plan/targets.ts';

let org: FakeOrg | undefined;

afterEach(async () => {
  await org?.close();
  org = undefined;
});

/** An org with everything the catalogue names but this: `Object` or `Object.Field`. */
async function planWithout(...missing: string[]) {
  const fieldsOf = new Map<string, string[]>();
  const sources = sourceObjects.map(({ name, fields }) => ({
    name,
    fields: fields.map((field) => field.name)
  }));
  for (const { name, fields } of [...sources, ...targets])
    fieldsOf.set(name, [...new Set([...(fieldsOf.get(name) ?? []), ...fields])]);
  const describe = (path: string) => {
    const name = /sobjects\/(\w+)\/describe/.exec(path)?.[1] ?? '';
    if (missing.includes(name)) return undefined;
    const fields = (fieldsOf.get(name) ?? []).filter((field) => !missing.includes(`${name}.${field}`));
    return {
      name,
      createable: true,
      updateable: true,
      deletable: true,
      replicateable: true,
      fields: fields.map((field) => ({
        name: field,
        relationshipName: field.includes('.') ? field.split('.')[0] : null,
        createable: !missing.includes(`write ${name}.${field}`),
        updateable: !missing.includes(`write ${name}.${field}`)
      }))
    };
  };
  org = await fakeOrg((request, response) => void sendBatch(request, response, describe));
  return makePlan(org.http);
}

it('reads what the org has, and says what the rest costs', async () => {
  const plan = await planWithout('CurrencyType', 'Opportunity.CurrencyIsoCode', 'Opportunity.Loss_Type__c');
  expect(plan.notes).toEqual([
    'Opportunity.Loss_Type__c is not there or not visible: all losses are unclassified.'
  ]);
  expect(plan.objects.map(({ object }) => object.name)).not.toContain('CurrencyType');
  const deals = plan.objects.find(({ object }) => object.name === 'Opportunity');
  const names = deals?.fields.map((field) => field.name);
  expect(names).toContain('CloseDate');
  expect(names).not.toContain('Loss_Type__c');
  expect(names).not.toContain('CurrencyIsoCode');
});

it('stops where a figure could not be right', async () => {
  await expect(planWithout('Opportunity.Amount')).rejects.toThrow(
    /^Opportunity\.Amount is not visible to this user and is needed for every amount\..*Forecast_Sync/
  );
});

it('stops where deals have currencies whose rates are out of sight', async () => {
  await expect(planWithout('CurrencyType')).rejects.toThrow(
    /^This user cannot read CurrencyType and the deals have several currencies/
  );
});

it('stops where history is out of sight', async () => {
  await expect(planWithout('OpportunityHistory')).rejects.toThrow(
    /^This user cannot read OpportunityHistory\./
  );
});

it('stops before reading when the result could not be written', async () => {
  await expect(planWithout('Sales_Metric__c')).rejects.toThrow(
    /^This user cannot write Sales_Metric__c\. Deploy/
  );
  await expect(planWithout('write Sales_Metric__c.Won_Count__c')).rejects.toThrow(
    /^This user cannot write Sales_Metric__c\.Won_Count__c\./
  );
});

it('goes on without what is not the core, and says what that costs', async () => {
  const plan = await planWithout('Task', 'Lead.IsConverted');
  expect(plan.notes).toEqual([
    'Lead.IsConverted is not there or not visible: there are no lead metrics and scores.',
    'Task is not there or not visible: how fast leads were answered is not known.'
  ]);
  expect(plan.objects.map(({ object }) => object.name)).not.toContain('Lead');
  expect(plan.fieldTargets).toEqual([]);
  const { notes, fieldTargets } = await planWithout('write Lead.Engagement_Points__c');
  expect(notes).toEqual([
    'This user cannot write Lead.Engagement_Points__c: leads do not show their engagement and first response.'
  ]);
  expect(fieldTargets).toEqual([]);
});
