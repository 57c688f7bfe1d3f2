import type { Deal } from './deals.ts';
import type { DealEvent } from './deal-life.ts';
import { slipsOf } from './slip-records.ts';
import { isInForecast } from './stages.ts';

/** Of the moves of a close date for which no one gave a reason; the others are by sellers. */
const SHARE = 0.9;

/** What the integration did: a quote expired and was made again, so it moved the close date to the end of the new one. */
export const movesByIntegration = (deal: Deal): ReadonlySet<DealEvent> => {
  const random = deal.random.fork('integration');
  const explained = new Set(slipsOf(deal).map(({ after }) => after));
  return new Set(
    deal.events.filter((event, at) => {
      const before = deal.events[at - 1];
      const isOnlyDate =
        before !== undefined &&
        isInForecast(before.category) &&
        event.stage === before.stage &&
        event.amount === before.amount &&
        event.closeDay > before.closeDay;
      return isOnlyDate && !explained.has(event) && random.chance(SHARE);
    })
  );
};
