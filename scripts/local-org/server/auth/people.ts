import type { Condition, Org } from '../../engine/types.ts';
import { equals, knownFields, planOf, select, text } from '../../engine/plan-builders.ts';

/** Everyone's password: nothing here is worth a secret, and the port is open to this machine only. */
export const PASSWORD = 'local';

export interface Person {
  id: string;
  username: string;
  name: string;
  firstName: string;
  lastName: string;
  email: string;
  active: boolean;
  timeZone: string;
  locale: string;
  language: string;
  profileId: string;
}

const FIELDS = [
  'Id',
  'Username',
  'Name',
  'FirstName',
  'LastName',
  'Email',
  'IsActive',
  'TimeZoneSidKey',
  'LocaleSidKey',
  'LanguageLocaleKey',
  'ProfileId'
];

const find = async (org: Org, where: Condition): Promise<Person | undefined> => {
  const plan = planOf('User', { select: select(knownFields(org, 'User', FIELDS)), where, limit: 1 });
  const [record] = (await org.run(plan, { userId: org.adminId })).records;
  if (!record) return undefined;
  const value = (name: string, otherwise = ''): string => {
    const found = record[name];
    return found === null || found === undefined ? otherwise : String(found);
  };
  return {
    id: value('Id'),
    username: value('Username'),
    name: value('Name'),
    firstName: value('FirstName'),
    lastName: value('LastName'),
    email: value('Email'),
    active: record['IsActive'] !== false,
    timeZone: value('TimeZoneSidKey', org.settings.timeZone),
    locale: value('LocaleSidKey', org.settings.locale),
    language: value('LanguageLocaleKey', 'en_US'),
    profileId: value('ProfileId')
  };
};

export const personByUsername = (org: Org, username: string): Promise<Person | undefined> =>
  find(org, equals('Username', text(username)));

export const personById = (org: Org, id: string): Promise<Person | undefined> =>
  find(org, equals('Id', text(id)));
