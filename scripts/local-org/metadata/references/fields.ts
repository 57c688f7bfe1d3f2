import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import { objectOf } from './catalog.ts';
import { checkFieldFormula } from './formulas.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, textOf } from '../xml.ts';

/** What a custom field leads to: its object, the one it refers to, its values, and what its formula and its filter name. */
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
  checkRelationshipName(component.fullName, root, catalog, report);
  const valueSet = childrenOf(root, 'valueSet')[0];
  const shared = childrenOf(valueSet, 'valueSetName')[0];
  if (shared && !catalog.has('GlobalValueSet', shared.text))
    report(shared, `There is no global value set ${shared.text}.`);
  checkControlled(object, valueSet, catalog, report);
  for (const filter of childrenOf(root, 'lookupFilter'))
    checkLookupFilter(object, target?.text, filter, catalog, report);
  checkFieldFormula(component, root, catalog, report);
};

/** Two lists of children of one object cannot have the same name. */
function checkRelationshipName(fullName: string, root: XmlElement, catalog: Catalog, report: Report): void {
  const named = childrenOf(root, 'relationshipName')[0];
  const target = textOf(root, 'referenceTo');
  if (!named || target === undefined) return;
  const isSame = (name: string | undefined): boolean => name?.toLowerCase() === named.text.toLowerCase();
  const other = catalog.components.some(
    (component) =>
      component.type === 'CustomField' &&
      component.fullName !== fullName &&
      textOf(component.root, 'referenceTo') === target &&
      isSame(textOf(component.root, 'relationshipName'))
  );
  if (other || catalog.standard.childrenOf(target).some(isSame))
    report(named, `There is already a child relationship named ${named.text} on ${target}.`);
}

/** A dependent picklist: its controlling field, and the values of both. */
function checkControlled(
  object: string,
  valueSet: XmlElement | undefined,
  catalog: Catalog,
  report: Report
): void {
  const controlling = childrenOf(valueSet, 'controllingField')[0];
  if (controlling && !catalog.hasField(object, controlling.text))
    return report(controlling, `There is no field ${object}.${controlling.text}.`);
  const allowed = controlling && catalog.valuesOf(object, controlling.text);
  const own = catalog.valuesOfSet(valueSet);
  for (const setting of childrenOf(valueSet, 'valueSettings')) {
    const value = textOf(setting, 'valueName') ?? '';
    if (!controlling) report(setting, 'Values depend on a field only with <controllingField>.');
    if (own && !own.has(value)) report(setting, `There is no value ${value} in this picklist.`);
    for (const by of childrenOf(setting, 'controllingFieldValue'))
      if (allowed && !allowed.has(by.text))
        report(by, `${object}.${controlling!.text} has no value ${by.text}.`);
  }
}

/** Fields in the filter of a lookup are those of the target (`Contact.Title`), of the record (`$Source.X`) or of the user. */
function checkLookupFilter(
  object: string,
  target: string | undefined,
  filter: XmlElement,
  catalog: Catalog,
  report: Report
): void {
  for (const item of childrenOf(filter, 'filterItems')) {
    for (const named of [...childrenOf(item, 'field'), ...childrenOf(item, 'valueField')]) {
      const [head = '', ...path] = named.text.split('.');
      const from =
        head === '$Source' ? object : head === '$User' ? 'User' : head === target ? head : undefined;
      if (head.startsWith('$') && from === undefined) continue;
      const unknown = from === undefined || path.length === 0 ? named.text : catalog.firstUnknown(from, path);
      if (unknown !== undefined) report(named, `The lookup filter names ${unknown}, which does not exist.`);
    }
  }
}
