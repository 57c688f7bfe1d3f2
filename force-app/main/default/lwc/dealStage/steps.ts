import type { Criterion, Deal, Evidence, Guide, StageGuide } from 'c/forecastData';
import { formatCount } from 'c/forecastFormat';
import { dealStage as labels, fill } from 'c/forecastLabels';
import { isInForecast } from 'c/forecastModel';
import type { StageFacts } from 'c/forecastModel';

/** What the card goes by. */
export interface StageParts {
  readonly deal: Deal;
  /** The org's stages in their order. */
  readonly stages: readonly StageFacts[];
  readonly guide: Guide;
  /** Null: not visible to the user. */
  readonly evidence: readonly Evidence[] | null;
}

/** A step of the buyer, as the path shows it. */
export interface Step {
  readonly value: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  readonly className: string;
  readonly current: 'step' | undefined;
  readonly pressed: 'true' | 'false';
  /** How much of it the buyer has confirmed; '' where nothing is to be said. */
  readonly words: string;
}

const topicsConfirmed = (evidence: readonly Evidence[]): Set<string> =>
  new Set(evidence.filter(({ isConfirmed }) => isConfirmed).map(({ topic }) => topic));

export const criteriaOf = (guide: Guide, stage: string): Criterion[] =>
  guide.criteria.filter((criterion) => criterion.stage === stage);

export const guideOf = (guide: Guide, stage: string): StageGuide | undefined =>
  guide.stages.find((one) => one.stage === stage);

/** The steps on the way: open stages in the forecast, the deal's own, and the one a closed deal ended in. */
const pathOf = ({ deal, stages }: Pick<StageParts, 'deal' | 'stages'>): StageFacts[] =>
  stages.filter(
    ({ value, isClosed, category }) => value === deal.stage || (!isClosed && isInForecast(category))
  );

/** The last open step that a deal got to, its place in the path; −1: none is known. */
const reachedIn = (path: readonly StageFacts[], { deal }: Pick<StageParts, 'deal'>): number => {
  const open = path.findIndex(({ value, isClosed }) => value === deal.stage && !isClosed);
  if (open >= 0) return open;
  const places = (deal.pastStages ?? []).map((stage) =>
    path.findIndex(({ value, isClosed }) => value === stage && !isClosed)
  );
  return places.find((place) => place >= 0) ?? -1;
};

/** Required criteria of a stage that no one at the buyer has confirmed; null: the evidence is not visible. */
export const missingIn = (stage: string, { guide, evidence }: StageParts): Criterion[] | null => {
  if (evidence === null) return null;
  const confirmed = topicsConfirmed(evidence);
  return criteriaOf(guide, stage).filter(({ name, isRequired }) => isRequired && !confirmed.has(name));
};

const wordsOf = (stage: string, state: Step['state'], parts: StageParts): string => {
  const { guide, evidence } = parts;
  const criteria = criteriaOf(guide, stage);
  if (evidence === null || criteria.length === 0 || state === 'ahead') return '';
  const confirmed = topicsConfirmed(evidence);
  const count = criteria.filter(({ name }) => confirmed.has(name)).length;
  const missing = missingIn(stage, parts)?.length ?? 0;
  if (state === 'done' && missing > 0) return fill(labels.stepMissing, formatCount(missing));
  if (state === 'done') return labels.stepConfirmed;
  return fill(labels.stepCount, formatCount(count), formatCount(criteria.length));
};

const classOf = (state: Step['state'], isShown: boolean, hasGap: boolean): string =>
  ['step', `step_${state}`, isShown ? 'step_shown' : '', hasGap ? 'step_gap' : ''].filter(Boolean).join(' ');

/** @param shown the stage that is looked at */
export const stepsOf = (parts: StageParts, shown: string): Step[] => {
  const path = pathOf(parts);
  const reached = reachedIn(path, parts);
  return path.map(({ value, label }, place) => {
    const isHere = value === parts.deal.stage;
    const state = isHere ? 'current' : place <= reached ? 'done' : 'ahead';
    const hasGap = state === 'done' && (missingIn(value, parts)?.length ?? 0) > 0;
    return {
      value,
      label,
      state,
      className: classOf(state, value === shown, hasGap),
      current: isHere ? 'step' : undefined,
      pressed: value === shown ? 'true' : 'false',
      words: wordsOf(value, state, parts)
    };
  });
};

/** The open steps before and after the deal's own; undefined: there is none. */
export const neighboursOf = (
  parts: Pick<StageParts, 'deal' | 'stages'>
): { readonly before: StageFacts | undefined; readonly after: StageFacts | undefined } => {
  const path = pathOf(parts).filter(({ isClosed }) => !isClosed);
  const place = path.findIndex(({ value }) => value === parts.deal.stage);
  return place < 0
    ? { before: undefined, after: undefined }
    : { before: path[place - 1], after: path[place + 1] };
};

/** "2 required confirmations are missing …"; '' where none is, or it is not known. */
export const gapWords = (missing: readonly Criterion[] | null): string => {
  if (!missing?.length) return '';
  return missing.length === 1 ? labels.gapOne : fill(labels.gap, formatCount(missing.length));
};
