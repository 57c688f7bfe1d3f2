import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import { checkAssignments, unknownGlobal } from './flow-values.ts';
import { unknownInFormula } from './formulas.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, descendants, textOf } from '../xml.ts';

const REFERENCES = new Set(['elementReference', 'assignToReference', 'leftValueReference', 'inputReference']);

/** A record-triggered flow: its object and fields, the elements its connectors lead to, the conditions its logic counts. */
export const checkFlow: ReferenceCheck = (_, root, catalog, report) => {
  const start = childrenOf(root, 'start')[0];
  const object = textOf(start, 'object');
  if (object !== undefined && start && !catalog.hasObject(object))
    report(start, `There is no object ${object}.`);
  const names = new Set(root.children.flatMap((child) => childrenOf(child, 'name').map((name) => name.text)));
  for (const element of descendants(root)) {
    if (element.name === 'targetReference' && !names.has(element.text))
      report(element, `There is no element ${element.text} in this flow.`);
    if (REFERENCES.has(element.name)) checkReference(element, names, object, catalog, report);
    if (element.name === 'filterFormula' || element.name === 'expression') {
      if (object !== undefined)
        for (const message of unknownInFormula(element.text, object, catalog)) report(element, message);
    }
  }
  if (start) checkFilters(start, object, catalog, report);
  checkNames(root, report);
  checkAssignments({ root, object, catalog }, report);
};

function checkNames(root: XmlElement, report: Report): void {
  const seen = new Set<string>();
  for (const name of root.children.flatMap((child) => childrenOf(child, 'name'))) {
    if (seen.has(name.text)) report(name, `The name ${name.text} stands twice in this flow.`);
    seen.add(name.text);
  }
}

function checkReference(
  element: XmlElement,
  names: ReadonlySet<string>,
  object: string | undefined,
  catalog: Catalog,
  report: Report
): void {
  const [head = '', ...path] = element.text.split('.');
  if (head === '$Record' || head === '$Record__Prior') {
    const unknown = object === undefined ? undefined : catalog.firstUnknown(object, path);
    if (unknown !== undefined) report(element, `The flow names ${unknown}, which does not exist.`);
  } else if (!head.startsWith('$') && !names.has(head)) {
    report(element, `There is no element ${head} in this flow.`);
  } else {
    const message = unknownGlobal(element.text, catalog);
    if (message !== undefined) report(element, message);
  }
}

function checkFilters(start: XmlElement, object: string | undefined, catalog: Catalog, report: Report): void {
  const filters = childrenOf(start, 'filters');
  for (const filter of filters) {
    const field = textOf(filter, 'field') ?? '';
    if (object !== undefined && !catalog.hasField(object, field))
      report(filter, `There is no field ${object}.${field}.`);
  }
  const logic = childrenOf(start, 'filterLogic')[0];
  const counted = new Set((logic?.text.match(/\d+/g) ?? []).map(Number));
  if (!logic || counted.size === 0) return;
  const expected = filters.map((_, index) => index + 1);
  if (counted.size !== expected.length || expected.some((number) => !counted.has(number))) {
    report(logic, `The logic must name each of the ${filters.length} conditions.`);
  }
}
