import { IANAZone } from 'luxon';
import { SalesforceError } from '../errors.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Database } from '../store/database.ts';
import { withoutDeadline } from '../store/deadline.ts';
import { ADMIN_PROFILE, INTEGRATION_PROFILE, MINIMUM_PROFILE } from './profiles.ts';
import { UserRights } from './user-rights.ts';

interface Person {
  id: string;
  roleId: string | null;
  active: boolean;
  admin: boolean;
  minimum: boolean;
  sets: string[];
  timeZone: string | null;
  locale: string | null;
}

interface Company {
  people: Map<string, Person>;
  /** The role above each role. */
  parentOf: Map<string, string | null>;
}

/** How a user reads dates and numbers. */
export interface Reading {
  timeZone: string;
  locale: string;
}

/** What is known of the people at one time. */
interface Knowledge {
  people?: Promise<Company>;
  readonly rights: Map<string, UserRights>;
}

const nothing = (): Knowledge => ({ rights: new Map() });

/**
 * Knows the people of the org and hands out their rights; forgets all it knows when one of its tables changes. What an open
 * transaction has changed is known to that transaction only.
 */
export class Directory {
  static readonly #TABLES: ReadonlySet<string> = new Set([
    'user',
    'permissionsetassignment',
    'profile',
    'permissionset',
    'userrole'
  ]);
  readonly #database: Database;
  #known = nothing();
  readonly #inTransaction = new WeakMap<object, Knowledge>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether rights depend on the records of an object, however its name is written. */
  static dependsOn(object: string): boolean {
    return Directory.#TABLES.has(object.toLowerCase());
  }

  /** To be called when records or metadata have changed, in the transaction that has changed them and when it has ended. */
  forget(): void {
    const transaction = this.#database.currentTransaction();
    // Replaced, not emptied: who has begun to read what was so before must not leave it here.
    if (transaction) this.#inTransaction.set(transaction, nothing());
    else this.#known = nothing();
  }

  #knowledge(): Knowledge {
    const transaction = this.#database.currentTransaction();
    return (transaction && this.#inTransaction.get(transaction)) ?? this.#known;
  }

  /** Many wait for the same people, so no caller's time ends the reading; one that failed is not kept. */
  #people(known: Knowledge): Promise<Company> {
    if (known.people) return known.people;
    const people = withoutDeadline(() => this.#load());
    people.catch(() => {
      if (known.people === people) known.people = undefined;
    });
    return (known.people = people);
  }

  /** @throws SalesforceError INVALID_SESSION_ID for an unknown or inactive user */
  async rights(userId: string, schema: OrgSchema): Promise<UserRights> {
    const known = this.#knowledge();
    const there = known.rights.get(userId);
    if (there) return there;
    const { people, parentOf } = await this.#people(known);
    const person = people.get(userId);
    if (!person?.active) {
      throw new SalesforceError('INVALID_SESSION_ID', 'Session expired or invalid', { status: 401 });
    }
    const rights = new UserRights(schema, {
      userId,
      admin: person.admin,
      minimum: person.minimum,
      permissionSets: schema.permissionSets.filter((set) => person.sets.includes(set.name)),
      chain: [userId, ...usersBelow(person.roleId, people, parentOf)]
    });
    known.rights.set(userId, rights);
    return rights;
  }

  /** The time zone and the locale of a user; the org's where the user has none that is one. */
  async reading(userId: string, org: Reading): Promise<Reading> {
    const { people } = await this.#people(this.#knowledge());
    const person = people.get(userId);
    const { timeZone, locale } = person ?? {};
    return {
      timeZone: timeZone && IANAZone.isValidZone(timeZone) ? timeZone : org.timeZone,
      locale: locale ?? org.locale
    };
  }

  async #load(): Promise<Company> {
    const session = this.#database.reader();
    const users = await session.rows<{
      id: string;
      roleId: string | null;
      active: boolean;
      profile: string | null;
      timeZone: string | null;
      locale: string | null;
    }>(
      `SELECT u."Id" AS id, u."UserRoleId" AS "roleId", u."IsActive" AS active, p."Name" AS profile,
              u."TimeZoneSidKey" AS "timeZone", u."LocaleSidKey" AS locale
         FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"`
    );
    const assigned = await session.rows<{ id: string; name: string }>(
      `SELECT a."AssigneeId" AS id, p."Name" AS name FROM "PermissionSetAssignment" a
         JOIN "PermissionSet" p ON p."Id" = a."PermissionSetId"`
    );
    const people = new Map<string, Person>();
    for (const { profile, ...user } of users) {
      const admin = profile === ADMIN_PROFILE;
      const minimum = profile === MINIMUM_PROFILE || profile === INTEGRATION_PROFILE;
      people.set(user.id, { ...user, admin, minimum, sets: [] });
    }
    for (const { id, name } of assigned) people.get(id)?.sets.push(name);
    const roles = await session.rows<{ id: string; parent: string | null }>(
      'SELECT "Id" AS id, "ParentRoleId" AS parent FROM "UserRole"'
    );
    return { people, parentOf: new Map(roles.map(({ id, parent }) => [id, parent])) };
  }
}

/** Everyone whose role is below a role: not those who share it. */
function usersBelow(
  roleId: string | null,
  people: ReadonlyMap<string, Person>,
  parentOf: ReadonlyMap<string, string | null>
): string[] {
  if (roleId === null) return [];
  const rolesUnder = new Map<string, string[]>();
  for (const [id, parent] of parentOf)
    if (parent !== null) rolesUnder.set(parent, [...(rolesUnder.get(parent) ?? []), id]);
  // A set ends also where roles form a circle.
  const below = new Set<string>(rolesUnder.get(roleId));
  for (const id of below) for (const role of rolesUnder.get(id) ?? []) below.add(role);
  return [...people.values()].flatMap((one) =>
    one.roleId !== null && below.has(one.roleId) ? [one.id] : []
  );
}
