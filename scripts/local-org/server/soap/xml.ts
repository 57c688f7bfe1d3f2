import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';
import { xmlRefusal } from '../../metadata/index.ts';
import { SalesforceError } from '../../engine/errors.ts';

export type XmlNode = { readonly [name: string]: XmlNode | string | (XmlNode | string)[] };

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: true,
  htmlEntities: false
});

export const escapeXml = (text: string): string =>
  text
    // Characters XML 1.0 has no way to write, half surrogates included.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

const asNode = (value: XmlNode[string] | undefined): XmlNode | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' ? one : undefined;
};

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined => asNode(node?.[name]);

export const textOf = (node: XmlNode | undefined, name: string): string | undefined => {
  const value = node?.[name];
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' ? one : undefined;
};

export interface SoapCall {
  /** Name of the element in the body: login, deploy, … */
  readonly method: string;
  readonly parameters: XmlNode;
  readonly sessionId: string | undefined;
}

/** Texts of this length and more pass by the parser, which reads character by character: a zip in base64. */
const LONG = 10_000;
/** What an envelope may hold besides. */
const MOST_BESIDES = 2_000_000;

/** The envelope with a short word in the place of each long text without entities, and the texts by their words. */
function withoutLongTexts(xml: string): { rest: string; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  let rest = '';
  let done = 0;
  for (let open = xml.indexOf('>'), close = 0; open >= 0; open = xml.indexOf('>', close)) {
    close = xml.indexOf('<', open);
    if (close < 0) break;
    const text = close - open < LONG ? '&' : xml.slice(open + 1, close);
    if (text.includes('&') || text.includes('>')) continue;
    const word = `long text ${texts.size} ${randomUUID()}`;
    texts.set(word, text.trim());
    rest += xml.slice(done, open + 1) + word;
    done = close;
  }
  return { rest: rest + xml.slice(done), texts };
}

function putBack<T extends XmlNode | string>(node: T, texts: ReadonlyMap<string, string>): T {
  if (typeof node === 'string') return (texts.get(node) ?? node) as T;
  return Object.fromEntries(
    Object.entries(node).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each) => putBack(each, texts)) : putBack(value, texts)
    ])
  ) as T;
}

/**
 * Reads a SOAP envelope. A document type is refused: no client sends one, and custom entities are how XML
 * reads files or fills memory. So is what takes long to read.
 * @throws SalesforceError SOAP:Client
 */
export const readEnvelope = (xml: unknown): SoapCall => {
  const malformed = (why: string): SalesforceError =>
    new SalesforceError('SOAP:Client', why, { status: 500 });
  if (typeof xml !== 'string' || xml.trim() === '') throw malformed('Premature end of file.');
  if (/<!DOCTYPE/i.test(xml)) throw malformed('A DOCTYPE is not allowed in content.');
  const refusal = xmlRefusal(xml);
  if (refusal) throw malformed(refusal.message);
  const { rest, texts } = withoutLongTexts(xml);
  if (rest.length > MOST_BESIDES)
    throw malformed(`The envelope has more than ${MOST_BESIDES} characters besides its longest texts.`);
  let root: XmlNode;
  try {
    root = parser.parse(rest, true) as XmlNode;
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'The content is not well formed.');
  }
  const envelope = childOf(root, 'Envelope');
  const body = childOf(envelope, 'Body');
  const method = Object.keys(body ?? {})[0];
  if (!body || method === undefined) throw malformed('The envelope has no body with a call in it.');
  const header = childOf(childOf(envelope, 'Header'), 'SessionHeader');
  return {
    method,
    parameters: putBack(childOf(body, method) ?? {}, texts),
    sessionId: textOf(header, 'sessionId')
  };
};

export const envelope = (body: string, namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

export const fault = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body><soapenv:Fault><faultcode>${escapeXml(code.includes(':') ? code : `sf:${code}`)}</faultcode><faultstring>${escapeXml(`${code}: ${message}`)}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
