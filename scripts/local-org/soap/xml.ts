import { XMLParser } from 'fast-xml-parser';
import { SalesforceError } from '../errors.ts';

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

/**
 * Reads a SOAP envelope. A document type is refused: no client sends one, and entities of its own are how XML
 * reads files or fills memory.
 * @throws SalesforceError SOAP:Client
 */
export const readEnvelope = (xml: unknown): SoapCall => {
  const malformed = (why: string): SalesforceError =>
    new SalesforceError('SOAP:Client', why, { status: 500 });
  if (typeof xml !== 'string' || xml.trim() === '') throw malformed('Premature end of file.');
  if (/<!DOCTYPE/i.test(xml)) throw malformed('A DOCTYPE is not allowed in content.');
  let root: XmlNode;
  try {
    root = parser.parse(xml, true) as XmlNode;
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : 'The content is not well formed.');
  }
  const envelope = childOf(root, 'Envelope');
  const body = childOf(envelope, 'Body');
  const method = Object.keys(body ?? {})[0];
  if (!body || method === undefined) throw malformed('The envelope has no body with a call in it.');
  const header = childOf(childOf(envelope, 'Header'), 'SessionHeader');
  return { method, parameters: childOf(body, method) ?? {}, sessionId: textOf(header, 'sessionId') };
};

export const envelope = (body: string, namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

export const fault = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body><soapenv:Fault><faultcode>${escapeXml(code.includes(':') ? code : `sf:${code}`)}</faultcode><faultstring>${escapeXml(`${code}: ${message}`)}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
