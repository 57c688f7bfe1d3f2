import { CLOSED_STATUS, KEEPERS, lastActivity } from '../automation/activities.ts';
import { CATEGORY_NAMES } from '../schema/stages.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { textSql } from '../store/tables.ts';

/** Fills what the platform would have reckoned and the files leave open. What a file says is never overwritten. */
export async function deriveLoaded(
  session: Session,
  schema: OrgSchema,
  loaded: ReadonlySet<string>,
  adminId: string
): Promise<void> {
  await deriveUsers(session);
  for (const object of ['Contact', 'Lead'].filter((name) => loaded.has(name))) {
    await session.run(
      `UPDATE "${object}" SET "Name" = coalesce("Name", nullif(concat_ws(' ', "FirstName", "LastName"), '')),
              "LastName" = coalesce("LastName", "Name") WHERE "Name" IS NULL OR "LastName" IS NULL`
    );
  }
  if (loaded.has('Opportunity')) await deriveOpportunities(session, schema);
  if (loaded.has('Task') || loaded.has('Event')) await deriveActivities(session);
  for (const object of schema.objects.values()) {
    if (!loaded.has(object.name)) continue;
    if (object.fields.has('OwnerId')) {
      await session.run(
        `UPDATE "${object.name}" SET "OwnerId" = ${textSql(adminId)} WHERE "OwnerId" IS NULL`
      );
    }
    const owner = object.fields.has('OwnerId') ? '"OwnerId"' : textSql(adminId);
    for (const name of ['CreatedById', 'LastModifiedById'].filter((field) => object.fields.has(field))) {
      await session.run(`UPDATE "${object.name}" SET "${name}" = ${owner} WHERE "${name}" IS NULL`);
    }
  }
}

async function deriveActivities(session: Session): Promise<void> {
  await session.run(
    `UPDATE "Task" SET "IsClosed" = "IsClosed" OR coalesce("Status" = ${textSql(CLOSED_STATUS)}, false),
            "IsHighPriority" = coalesce("Priority" = 'High', false)`
  );
  for (const [field, object] of KEEPERS) {
    await session.run(
      `UPDATE "${object}" AS o SET "LastActivityDate" = a.day FROM (${lastActivity(field)}) a
        WHERE a.id = o."Id" AND o."LastActivityDate" IS NULL`
    );
  }
}

async function deriveUsers(session: Session): Promise<void> {
  await session.run(
    `UPDATE "User" SET
       "Name" = coalesce("Name", nullif(concat_ws(' ', "FirstName", "LastName"), ''), "Username", "Id"),
       "LastName" = coalesce("LastName", "Name", "Username", "Id"),
       "Username" = coalesce("Username", "Email", lower("Id") || '@local.example'),
       "Email" = coalesce("Email", "Username", lower("Id") || '@local.example'),
       "Alias" = coalesce("Alias", left(lower(coalesce("LastName", "Name", "Id")), 8)),
       "UserType" = coalesce("UserType", 'Standard')`
  );
}

/** Category, probability, closed and won follow from the stage. */
async function deriveOpportunities(session: Session, schema: OrgSchema): Promise<void> {
  await session.run(
    `CREATE TEMP TABLE stage_facts (name VARCHAR, category VARCHAR, category_name VARCHAR, probability INTEGER, closed BOOLEAN, won BOOLEAN)`
  );
  for (const stage of schema.stages) {
    await session.run('INSERT INTO stage_facts VALUES (?, ?, ?, ?, ?, ?)', [
      stage.value, stage.forecastCategory, CATEGORY_NAMES[stage.forecastCategory], stage.probability, stage.closed, stage.won
    ]); // prettier-ignore
  }
  const named = Object.entries(CATEGORY_NAMES);
  const toName = named.map(([category, name]) => `WHEN ${textSql(category)} THEN ${textSql(name)}`).join(' ');
  const toCategory = named
    .map(([category, name]) => `WHEN ${textSql(name)} THEN ${textSql(category)}`)
    .join(' ');
  await session.run(
    `UPDATE "Opportunity" AS o SET
       "ForecastCategory" = coalesce(CASE "ForecastCategoryName" ${toCategory} END, "ForecastCategory", s.category),
       "ForecastCategoryName" = coalesce("ForecastCategoryName", CASE "ForecastCategory" ${toName} END, s.category_name),
       "Probability" = coalesce(o."Probability", s.probability),
       "IsClosed" = s.closed, "IsWon" = s.won,
       "PushCount" = coalesce("PushCount", 0),
       "Name" = coalesce(o."Name", o."Id")
     FROM stage_facts s WHERE s.name = o."StageName"`
  );
  await session.run(
    `UPDATE "Opportunity" AS o SET "LastStageChangeDate" = h.changed FROM (
       SELECT id, max(moment) AS changed FROM (
         SELECT "OpportunityId" AS id, "CreatedDate" AS moment, "StageName" AS stage,
                lag("StageName") OVER (PARTITION BY "OpportunityId" ORDER BY "CreatedDate", "Id") AS previous
           FROM "OpportunityHistory") WHERE previous <> stage GROUP BY id) h
      WHERE h.id = o."Id" AND o."LastStageChangeDate" IS NULL`
  );
  await session.run('DROP TABLE stage_facts');
}
