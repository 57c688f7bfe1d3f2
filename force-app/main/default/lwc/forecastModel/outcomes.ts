import { effectiveCall } from './calls';
import { isBestCase, isCommit, isInForecast, phaseOf, PHASES } from './categories';
import { callsAt } from './pastCalls';
import type { CalledThen } from './pastCalls';
import { addDays, isWithin } from './periods';
import type { Call, ForecastCategory, Period } from './types';

/** What a deal was since an instant. */
interface OutcomeRow {
  /** ISO instant. */
  readonly at: string;
  readonly category: ForecastCategory;
  readonly closeDate: string;
}

/** A deal with all that is known of its past. */
export interface OutcomeDeal extends CalledThen {
  readonly id: string;
  readonly ownerId: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly closeDate: string;
  /** Null: it is accepted by its first row that is not Omitted. */
  readonly acceptedDate: string | null;
  /** Earliest first; a deal that was loaded without history has rows of its current values. */
  readonly rows: readonly OutcomeRow[];
}

/** Days and instants of the org's time zone. */
export interface DayClock {
  /** The first instant of a day. */
  readonly startOfDay: (date: string) => string;
  readonly dayOf: (instant: string) => string;
}

/** What is counted of a seller; the first six are deals that were won. */
const OUTCOMES = [
  'won',
  'unforeseen',
  'pulledIn',
  'createdAndWon',
  'movedBack',
  'outAndWon',
  'saidOut',
  'saidIn',
  'inAndNotWon'
] as const;
export type OutcomeName = (typeof OUTCOMES)[number];

/** How a deal ended in a period, and which of the counts it is in. */
export interface DealOutcome<Deal extends OutcomeDeal = OutcomeDeal> {
  readonly deal: Deal;
  readonly period: Period;
  readonly names: ReadonlySet<OutcomeName>;
  readonly end: 'won' | 'lost' | 'slipped';
}

const WEEK = 7;

const isBefore = (a: string, b: string): boolean => Date.parse(a) < Date.parse(b);

const rowAt = (rows: readonly OutcomeRow[], instant: string): OutcomeRow | null =>
  rows.filter(({ at }) => isBefore(at, instant)).at(-1) ?? null;

const acceptedOn = ({ acceptedDate, rows }: OutcomeDeal, { dayOf }: DayClock): string | null => {
  const first = rows.find(({ category }) => category !== 'Omitted');
  return acceptedDate ?? (first ? dayOf(first.at) : null);
};

/** The deal was due in the period and in the forecast as of its start, or by a row while it ran. */
const wasDueIn = (rows: readonly OutcomeRow[], period: Period, { startOfDay }: DayClock): boolean => {
  const [start, end] = [startOfDay(period.start), startOfDay(addDays(period.end, 1))];
  const first = rowAt(rows, start);
  const during = rows.filter(({ at }) => !isBefore(at, start) && isBefore(at, end));
  return [...(first ? [first] : []), ...during].some(
    ({ category, closeDate }) => isInForecast(category) && isWithin(closeDate, period)
  );
};

const endOf = (
  deal: OutcomeDeal,
  period: Period,
  accepted: string,
  clock: DayClock
): DealOutcome['end'] | null => {
  const { isClosed, isWon, closeDate, rows } = deal;
  if (isClosed && isWithin(closeDate, period)) {
    if (isWon) return 'won';
    return accepted <= period.end ? 'lost' : null;
  }
  const last = rowAt(rows, clock.startOfDay(addDays(period.end, 1)));
  const isOpen = last !== null && isInForecast(last.category);
  return isOpen && accepted <= period.end && wasDueIn(rows, period, clock) ? 'slipped' : null;
};

/** The first days of the weeks of a period, as in Weekly readings. */
const readingsOf = ({ start, end }: Period): string[] => {
  const days: string[] = [];
  for (let day = start; day <= end; day = addDays(day, WEEK)) days.push(day);
  return days;
};

