import type { StageFacts } from './types';

/** What a buyer has to confirm before a deal leaves a stage (Evidence_Topic__mdt, required exit criteria). */
export interface EvidenceTopic {
  readonly name: string;
  readonly stage: string;
}

/** The places of an org's open stages. Every card asks for several of them, and the stages stay the same list. */
const known = new WeakMap<readonly StageFacts[], ReadonlyMap<string, number>>();

const placesOf = (stages: readonly StageFacts[]): ReadonlyMap<string, number> => {
  const places =
    known.get(stages) ??
    new Map(stages.filter(({ isClosed }) => !isClosed).map(({ value }, place) => [value, place]));
  known.set(stages, places);
  return places;
};

/** −1: closed, or not known to the org. */
const placeOf = (stage: string, stages: readonly StageFacts[]): number => placesOf(stages).get(stage) ?? -1;

/**
 * How many confirmations a deal lacks for the stage it is in: the required ones of every stage before it, whether it
 * stopped there or not. Null when the evidence is not visible or the org does not know the stage.
 */
export const evidenceMissing = (
  deal: { readonly stage: string; readonly confirmedTopics: readonly string[] | null },
  topics: readonly EvidenceTopic[],
  stages: readonly StageFacts[]
): number | null => {
  const place = placeOf(deal.stage, stages);
  if (deal.confirmedTopics === null || place < 0) return null;
  const confirmed = new Set(deal.confirmedTopics);
  return topics.filter((topic) => {
    const its = placeOf(topic.stage, stages);
    return its >= 0 && its < place && !confirmed.has(topic.name);
  }).length;
};

/**
 * Whether the last change of stage led back to an earlier one. Null when the history is not visible.
 * @param pastStages latest first, the current stage included
 */
export const hasMovedBack = (
  deal: { readonly stage: string; readonly pastStages: readonly string[] | null },
  stages: readonly StageFacts[]
): boolean | null => {
  if (deal.pastStages === null) return null;
  const last = deal.pastStages.find((stage) => stage !== deal.stage);
  return last !== undefined && placeOf(last, stages) > placeOf(deal.stage, stages);
};
