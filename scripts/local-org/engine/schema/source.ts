import { withParts } from '../../metadata/index.ts';
import type { MetadataComponent, XmlElement } from '../../metadata/index.ts';
import type { Component, XmlNode, XmlValue } from './model.ts';

/** Types that shape the org's records and rights; all others are left aside. */
const TYPES = new Set([
  'CustomObject', 'CustomField', 'ValidationRule', 'RecordType', 'BusinessProcess', 'StandardValueSet', 'GlobalValueSet',
  'PermissionSet', 'CustomPermission', 'CustomLabel', 'CustomMetadata', 'Flow', 'CustomTab', 'CustomApplication'
]); // prettier-ignore

/** The components that the org works by, in the form the schema reads. */
export function orgComponents(components: readonly MetadataComponent[]): Component[] {
  return components
    .filter((component) => TYPES.has(component.type))
    .flatMap(withParts)
    .map(({ type, fullName, file, root, malformed }) => {
      if (!root)
        throw new Error(
          `${file}, line ${malformed?.line ?? 1}: the file is not well-formed XML (${malformed?.message ?? ''}).`
        );
      return { type, fullName, file, body: bodyOf(root) };
    });
}

/** Children by name, repeated ones as a list. */
function bodyOf(element: XmlElement): XmlNode {
  const body: XmlNode = {};
  for (const [name, value] of Object.entries(element.attributes)) body[`@${name}`] = value;
  for (const child of element.children) {
    const value: XmlValue = child.children.length > 0 || hasAttributes(child) ? bodyOf(child) : child.text;
    const there = body[child.name];
    if (there === undefined) body[child.name] = value;
    else if (Array.isArray(there)) there.push(value);
    else body[child.name] = [there, value];
  }
  if (element.children.length === 0) body['#text'] = element.text;
  return body;
}

const hasAttributes = (element: XmlElement): boolean => Object.keys(element.attributes).length > 0;
