import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { field, planOf, select } from '../../engine/plan-builders.ts';
import type { ComparisonOperator, Condition } from '../../engine/types.ts';
import { objectFor } from './fields.ts';

const DAY = 24 * 3_600_000;
/** How far back deletions are listed; changes go back 30 days. */
const DELETED_DAYS = 15;
const UPDATED_DAYS = 30;
const MOST_IDS = 600_000;

interface ReplicationRoute {
  Params: { version: string; object: string };
  Querystring: { start?: string; end?: string };
}

const invalid = (message: string): SalesforceError =>
  new SalesforceError('INVALID_REPLICATION_DATE', message);

/** A time in the address. A plus that was not encoded has become a blank. */
const timeOf = (value: string | undefined, name: string): Date => {
  const time = Date.parse(
    (value ?? '').replace(/ (\d\d:?\d\d)$/, '+$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
  );
  if (Number.isNaN(time))
    throw new SalesforceError('INVALID_FIELD', `${name} is missing or no date and time: ${value ?? ''}`);
  return new Date(time);
};

/** Salesforce writes these times with milliseconds of zero: `2026-08-20T10:00:00.000+0000`. */
export const restTime = (time: Date): string => time.toISOString().replace('Z', '+0000');

const spanOf = (
  { start, end }: ReplicationRoute['Querystring'],
  now: Date,
  days: number
): { start: Date; end: Date } => {
  const from = timeOf(start, 'start');
  const until = timeOf(end, 'end');
  if (until.getTime() - from.getTime() < 60_000)
    throw invalid('endDate must be at least one minute after startDate');
  if (from.getTime() < now.getTime() - days * DAY)
    throw invalid(`startDate before org replication enabled date: more than ${days} days ago`);
  if (from > now) throw invalid('startDate is in the future');
  return { start: from, end: until < now ? until : now };
};

const stamped = (operator: ComparisonOperator, time: Date): Condition => ({
  kind: 'compare',
  left: field('SystemModstamp'),
  operator,
  right: { type: 'datetime', value: time.toISOString() }
});

/** Which records were deleted or changed in a span of time. */
export const registerFeeds = (api: FastifyInstance, context: HttpContext): void => {
  const { org } = context;
  api.get<ReplicationRoute>('/sobjects/:object/deleted', async ({ params, query, session }) => {
    const object = await objectFor(context, params.object, session);
    const now = org.clock.now();
    const { start, end } = spanOf(query, now, DELETED_DAYS);
    return {
      deletedRecords: await org.deleted(object.name, start, end, session),
      earliestDateAvailable: restTime(new Date(now.getTime() - DELETED_DAYS * DAY)),
      latestDateCovered: restTime(end)
    };
  });
  api.get<ReplicationRoute>('/sobjects/:object/updated', async ({ params, query, session }) => {
    const object = await objectFor(context, params.object, session);
    const { start, end } = spanOf(query, org.clock.now(), UPDATED_DAYS);
    const plan = planOf(object.name, {
      select: select(['Id']),
      where: { kind: 'and', conditions: [stamped('>=', start), stamped('<', end)] },
      limit: MOST_IDS + 1
    });
    const { records } = await org.run(plan, session);
    if (records.length > MOST_IDS)
      throw new SalesforceError('EXCEEDED_ID_LIMIT', `more than ${MOST_IDS} Ids; ask for a shorter span`);
    return { ids: records.map((record) => record['Id']), latestDateCovered: restTime(end) };
  });
};
