import type { ReferenceCheck } from './catalog.ts';
import { objectOf } from './catalog.ts';
import { checkFieldFormula } from './formulas.ts';
import { childrenOf, textOf } from '../xml.ts';

export const checkField: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  if (!catalog.hasObject(object)) report(root, `The object ${object} of this field does not exist.`);
  const target = childrenOf(root, 'referenceTo')[0];
  if (target && !catalog.hasObject(target.text))
    report(target, `There is no object ${target.text} to refer to.`);
  const type = textOf(root, 'type');
  // The types allow these; a deploy does not.
  if ((type === 'Lookup' || type === 'MasterDetail') && component.fullName.endsWith('__c') && !target) {
    report(root, `A ${type} field needs <referenceTo>.`);
  }
  const valueSet = childrenOf(root, 'valueSet')[0];
  const shared = childrenOf(valueSet, 'valueSetName')[0];
  if (shared && !catalog.has('GlobalValueSet', shared.text))
    report(shared, `There is no global value set ${shared.text}.`);
  checkFieldFormula(component, root, catalog, report);
};

export const checkObject: ReferenceCheck = (component, root, catalog, report) => {
  const layout = childrenOf(root, 'compactLayoutAssignment')[0];
  if (
    layout &&
    layout.text !== 'SYSTEM' &&
    !catalog.has('CompactLayout', `${component.fullName}.${layout.text}`)
  ) {
    report(layout, `There is no compact layout ${component.fullName}.${layout.text}.`);
  }
};

export const checkCompactLayout: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  for (const field of childrenOf(root, 'fields')) {
    if (!catalog.hasField(object, field.text)) report(field, `There is no field ${object}.${field.text}.`);
  }
};

/** Standard columns have names of their own (OPPORTUNITY.AMOUNT, FULL_NAME); only custom fields can be looked up. */
export const checkListView: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  const filters = childrenOf(root, 'filters').flatMap((filter) => childrenOf(filter, 'field'));
  for (const column of [...childrenOf(root, 'columns'), ...filters]) {
    const known = /^[A-Z][A-Z_.\d]*$/.test(column.text) || catalog.field(object, column.text) !== undefined;
    if (!known) report(column, `There is no column ${column.text} of ${object}.`);
  }
};

/** Values of the stages that a process or a path names must be in the value set that comes with them. */
function stageNames(catalog: Parameters<ReferenceCheck>[2]): ReadonlySet<string> | undefined {
  const set = catalog.component('StandardValueSet', 'OpportunityStage')?.root;
  return set && new Set(childrenOf(set, 'standardValue').map((value) => textOf(value, 'fullName') ?? ''));
}

export const checkBusinessProcess: ReferenceCheck = (component, root, catalog, report) => {
  const stages = objectOf(component) === 'Opportunity' ? stageNames(catalog) : undefined;
  for (const value of childrenOf(root, 'values')) {
    const name = textOf(value, 'fullName') ?? '';
    if (stages && !stages.has(name)) report(value, `There is no stage ${name}.`);
    if (stages && textOf(value, 'default') === 'true')
      report(value, 'A process of opportunities has no default stage.');
  }
};

export const checkRecordType: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  const process = childrenOf(root, 'businessProcess')[0];
  if (process && !catalog.has('BusinessProcess', `${object}.${process.text}`))
    report(process, `There is no business process ${process.text}.`);
  if (!process && ['Opportunity', 'Lead', 'Case', 'Solution'].includes(object))
    report(root, `A record type of ${object} needs <businessProcess>.`);
  for (const picklist of childrenOf(root, 'picklistValues')) {
    const name = textOf(picklist, 'picklist') ?? '';
    if (!catalog.hasField(object, name)) report(picklist, `There is no picklist ${object}.${name}.`);
    const allowed = catalog.field(object, name)?.values;
    for (const value of childrenOf(picklist, 'values')) {
      const text = decodeURIComponent(textOf(value, 'fullName') ?? '');
      if (allowed && !allowed.has(text)) report(value, `${object}.${name} has no value ${text}.`);
    }
  }
};

export const checkPath: ReferenceCheck = (_, root, catalog, report) => {
  const object = textOf(root, 'entityName') ?? '';
  const field = textOf(root, 'fieldName') ?? '';
  if (!catalog.hasField(object, field)) report(root, `There is no field ${object}.${field} to follow.`);
  const type = textOf(root, 'recordTypeName') ?? '';
  if (type !== '__MASTER__' && !catalog.has('RecordType', `${object}.${type}`))
    report(root, `There is no record type ${object}.${type}.`);
  const values = field === 'StageName' ? stageNames(catalog) : catalog.field(object, field)?.values;
  for (const step of childrenOf(root, 'pathAssistantSteps')) {
    const value = textOf(step, 'picklistValueName') ?? '';
    if (values && !values.has(value)) report(step, `${object}.${field} has no value ${value}.`);
    const fields = childrenOf(step, 'fieldNames');
    if (fields.length > 5) report(step, `A step can show 5 fields, not ${fields.length}.`);
    for (const name of fields)
      if (!catalog.hasField(object, name.text)) report(name, `There is no field ${object}.${name.text}.`);
  }
};
