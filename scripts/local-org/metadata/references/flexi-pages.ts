import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf, descendants, textOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

/** Fields of the page's record: as they are shown, and in the rules for when something is shown. */
const PAGE_FIELD: Readonly<Record<string, RegExp>> = table({
  fieldItem: /^Record\.([\w.]+)$/,
  leftValue: /^\{!Record\.([\w.]+)\}$/
});

/** What a component must target to be on a page of this type. */
const TARGETS: Readonly<Record<string, string>> = table({
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage',
  UtilityBar: 'lightning__UtilityBar'
});

/** A page: its object, the components in it with what is set of them, the fields and permissions that its rules name. */
export const checkFlexiPage: ReferenceCheck = (_, root, catalog, report) => {
  const object = textOf(root, 'sobjectType');
  const type = textOf(root, 'type') ?? '';
  if (object !== undefined && !catalog.hasObject(object)) report(root, `There is no object ${object}.`);
  if (type === 'RecordPage' && object === undefined) report(root, 'A page of records needs <sobjectType>.');
  checkIdentifiers(root, report);
  const facets = new Set(childrenOf(root, 'flexiPageRegions').map((region) => textOf(region, 'name') ?? ''));
  for (const element of descendants(root)) {
    if (element.name === 'componentInstance') checkInstance(element, type, facets, catalog, report);
    if (element.name === 'leftValue') checkPermission(element, catalog, report);
    const path = PAGE_FIELD[element.name]?.exec(element.text)?.[1];
    if (path === undefined || object === undefined) continue;
    const unknown = catalog.firstUnknown(object, path.split('.'));
    if (unknown !== undefined) report(element, `There is no field ${unknown}.`);
  }
};

function checkIdentifiers(root: XmlElement, report: Report): void {
  const seen = new Set<string>();
  for (const element of descendants(root)) {
    if (element.name !== 'identifier') continue;
    if (seen.has(element.text)) report(element, `The identifier ${element.text} stands twice on the page.`);
    seen.add(element.text);
  }
}

/** A page names our own components with or without `c:`; those of the platform have a namespace. */
function checkInstance(
  instance: XmlElement,
  type: string,
  facets: ReadonlySet<string>,
  catalog: Catalog,
  report: Report
): void {
  const set = childrenOf(instance, 'componentInstanceProperties');
  for (const property of set) {
    const value = textOf(property, 'value') ?? '';
    if (value.startsWith('Facet-') && !facets.has(value)) report(property, `There is no region ${value}.`);
  }
  const named = childrenOf(instance, 'componentName')[0];
  if (!named || !/^(?:c:)?\w+$/.test(named.text)) return;
  const bundle = named.text.replace(/^c:/, '');
  const component = catalog.component('LightningComponentBundle', bundle);
  if (!component) return report(named, `There is no component ${bundle}.`);
  if (!component.root) return;
  const targets = childrenOf(childrenOf(component.root, 'targets')[0], 'target').map(({ text }) => text);
  const wanted = TARGETS[type];
  if (textOf(component.root, 'isExposed') !== 'true')
    report(named, `The component ${bundle} is not exposed.`);
  else if (wanted !== undefined && !targets.includes(wanted))
    report(named, `The component ${bundle} does not have the target ${wanted}.`);
  const known = new Set(
    [...descendants(component.root)].flatMap(({ name, attributes }) =>
      name === 'property' ? [attributes['name']] : []
    )
  );
  for (const property of set) {
    const name = textOf(property, 'name') ?? '';
    if (!known.has(name)) report(property, `The component ${bundle} has no property ${name}.`);
  }
}

function checkPermission(element: XmlElement, catalog: Catalog, report: Report): void {
  const name = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(element.text)?.[1];
  if (name !== undefined && !catalog.has('CustomPermission', name))
    report(element, `There is no custom permission ${name}.`);
}
