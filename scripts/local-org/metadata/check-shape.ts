import { declarations } from './declarations.ts';
import type { ElementDeclaration, Shape } from './declarations.ts';
import type { MetadataComponent, Problem, XmlElement } from './types.ts';
import { table } from '../../lib/table.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Attributes that the Metadata API reads; `fqn` belongs to component bundles of older versions. */
const ATTRIBUTES = /^(?:xmlns(?::\w+)?|xsi:type|xsi:nil|fqn)$/;

/** Forms of a value whose type the file names (`xsi:type`), as in records of custom metadata. */
const TYPED_VALUES: Readonly<Record<string, RegExp>> = table({
  string: /^[\s\S]*$/,
  picklist: /^[\s\S]*$/,
  boolean: /^(?:true|false)$/,
  double: /^-?\d+(?:\.\d+)?$/,
  int: /^-?\d+$/,
  date: /^\d{4}-\d\d-\d\d$/,
  dateTime: /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/
});

/** Whether the types of the Metadata API say anything about this kind of component. A type they lack is not checked. */
export const isCheckable = (type: string): boolean => declarations().has(type);

/**
 * What is wrong with a file on its own: not well-formed, elements that do not exist here or occur twice, required
 * ones that are missing, values that are not allowed, text between elements. Empty for a type without declaration.
 */
export function checkComponent(component: MetadataComponent): Problem[] {
  const problems: Problem[] = [];
  const { file, malformed, root, type } = component;
  if (malformed) {
    return [
      {
        component,
        file,
        line: malformed.line,
        column: malformed.column,
        message: `Not well-formed: ${malformed.message}`
      }
    ];
  }
  if (!root || !isCheckable(type)) return problems;
  const report = (element: XmlElement, message: string): void => {
    problems.push({ component, file, line: element.line, column: element.column, message });
  };
  // A part of an object in the object's file has its element's name, and no namespace declaration.
  if (root.attributes.xmlns !== undefined || root.name === type) {
    if (root.name !== type)
      report(root, `The root element is <${root.name}>; this file must hold <${type}>.`);
    if (root.attributes.xmlns !== NAMESPACE) report(root, `The namespace must be ${NAMESPACE}.`);
  }
  checkName(component, root, report);
  checkElements(root, type, report);
  return problems;
}

type Report = (element: XmlElement, message: string) => void;

function checkName(component: MetadataComponent, root: XmlElement, report: Report): void {
  const inside = root.children.find((child) => child.name === 'fullName');
  const own = component.fullName.slice(component.fullName.lastIndexOf('.') + 1);
  if (inside && inside.text !== own && inside.text !== component.fullName) {
    report(inside, `<fullName> is ${inside.text}, but the file is named ${own}.`);
  }
}

function checkElements(parent: XmlElement, type: string, report: Report): void {
  const declared = declarations().get(type) ?? new Map<string, ElementDeclaration>();
  if (parent.text !== '')
    report(parent, `<${parent.name}> holds text ("${shorten(parent.text)}") between its elements.`);
  const seen = new Set<string>();
  for (const child of parent.children) {
    const declaration = declared.get(child.name);
    if (!declaration) {
      report(child, `<${child.name}> is not an element of ${type}.`);
      continue;
    }
    if (seen.has(child.name) && !declaration.repeatable)
      report(child, `<${child.name}> can stand only once in ${type}.`);
    seen.add(child.name);
    checkAttributes(child, report);
    // Declared as bytes; checkReferences looks at its content.
    if (child.name === 'targetConfigs' && type === 'LightningComponentBundle') continue;
    checkShape(child, declaration.shape, report);
  }
  for (const [name, declaration] of declared) {
    if (declaration.required && !seen.has(name)) report(parent, `<${name}> is missing in ${type}.`);
  }
}

function checkShape(element: XmlElement, shape: Shape, report: Report): void {
  if (shape.kind === 'elements') return checkElements(element, shape.name, report);
  if (shape.kind === 'any') return checkTyped(element, report);
  if (element.children[0])
    return report(element.children[0], `<${element.name}> holds a value, not elements.`);
  const value = element.text;
  if (shape.kind === 'boolean' && !/^(?:true|false)$/.test(value))
    report(element, `<${element.name}> must be true or false, not "${shorten(value)}".`);
  if (shape.kind === 'number' && !/^-?\d+(?:\.\d+)?$/.test(value))
    report(element, `<${element.name}> must be a number, not "${shorten(value)}".`);
  if (shape.kind === 'date' && !/^\d{4}-\d\d-\d\d/.test(value))
    report(element, `<${element.name}> must be a date, not "${shorten(value)}".`);
  if (shape.kind === 'enum' && !shape.values.has(value)) {
    report(
      element,
      `<${element.name}> cannot be "${shorten(value)}"; possible are ${listed([...shape.values])}.`
    );
  }
}

function checkTyped(element: XmlElement, report: Report): void {
  if (element.attributes['xsi:nil'] === 'true') {
    if (element.text !== '' || element.children.length > 0)
      report(element, `<${element.name}> is nil and must be empty.`);
    return;
  }
  const type = element.attributes['xsi:type'];
  if (type === undefined) return report(element, `<${element.name}> needs xsi:type, or xsi:nil="true".`);
  const form = TYPED_VALUES[type.replace(/^xsd:/, '')];
  if (!form)
    return report(
      element,
      `The xsi:type ${type} is not known; use one of ${listed(Object.keys(TYPED_VALUES).map((name) => `xsd:${name}`))}.`
    );
  if (!form.test(element.text)) report(element, `"${shorten(element.text)}" is not a value of ${type}.`);
}

function checkAttributes(element: XmlElement, report: Report): void {
  for (const name of Object.keys(element.attributes)) {
    if (!ATTRIBUTES.test(name)) report(element, `<${element.name}> cannot have the attribute ${name}.`);
  }
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 37)}…` : text);

const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
