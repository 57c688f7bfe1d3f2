import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { isStandardTab } from '../standard-tabs.ts';
import { childrenOf, descendants, textOf } from '../xml.ts';
import { checkLayoutParts } from './layout-parts.ts';
import { checkOverrides } from './overrides.ts';
import { table } from '../../../lib/table.ts';

export const checkLayout: ReferenceCheck = (component, root, catalog, report) => {
  const object = component.fullName.split('-')[0] ?? '';
  if (!catalog.hasObject(object)) return report(root, `The object ${object} of this layout does not exist.`);
  const shown = new Set<string>();
  for (const item of [...descendants(root)].filter((element) => element.name === 'layoutItems')) {
    const field = textOf(item, 'field');
    if (field === undefined) continue;
    if (!catalog.hasField(object, field)) report(item, `There is no field ${object}.${field}.`);
    if (shown.has(field)) report(item, `${field} stands twice on the layout.`);
    shown.add(field);
    const known = catalog.field(object, field);
    if (known?.formula && textOf(item, 'behavior') !== 'Readonly')
      report(item, `${field} is a formula and must be Readonly.`);
    if (known?.required && textOf(item, 'behavior') !== 'Required')
      report(item, `${field} must be Required.`);
  }
  checkLayoutParts(object, root, catalog, report);
  for (const [field, { required }] of catalog.fieldsOf(object)) {
    if (required && !shown.has(field))
      report(root, `${field} always needs a value and must be on the layout.`);
  }
  for (const list of childrenOf(root, 'relatedLists')) checkRelatedList(list, object, catalog, report);
};

/** Lists of custom children are named `Child__c.Lookup__c`; the platform's own (RelatedContactList) cannot be looked up. */
function checkRelatedList(list: XmlElement, parent: string, catalog: Catalog, report: Report): void {
  const [child = '', lookup] = (textOf(list, 'relatedList') ?? '').split('.');
  if (lookup === undefined) return;
  if (catalog.field(child, lookup)?.referenceTo !== parent)
    return report(list, `${child}.${lookup} does not refer to ${parent}.`);
  for (const field of [...childrenOf(list, 'fields'), ...childrenOf(list, 'sortField')]) {
    if (!/^[A-Z][A-Z_.]*$/.test(field.text) && !catalog.hasField(child, field.text))
      report(field, `There is no field ${child}.${field.text}.`);
  }
}

const TAB_CONTENT = ['auraComponent', 'customObject', 'flexiPage', 'lwcComponent', 'page', 'scontrol', 'url'];

/** What tabs show beside pages and components, by the type of metadata. */
const OTHER_CONTENT: Readonly<Record<string, string>> = table({
  auraComponent: 'AuraDefinitionBundle',
  page: 'ApexPage',
  scontrol: 'Scontrol'
});

export const checkTab: ReferenceCheck = (component, root, catalog, report) => {
  const content = root.children.filter((child) => TAB_CONTENT.includes(child.name) && child.text !== 'false');
  if (content.length !== 1) report(root, `A tab shows exactly one of ${TAB_CONTENT.join(', ')}.`);
  const motif = childrenOf(root, 'motif')[0];
  if (!motif) report(root, 'A tab needs <motif>.');
  else if (!/^Custom(?:[1-9]\d?|100): ?\S/.test(motif.text))
    report(motif, `${motif.text} is no style of a tab: they are Custom1: Heart to Custom100: TV Widescreen.`);
  const isOfObject = content.some(({ name }) => name === 'customObject');
  if (!isOfObject && textOf(root, 'label') === undefined) report(root, 'A tab needs <label>.');
  for (const { name, text } of content) {
    if (name === 'customObject' && !catalog.has('CustomObject', component.fullName))
      report(root, `There is no object ${component.fullName}.`);
    if (name === 'flexiPage' && !catalog.has('FlexiPage', text)) report(root, `There is no page ${text}.`);
    if (name === 'lwcComponent') checkTabComponent(text, root, catalog, report);
    const other = OTHER_CONTENT[name];
    if (other !== undefined && !catalog.has(other, text)) report(root, `There is no ${name} ${text}.`);
  }
};

function checkTabComponent(bundle: string, root: XmlElement, catalog: Catalog, report: Report): void {
  const component = catalog.component('LightningComponentBundle', bundle);
  if (!component?.root) return report(root, `There is no component ${bundle}.`);
  const targets = childrenOf(childrenOf(component.root, 'targets')[0], 'target').map((target) => target.text);
  if (!targets.includes('lightning__Tab'))
    report(root, `The component ${bundle} does not have the target lightning__Tab.`);
  if (textOf(component.root, 'isExposed') !== 'true') report(root, `The component ${bundle} is not exposed.`);
}

export const checkApplication: ReferenceCheck = (_, root, catalog, report) => {
  for (const tab of [...childrenOf(root, 'tabs'), ...childrenOf(root, 'defaultLandingTab')]) {
    if (!isStandardTab(tab.text) && !catalog.has('CustomTab', tab.text))
      report(tab, `There is no tab ${tab.text}.`);
  }
  for (const bar of childrenOf(root, 'utilityBar')) {
    if (textOf(catalog.component('FlexiPage', bar.text)?.root, 'type') !== 'UtilityBar')
      report(bar, `There is no utility bar ${bar.text}.`);
  }
  checkOverrides(root, catalog, report);
};
