import { EXPANSION } from 'c/forecastData';
import type { OpeningTerms } from 'c/forecastExpansionDialog';
import { expansion as labels } from 'c/forecastLabels';
import { isInForecast } from 'c/forecastModel';
import type { Person, StageFacts } from 'c/forecastModel';
import type { Picklists } from 'c/forecastPicklists';

/** Of the view as a whole: whether the org has the motion. Null while the picklists are loaded. */
export function statusTerms(picklists: Picklists | null) {
  const isKnown = picklists?.areMotionsKnown ?? false;
  const hasMotion = picklists?.motions.some(({ value }) => value === EXPANSION) ?? false;
  return {
    errors: null,
    isLoading: !isKnown,
    empty: () => (hasMotion ? null : { title: labels.noMotionTitle, messages: [labels.noMotion] })
  };
}

/** The first open stage of the forecast; where the org has none, the first open one. */
function firstStage(stages: readonly StageFacts[]): StageFacts | undefined {
  const open = stages.filter(({ isClosed }) => !isClosed);
  return open.find(({ category }) => isInForecast(category)) ?? open[0];
}

/** Null: the user may not open deals, or the org has no open stage. */
export function openingTerms(
  { mayCreateDeals, stages }: Picklists,
  userId: string,
  people: readonly Person[]
): OpeningTerms | null {
  const stage = firstStage(stages);
  return mayCreateDeals && stage ? { userId, people, stage } : null;
}
