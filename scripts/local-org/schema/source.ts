import { readSourceFolder, withParts } from '../../lib/metadata/index.ts';
import type { MetadataComponent, XmlElement } from '../../lib/metadata/index.ts';
import type { Component, XmlNode, XmlValue } from './model.ts';

/** Types that shape the org's records and rights; all others are left aside. */
const TYPES = new Set([
  'CustomObject', 'CustomField', 'ValidationRule', 'RecordType', 'BusinessProcess', 'StandardValueSet', 'GlobalValueSet',
  'PermissionSet', 'CustomPermission', 'CustomMetadata', 'Flow', 'CustomTab', 'CustomApplication'
]); // prettier-ignore

/**
 * The metadata below the folders that the org works by.
 * @throws Error in one sentence when a folder cannot be read or a file is not well-formed
 */
export function readComponents(folders: readonly string[]): Component[] {
  return orgComponents(folders.flatMap(readSourceFolder));
}

/** The same from components that came by a deploy. */
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
