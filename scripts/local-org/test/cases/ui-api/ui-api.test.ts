import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNTS, DEALS, startTestOrg } from '../../support/index.ts';
import type { Call, Json, TestOrg } from '../../support/index.ts';

const MASTER = '012000000000000AAA';
let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

describe('object info', () => {
  it('tells what an object is, in the terms of components', async () => {
    const { body } = await test.call('/ui-api/object-info/opportunity');
    expect(body).toMatchObject({
      apiName: 'Opportunity',
      keyPrefix: '006',
      label: 'Opportunity',
      labelPlural: 'Opportunities',
      nameFields: ['Name'],
      defaultRecordTypeId: MASTER,
      updateable: true
    });
    expect(body.fields.Amount).toMatchObject({ dataType: 'Currency', updateable: true, required: false });
    expect(body.fields.OwnerId).toMatchObject({
      dataType: 'Reference',
      relationshipName: 'Owner',
      referenceToInfos: [{ apiName: 'User', nameFields: ['Name'] }]
    });
    expect(body.fields.Market_Segment__c).toMatchObject({ calculated: true, updateable: false });
    expect(body.recordTypeInfos[MASTER]).toMatchObject({ master: true, defaultRecordTypeMapping: true });
    expect(body.childRelationships.map(({ relationshipName }: Json) => relationshipName)).toContain(
      'OpportunityContactRoles'
    );
  });

  it("follows the caller's rights", async () => {
    const { body: rep } = await test.call('/ui-api/object-info/Opportunity', { as: 'rep' });
    const { body: manager } = await test.call('/ui-api/object-info/Opportunity', { as: 'manager' });
    expect([rep.fields.Manager_Call__c.updateable, manager.fields.Manager_Call__c.updateable]).toEqual([
      false,
      true
    ]);
    expect((await test.call('/ui-api/object-info/Metric__c', { as: 'rep' })).body).toMatchObject({
      createable: false,
      updateable: false
    });
  });

  it('comes in batches and as a directory', async () => {
    const { body } = await test.call('/ui-api/object-info/batch/Account,Nope__c');
    expect(body.results.map(({ statusCode }: Json) => statusCode)).toEqual([200, 404]);
    const directory = await test.call('/ui-api/object-info');
    expect(Object.keys(directory.body.objects)).toContain('Opportunity');
    expect(Object.keys(directory.body.objects)).not.toContain('OpportunityStage');
    expect((await test.call('/ui-api/object-info/OpportunityStage')).status).toBe(404);
  });

  it('changes its eTag with its content only', async () => {
    const eTag = async (as: Call['as']) =>
      (await test.call('/ui-api/object-info/Opportunity', { as: as ?? 'admin' })).body.eTag;
    expect(await eTag('rep')).toBe(await eTag('colleague'));
    expect(await eTag('rep')).not.toBe(await eTag('manager'));
  });
});

describe('picklist values', () => {
  const values = (path: string) => test.call(`/ui-api/object-info/Opportunity/picklist-values/${path}`);

  it('of a stage say what the stage sets', async () => {
    const { body } = await values(`${MASTER}/StageName`);
    const attributes = Object.fromEntries(body.values.map((each: Json) => [each.value, each.attributes]));
    expect(attributes['Negotiation']).toEqual({
      picklistAtrributesValueType: 'OpportunityStage',
      closed: false,
      defaultProbability: 75,
      forecastCategoryName: 'Commit',
      won: false
    });
    expect(attributes['Closed Won']).toMatchObject({
      closed: true,
      won: true,
      forecastCategoryName: 'Closed'
    });
    expect(attributes['Closed Lost']).toMatchObject({
      closed: true,
      won: false,
      forecastCategoryName: 'Omitted'
    });
    expect(body.values[0]).toMatchObject({ label: 'Discovery', validFor: [] });
  });

  it('of all fields come together', async () => {
    const { body } = await values(MASTER);
    expect(Object.keys(body.picklistFieldValues)).toEqual(
      expect.arrayContaining(['StageName', 'Motion__c', 'Loss_Type__c'])
    );
    expect(body.picklistFieldValues.Motion__c.defaultValue.value).toBe('Enterprise');
    expect(
      body.picklistFieldValues.Motion__c.values.map(({ value, attributes }: Json) => [value, attributes])
    ).toEqual([
      ['Enterprise', null],
      ['Inside', null],
      ['Expansion', null]
    ]);
  });

  it('are those of the record type', async () => {
    const { body: info } = await test.call('/ui-api/object-info/Opportunity');
    const own = Object.keys(info.recordTypeInfos).find((id) => id !== MASTER);
    const { body } = await values(`${own}/StageName`);
    const stages = body.values.map(({ value }: Json) => value);
    expect(stages).toContain('Closed Won');
    expect(stages.every((stage: string) => test.org.schema.stages.some(({ value }) => value === stage))).toBe(
      true
    );
    expect((await values('012000000000999AAA/StageName')).status).toBe(404);
    expect((await values(`${MASTER}/Amount`)).status).toBe(404);
  });
});

