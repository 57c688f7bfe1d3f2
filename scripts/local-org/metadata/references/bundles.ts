import type { Catalog, ReferenceCheck, Report } from './catalog.ts';
import type { XmlElement } from '../types.ts';
import { childrenOf } from '../xml.ts';
import { table } from '../../../lib/table.ts';

const PROPERTY_ATTRIBUTES =
  'name type label description default datasource min max required role filter placeholder screenHelp exposedTo translatable outputOnly'.split(
    ' '
  );

/** Elements of a <targetConfig>, which the types of the Metadata API leave open, and the attributes that each can have. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = table({
  actionType: [],
  category: ['name'],
  event: ['name', 'label', 'description'],
  hasStep: [],
  imageUrl: [],
  objects: [],
  property: PROPERTY_ATTRIBUTES,
  propertyType: ['name', 'extends', 'label', 'description'],
  supportedFormFactors: []
});

/** Types of what an administrator can set of a component in a page. */
const PAGE_TYPES = new Set(['boolean', 'color', 'contentreference', 'integer', 'picklist', 'string']);
const isPage = (target: string): boolean =>
  /^lightning__(?:App|Home|Record)Page$|^lightning__UtilityBar$/.test(target);

/** The settings of a component for each of its targets. */
export const checkBundle: ReferenceCheck = (_, root, catalog, report) => {
  const targets = childrenOf(childrenOf(root, 'targets')[0], 'target').map(({ text }) => text);
  for (const configs of childrenOf(root, 'targetConfigs')) {
    for (const config of configs.children) {
      if (config.name === 'targetConfig') checkConfig(config, targets, catalog, report);
      else report(config, `<${config.name}> is not an element of targetConfigs.`);
    }
  }
};

function checkConfig(config: XmlElement, targets: readonly string[], catalog: Catalog, report: Report): void {
  const own = (config.attributes['targets'] ?? '').split(',').map((target) => target.trim());
  for (const target of own)
    if (!targets.includes(target))
      report(
        config,
        `The settings are for the target "${target}", which is not among the targets of the component.`
      );
  for (const child of config.children) {
    const attributes = ELEMENTS[child.name];
    if (!attributes) {
      report(child, `<${child.name}> is not an element of targetConfig.`);
      continue;
    }
    for (const name of Object.keys(child.attributes))
      if (!attributes.includes(name)) report(child, `<${child.name}> cannot have the attribute ${name}.`);
    if (child.name === 'property') checkProperty(child, own, report);
    for (const object of child.name === 'objects' ? childrenOf(child, 'object') : [])
      if (!catalog.hasObject(object.text)) report(object, `There is no object ${object.text}.`);
    for (const factor of childrenOf(child, 'supportedFormFactor'))
      if (!['Small', 'Large'].includes(factor.attributes['type'] ?? ''))
        report(factor, 'A form factor is Small or Large.');
  }
}

function checkProperty(property: XmlElement, targets: readonly string[], report: Report): void {
  const { name, type } = property.attributes;
  if (name === undefined) report(property, 'A property needs the attribute name.');
  if (type === undefined) return report(property, 'A property needs the attribute type.');
  if (targets.every(isPage) && !PAGE_TYPES.has(type.toLowerCase()))
    report(
      property,
      `A property of a page cannot be of the type ${type}: it is String, Integer, Boolean or Color.`
    );
}
