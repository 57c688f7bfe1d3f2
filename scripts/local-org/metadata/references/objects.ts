import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import { objectOf } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, textOf } from '../xml.ts';
import { checkOverrides } from './overrides.ts';
import { table } from '../../../lib/table.ts';

export const checkObject: ReferenceCheck = (component, root, catalog, report) => {
  const object = component.fullName;
  checkCompactLayoutName(object, root, catalog, report);
  checkOverrides(root, catalog, report);
  for (const layouts of childrenOf(root, 'searchLayouts')) {
    for (const column of layouts.children)
      if (column.text.endsWith('__c') && !catalog.hasField(object, column.text))
        report(column, `There is no field ${object}.${column.text}.`);
  }
  const isDetail = [...catalog.fieldsOf(object).values()].some(({ type }) => type === 'MasterDetail');
  const sharing = childrenOf(root, 'sharingModel')[0];
  if (sharing?.text === 'ControlledByParent' && object.endsWith('__c') && !isDetail)
    report(sharing, `${object} has no master: ControlledByParent needs a MasterDetail field.`);
};

/** An object and its record types show the compact layout of this name. */
function checkCompactLayoutName(object: string, root: XmlElement, catalog: Catalog, report: Report): void {
  const layout = childrenOf(root, 'compactLayoutAssignment')[0];
  if (!layout || layout.text === 'SYSTEM') return;
  if (!catalog.has('CompactLayout', `${object}.${layout.text}`))
    report(layout, `There is no compact layout ${object}.${layout.text}.`);
}

/** A compact layout shows up to ten fields, none of them longer than a line. */
export const checkCompactLayout: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  const fields = childrenOf(root, 'fields');
  if (fields.length > 10) report(root, `A compact layout shows 10 fields, not ${fields.length}.`);
  for (const field of fields) {
    if (!catalog.hasField(object, field.text)) report(field, `There is no field ${object}.${field.text}.`);
    const type = catalog.field(object, field.text)?.type ?? catalog.standard.field(object, field.text)?.type;
    if (type !== undefined && ['LongTextArea', 'Html', 'MultiselectPicklist', 'textarea'].includes(type))
      report(field, `${object}.${field.text} is not allowed in a compact layout.`);
  }
};

/** Standard columns have special names (OPPORTUNITY.AMOUNT, FULL_NAME); only custom fields can be looked up. */
export const checkListView: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  const filters = childrenOf(root, 'filters').flatMap((filter) => childrenOf(filter, 'field'));
  for (const column of [...childrenOf(root, 'columns'), ...filters]) {
    const known = /^[A-Z][A-Z_.\d]*$/.test(column.text) || catalog.field(object, column.text) !== undefined;
    if (!known) report(column, `There is no column ${column.text} of ${object}.`);
  }
  for (const shared of childrenOf(root, 'sharedTo')) {
    for (const to of shared.children)
      if (to.text !== '') report(to, `There is no ${to.name} ${to.text} to share with.`);
  }
};

/** Stages must be in the value set that comes with them. */
const stageNames = (catalog: Catalog): ReadonlySet<string> | undefined =>
  catalog.valuesOfStandardSet('OpportunityStage');

/** What a process picks its values from. */
const PROCESS_VALUES: Readonly<Record<string, [set: string, word: string]>> = table({
  Lead: ['LeadStatus', 'status'],
  Opportunity: ['OpportunityStage', 'stage']
});

export const checkBusinessProcess: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  const [set = '', word = ''] = PROCESS_VALUES[object] ?? [];
  const allowed = catalog.valuesOfStandardSet(set);
  for (const value of childrenOf(root, 'values')) {
    const name = decodeURIComponent(textOf(value, 'fullName') ?? '');
    if (allowed && !allowed.has(name)) report(value, `There is no ${word} ${name}.`);
    if (object === 'Opportunity' && textOf(value, 'default') === 'true')
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
  checkCompactLayoutName(object, root, catalog, report);
  for (const picklist of childrenOf(root, 'picklistValues')) {
    const name = textOf(picklist, 'picklist') ?? '';
    if (!catalog.hasField(object, name)) report(picklist, `There is no picklist ${object}.${name}.`);
    const allowed = catalog.valuesOf(object, name);
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
  const values = field === 'StageName' ? stageNames(catalog) : catalog.valuesOf(object, field);
  for (const step of childrenOf(root, 'pathAssistantSteps')) {
    const value = textOf(step, 'picklistValueName') ?? '';
    if (values && !values.has(value)) report(step, `${object}.${field} has no value ${value}.`);
    const fields = childrenOf(step, 'fieldNames');
    if (fields.length > 5) report(step, `A step can show 5 fields, not ${fields.length}.`);
    for (const name of fields)
      if (!catalog.hasField(object, name.text)) report(name, `There is no field ${object}.${name.text}.`);
  }
};
