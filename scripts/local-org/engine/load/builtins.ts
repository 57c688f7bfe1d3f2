import { ADMIN_PROFILE, INTEGRATION_PROFILE, MINIMUM_PROFILE, STANDARD_PROFILE } from '../rights/profiles.ts';
import { makeId } from '../schema/ids.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { CATEGORY_NAMES } from '../schema/stages.ts';
import type { Session } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { Row } from '../store/rows.ts';
import type { Assignments } from '../types.ts';
import { quoted } from '../store/tables.ts';

const ADMIN_USERNAME = 'admin@local.example';
export const ADMIN_ID = makeId('005', 1);
const ADMIN_PROFILE_ID = makeId('00e', 1);
const STANDARD_PROFILE_ID = makeId('00e', 2);

/** Who made a row and when: the administrator, now. */
const madeAt = (now: string) => ({
  CreatedDate: now,
  LastModifiedDate: now,
  SystemModstamp: now,
  CreatedById: ADMIN_ID,
  LastModifiedById: ADMIN_ID
});

/** Profiles and the built-in administrator; users of the data without a profile get the standard one. */
export async function addPeople(session: Session, schema: OrgSchema, now: string): Promise<void> {
  const stamp = madeAt(now);
  const licences = ['Salesforce', 'Salesforce Integration'];
  const [full, integration] = licences.map((_, i) => makeId('100', i + 1));
  await insertRows(
    session,
    schema.object('UserLicense')!,
    licences.map((Name, i) => ({
      Id: makeId('100', i + 1),
      Name,
      MasterLabel: Name,
      Status: 'Active',
      ...stamp
    }))
  );
  const profile = (Id: string, Name: string, UserLicenseId = full): Row => ({
    Id, Name, UserLicenseId, UserType: 'Standard', ...stamp
  }); // prettier-ignore
  await insertRows(session, schema.object('Profile')!, [
    profile(ADMIN_PROFILE_ID, ADMIN_PROFILE),
    profile(STANDARD_PROFILE_ID, STANDARD_PROFILE),
    profile(makeId('00e', 3), MINIMUM_PROFILE),
    profile(makeId('00e', 4), INTEGRATION_PROFILE, integration)
  ]);
  const admin: Row = {
    Id: ADMIN_ID, Username: ADMIN_USERNAME, FirstName: 'Local', LastName: 'Admin', Name: 'Local Admin', Alias: 'admin',
    Email: ADMIN_USERNAME, IsActive: true, ProfileId: ADMIN_PROFILE_ID, UserType: 'Standard', ForecastEnabled: true,
    IsProfilePhotoActive: false, ...stamp
  }; // prettier-ignore
  await insertRows(session, schema.object('User')!, [admin]);
  await session.run(
    `UPDATE "User" SET "ProfileId" = ? WHERE "ProfileId" IS NULL OR "ProfileId" NOT IN (SELECT "Id" FROM "Profile")`,
    [STANDARD_PROFILE_ID]
  );
}

/** Assigns the permission sets that the metadata has, unless the data brought its own assignments. */
export async function assignPermissionSets(
  session: Session,
  { everyone = [], managers = [], admin = [] }: Assignments,
  now: string
): Promise<void> {
  const [there] = await session.rows<{ n: bigint }>('SELECT count(*) AS n FROM "PermissionSetAssignment"');
  const assign = (who: string, sets: readonly string[], from: number) =>
    session.run(
      `INSERT INTO "PermissionSetAssignment" ("Id", "AssigneeId", "PermissionSetId", "IsActive", "IsRevoked", "SystemModstamp")
         SELECT made_id('0Pa', ${from} + row_number() OVER ()), u."Id", p."Id", true, false, ?::TIMESTAMP
           FROM "User" u, "PermissionSet" p WHERE ${who} AND p."Name" IN (SELECT unnest(?))`,
      [now, sets]
    );
  await assign(`u."Id" = '${ADMIN_ID}'`, admin, 0);
  if (there!.n > 0n) return;
  await assign(`u."Id" <> '${ADMIN_ID}'`, everyone, 1000);
  await assign('u."Id" IN (SELECT "ManagerId" FROM "User")', managers, 1_000_000);
}

/** Rows that mirror the metadata: stages, permission sets, record types, custom metadata. Written again with each schema. */
export async function mirrorMetadata(session: Session, schema: OrgSchema, now: string): Promise<void> {
  const stamp = madeAt(now);
  const replace = async (object: string, rows: readonly Row[]) => {
    await session.run(`DELETE FROM ${quoted(object)}`);
    await insertRows(session, schema.object(object)!, rows);
  };
  await replace(
    'OpportunityStage',
    schema.stages.map((stage, i) => ({
      Id: makeId('01J', i + 1), ApiName: stage.value, MasterLabel: stage.label, DefaultProbability: stage.probability,
      ForecastCategory: stage.forecastCategory, ForecastCategoryName: CATEGORY_NAMES[stage.forecastCategory],
      IsActive: stage.active, IsClosed: stage.closed, IsWon: stage.won, SortOrder: i + 1, ...stamp
    })) // prettier-ignore
  );
  const statuses = (schema.field('Lead', 'Status')?.picklistValues ?? []).filter((status) => status.active);
  await replace(
    'LeadStatus',
    statuses.map((status, i) => ({
      Id: makeId('01Y', i + 1), ApiName: status.value, MasterLabel: status.label, IsDefault: status.default,
      IsConverted: status.value === 'Closed - Converted', SortOrder: i + 1, ...stamp
    })) // prettier-ignore
  );
  await mirrorPermissionSets(session, schema, stamp);
  await replace(
    'RecordType',
    schema.recordTypes.map((type) => ({
      Id: type.id, Name: type.label, DeveloperName: type.developerName, SobjectType: type.object, IsActive: type.active,
      IsPersonType: false, ...stamp
    })) // prettier-ignore
  );
  for (const object of schema.objects.values()) {
    if (object.customMetadata) await replace(object.name, customMetadataRows(schema, object.name, now));
  }
}

/** A set keeps its Id as long as it keeps its name, for the sake of its assignments. */
async function mirrorPermissionSets(session: Session, schema: OrgSchema, stamp: Row): Promise<void> {
  const there = await session.rows<{ id: string; name: string }>(
    'SELECT "Id" AS id, "Name" AS name FROM "PermissionSet"'
  );
  const known = new Set(there.map((row) => row.name));
  const rows = schema.permissionSets
    .filter((set) => !known.has(set.name))
    .map((set, i) => ({
      Id: makeId('0PS', there.length + i + 1), Name: set.name, Label: set.label, IsCustom: true, IsOwnedByProfile: false,
      HasActivationRequired: false, Type: 'Regular', ...stamp
    })); // prettier-ignore
  await insertRows(session, schema.object('PermissionSet')!, rows);
}

function customMetadataRows(schema: OrgSchema, object: string, now: string): Row[] {
  const { keyPrefix } = schema.object(object)!;
  return schema.rows
    .filter((row) => row.type === object)
    .map((row, i) => {
      const values = [...row.values].filter(([name]) => schema.field(object, name) !== undefined);
      return {
        Id: makeId(keyPrefix, i + 1), DeveloperName: row.developerName, MasterLabel: row.label, Label: row.label,
        QualifiedApiName: row.developerName, Language: 'en_US', SystemModstamp: now, ...Object.fromEntries(values)
      }; // prettier-ignore
    });
}