const wasInNumberOn = (
  deal: OutcomeDeal,
  period: Period,
  { date, at }: { readonly date: string; readonly at: string },
  accepted: string
): boolean => {
  const row = rowAt(deal.rows, at);
  if (!row || accepted >= date || !isWithin(row.closeDate, period)) return false;
  const { category, closeDate } = row;
  if (!isCommit(category) && !isBestCase(category)) return false;
  return effectiveCall(callsAt(deal, { at, closeDate }), category) === 'In';
};

const placeOf = (category: ForecastCategory): number => PHASES.indexOf(phaseOf(category)!);

/** Of the rows in the forecast since it was accepted, one within the period is of an earlier phase than the one before. */
const wentBackIn = ({ rows }: OutcomeDeal, period: Period, accepted: string, clock: DayClock): boolean => {
  const open = rows.filter(({ at, category }) => isInForecast(category) && clock.dayOf(at) >= accepted);
  return open.some(
    ({ at, category }, index) =>
      index > 0 && isWithin(clock.dayOf(at), period) && placeOf(category) < placeOf(open[index - 1].category)
  );
};

/** The last word of the seller for the period; null: none, or taken back. */
const saidFor = ({ calls }: OutcomeDeal, period: Period, clock: DayClock): Call | null => {
  const end = clock.startOfDay(addDays(period.end, 1));
  const last = calls.find(
    (one) =>
      one.role === 'Rep' &&
      isBefore(one.calledAt, end) &&
      (one.period
        ? one.period.start >= period.start && one.period.end <= period.end
        : isWithin(clock.dayOf(one.calledAt), period))
  );
  return last?.call ?? null;
};

/**
 * How a deal ended in a period that is over, and whether someone had said so (docs/metrics.md, Calls against outcome).
 * @returns null for a deal that was neither won nor lost nor slipped in it
 */
const dealOutcomeOf = <Deal extends OutcomeDeal>(
  deal: Deal,
  period: Period,
  clock: DayClock
): DealOutcome<Deal> | null => {
  const accepted = acceptedOn(deal, clock);
  const end = accepted === null ? null : endOf(deal, period, accepted, clock);
  if (accepted === null || end === null) return null;
  const isWon = end === 'won';
  const said = saidFor(deal, period, clock);
  const atStart = rowAt(deal.rows, clock.startOfDay(period.start));
  const isOfStart =
    accepted < period.start &&
    atStart !== null &&
    isInForecast(atStart.category) &&
    isWithin(atStart.closeDate, period);
  const isForeseen = readingsOf(period).some((date) =>
    wasInNumberOn(deal, period, { date, at: clock.startOfDay(date) }, accepted)
  );
  const isCreated = isWithin(accepted, period);
  const is: Readonly<Record<OutcomeName, boolean>> = {
    won: isWon,
    unforeseen: isWon && !isForeseen,
    pulledIn: isWon && !isCreated && !isOfStart,
    createdAndWon: isWon && isCreated,
    movedBack: isWon && wentBackIn(deal, period, accepted, clock),
    saidOut: said === 'Out',
    outAndWon: said === 'Out' && isWon,
    saidIn: said === 'In',
    inAndNotWon: said === 'In' && !isWon
  };
  return { deal, period, end, names: new Set(OUTCOMES.filter((name) => is[name])) };
};

/** Every outcome of some deals in some periods that are over. */
export const outcomesOf = <Deal extends OutcomeDeal>(
  deals: readonly Deal[],
  periods: readonly Period[],
  clock: DayClock
): DealOutcome<Deal>[] =>
  periods.flatMap((period) => deals.flatMap((deal) => dealOutcomeOf(deal, period, clock) ?? []));

/** How many outcomes are in each count. */
export const countOutcomes = (outcomes: readonly DealOutcome[]): Record<OutcomeName, number> =>
  Object.fromEntries(
    OUTCOMES.map((name) => [name, outcomes.filter(({ names }) => names.has(name)).length])
  ) as Record<OutcomeName, number>;
