import type { Org, RestRecord } from '../types.ts';
import type { PersonLocale } from './i18n.ts';
import type { PagePerson, PersonRole } from './types.ts';

export interface Person extends PagePerson {
  managerId: string | null;
  locale: PersonLocale;
}

/** From the most to the least: who has several sets is shown by the first of them. */
const ROLES: readonly [permissionSet: string, role: PersonRole][] = [
  ['Forecast_Admin', 'admin'],
  ['Forecast_Manager', 'manager'],
  ['Forecast_Rep', 'rep']
];

const USERS = `SELECT Id, Name, Title, Username, ManagerId, LocaleSidKey, LanguageLocaleKey, TimeZoneSidKey,
  DefaultCurrencyIsoCode FROM User WHERE IsActive = true ORDER BY Name, Id`;
const ROLE_SETS = `SELECT AssigneeId, PermissionSet.Name FROM PermissionSetAssignment
  WHERE PermissionSet.Name IN (${ROLES.map(([set]) => `'${set}'`).join(', ')})`;

/** Everybody who can look at the page, by name. */
export async function readPeople(org: Org): Promise<Person[]> {
  const rows = async (soql: string): Promise<RestRecord[]> =>
    (await org.run(org.parseQuery(soql), { userId: org.adminId })).records;
  const [users, assignments] = [await rows(USERS), await rows(ROLE_SETS)];
  const sets = new Map<unknown, Set<unknown>>();
  for (const { AssigneeId, PermissionSet } of assignments) {
    const held = sets.get(AssigneeId) ?? new Set();
    sets.set(AssigneeId, held.add((PermissionSet as RestRecord | null)?.Name));
  }
  return users.map((user) => ({
    id: String(user.Id),
    name: String(user.Name),
    title: textOf(user.Title),
    username: String(user.Username),
    role: ROLES.find(([set]) => sets.get(user.Id)?.has(set))?.[1] ?? 'none',
    managerId: textOf(user.ManagerId),
    locale: {
      locale: textOf(user.LocaleSidKey) ?? org.settings.locale,
      language: textOf(user.LanguageLocaleKey) ?? org.settings.locale,
      timeZone: textOf(user.TimeZoneSidKey) ?? org.settings.timeZone,
      currency: textOf(user.DefaultCurrencyIsoCode) ?? org.settings.currency
    }
  }));
}

const textOf = (value: unknown): string | null => (value ? String(value) : null);

/** Whom a newcomer sees the page as: the head of the largest team, else the first person of the list. */
export function firstPerson(people: readonly Person[]): Person | undefined {
  const reports = new Map<string | null, Person[]>();
  for (const person of people) {
    reports.set(person.managerId, [...(reports.get(person.managerId) ?? []), person]);
  }
  const teamSize = (id: string, above: readonly string[] = []): number =>
    (reports.get(id) ?? []).reduce(
      (size, { id: report }) => (above.includes(report) ? size : size + 1 + teamSize(report, [...above, id])),
      0
    );
  return (
    people
      .filter(({ role }) => role !== 'none' && role !== 'admin')
      .map((person) => ({ person, size: teamSize(person.id) }))
      .reduce<{ person: Person; size: number } | undefined>(
        (largest, next) => (largest && largest.size >= next.size ? largest : next),
        undefined
      )?.person ?? people[0]
  );
}
