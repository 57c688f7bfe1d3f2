import type { FieldSchema, ObjectSchema, PicklistValue, Schema, StageValue } from './types.ts';
import type { CompiledFormula } from './compiled-formula.ts';
import { makeId } from './ids.ts';
import { table } from '../../../lib/table.ts';
import type {
  FlowModel, MetadataModel, MetadataRow, ObjectDraft, PermissionSetModel, RecordTypeModel, ValidationRuleModel
} from './model.ts'; // prettier-ignore

/** Where a relationship name leads from an object. */
export interface ParentRelation {
  field: FieldSchema;
  /** More than one for a polymorphic field such as What. */
  targets: readonly ObjectSchema[];
}

/** A list that an object has of another. */
export interface ChildRelation {
  name: string;
  object: ObjectSchema;
  field: FieldSchema;
}

/** StandardValueSet name → the picklist fields it fills. */
export const STANDARD_VALUE_FIELDS: Record<string, readonly string[]> = table({
  LeadSource: ['Lead.LeadSource', 'Contact.LeadSource', 'Opportunity.LeadSource', 'Account.AccountSource'],
  Industry: ['Account.Industry', 'Lead.Industry'],
  OpportunityType: ['Opportunity.Type'],
  LeadStatus: ['Lead.Status'],
  TaskStatus: ['Task.Status'],
  TaskPriority: ['Task.Priority'],
  ContactRole: ['OpportunityContactRole.Role'],
  OpportunityContactRole: ['OpportunityContactRole.Role'],
  CampaignMemberStatus: ['CampaignMember.Status'],
  AccountType: ['Account.Type']
});

/** The schema that the org works by; a new one is made whenever metadata changes. */
export class OrgSchema implements Schema {
  readonly objects: ReadonlyMap<string, ObjectSchema>;
  readonly stages: readonly StageValue[];
  readonly permissionSets: readonly PermissionSetModel[];
  readonly recordTypes: readonly RecordTypeModel[];
  readonly businessProcesses: ReadonlyMap<string, readonly string[]>;
  readonly flows: readonly FlowModel[];
  readonly rows: readonly MetadataRow[];
  readonly customPermissions: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly multiCurrency: boolean;
  readonly #byLowerName = new Map<string, ObjectSchema>();
  readonly #fields = new Map<ObjectSchema, Map<string, FieldSchema>>();
  readonly #children = new Map<string, ChildRelation[]>();
  readonly #rules = new Map<string, ValidationRuleModel[]>();
  readonly #system = new Map<string, ObjectDraft>();
  readonly #formulas = new Map<string, CompiledFormula>();

  /**
   * @param prefixes key prefixes of custom objects, kept over rebuilds; new objects are added to it.
   */
  constructor(model: MetadataModel, prefixes: Map<string, string>) {
    givePrefixes(model, prefixes);
    this.stages = model.stages;
    for (const [set, values] of model.standardValues) fillStandardValues(model, set, values);
    for (const object of ['Opportunity', 'OpportunityHistory'])
      fill(model, `${object}.StageName`, this.stages);
    this.objects = model.objects;
    this.permissionSets = model.permissionSets;
    this.businessProcesses = model.businessProcesses;
    this.flows = model.flows;
    this.rows = model.rows;
    this.customPermissions = model.customPermissions;
    this.labels = model.labels;
    this.recordTypes = model.recordTypes.map((type, i) => ({ ...type, id: makeId('012', i + 1) }));
    this.multiCurrency = model.objects.has('CurrencyType');
    for (const object of model.objects.values()) this.#index(object);
    for (const rule of model.validationRules) {
      this.#rules.set(rule.object, [...(this.#rules.get(rule.object) ?? []), rule]);
    }
  }

  #index(object: ObjectDraft): void {
    this.#byLowerName.set(object.name.toLowerCase(), object);
    this.#system.set(object.name, object);
    this.#fields.set(
      object,
      new Map([...object.fields.values()].map((field) => [field.name.toLowerCase(), field]))
    );
    for (const field of object.fields.values()) {
      if (!field.childRelationshipName) continue;
      for (const parent of field.referenceTo ?? []) {
        const list = this.#children.get(parent) ?? [];
        list.push({ name: field.childRelationshipName, object, field });
        this.#children.set(parent, list);
      }
    }
  }

  object(name: string): ObjectSchema | undefined {
    return this.#byLowerName.get(name.toLowerCase());
  }

  field(object: string, field: string): FieldSchema | undefined {
    const schema = this.object(object);
    return schema && this.#fields.get(schema)?.get(field.toLowerCase());
  }

  /** The reference behind `Owner` or `Plan__r`, undefined when the object has none of that name. */
  parent(object: string, relationship: string): ParentRelation | undefined {
    const wanted = relationship.toLowerCase();
    for (const field of this.object(object)?.fields.values() ?? []) {
      if (field.relationshipName?.toLowerCase() !== wanted) continue;
      const targets = (field.referenceTo ?? [])
        .map((name) => this.object(name))
        .filter((o) => o !== undefined);
      return { field, targets };
    }
    return undefined;
  }

  children(object: string): readonly ChildRelation[] {
    return this.#children.get(this.object(object)?.name ?? '') ?? [];
  }

  rules(object: string): readonly ValidationRuleModel[] {
    return this.#rules.get(object) ?? [];
  }

  /**
   * The compiled formula of a formula field.
   * @throws Error when `compileFormulas` has not run
   */
  formula(object: string, field: string): CompiledFormula {
    const compiled = this.#formulas.get(`${object}.${field}`);
    if (!compiled) throw new Error(`The formula of ${object}.${field} has not been compiled.`);
    return compiled;
  }

  keepFormula(object: string, field: string, compiled: CompiledFormula): void {
    this.#formulas.set(`${object}.${field}`, compiled);
  }

  /** Facts that the shared shape has no room for. */
  draft(object: string): ObjectDraft {
    return this.#system.get(object)!;
  }
}

function givePrefixes(model: MetadataModel, prefixes: Map<string, string>): void {
  const taken = new Set(prefixes.values());
  for (const object of model.objects.values()) {
    if (!object.custom) continue;
    let prefix = prefixes.get(object.name);
    for (let n = 1; prefix === undefined; n++) {
      const candidate = (object.customMetadata ? 'm' : 'a') + n.toString(36).padStart(2, '0');
      if (!taken.has(candidate)) prefix = candidate;
    }
    prefixes.set(object.name, prefix);
    taken.add(prefix);
    object.keyPrefix = prefix;
  }
}

function fillStandardValues(model: MetadataModel, set: string, values: readonly PicklistValue[]): void {
  for (const path of STANDARD_VALUE_FIELDS[set] ?? []) fill(model, path, values);
}

function fill(model: MetadataModel, path: string, picklistValues: readonly PicklistValue[]): void {
  const [object = '', name = ''] = path.split('.');
  const fields = model.objects.get(object)?.fields;
  const field = fields?.get(name);
  if (fields && field) fields.set(name, { ...field, picklistValues });
}
