import type { PlannedObject } from '../plan/plan.ts';
import { getState } from '../store/state.ts';
import type { Store } from '../store/store.ts';

/**
 * Read again before each checkpoint, beyond the lag: the servers of an org have different clocks, and the Date header
 * counts whole seconds.
 */
const overlapSeconds = 60;

/** The org's list of deletions reaches back 15 days; a day of reserve. */
const deletionDays = 14;

/** How often to compare with the org, to find deletions that no list contains. */
const fullEveryDays = 7;

export interface Timing {
  /** The org's clock at the start of the run. */
  readonly startedAt: Date;
  /** Seconds the org is given to finish saves: a row may become visible that late after the time it bears. */
  readonly lag: number;
  /** Read everything that changed since then again. */
  readonly since?: Date | undefined;
}

/** As the store keeps instants: UTC without a zone. */
export const utc = (date: Date): string => date.toISOString().replace('T', ' ').replace('Z', '');

export const fromUtc = (text: string): Date => new Date(`${text.replace(' ', 'T')}Z`);

const earlier = (date: Date, seconds: number): Date => new Date(date.getTime() - seconds * 1000);

/** What is read completely after a run that began at `startedAt`; what comes later is read, and read again by the next. */
export const checkpointOf = ({ startedAt, lag }: Timing): string => utc(earlier(startedAt, lag));

/** Why a run reads more than changes, in words, and whether that is everything or what can be lost. */
export interface Reason {
  readonly because: string;
  readonly isWeekly?: boolean;
}

/** Why a run without --full reads more than changes; undefined when they are enough. */
export async function reasonForFull(store: Store, startedAt: Date): Promise<Reason | undefined> {
  const [fullAt, lastStart] = [await getState(store, 'fullAt'), await getState(store, 'startedAt')];
  if (fullAt === undefined) return { because: 'nothing complete was read before' };
  if (lastStart !== undefined && fromUtc(lastStart) > startedAt)
    return { because: "the org's clock was set back since the last run" };
  const days = (date: Date) => (startedAt.getTime() - date.getTime()) / 86_400_000;
  const { oldest } = await store.one('SELECT min(deleted_until)::VARCHAR AS oldest FROM checkpoint');
  if (oldest != null && days(fromUtc(String(oldest))) >= deletionDays)
    return { because: 'the org does not tell any more what was deleted since the last run' };
  if (days(fromUtc(fullAt)) >= fullEveryDays)
    return { because: `the last comparison is ${fullEveryDays} days old`, isWeekly: true };
  return undefined;
}

/** From when on rows of an object have to be read; undefined: all of them, because it was never read with these fields. */
export async function windowStart(
  store: Store,
  planned: PlannedObject,
  { startedAt, lag, since }: Timing
): Promise<string | undefined> {
  if (!planned.object.cursor) return undefined;
  const [row] = await store.rows(
    'SELECT read_until::VARCHAR AS read_until, fields FROM checkpoint WHERE object = $object',
    { object: planned.object.name }
  );
  if (!row || row.fields !== fieldsOf(planned)) return undefined;
  const until = fromUtc(String(row.read_until));
  const starts = [until, earlier(startedAt, lag), ...(since ? [since] : [])];
  const start = new Date(Math.min(...starts.map((date) => date.getTime())));
  return utc(earlier(start, overlapSeconds));
}

/** From when on deletions have to be asked for. */
export async function deletionsStart(
  store: Store,
  object: string,
  { startedAt, lag }: Timing
): Promise<Date> {
  const [row] = await store.rows(
    'SELECT coalesce(deleted_until, read_until)::VARCHAR AS until FROM checkpoint WHERE object = $object',
    { object }
  );
  const until = row ? fromUtc(String(row.until)) : startedAt;
  const earliest = earlier(startedAt, 15 * 86_400 - 3600);
  return new Date(Math.max(earlier(until, lag + overlapSeconds).getTime(), earliest.getTime()));
}

/** What a query read: when this changes, for example because a field was hidden or shown or a mapping was changed, the object is read again. */
export const fieldsOf = ({ object, fields, mapped }: PlannedObject): string =>
  `${fields.map(({ name }) => name).join()}|${object.where ?? object.counted?.soql ?? ''}${mapped ? `|${JSON.stringify(mapped.map(({ mapping }) => mapping))}` : ''}`;
