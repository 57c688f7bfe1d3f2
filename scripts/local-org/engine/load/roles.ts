import { ADMIN_ID } from './builtins.ts';
import type { Session } from '../store/database.ts';

/**
 * Builds the roles of an export that brings none from the managers of its users, since records are shared along roles: a role for
 * each manager, below that of the manager's own manager, and one below it for the reports who manage no one.
 * @returns how many there are; 0 where the export has roles, or no managers
 */
export async function buildRoles(session: Session, now: string): Promise<number> {
  const [there] = await session.rows<{ n: bigint }>('SELECT count(*) AS n FROM "UserRole"');
  if (there!.n > 0n) return 0;
  await session.run(
    `CREATE OR REPLACE TEMP TABLE manager_role AS
       SELECT "Id" AS id, "Name" AS name, "ManagerId" AS above,
         made_id('00E', 2 * row_number() OVER (ORDER BY "Id") - 1) AS own, made_id('00E', 2 * row_number() OVER (ORDER BY "Id")) AS below
       FROM "User" WHERE "Id" IN (SELECT "ManagerId" FROM "User")`
  );
  await session.run(
    `UPDATE "User" SET "UserRoleId" = coalesce(
       (SELECT own FROM manager_role m WHERE m.id = "User"."Id"),
       (SELECT below FROM manager_role m WHERE m.id = "User"."ManagerId"))`
  );
  await session.run(
    `INSERT INTO "UserRole" BY NAME
       SELECT "Id", "Name", 'Role_' || "Id" AS "DeveloperName", "ParentRoleId", '${ADMIN_ID}' AS "LastModifiedById",
         ?::TIMESTAMP AS "LastModifiedDate", ?::TIMESTAMP AS "SystemModstamp"
       FROM (
         SELECT m.own AS "Id", m.name AS "Name", a.own AS "ParentRoleId" FROM manager_role m LEFT JOIN manager_role a ON a.id = m.above
         UNION ALL
         SELECT below, 'Team of ' || name, own FROM manager_role WHERE below IN (SELECT "UserRoleId" FROM "User")
       )`,
    [now, now]
  );
  await session.run('DROP TABLE manager_role');
  const [built] = await session.rows<{ n: bigint }>('SELECT count(*) AS n FROM "UserRole"');
  return Number(built!.n);
}
