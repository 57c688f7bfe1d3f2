import type { ReferenceCheck } from './catalog.ts';
import { objectOf } from './catalog.ts';
import { childrenOf, descendants, textOf } from '../xml.ts';

/** What an action opens, by the element that names it. */
const OPENED: Readonly<Record<string, string>> = {
  flexiPage: 'FlexiPage',
  flowDefinition: 'Flow',
  lightningWebComponent: 'LightningComponentBundle'
};

/** An action is named `Opportunity.Log_Call`, or `Log_Call` when it belongs to no object. */
export const checkQuickAction: ReferenceCheck = (component, root, catalog, report) => {
  const own = component.fullName.includes('.') ? objectOf(component) : undefined;
  for (const object of new Set([own, textOf(root, 'targetObject')]))
    if (object !== undefined && !catalog.hasObject(object)) report(root, `There is no object ${object}.`);
  const shown = textOf(root, 'targetObject') ?? own;
  for (const element of descendants(root)) {
    if (!['quickActionLayoutItems', 'fieldOverrides'].includes(element.name)) continue;
    const field = textOf(element, 'field');
    if (field !== undefined && shown !== undefined && !catalog.hasField(shown, field))
      report(element, `There is no field ${shown}.${field}.`);
  }
  for (const [name, type] of Object.entries(OPENED)) {
    const opened = childrenOf(root, name)[0];
    if (opened && !catalog.has(type, opened.text)) report(opened, `There is no ${type} ${opened.text}.`);
  }
};

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
