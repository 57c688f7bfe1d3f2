import type { DealChoices } from 'c/dealChoices';
import type { Criterion, StageGuide } from 'c/forecastData';
import { dealStage as labels, fill } from 'c/forecastLabels';
import type { StageFacts } from 'c/forecastModel';
import { criteriaOf, gapWords, guideOf, missingIn, neighboursOf, stepsOf } from './steps';
import type { StageParts, Step } from './steps';

/** A move that is offered. */
interface Offer {
  readonly stage: StageFacts;
  readonly text: string;
  readonly className: string;
}

/** The card as it is shown. */
export interface StageView {
  readonly steps: readonly Step[];
  /** Of the stage that is looked at. */
  readonly label: string;
  readonly guide: StageGuide | undefined;
  readonly content: readonly string[] | null;
  readonly criteria: readonly Criterion[] | null;
  readonly isEvidenceHidden: boolean;
  readonly mayConfirm: boolean;
  /** Content can be marked as given to this buyer. */
  readonly mayGive: boolean;
  /** Where the deal is, when another stage is looked at; '' otherwise. */
  readonly backWords: string;
  /** What the buyer has not confirmed, when the deal may move on without; '' otherwise. */
  readonly gap: string;
  readonly here: Offer | null;
  readonly back: Offer | null;
  readonly on: Offer | null;
  readonly canClose: boolean;
  readonly hasActions: boolean;
}

const offer = (label: string, stage: StageFacts | undefined, variant = 'neutral'): Offer | null =>
  stage
    ? {
        stage,
        text: fill(label, stage.label),
        className: `slds-button slds-button_${variant} action`
      }
    : null;

/**
 * @param looksAt the stage that is looked at; null: the deal's own
 * @param choices null: not known yet
 */
export const stageView = (
  parts: StageParts,
  looksAt: string | null,
  choices: DealChoices | null,
  hidesContent: boolean
): StageView => {
  const { deal, stages, guide: all, evidence } = parts;
  const shown = looksAt ?? deal.stage;
  const labelOf = (value: string): string => stages.find((one) => one.value === value)?.label ?? value;
  const isHere = shown === deal.stage;
  const mayMove = choices?.mayMove === true;
  const canMoveOn = mayMove && isHere && !deal.isClosed;
  const gap = canMoveOn ? gapWords(missingIn(shown, parts)) : '';
  const { before, after } = canMoveOn ? neighboursOf(parts) : { before: undefined, after: undefined };
  const guide = guideOf(all, shown);
  const criteria = criteriaOf(all, shown);
  const here = mayMove && !isHere ? stages.find(({ value }) => value === shown) : undefined;
  return {
    steps: stepsOf(parts, shown),
    label: labelOf(shown),
    guide,
    content: guide?.content.length && !hidesContent ? guide.content : null,
    criteria: criteria.length > 0 ? criteria : null,
    isEvidenceHidden: evidence === null,
    mayConfirm: choices?.mayConfirm === true && evidence !== null,
    mayGive: mayMove,
    backWords: isHere ? '' : fill(labels.backToNow, labelOf(deal.stage)),
    gap,
    here: offer(labels.moveHere, here),
    back: offer(labels.moveBack, before),
    on: offer(labels.moveOn, after, gap ? 'neutral' : 'brand'),
    canClose: canMoveOn,
    hasActions: canMoveOn || here !== undefined
  };
};
