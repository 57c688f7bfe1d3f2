import { DateTime } from 'luxon';
import type { HttpContext } from '../http/context.ts';
import type { Person } from './people.ts';

const urlsOf = (context: HttpContext, userId: string): Record<string, string> => {
  const { origin, org } = context;
  const data = `${origin}/services/data/v{version}`;
  return {
    enterprise: `${origin}/services/Soap/c/{version}/${org.settings.orgId}`,
    metadata: `${origin}/services/Soap/m/{version}/${org.settings.orgId}`,
    partner: `${origin}/services/Soap/u/{version}/${org.settings.orgId}`,
    rest: `${data}/`,
    sobjects: `${data}/sobjects/`,
    query: `${data}/query/`,
    profile: `${origin}/${userId}`,
    tooling_rest: `${data}/tooling/`,
    custom_domain: origin
  };
};

export const identityUrl = ({ origin, org }: HttpContext, userId: string): string =>
  `${origin}/id/${org.settings.orgId}/${userId}`;

const utcOffset = (context: HttpContext, person: Person): number =>
  DateTime.fromJSDate(context.org.clock.now(), { zone: person.timeZone }).offset * 60_000;

/** `GET /services/oauth2/userinfo` (OpenID Connect). */
export const userInfo = (context: HttpContext, person: Person): Record<string, unknown> => ({
  sub: identityUrl(context, person.id),
  user_id: person.id,
  organization_id: context.org.settings.orgId,
  preferred_username: person.username,
  nickname: person.username,
  name: person.name,
  email: person.email,
  email_verified: true,
  given_name: person.firstName,
  family_name: person.lastName,
  zoneinfo: person.timeZone,
  active: person.active,
  user_type: 'STANDARD',
  language: person.language,
  locale: person.locale,
  utcOffset: utcOffset(context, person),
  updated_at: context.org.clock.now().toISOString(),
  urls: urlsOf(context, person.id)
});

/** `GET /id/{org}/{user}`, the identity URL of an OAuth answer. */
export const identity = (context: HttpContext, person: Person): Record<string, unknown> => ({
  id: identityUrl(context, person.id),
  asserted_user: true,
  user_id: person.id,
  organization_id: context.org.settings.orgId,
  username: person.username,
  nick_name: person.username,
  display_name: person.name,
  email: person.email,
  email_verified: true,
  first_name: person.firstName,
  last_name: person.lastName,
  timezone: person.timeZone,
  active: person.active,
  user_type: 'STANDARD',
  language: person.language,
  locale: person.locale,
  utcOffset: utcOffset(context, person),
  last_modified_date: context.org.clock.now().toISOString(),
  urls: urlsOf(context, person.id)
});
