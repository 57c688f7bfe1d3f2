import { metricsRequest, openDealsRequest, pastPlansRequest, sellersRequest } from 'c/forecastData';
import type { Metric, OpenDeals, Plan, Request, SellerEntry } from 'c/forecastData';
import { currentPeriod, isOver, keyOf, periodsAfter, periodsOfKind } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import type { ViewRequests } from 'c/forecastView';

/** Two years after the running quarter. */
const AHEAD = 8;
/** What is open is asked for up to here: later dates are dreams. */
const OPEN_AHEAD = 4;
/** The quarters that pipeline is still created for. */
const TO_CREATE_FOR = 2;

/** The quarters that the view is about. */
export interface Quarters {
  /** All finished ones, oldest first. */
  readonly finished: readonly Period[];
  readonly running: Period;
  /** The running one and those after it. */
  readonly ahead: readonly Period[];
  /** Those that pipeline is created for. */
  readonly next: readonly Period[];
}

/** Null where the org has no quarter of today. */
export function quartersOf(periods: readonly Period[], today: string): Quarters | null {
  const quarters = periodsOfKind(periods, 'Quarter');
  const running = currentPeriod(quarters, 'Quarter', today);
  if (!running) return null;
  const after = periodsAfter(quarters, running, AHEAD);
  return {
    finished: quarters.filter((quarter) => isOver(quarter, today)),
    running,
    ahead: [running, ...after],
    next: after.slice(0, TO_CREATE_FOR)
  };
}

/** Who asks, about whom. */
export interface Asking {
  /** Null: everyone. */
  readonly owners: readonly string[] | null;
  readonly areMetricsHidden: boolean;
  readonly arePlansHidden: boolean;
}

/** Null: not asked, because the user may not see it or there is nothing to ask about. */
export interface Asked {
  readonly sellers: Request;
  readonly metrics: Request | null;
  readonly plans: Request | null;
  readonly open: Request | null;
  /** Of each quarter that pipeline is created for. */
  readonly openNext: readonly (Request | null)[];
}

export function askedOf(quarters: Quarters, { owners, areMetricsHidden, arePlansHidden }: Asking): Asked {
  const { finished, running, ahead, next } = quarters;
  const span = { start: running.start, end: ahead[OPEN_AHEAD].end };
  return {
    sellers: sellersRequest(),
    metrics: areMetricsHidden ? null : metricsRequest('Seller', null, [...finished, running]),
    plans: arePlansHidden ? null : pastPlansRequest(ahead, owners),
    open: openDealsRequest(span, owners),
    openNext: next.map((quarter) => openDealsRequest(quarter, owners))
  };
}

export const requestsOf = ({ openNext, ...asked }: Asked): ViewRequests =>
  Object.fromEntries(
    [...Object.values(asked), ...openNext].flatMap((request: Request | null) =>
      request ? [[keyOf(request), request]] : []
    )
  );

/** What the org answered. */
export interface Answers {
  readonly sellers: readonly SellerEntry[];
  readonly metrics: readonly Metric[];
  readonly plans: readonly Plan[];
  readonly open: readonly OpenDeals[];
  readonly openNext: readonly (readonly OpenDeals[])[];
}

/** Null while an answer is on its way. @param results by the key of the request */
export function answersOf(asked: Asked, results: Readonly<Record<string, unknown>>): Answers | null {
  if (Object.keys(requestsOf(asked)).some((key) => !(key in results))) return null;
  const answerTo = <Row>(request: Request | null): readonly Row[] =>
    request === null ? [] : (results[keyOf(request)] as readonly Row[]);
  return {
    sellers: answerTo(asked.sellers),
    metrics: answerTo(asked.metrics),
    plans: answerTo(asked.plans),
    open: answerTo(asked.open),
    openNext: asked.openNext.map((request) => answerTo(request))
  };
}
