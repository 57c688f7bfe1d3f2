import { SalesforceError } from '../../engine/errors.ts';
import { activeSession } from '../http/auth.ts';
import type { HttpContext } from '../http/context.ts';
import type { Session } from '../sessions.ts';
import { childOf, escapeXml, textOf } from '../soap/xml.ts';
import type { SoapCall, XmlNode } from '../soap/xml.ts';
import type { MetadataService } from './service.ts';

export const METADATA = 'http://soap.sforce.com/2006/04/metadata';

type Method = (
  service: MetadataService,
  parameters: XmlNode,
  session: Session,
  version: string
) => Promise<unknown>;

const METHODS: Readonly<Record<string, Method>> = {
  async deploy(service, parameters, session) {
    const zip = Buffer.from(textOf(parameters, 'ZipFile') ?? '', 'base64');
    const options = Object.fromEntries(Object.entries(childOf(parameters, 'DeployOptions') ?? {}));
    const { id } = await service.deploy(zip, options, session);
    return { done: false, id, state: 'Queued' };
  },
  checkDeployStatus: (service, parameters, session) =>
    service.deployStatus(
      textOf(parameters, 'asyncProcessId') ?? textOf(parameters, 'id') ?? '',
      textOf(parameters, 'includeDetails') === 'true',
      session
    ),
  async cancelDeploy(service, parameters, session) {
    const id = textOf(parameters, 'id') ?? textOf(parameters, 'String') ?? '';
    const { completed, id: found } = await service.cancel(id, session);
    return { done: completed !== undefined, id: found };
  },
  async deployRecentValidation(service, parameters, session) {
    return (await service.deployValidated(textOf(parameters, 'validationId') ?? '', session)).id;
  },
  retrieve: (service, parameters, session, version) => {
    const request = childOf(parameters, 'request') ?? childOf(parameters, 'retrieveRequest');
    return service.retrieve(wantedOf(request), {
      version: textOf(childOf(request, 'unpackaged'), 'version') ?? textOf(request, 'apiVersion') ?? version,
      singlePackage: textOf(request, 'singlePackage') === 'true',
      session
    });
  },
  checkRetrieveStatus: (service, parameters, session) =>
    service.retrieveStatus(textOf(parameters, 'asyncProcessId') ?? textOf(parameters, 'id') ?? '', session),
  listMetadata: (service, parameters, session) =>
    service.list(
      listOf(parameters, 'queries').map((query) => textOf(query, 'type') ?? ''),
      session
    ),
  describeMetadata: (service, _parameters, session) => service.describe(session)
};

/**
 * Answers a call of the Metadata API in its XML.
 * @throws SalesforceError
 */
export async function metadataCall(
  service: MetadataService,
  context: HttpContext,
  call: SoapCall,
  version: string
): Promise<string> {
  const session = await activeSession(context, call.sessionId);
  const method = Object.hasOwn(METHODS, call.method) ? METHODS[call.method] : undefined;
  if (!method)
    throw new SalesforceError(
      'UNSUPPORTED_API_VERSION',
      `This local org has no call ${call.method} of the Metadata API.`
    );
  const result = await method(service, call.parameters, session, version);
  return `<${call.method}Response>${xmlOf('result', result)}</${call.method}Response>`;
}

function listOf(node: XmlNode | undefined, name: string): XmlNode[] {
  const value = node?.[name];
  return (Array.isArray(value) ? value : [value]).filter((each): each is XmlNode => typeof each === 'object');
}

/** Members by type, of a retrieve request. */
function wantedOf(request: XmlNode | undefined): Map<string, string[]> {
  const wanted = new Map<string, string[]>();
  for (const types of listOf(childOf(request, 'unpackaged'), 'types')) {
    const { members } = types;
    const names = (Array.isArray(members) ? members : [members]).filter((name) => typeof name === 'string');
    const type = textOf(types, 'name') ?? '';
    wanted.set(type, [...(wanted.get(type) ?? []), ...names]);
  }
  return wanted;
}

/** A value as XML: a list repeats its element, nothing is written for what is undefined. */
function xmlOf(name: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map((each) => xmlOf(name, each)).join('');
  if (typeof value !== 'object') return `<${name}>${escapeXml(String(value))}</${name}>`;
  const inner = Object.entries(value).map(([key, each]) => xmlOf(key, each));
  return `<${name}>${inner.join('')}</${name}>`;
}
