import { wellFormed } from './names.ts';
import type { Place } from './types.ts';

const inUrl = (name: string): string => encodeURIComponent(wellFormed(name));
const escaped = (name: string): string =>
  name.replace(/[<&"]/g, (mark) => `&#${mark.charCodeAt(0)};`).replaceAll('\u0000', '');

const form = (path: string, values: Record<string, string>): ReturnType<Place> => ({
  method: 'POST',
  path,
  isWhole: true,
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(values).toString()
});

export const LOGIN: Readonly<Record<string, Place>> = {
  grant: (n) => form('/services/oauth2/token', { grant_type: n }),
  user: (n) => form('/services/oauth2/token', { grant_type: 'password', username: n, password: n }),
  'assertion': (n) => form('/services/oauth2/token', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion: n }), // prettier-ignore
  refresh: (n) => form('/services/oauth2/token', { grant_type: 'refresh_token', refresh_token: n }),
  revoked: (n) => form('/services/oauth2/revoke', { token: n }),
  identity: (n) => ({ path: `/id/${inUrl(n)}/${inUrl(n)}`, isWhole: true }),
  frontdoor: (n) => ({ path: `/secur/frontdoor.jsp?sid=${inUrl(n)}&retURL=${inUrl(n)}`, isWhole: true }),
  code: (n) => ({ path: `/secur/frontdoor.jsp?otp=${inUrl(n)}`, isWhole: true }),
  token: (n) => ({
    path: '/sobjects',
    headers: { authorization: `Bearer ${n.replaceAll(/[^\x21-\x7e]/g, '')}` }
  })
};

const soap = (endpoint: 'u' | 'm', call: string): ReturnType<Place> => ({
  method: 'POST',
  path: `/services/Soap/${endpoint}/66.0`,
  isWhole: true,
  type: 'text/xml',
  body: `<Envelope xmlns="http://schemas.xmlsoap.org/soap/envelope/"><Header><SessionHeader><sessionId>{token}</sessionId></SessionHeader></Header><Body>${call}</Body></Envelope>`
});

export const METADATA: Readonly<Record<string, Place>> = {
  'call of the partner API': (n) => soap('u', `<${n}/>`),
  call: (n) => soap('m', `<${n}/>`),
  'type of a list': (n) =>
    soap('m', `<listMetadata><queries><type>${escaped(n)}</type></queries></listMetadata>`),
  'type of a retrieve': (n) => soap('m', `<retrieve><retrieveRequest><unpackaged><types><members>*</members><name>${escaped(n)}</name></types></unpackaged></retrieveRequest></retrieve>`), // prettier-ignore
  'member of a retrieve': (n) => soap('m', `<retrieve><retrieveRequest><unpackaged><types><members>${escaped(n)}</members><name>CustomObject</name></types></unpackaged></retrieveRequest></retrieve>`), // prettier-ignore
  'deploy': (n) => soap('m', `<checkDeployStatus><asyncProcessId>${escaped(n)}</asyncProcessId></checkDeployStatus>`), // prettier-ignore
  'retrieve': (n) => soap('m', `<checkRetrieveStatus><asyncProcessId>${escaped(n)}</asyncProcessId></checkRetrieveStatus>`), // prettier-ignore
  package: (n) => soap('m', `<deploy><ZipFile>${escaped(n)}</ZipFile></deploy>`),
  'user of a login': (n) => soap('u', `<login><username>${escaped(n)}</username><password>${escaped(n)}</password></login>`), // prettier-ignore
  'deploy over REST': (n) => ({ path: `/metadata/deployRequest/${inUrl(n)}` })
};

export const PAGE: Readonly<Record<string, Place>> = {
  fault: (n) => ({ method: 'POST', path: '/local/faults', isWhole: true, body: { fault: n } }),
  'parameter of a fault': (n) => ({ method: 'POST', path: '/local/faults', isWhole: true, body: { fault: 'nope', [n]: n, on: n } }), // prettier-ignore
  'clock': (n) => ({ method: 'POST', path: '/local/clock', isWhole: true, body: { now: n === '-1' || n === '1e300' ? `x${n}` : n } }), // prettier-ignore
  nowhere: (n) => ({ path: `/nowhere/${inUrl(n)}`, isWhole: true }),
  version: (n) => ({ path: `/services/data/${inUrl(n)}/sobjects`, isWhole: true })
};
