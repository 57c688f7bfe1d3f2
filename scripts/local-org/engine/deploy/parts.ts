import { textOf } from '../../metadata/index.ts';
import type { MetadataComponent, XmlElement } from '../../metadata/index.ts';
import { KINDS } from './kinds.ts';

/**
 * The component without its parts, followed by each part as a separate component. A field in a separate file is
 * then the same as one in its object's file. A file that is not well-formed stays as it is.
 */
export function takenApart(component: MetadataComponent): MetadataComponent[] {
  const parts = KINDS.get(component.type)?.parts;
  const { root, file, text, fullName } = component;
  if (!parts || !root) return [component];
  const own = { ...root, children: root.children.filter((child) => !(child.name in parts)) };
  const taken = root.children.flatMap((child): MetadataComponent[] => {
    const type = parts[child.name];
    if (type === undefined) return [];
    const name = textOf(child, 'fullName') ?? '';
    // A label without a name is reported for the file that holds it.
    const label = name || fullName;
    return [
      { type, fullName: type === 'CustomLabel' ? label : `${fullName}.${name}`, file, text, root: child }
    ];
  });
  return [{ ...component, root: own }, ...taken];
}

const INDENT = '    ';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** An element as text, indented as Salesforce indents. */
export function xmlOf(element: XmlElement, depth = 0): string {
  const { name, attributes, children, text } = element;
  const indent = INDENT.repeat(depth);
  const open = `${indent}<${name}${attributesOf(attributes)}`;
  if (children.length > 0)
    return `${open}>\n${children.map((child) => xmlOf(child, depth + 1)).join('')}${indent}</${name}>\n`;
  return text === '' ? `${open}/>\n` : `${open}>${escaped(text)}</${name}>\n`;
}

/** The same as a whole document. */
export const documentOf = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xmlOf(root)}`;

/** An element that no file holds. */
export const elementOf = (name: string, content: string | readonly XmlElement[]): XmlElement => ({
  name,
  attributes: {},
  children: typeof content === 'string' ? [] : content,
  text: typeof content === 'string' ? content : '',
  line: 1,
  column: 1
});
