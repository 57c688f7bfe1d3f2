import type { Catalog, ReferenceCheck } from './catalog.ts';
import { objectOf } from './catalog.ts';
import { unknownInFormula } from './formulas.ts';
import { childrenOf, descendants, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

/** What an action opens, by the element that names it. */
const OPENED: Readonly<Record<string, string>> = table({
  flexiPage: 'FlexiPage',
  flowDefinition: 'Flow',
  lightningComponent: 'AuraDefinitionBundle',
  page: 'ApexPage',
  lightningWebComponent: 'LightningComponentBundle'
});

/** An action is named `Opportunity.Log_Call`, or `Log_Call` when it belongs to no object. */
export const checkQuickAction: ReferenceCheck = (action, root, catalog, report) => {
  const own = action.fullName.includes('.') ? objectOf(action) : undefined;
  for (const object of new Set([own, textOf(root, 'targetObject')]))
    if (object !== undefined && !catalog.hasObject(object)) report(root, `There is no object ${object}.`);
  const shown = textOf(root, 'targetObject') ?? own;
  const target = textOf(root, 'targetObject') ?? (textOf(root, 'type') === 'Update' ? own : undefined);
  if (textOf(root, 'type') === 'Create' && target === undefined)
    report(root, 'An action that creates needs <targetObject>.');
  const parent = childrenOf(root, 'targetParentField')[0];
  if (parent && target !== undefined && !namesField(target, parent.text, catalog))
    report(parent, `There is no field ${target}.${parent.text}.`);
  const recordType = childrenOf(root, 'targetRecordType')[0];
  if (
    recordType &&
    !recordType.text.endsWith('Master') &&
    !catalog.has(
      'RecordType',
      recordType.text.includes('.') ? recordType.text : `${target}.${recordType.text}`
    )
  )
    report(recordType, `There is no record type ${recordType.text}.`);
  for (const element of descendants(root)) {
    if (element.name === 'fieldOverrides' && own !== undefined)
      for (const formula of childrenOf(element, 'formula'))
        for (const message of unknownInFormula(formula.text, own, catalog)) report(formula, message);
    if (!['quickActionLayoutItems', 'fieldOverrides'].includes(element.name)) continue;
    const field = textOf(element, 'field');
    if (field !== undefined && shown !== undefined && !catalog.hasField(shown, field))
      report(element, `There is no field ${shown}.${field}.`);
  }
  for (const [name, type] of Object.entries(OPENED)) {
    const opened = childrenOf(root, name)[0];
    if (opened && !catalog.has(type, opened.text)) report(opened, `There is no ${type} ${opened.text}.`);
  }
  const component = childrenOf(root, 'lightningWebComponent')[0];
  const bundle = component && catalog.component('LightningComponentBundle', component.text)?.root;
  const targets = childrenOf(childrenOf(bundle, 'targets')[0], 'target').map(({ text }) => text);
  if (component && bundle && !targets.includes('lightning__RecordAction'))
    report(component, `The component ${component.text} does not have the target lightning__RecordAction.`);
};

/** A parent is named by its field or, as an account of a contact, by its relationship. */
const namesField = (object: string, name: string, catalog: Catalog): boolean =>
  catalog.hasField(object, name) || catalog.parentOf(object, name) !== undefined;

export const checkFieldSet: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  for (const item of [...childrenOf(root, 'availableFields'), ...childrenOf(root, 'displayedFields')]) {
    const unknown = catalog.firstUnknown(object, (textOf(item, 'field') ?? '').split('.'));
    if (unknown !== undefined) report(item, `There is no field ${unknown}.`);
  }
};

/** Columns of the base object, a lookup by its relationship (Owner) or its field; those of joined objects are named by relationships that a report type does not resolve itself. */
export const checkReportType: ReferenceCheck = (_, root, catalog, report) => {
  const object = textOf(root, 'baseObject') ?? '';
  if (!catalog.hasObject(object)) return report(root, `There is no object ${object}.`);
  for (const section of childrenOf(root, 'sections')) {
    for (const column of childrenOf(section, 'columns')) {
      if (textOf(column, 'table') !== object) continue;
      const path = (textOf(column, 'field') ?? '').split('.');
      const unknown = catalog.firstUnknown(object, path);
      const isRelationship = catalog.firstUnknown(object, [...path, 'Name']) === undefined;
      if (unknown !== undefined && !isRelationship) report(column, `There is no field ${unknown}.`);
    }
  }
};
