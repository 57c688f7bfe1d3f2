import { KEEPERS, lastActivity } from '../save/activities.ts';
import type { Session } from '../store/database.ts';

/** Fills what follows from several files together and none of them says. */
export async function deriveLoaded(session: Session, loaded: ReadonlySet<string>): Promise<void> {
  if (loaded.has('Task') || loaded.has('Event')) await deriveActivities(session);
  if (loaded.has('OpportunityHistory')) await deriveStageChanges(session);
}

async function deriveActivities(session: Session): Promise<void> {
  for (const [field, object] of KEEPERS) {
    await session.run(
      `UPDATE "${object}" AS o SET "LastActivityDate" = a.day FROM (${lastActivity(field)}) a
        WHERE a.id = o."Id" AND o."LastActivityDate" IS NULL`
    );
  }
}

/** The moment of the last row whose stage is another than the row's before. */
async function deriveStageChanges(session: Session): Promise<void> {
  await session.run(
    `UPDATE "Opportunity" AS o SET "LastStageChangeDate" = h.changed FROM (
       SELECT id, max(moment) AS changed FROM (
         SELECT "OpportunityId" AS id, "CreatedDate" AS moment, "StageName" AS stage,
                lag("StageName") OVER (PARTITION BY "OpportunityId" ORDER BY "CreatedDate", "Id") AS previous
           FROM "OpportunityHistory") WHERE previous <> stage GROUP BY id) h
      WHERE h.id = o."Id" AND o."LastStageChangeDate" IS NULL`
  );
}
