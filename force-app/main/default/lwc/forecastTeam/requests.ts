import { accuracyRequest, metricsRequest, sellerTotalsRequest, visibleOwnersRequest } from 'c/forecastData';
import type { DealSelection, Request } from 'c/forecastData';
import type { Period } from 'c/forecastModel';

/** What the tree is worked out of. */
export type Requests = {
  readonly totals: Request;
  /** Whose deals are out of sight rather than none. */
  readonly visible: Request | null;
  readonly submissions: Request | null;
  readonly sellers: Request | null;
  readonly teams: Request | null;
};

interface Terms {
  readonly selection: DealSelection;
  readonly period: Period;
  /** The periods that accuracy and bias are measured over. */
  readonly finished: readonly Period[];
  /** The last eight finished periods, to compare coverage with. */
  readonly past: readonly Period[];
  /** Those of whom no deal is due in the period. */
  readonly withoutRows: readonly string[];
  /** No query asks for what is hidden. */
  readonly areMetricsHidden: boolean;
}

export const requestsOf = (terms: Terms): Requests => {
  const { selection, period, finished, past, withoutRows, areMetricsHidden } = terms;
  const summed = past.some(({ id }) => id === period.id) ? past : [...past, period];
  const metricsOf = (dimension: 'Seller' | 'Team') =>
    areMetricsHidden ? null : metricsRequest(dimension, selection.owners, summed);
  return {
    totals: sellerTotalsRequest(selection),
    visible: visibleOwnersRequest(withoutRows),
    submissions: accuracyRequest([...finished, period], selection.owners),
    sellers: metricsOf('Seller'),
    teams: metricsOf('Team')
  };
};
