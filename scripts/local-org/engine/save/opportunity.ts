import { CATEGORY_NAMES, categoryOf } from '../schema/stages.ts';
import type { StageValue } from '../schema/types.ts';
import { changes, refuse, accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

/** The stages of records whose flows and rules still see what the stage before them set. */
const late = new WeakMap<SaveItem, StageValue>();

/** Sets what `applyStages` has left for after the rules. */
export function applyLateStages(batch: Batch): void {
  for (const item of accepted(batch)) {
    const stage = late.get(item);
    if (!stage) continue;
    setFromStage(item, stage);
    setCategory(item);
  }
}

/**
 * What the platform does with an opportunity before anything else sees it: the stage sets category, probability, closed
 * and won; a close date that moves into a later month is a push.
 */
export function applyStages(batch: Batch): void {
  const stages = new Map(batch.context.schema.stages.map((stage) => [stage.value.toLowerCase(), stage]));
  for (const item of accepted(batch)) {
    const { after } = item;
    const stage = stages.get(String(after.StageName ?? '').toLowerCase());
    if (typeof after.StageName === 'string' && changes(item, 'StageName')) {
      if (!stage || (!stage.active && item.sent.has('StageName'))) {
        refuse(
          item,
          'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
          `Stage: bad value for restricted picklist field: ${after.StageName}`,
          ['StageName']
        );
        continue;
      }
      after.StageName = stage.value;
      if (batch.context.unsettled.lateDerivedFields) late.set(item, stage);
      else setFromStage(item, stage);
      if (!item.isNew) after.LastStageChangeDate = batch.now;
    }
    setCategory(item);
    if (item.isNew) after.PushCount = 0;
    else if (isPush(item)) after.PushCount = Number(after.PushCount ?? 0) + 1;
  }
}

/** A category or probability that the caller sent along stands. */
function setFromStage(item: SaveItem, stage: StageValue): void {
  const { after, sent } = item;
  if (!sent.has('ForecastCategoryName')) after.ForecastCategoryName = CATEGORY_NAMES[stage.forecastCategory];
  if (!sent.has('Probability')) after.Probability = stage.probability;
  after.IsClosed = stage.closed;
  after.IsWon = stage.won;
}

function setCategory(item: SaveItem): void {
  const name = item.after.ForecastCategoryName;
  if (typeof name === 'string') item.after.ForecastCategory = categoryOf(name) ?? item.after.ForecastCategory;
}

function isPush({ before, after }: SaveItem): boolean {
  const from = before?.CloseDate;
  const to = after.CloseDate;
  return typeof from === 'string' && typeof to === 'string' && to.slice(0, 7) > from.slice(0, 7);
}
