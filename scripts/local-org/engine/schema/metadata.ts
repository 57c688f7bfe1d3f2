import type { FieldSchema, PicklistValue } from './types.ts';
import { customField, picklistValue } from './custom-field.ts';
import { customObject } from './custom-object.ts';
import type {
  Component,
  MetadataModel,
  MetadataRow,
  ObjectDraft,
  RecordTypeModel,
  XmlNode
} from './model.ts';
import { MetadataProblem, throwProblem } from './metadata-problem.ts';
import { permissionSet } from './permission-set.ts';
import { PLATFORM_STAGES, stageValue } from './stages.ts';
import { standardObjects } from './standard.ts';
import { flag, node, nodes, text, texts } from './xml.ts';

/**
 * The platform's objects and what the components add to them.
 * `report` gets each component that does not fit; the schema leaves it out.
 */
export function readMetadata(
  components: readonly Component[],
  options: { multiCurrency: boolean },
  report = throwProblem
): MetadataModel {
  const model: MetadataModel = {
    objects: new Map(standardObjects(options.multiCurrency).map((object) => [object.name, object])),
    stages: [...PLATFORM_STAGES],
    standardValues: new Map(),
    recordTypes: [],
    businessProcesses: new Map(),
    validationRules: [],
    permissionSets: [],
    flows: [],
    rows: [],
    customPermissions: [],
    labels: new Map()
  };
  const valueSets = new Map<string, PicklistValue[]>();
  const of = (type: string) => components.filter((component) => component.type === type);
  const each = (type: string, add: (component: Component) => void): void => {
    for (const component of of(type)) {
      try {
        add(component);
      } catch (error) {
        if (!(error instanceof MetadataProblem)) throw error;
        report(error);
      }
    }
  };
  for (const { fullName, body } of of('GlobalValueSet'))
    valueSets.set(fullName, nodes(body.customValue).map(picklistValue));
  for (const { fullName, body } of of('StandardValueSet')) addStandardValues(model, fullName, body);
  for (const component of of('CustomObject')) addObject(model, component, options.multiCurrency);
  each('CustomField', (component) => addField(model, component, valueSets));
  for (const component of of('BusinessProcess')) {
    model.businessProcesses.set(
      component.fullName,
      nodes(component.body.values).map((v) => text(v.fullName) ?? '')
    );
  }
  for (const component of of('RecordType')) model.recordTypes.push(recordType(component));
  each('ValidationRule', (component) => addRule(model, component));
  for (const component of of('PermissionSet')) model.permissionSets.push(permissionSet(component));
  for (const component of of('CustomPermission')) model.customPermissions.push(component.fullName);
  for (const { fullName, body } of of('CustomLabel'))
    model.labels.set(fullName.toLowerCase(), text(body.value) ?? '');
  for (const component of of('CustomMetadata')) model.rows.push(metadataRow(component));
  for (const component of of('Flow')) addFlow(model, component);
  for (const draft of model.objects.values()) nameSharingOfDetails(draft);
  return model;
}

function objectOf(model: MetadataModel, component: Component): { object: ObjectDraft; member: string } {
  const dot = component.fullName.indexOf('.');
  const name = component.fullName.slice(0, dot);
  const object = model.objects.get(name);
  if (!object) throw new MetadataProblem(`There is no object ${name}.`, component);
  return { object, member: component.fullName.slice(dot + 1) };
}

function addObject(model: MetadataModel, { fullName, body }: Component, multiCurrency: boolean): void {
  const known = model.objects.get(fullName);
  if (known) {
    if (body.enableHistory !== undefined) known.historyTracked = flag(body.enableHistory);
    return;
  }
  model.objects.set(fullName, customObject(fullName, body, multiCurrency));
}

function addField(
  model: MetadataModel,
  component: Component,
  valueSets: ReadonlyMap<string, PicklistValue[]>
): void {
  const { object, member } = objectOf(model, component);
  const standard = object.fields.get(member);
  if (standard && !member.endsWith('__c')) {
    object.fields.set(member, {
      ...standard,
      trackHistory: flag(component.body.trackHistory),
      inlineHelpText: text(component.body.inlineHelpText) ?? standard.inlineHelpText
    });
    return;
  }
  const field = customField(member, component, valueSets);
  for (const parent of field.referenceTo ?? []) {
    const known = model.objects.has(parent) || /__(c|mdt)$/.test(parent);
    if (!known)
      throw new MetadataProblem(`There is no object ${parent} to refer to.`, component, {
        element: 'referenceTo'
      });
  }
  object.fields.set(member, field);
}

function addStandardValues(model: MetadataModel, name: string, body: XmlNode): void {
  const values = nodes(body.standardValue);
  if (name === 'OpportunityStage') model.stages = values.map(stageValue);
  else model.standardValues.set(name, values.map(picklistValue));
}

function recordType(component: Component): RecordTypeModel {
  const [object = '', developerName = ''] = component.fullName.split('.');
  const { body } = component;
  return {
    id: '',
    object,
    developerName,
    label: text(body.label) ?? developerName,
    active: flag(body.active),
    businessProcess: text(body.businessProcess),
    picklists: new Map(
      nodes(body.picklistValues).map((entry) => [
        text(entry.picklist) ?? '',
        nodes(entry.values).map((value) => {
          const { value: name, default: isDefault } = picklistValue(value);
          return { value: name, default: isDefault };
        })
      ])
    )
  };
}

function addRule(model: MetadataModel, component: Component): void {
  const { object, member } = objectOf(model, component);
  const { body, file } = component;
  model.validationRules.push({
    object: object.name,
    name: member,
    active: flag(body.active),
    formula: text(body.errorConditionFormula) ?? '',
    message: text(body.errorMessage) ?? '',
    field: text(body.errorDisplayField),
    file
  });
}

function metadataRow({ fullName, body, file }: Component): MetadataRow {
  const [type = '', developerName = ''] = fullName.split('.');
  const values = nodes(body.values).map((entry): [string, string | null] => {
    const nil = node(entry.value)['@xsi:nil'] === 'true';
    return [texts(entry.field)[0] ?? '', nil ? null : (text(entry.value) ?? null)];
  });
  return {
    type: `${type}__mdt`,
    developerName,
    label: text(body.label) ?? developerName,
    values: new Map(values),
    file
  };
}

function addFlow(model: MetadataModel, { fullName, body, file }: Component): void {
  const start = node(body.start);
  const runs = text(body.status) === 'Active' && text(start.triggerType) === 'RecordBeforeSave';
  if (runs) model.flows.push({ name: fullName, object: text(start.object) ?? '', body, file });
}

/** A detail has no owner: who sees its master sees it. */
function nameSharingOfDetails(draft: ObjectDraft): void {
  const masters = [...draft.fields.values()].filter((field: FieldSchema) => field.masterDetail);
  if (draft.custom && !draft.customMetadata && masters.length > 0) {
    draft.sharing = 'controlledByParent';
    draft.fields.delete('OwnerId');
  }
}
