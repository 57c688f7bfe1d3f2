import { describe, expect, test } from 'vitest';
import {
  checkComponent,
  checkDeployRules,
  checkReferences,
  childrenOf,
  isCheckable,
  readSourceFolder,
  textOf
} from '../../scripts/local-org/metadata/index.ts';
import type { MetadataComponent, Problem } from '../../scripts/local-org/metadata/index.ts';
import { STANDARD_NAMES } from '../../scripts/local-org/metadata/standard-names.ts';
import { salesMetrics } from '../../scripts/sync/src/metrics.ts';

const components = ['force-app/main', 'force-app/stages'].flatMap(readSourceFolder);
const of = (type: string) => components.filter((component) => component.type === type);
const one = (type: string, fullName: string) =>
  of(type).find((component) => component.fullName === fullName)!;
const lines = (problems: readonly Problem[]) =>
  problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.message}`);
const isCustom = (component: MetadataComponent) => /__(?:c|mdt)$/.test(component.fullName);

describe('everything in force-app', () => {
  test('is of a type that can be checked', () => {
    expect(components.length).toBeGreaterThan(300);
    expect(
      components.filter((component) => !isCheckable(component.type)).map((component) => component.file)
    ).toEqual([]);
  });

  test('is valid against the types of the Metadata API', () => {
    expect(lines(components.flatMap(checkComponent))).toEqual([]);
    expect(lines(components.flatMap(checkDeployRules))).toEqual([]);
  });

  test('refers only to what is there', () => {
    expect(lines(checkReferences(components, STANDARD_NAMES))).toEqual([]);
  });

  test('does not say of a picklist on a global value set that it takes other values', () => {
    const sets = of('CustomField').flatMap(({ fullName, root }) =>
      childrenOf(root, 'valueSet').map((set) => ({ fullName, set }))
    );
    const shared = sets.filter(({ set }) => textOf(set, 'valueSetName') !== undefined);
    expect(shared.length).toBeGreaterThan(5);
    expect(shared.filter(({ set }) => textOf(set, 'restricted') === 'false')).toEqual([]);
  });

  test('exists once', () => {
    const names = components.map((component) => `${component.type} ${component.fullName}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('people understand', () => {
  test.each(
    of('CustomField')
      .filter(isCustom)
      .map((field) => [field.fullName, field] as const)
  )('%s by its label, help and description', (_, { root }) => {
    const [label, help, description] = ['label', 'inlineHelpText', 'description'].map(
      (name) => textOf(root, name) ?? ''
    );
    expect(label).toMatch(/\S/);
    expect(label!.length).toBeLessThanOrEqual(40);
    expect(help).toMatch(/[.?]$/);
    expect(help!.length).toBeLessThanOrEqual(510);
    expect(description).toMatch(/\S/);
    expect(description!.length).toBeLessThanOrEqual(1000);
  });

  test.each(
    of('CustomObject')
      .filter(isCustom)
      .map((object) => [object.fullName, object] as const)
  )('%s by its label and description', (_, { root }) => {
    expect(textOf(root, 'label')).toMatch(/\S/);
    expect(textOf(root, 'pluralLabel')).toMatch(/\S/);
    expect(textOf(root, 'description')).toMatch(/\.$/);
  });

  test.each(of('ValidationRule').map((rule) => [rule.fullName, rule] as const))(
    '%s: one line that ends as a sentence',
    (_, { root }) => {
      const message = textOf(root, 'errorMessage');
      expect(message).toMatch(/^[A-Z].*\.$/);
      expect(message).not.toMatch(/\n/);
    }
  );
});

interface Access {
  edit: ReadonlySet<string>;
  read: ReadonlySet<string>;
  objects: ReadonlyMap<string, (right: string) => boolean>;
}

