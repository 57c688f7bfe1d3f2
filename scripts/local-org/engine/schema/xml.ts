import type { XmlNode, XmlValue } from './model.ts';

/** An element that may stand once, often or not at all, as a list of nodes. */
export function nodes(value: XmlValue | undefined): XmlNode[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((v) =>
    typeof v === 'object' && !Array.isArray(v) ? v : {}
  );
}

/** The same for elements that hold text. */
export function texts(value: XmlValue | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((v) => text(v) ?? '');
}

export function node(value: XmlValue | undefined): XmlNode {
  return nodes(value)[0] ?? {};
}

/** Text of an element, undefined when it is absent. */
export function text(value: XmlValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return text(value[0]);
  const inner = value['#text'];
  return typeof inner === 'string' ? inner : '';
}

export const flag = (value: XmlValue | undefined): boolean => text(value) === 'true';

export function integer(value: XmlValue | undefined): number | undefined {
  const read = text(value);
  return read === undefined || read === '' ? undefined : Number(read);
}