describe('a record', () => {
  const read = (query: string, options: Call = {}) =>
    test.call(`/ui-api/records/${DEALS.commit}?${query}`, options);

  it('comes with the fields that are asked for', async () => {
    const { body } = await read(
      'fields=Opportunity.Name,Opportunity.Amount,Opportunity.Owner.Manager.Name&optionalFields=Opportunity.Nope__c,Opportunity.Account.Name'
    );
    expect(body).toMatchObject({
      apiName: 'Opportunity',
      id: DEALS.commit,
      lastModifiedDate: '2026-08-01T10:00:00.000Z',
      fields: {
        Name: { value: 'Acme renewal', displayValue: null },
        Amount: { value: 100_000, displayValue: '$100,000.00' },
        Owner: {
          displayValue: 'Ben Okafor',
          value: {
            apiName: 'User',
            fields: {
              Manager: { displayValue: 'Ana Ruiz', value: { fields: { Name: { value: 'Ana Ruiz' } } } }
            }
          }
        },
        Account: { value: { fields: { Name: { value: 'Acme, "Inc"' } } } }
      }
    });
    expect(Object.keys(body.fields)).not.toContain('Nope__c');
  });

  it('shows a parent that is not there as null', async () => {
    const { body } = await test.call(`/ui-api/records/${ACCOUNTS.acme}?fields=Account.Parent.Name`);
    expect(body.fields.Parent).toEqual({ displayValue: null, value: null });
  });

  it('is refused for fields that can not be seen, without fields, and to those who may not see it', async () => {
    expect((await read('fields=Opportunity.Nope__c')).body[0].errorCode).toBe('INVALID_FIELD');
    expect((await read('fields=Account.Name')).body[0].errorCode).toBe('INVALID_FIELD');
    expect((await read('')).status).toBe(400);
    expect((await read('fields=Opportunity.Name', { as: 'stranger' })).status).toBe(404);
    expect((await test.call('/ui-api/records/nonsense?fields=Opportunity.Name')).status).toBe(404);
  });

  it('is changed, and shows what was changed', async () => {
    const { status, body } = await test.call(`PATCH /ui-api/records/${DEALS.bestCase}`, {
      as: 'rep',
      body: { fields: { NextStep: 'Call them', Amount: 51_000 } }
    });
    expect(status).toBe(200);
    expect(body.fields).toMatchObject({
      NextStep: { value: 'Call them' },
      Amount: { value: 51_000 },
      Name: { value: 'Acme platform' }
    });
  });

  it('is kept from those who changed an older one', async () => {
    const before = (await read('fields=Opportunity.NextStep')).body.lastModifiedDate;
    const change = (NextStep: string) =>
      test.call(`PATCH /ui-api/records/${DEALS.commit}`, {
        body: { fields: { NextStep } },
        headers: { 'if-unmodified-since': before }
      });
    const first = await change('first');
    expect(first.status).toBe(200);
    expect(first.body.lastModifiedDate > before).toBe(true);
    const second = await change('second');
    expect([second.status, second.body[0].errorCode]).toEqual([409, 'CONFLICT']);
    expect((await read('fields=Opportunity.NextStep')).body.fields.NextStep.value).toBe('first');
  });

  it('that is refused says why, by record and by field', async () => {
    const missing = await test.call('POST /ui-api/records', {
      body: { apiName: 'Account', fields: { Name: null } }
    });
    expect(missing.status).toBe(400);
    expect(missing.body[0]).toMatchObject({
      statusCode: 400,
      enhancedErrorType: 'RecordError',
      output: {
        errors: [],
        fieldErrors: {
          Name: [{ errorCode: 'REQUIRED_FIELD_MISSING', field: 'Name', fieldLabel: 'Account Name' }]
        }
      }
    });
    const rule = await test.call(`PATCH /ui-api/records/${DEALS.won}`, {
      as: 'colleague',
      body: { fields: { Rep_Call__c: 'In' } }
    });
    expect(rule.status).toBe(400);
    const { errors, fieldErrors } = rule.body[0].output;
    expect([...errors, ...Object.values(fieldErrors).flat()]).toMatchObject([
      { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION' }
    ]);
  });

  it('is created and deleted', async () => {
    const { status, body } = await test.call('POST /ui-api/records', {
      body: { apiName: 'Account', fields: { Name: 'UI' } }
    });
    expect([status, body.apiName, body.fields.Name.value]).toEqual([201, 'Account', 'UI']);
    expect((await test.call(`DELETE /ui-api/records/${body.id}`)).status).toBe(204);
    expect((await test.call(`DELETE /ui-api/records/${body.id}`)).status).toBe(404);
  });

  it('has defaults to begin with', async () => {
    const { body } = await test.call('/ui-api/record-defaults/create/Opportunity');
    expect(body.record).toMatchObject({ apiName: 'Opportunity', id: null, recordTypeId: MASTER });
    expect(body.record.fields.Motion__c).toBeDefined();
    expect(body.objectInfos.Opportunity.apiName).toBe('Opportunity');
  });
});
