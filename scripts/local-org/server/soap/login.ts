import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { PASSWORD, personByUsername } from '../auth/people.ts';
import { escapeXml, textOf } from './xml.ts';
import type { XmlNode } from './xml.ts';

const element = (name: string, value: string | number | boolean): string =>
  `<${name}>${escapeXml(String(value))}</${name}>`;

/**
 * The `login` call of the partner API: any active user, password `local`.
 * @throws SalesforceError INVALID_LOGIN
 */
export const login = async (context: HttpContext, parameters: XmlNode, version: string): Promise<string> => {
  const username = textOf(parameters, 'username');
  const person = username ? await personByUsername(context.org, username) : undefined;
  if (!person?.active || textOf(parameters, 'password') !== PASSWORD) {
    throw new SalesforceError(
      'INVALID_LOGIN',
      'Invalid username, password, security token; or user locked out.',
      { status: 500 }
    );
  }
  const { settings } = context.org;
  const soap = `${context.origin}/services/Soap`;
  return [
    '<loginResponse><result>',
    element('metadataServerUrl', `${soap}/m/${version}/${settings.orgId}`),
    element('passwordExpired', false),
    element('sandbox', false),
    element('serverUrl', `${soap}/u/${version}/${settings.orgId}`),
    element('sessionId', context.sessions.issue(person.id)),
    element('userId', person.id),
    '<userInfo>',
    element('currencySymbol', settings.currency),
    element('organizationId', settings.orgId),
    element('organizationMultiCurrency', false),
    element('organizationName', settings.name),
    element('profileId', person.profileId),
    '<roleId xsi:nil="true"/>',
    element('sessionSecondsValid', 7200),
    element('userDefaultCurrencyIsoCode', settings.currency),
    element('userEmail', person.email),
    element('userFullName', person.name),
    element('userId', person.id),
    element('userLanguage', person.language),
    element('userLocale', person.locale),
    element('userName', person.username),
    element('userTimeZone', person.timeZone),
    element('userType', 'Standard'),
    element('userUiSkin', 'Theme3'),
    '</userInfo></result></loginResponse>'
  ].join('');
};