function access(name: string): Access {
  const { root } = one('PermissionSet', name);
  const fields = childrenOf(root, 'fieldPermissions');
  const named = (right: string) =>
    new Set(
      fields.filter((field) => textOf(field, right) === 'true').map((field) => textOf(field, 'field')!)
    );
  const objects = childrenOf(root, 'objectPermissions').map(
    (entry) => [textOf(entry, 'object')!, (right: string) => textOf(entry, right) === 'true'] as const
  );
  return { edit: named('editable'), read: named('readable'), objects: new Map(objects) };
}

describe('permission sets', () => {
  const [rep, manager, admin, sync] = [
    'Forecast_Rep',
    'Forecast_Manager',
    'Forecast_Admin',
    'Forecast_Sync'
  ].map(access) as [Access, Access, Access, Access];

  test('a rep reads but never writes the call of a manager', () => {
    for (const field of ['Opportunity.Manager_Call__c', 'Opportunity.Manager_Call_Risk__c']) {
      expect(rep.read).toContain(field);
      expect(rep.edit).not.toContain(field);
      expect(manager.edit).toContain(field);
    }
  });

  test('a manager may all that a rep may', () => {
    expect([...rep.edit].filter((field) => !manager.edit.has(field))).toEqual([]);
    expect([...rep.read].filter((field) => !manager.read.has(field))).toEqual([]);
    expect([...rep.objects.keys()].filter((object) => !manager.objects.has(object))).toEqual([]);
  });

  test('calls and submissions can be added, not changed', () => {
    for (const object of ['Deal_Call__c', 'Forecast_Submission__c', 'Forecast_Submission_Deal__c']) {
      for (const who of [rep, manager, admin]) {
        const can = who.objects.get(object);
        expect(can?.('allowRead')).toBe(true);
        expect(can?.('allowEdit')).toBe(false);
        expect(can?.('allowDelete')).toBe(false);
      }
      expect(rep.objects.get(object)!('allowCreate')).toBe(true);
      const formulas = of('ValidationRule')
        .filter((rule) => rule.fullName.startsWith(`${object}.`))
        .map((rule) => textOf(rule.root, 'errorConditionFormula'));
      expect(formulas).toContain('AND(NOT($Permission.Bypass_Forecast_Rules), NOT(ISNEW()))');
    }
  });

  test('what the sync fills in, the sync alone can edit', () => {
    const written = [
      'Deal_Metric__c.Times_Slipped__c',
      'Lead.Engagement_Points__c',
      'Lead.Engagement_As_Of__c',
      'Lead.First_Response_At__c',
      'Lead.First_Response_Minutes__c',
      'Sales_Metric__c.Won_Amount__c',
      'Stage_Metric__c.Days_Sum__c',
      'Lead_Metric__c.Leads_Count__c',
      'Sync_Run__c.Status__c'
    ];
    for (const field of written) {
      expect(sync.edit, field).toContain(field);
      expect(admin.read, field).toContain(field);
      for (const who of [rep, manager, admin]) expect(who.edit, field).not.toContain(field);
    }
  });

  test('the sync can change no deal and no account', () => {
    for (const object of ['Opportunity', 'Account'])
      for (const right of ['allowCreate', 'allowEdit', 'allowDelete', 'modifyAllRecords'])
        expect(sync.objects.get(object)!(right), `${right} ${object}`).toBe(false);
    expect([...sync.edit].filter((field) => /^(Opportunity|Account)\./.test(field))).toEqual([]);
  });

  test('every custom field that takes permissions is readable for admins', () => {
    const granted = of('CustomField')
      .filter((field) => field.fullName.endsWith('__c') && !field.fullName.includes('__mdt.'))
      .filter(({ root }) => textOf(root, 'required') !== 'true' && textOf(root, 'type') !== 'MasterDetail')
      .map((field) => field.fullName);
    expect(granted.filter((field) => !admin.read.has(field))).toEqual([]);
  });

  test('only admins pass the rules', () => {
    const holders = of('PermissionSet').filter(({ root }) =>
      childrenOf(root, 'customPermissions').some((entry) => textOf(entry, 'name') === 'Bypass_Forecast_Rules')
    );
    expect(holders.map((set) => set.fullName)).toEqual(['Forecast_Admin']);
  });
});

