import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { XmlElement } from './types.ts';
import { xmlRefusal } from './xml-budget.ts';

type RawNode = Record<string | symbol, unknown>;

const ATTRIBUTES = ':@';
const START = XMLParser.getMetaDataSymbol() as symbol;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  captureMetaData: true,
  cdataPropName: '#cdata'
});

/** Why a text is not XML, and where. */
export class XmlError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'XmlError';
    this.line = line;
    this.column = column;
  }
}

/**
 * The root element of a document.
 * @throws XmlError when the text is not well-formed, has no or several roots, brings its own entities,
 * or would take long to read.
 */
export function parseXml(text: string): XmlElement {
  const place = placer(text);
  const refusal = xmlRefusal(text);
  if (refusal) {
    const { line, column } = place(refusal.at);
    throw new XmlError(refusal.message, line, column);
  }
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) {
    const { msg, line, col } = verdict.err;
    throw new XmlError(sentence(msg), line ?? 1, col ?? 1);
  }
  refuse(
    text,
    /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/,
    place,
    'Only &amp; &lt; &gt; &quot; and &apos; are known here.'
  );
  const roots = nodesOf(text)
    .filter((node) => nameOf(node) !== '#text')
    .map((node) => element(node, place));
  if (roots.length !== 1)
    throw new XmlError('A metadata file has exactly one root element.', roots[1]?.line ?? 1, 1);
  return roots[0]!;
}

/** The parser quotes what it stumbles over, however long that is. */
const sentence = (message: string): string =>
  message.length > 200 ? `${message.slice(0, 199)}…` : message.replace(/\.?$/, '.');

function nodesOf(text: string): RawNode[] {
  try {
    return parser.parse(text) as RawNode[];
  } catch (error) {
    // Beyond what the check above knows: elements nested too deeply.
    throw new XmlError(sentence((error as Error).message), 1, 1);
  }
}

/** Children of a name. */
export const childrenOf = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  parent?.children.filter((child) => child.name === name) ?? [];

/** Text of the first child of a name, undefined when there is none. */
export const textOf = (parent: XmlElement | undefined, name: string): string | undefined =>
  parent?.children.find((child) => child.name === name)?.text;

/** Every element below, the parent first. */
export function* descendants(parent: XmlElement): Generator<XmlElement> {
  yield parent;
  for (const child of parent.children) yield* descendants(child);
}

type Place = (index: number) => { line: number; column: number };

function placer(text: string): Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (index) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= index) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: index - starts[low]! + 1 };
  };
}

function refuse(text: string, pattern: RegExp, place: Place, message: string): void {
  // CDATA keeps any character; blanked with its length so that positions hold.
  const found = pattern.exec(
    text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, (part) => ' '.repeat(part.length))
  );
  if (found) {
    const { line, column } = place(found.index);
    throw new XmlError(message, line, column);
  }
}

const nameOf = (node: RawNode): string => Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';

function element(node: RawNode, place: Place): XmlElement {
  const name = nameOf(node);
  const inner = node[name] as RawNode[];
  const start = (node[START] as { startIndex?: number } | undefined)?.startIndex ?? 0;
  return {
    name,
    attributes: (node[ATTRIBUTES] as Record<string, string> | undefined) ?? {},
    children: inner.filter((child) => !nameOf(child).startsWith('#')).map((child) => element(child, place)),
    text: inner.map(textIn).join('').trim(),
    ...place(start)
  };
}

function textIn(node: RawNode): string {
  if ('#text' in node) return String(node['#text']);
  if ('#cdata' in node) return (node['#cdata'] as RawNode[]).map(textIn).join('');
  return '';
}
