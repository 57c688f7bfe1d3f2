import { IANAZone } from 'luxon';
import { SalesforceError } from '../errors.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Database } from '../store/database.ts';
import { ADMIN_PROFILE, MINIMUM_PROFILE } from './profiles.ts';
import { UserRights } from './user-rights.ts';

interface Person {
  id: string;
  managerId: string | null;
  active: boolean;
  admin: boolean;
  minimum: boolean;
  sets: string[];
  timeZone: string | null;
  locale: string | null;
}

/** How somebody reads dates and numbers. */
export interface Reading {
  timeZone: string;
  locale: string;
}

/** Knows the people of the org and hands out their rights; forgets all it knows when one of its tables changes. */
export class Directory {
  static readonly TABLES: ReadonlySet<string> = new Set([
    'User',
    'PermissionSetAssignment',
    'Profile',
    'PermissionSet'
  ]);
  readonly #database: Database;
  #people: Promise<Map<string, Person>> | undefined;
  readonly #rights = new Map<string, UserRights>();

  constructor(database: Database) {
    this.#database = database;
  }

  forget(): void {
    this.#people = undefined;
    this.#rights.clear();
  }

  /** @throws SalesforceError INVALID_SESSION_ID for somebody unknown or inactive */
  async rights(userId: string, schema: OrgSchema): Promise<UserRights> {
    const known = this.#rights.get(userId);
    if (known) return known;
    const people = await (this.#people ??= this.#load());
    const person = people.get(userId);
    if (!person?.active) {
      throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });
    }
    const rights = new UserRights(schema, {
      userId,
      admin: person.admin,
      minimum: person.minimum,
      permissionSets: schema.permissionSets.filter((set) => person.sets.includes(set.name)),
      chain: chainBelow(userId, people)
    });
    this.#rights.set(userId, rights);
    return rights;
  }

  /** The time zone and the locale of a user; the org's where the user has none that is one. */
  async reading(userId: string, org: Reading): Promise<Reading> {
    const person = (await (this.#people ??= this.#load())).get(userId);
    const { timeZone, locale } = person ?? {};
    return {
      timeZone: timeZone && IANAZone.isValidZone(timeZone) ? timeZone : org.timeZone,
      locale: locale ?? org.locale
    };
  }

  async #load(): Promise<Map<string, Person>> {
    const session = this.#database.reader();
    const users = await session.rows<{
      id: string;
      managerId: string | null;
      active: boolean;
      profile: string | null;
      timeZone: string | null;
      locale: string | null;
    }>(
      `SELECT u."Id" AS id, u."ManagerId" AS "managerId", u."IsActive" AS active, p."Name" AS profile,
              u."TimeZoneSidKey" AS "timeZone", u."LocaleSidKey" AS locale
         FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"`
    );
    const assigned = await session.rows<{ id: string; name: string }>(
      `SELECT a."AssigneeId" AS id, p."Name" AS name FROM "PermissionSetAssignment" a
         JOIN "PermissionSet" p ON p."Id" = a."PermissionSetId"`
    );
    const people = new Map<string, Person>();
    for (const { profile, ...user } of users) {
      const [admin, minimum] = [profile === ADMIN_PROFILE, profile === MINIMUM_PROFILE];
      people.set(user.id, { ...user, admin, minimum, sets: [] });
    }
    for (const { id, name } of assigned) people.get(id)?.sets.push(name);
    return people;
  }
}

/** The user and everybody below, each once, however the managers are drawn. */
function chainBelow(userId: string, people: ReadonlyMap<string, Person>): string[] {
  const reports = new Map<string, string[]>();
  for (const { id, managerId } of people.values()) {
    if (managerId !== null) reports.set(managerId, [...(reports.get(managerId) ?? []), id]);
  }
  const chain = new Set([userId]);
  for (const id of chain) for (const report of reports.get(id) ?? []) chain.add(report);
  return [...chain];
}
