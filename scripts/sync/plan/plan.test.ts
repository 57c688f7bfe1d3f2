import { afterEach, expect, it } from 'vitest';
import { fakeOrg, sendError, sendJson, type FakeOrg } from '../fake-org.ts';
import { sourceObjects } from './objects.ts';
import { makePlan } from './plan.ts';
import { targets } from './targets.ts';

let org: FakeOrg | undefined;

afterEach(async () => {
  await org?.close();
  org = undefined;
});

/** An org with everything the catalogue names but this: `Object` or `Object.Field`. */
async function planWithout(...missing: string[]) {
  const fieldsOf = new Map([
    ...sourceObjects.map(({ name, fields }) => [name, fields.map((field) => field.name)] as const),
    ...targets.map(({ name, fields }) => [name, [...fields]] as const)
  ]);
  org = await fakeOrg((_, response, call) => {
    const name = /sobjects\/(\w+)\/describe/.exec(call)?.[1] ?? '';
    if (missing.includes(name)) return sendError(response, 404, 'NOT_FOUND');
    const fields = (fieldsOf.get(name) ?? []).filter((field) => !missing.includes(`${name}.${field}`));
    sendJson(response, {
      name,
      createable: true,
      updateable: true,
      deletable: true,
      fields: fields.map((field) => ({
        name: field,
        relationshipName: field.includes('.') ? field.split('.')[0] : null,
        createable: !missing.includes(`write ${name}.${field}`),
        updateable: true
      }))
    });
  });
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
