import { DateTime } from 'luxon';
import { quoted } from '../store/tables.ts';
import { accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** Objects that keep the date of their last activity, by the field of the activity that points to them. */
export const KEEPERS: readonly [field: string, object: string][] = [
  ['WhatId', 'Opportunity'],
  ['WhatId', 'Account'],
  ['WhatId', 'Campaign'],
  ['WhoId', 'Contact'],
  ['WhoId', 'Lead']
];

/** The status that closes a task. */
export const CLOSED_STATUS = 'Completed';

/** What follows from the fields of a task. */
export function applyTasks(batch: Batch): void {
  for (const { after, before } of accepted(batch)) {
    after.IsClosed = after.Status === CLOSED_STATUS;
    after.IsHighPriority = after.Priority === 'High';
    if (after.IsClosed !== true) after.CompletedDateTime = null;
    else if (before?.IsClosed !== true) after.CompletedDateTime = batch.now;
  }
}

/** What follows from the fields of an event: its day in the org's time zone, its end from its length and the reverse. */
export function applyEvents(batch: Batch): void {
  const zone = batch.engine.settings.timeZone;
  for (const { after, sent } of accepted(batch)) {
    const given = sent.has('StartDateTime')
      ? after.StartDateTime
      : (after.StartDateTime ?? after.ActivityDateTime);
    if (typeof given !== 'string') continue;
    const start = DateTime.fromISO(given, { zone });
    after.StartDateTime = given;
    after.ActivityDateTime = given;
    after.ActivityDate = start.toISODate();
    if (typeof after.EndDateTime === 'string' && !sent.has('DurationInMinutes')) {
      after.DurationInMinutes = Math.round(
        DateTime.fromISO(after.EndDateTime).diff(start, 'minutes').minutes
      );
    } else if (typeof after.DurationInMinutes === 'number') {
      after.EndDateTime = start.plus({ minutes: after.DurationInMinutes }).toUTC().toISO();
    }
  }
}

/** Brings LastActivityDate of the records that these tasks or events belong to, or belonged to, up to date. */
export async function keepLastActivity(batch: Batch, items: readonly SaveItem[]): Promise<void> {
  for (const [field, object] of KEEPERS) {
    const { keyPrefix } = batch.context.schema.object(object)!;
    const ids = items.flatMap(({ before, after }) => [before?.[field], after[field]]);
    const parents = [...new Set(ids)].filter(
      (id) => typeof id === 'string' && id.startsWith(keyPrefix)
    ) as string[];
    if (parents.length === 0) continue;
    await batch.session.run(
      `UPDATE ${quoted(object)} AS o SET "LastActivityDate" = (SELECT a.day FROM (${lastActivity(field)}) a WHERE a.id = o."Id")
        WHERE o."Id" IN (SELECT unnest($1))`,
      [parents]
    );
  }
}

/** The day of the latest event or closed task of each record. */
export const lastActivity = (field: string): string =>
  `SELECT id, max(day) AS day FROM (
     SELECT ${quoted(field)} AS id, "ActivityDate" AS day FROM "Task" WHERE "IsClosed" AND NOT "IsDeleted"
     UNION ALL SELECT ${quoted(field)}, "ActivityDate" FROM "Event" WHERE NOT "IsDeleted") WHERE id IS NOT NULL GROUP BY id`;