describe('what belongs together', () => {
  const values = (name: string) =>
    of('CustomMetadata')
      .filter((record) => record.fullName.startsWith(`${name}.`))
      .map(
        ({ root }) =>
          new Map(childrenOf(root, 'values').map((entry) => [textOf(entry, 'field'), textOf(entry, 'value')]))
      );
  const stages = childrenOf(one('StandardValueSet', 'OpportunityStage').root, 'standardValue');
  const motions = childrenOf(
    childrenOf(one('CustomField', 'Opportunity.Sales_Motion__c').root, 'valueSet')[0],
    'valueSetDefinition'
  )
    .flatMap((definition) => childrenOf(definition, 'value'))
    .map((value) => textOf(value, 'fullName')!);

  test('every sum of the metrics is there by amount and by count', () => {
    const fields = of('CustomField')
      .filter((field) => field.fullName.startsWith('Sales_Metric__c.'))
      .map((field) => field.fullName.slice('Sales_Metric__c.'.length));
    const sums = (suffix: string) =>
      fields
        .filter((field) => field.endsWith(suffix))
        .map((field) => field.slice(0, -suffix.length))
        .sort();
    const namesWith = (measure: 'amount' | 'count') =>
      salesMetrics
        .filter(({ measures }) => measures.includes(measure))
        .map(({ name }) => name)
        .sort();
    const ratios = ['Adjusted_Close_Rate', 'Close_Rate', 'Unclassified_Share', 'Win_Rate'];
    expect(sums('_Amount__c')).toEqual(namesWith('amount'));
    expect(sums('_Count__c').filter((name) => !ratios.includes(name))).toEqual(namesWith('count'));
    expect(fields).toEqual(
      expect.arrayContaining(ratios.flatMap((name) => [`${name}__c`, `${name}_Count__c`]))
    );
  });

  test('every stage has its wording, every open stage what proves it', () => {
    const names = stages.map((stage) => textOf(stage, 'fullName')!);
    expect(
      values('Buyer_Stage')
        .map((record) => record.get('Stage_Name__c')!)
        .sort()
    ).toEqual([...names].sort());
    const open = stages
      .filter((stage) => textOf(stage, 'closed') === 'false')
      .map((stage) => textOf(stage, 'fullName')!);
    const proved = values('Evidence_Topic')
      .filter((record) => record.get('Kind__c') === 'Exit' && record.get('Is_Required__c') === 'true')
      .map((record) => record.get('Stage_Name__c')!);
    expect([...new Set(proved)].sort()).toEqual([...open].sort());
  });

  test('the mutual questions are asked of both sides', () => {
    const sides = values('Evidence_Topic')
      .filter((record) => record.get('Kind__c') === 'Mutual')
      .map((record) => record.get('Side__c'));
    expect(sides.filter((side) => side === 'Customer')).toHaveLength(4);
    expect(sides.filter((side) => side === 'Us')).toHaveLength(4);
  });

  test('every motion has a policy', () => {
    expect(
      values('Forecast_Policy')
        .map((record) => record.get('Sales_Motion__c')!)
        .sort()
    ).toEqual([...motions].sort());
  });

  test('every track touches on days 1, 3, 5, 8, 21, 24 and 30, then every month', () => {
    for (const track of ['Call now', 'Personal', 'Nurture', 'Drip']) {
      const steps = values('Nurture_Step')
        .filter((record) => record.get('Track__c') === track)
        .map((record) => [Number(record.get('Day__c')), Number(record.get('Repeat_Days__c') ?? 0)] as const);
      expect(steps.sort((a, b) => a[0] - b[0])).toEqual([
        [1, 0],
        [3, 0],
        [5, 0],
        [8, 0],
        [21, 0],
        [24, 0],
        [30, 0],
        [60, 90],
        [90, 90],
        [120, 90]
      ]);
    }
  });
});
