import { INTEGRATION_PROFILE } from '../engine/rights/profiles.ts';
import type { Assignments, Org, RestRecord } from '../engine/types.ts';
import type { PersonLocale } from './i18n.ts';
import type { PagePerson, PersonRole } from './types.ts';

export interface Person extends PagePerson {
  managerId: string | null;
  locale: PersonLocale;
}

/** From the most to the least: who has several sets is shown by the first of them. */
const rolesOf = ({ admin, managers, everyone }: Assignments): [permissionSet: string, role: PersonRole][] =>
  (
    [
      [admin?.[0], 'admin'],
      [managers?.[0], 'manager'],
      [everyone?.[0], 'rep']
    ] as const
  ).flatMap(([set, role]) => (set === undefined ? [] : [[set, role]]));

const USERS = `SELECT Id, Name, Title, Username, ManagerId, LocaleSidKey, LanguageLocaleKey, TimeZoneSidKey,
  DefaultCurrencyIsoCode FROM User WHERE IsActive = true AND Profile.Name != '${INTEGRATION_PROFILE}'
  ORDER BY Name, Id`;
const SETS = 'SELECT AssigneeId, PermissionSet.Name FROM PermissionSetAssignment';

/** Everyone who can see the page, by name: integrations cannot. */
export async function readPeople(org: Org): Promise<Person[]> {
  const rows = async (soql: string): Promise<RestRecord[]> =>
    (await org.run(org.parseQuery(soql), { userId: org.adminId })).records;
  const [users, assignments] = [await rows(USERS), await rows(SETS)];
  const roles = rolesOf(org.assignments);
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
    role: roles.find(([set]) => sets.get(user.Id)?.has(set))?.[1] ?? 'none',
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

/** Who owns deals, and who reports to whom, whether they still work there or not. */
export interface Company {
  owners: ReadonlySet<string>;
  managers: ReadonlyMap<string, string | null>;
}

const OWNERS = 'SELECT OwnerId, COUNT(Id) FROM Opportunity GROUP BY OwnerId';
const MANAGERS = 'SELECT Id, ManagerId FROM User';

export async function readCompany(org: Org): Promise<Company> {
  const rows = async (soql: string): Promise<RestRecord[]> =>
    (await org.run(org.parseQuery(soql), { userId: org.adminId })).records;
  return {
    owners: new Set((await rows(OWNERS)).map(({ OwnerId }) => String(OwnerId))),
    managers: new Map((await rows(MANAGERS)).map(({ Id, ManagerId }) => [String(Id), textOf(ManagerId)]))
  };
}

/**
 * Whom a newcomer sees the page as, so that it opens on the whole company: the head of the largest team when all deals are
 * that team's, else an administrator, who sees them all; without deals the head, or the first person of the list.
 */
export function firstPerson(people: readonly Person[], { owners, managers }: Company): Person | undefined {
  const reports = new Map<string | null, string[]>();
  for (const [id, managerId] of managers) reports.set(managerId, [...(reports.get(managerId) ?? []), id]);
  const below = (id: string, seen: Set<string>): Set<string> => {
    for (const report of reports.get(id) ?? []) if (!seen.has(report)) below(report, seen.add(report));
    return seen;
  };
  const [head] = people
    .filter(({ role }) => role !== 'none' && role !== 'admin')
    .map((person) => ({ person, team: below(person.id, new Set([person.id])) }))
    // The first of those whose teams are of one size.
    .sort((one, other) => other.team.size - one.team.size);
  const seesAll = head && [...owners].every((owner) => head.team.has(owner));
  if (head && seesAll) return head.person;
  return people.find(({ role }) => role === 'admin') ?? head?.person ?? people[0];
}
