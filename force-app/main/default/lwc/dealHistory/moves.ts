import type { Criterion, Evidence, HistoryRow } from 'c/forecastData';
import type { StageFacts } from 'c/forecastModel';

/** Where a stage stands among the open ones; −1: closed, or not known to the org. */
const placeOf = (stage: string, stages: readonly StageFacts[]): number =>
  stages.filter(({ isClosed }) => !isClosed).findIndex(({ value }) => value === stage);

type Direction = 'on' | 'back' | 'closed' | 'other';

/** What a change of stage was. */
export const directionOf = (from: string, to: string, stages: readonly StageFacts[]): Direction => {
  if (stages.find(({ value }) => value === to)?.isClosed) return 'closed';
  const [before, after] = [placeOf(from, stages), placeOf(to, stages)];
  if (before < 0 || after < 0) return 'other';
  return after > before ? 'on' : 'back';
};

/**
 * The required criteria that no one had confirmed when a deal moved on: of every stage it left behind by that move. An
 * evidence counts from the moment it was entered.
 */
export const unconfirmedAt = (
  { at, stage }: Pick<HistoryRow, 'at' | 'stage'>,
  from: string,
  known: {
    readonly stages: readonly StageFacts[];
    readonly criteria: readonly Criterion[];
    readonly evidence: readonly Evidence[];
  }
): Criterion[] => {
  const [before, after] = [placeOf(from, known.stages), placeOf(stage, known.stages)];
  if (before < 0 || after <= before) return [];
  const confirmed = new Set(
    known.evidence.filter((row) => row.isConfirmed && row.enteredAt <= at).map(({ topic }) => topic)
  );
  return known.criteria.filter((criterion) => {
    const place = placeOf(criterion.stage, known.stages);
    return criterion.isRequired && place >= before && place < after && !confirmed.has(criterion.name);
  });
};
