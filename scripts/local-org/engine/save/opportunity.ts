import { CATEGORY_NAMES, categoryOf } from '../schema/stages.ts';
import type { StageValue } from '../schema/types.ts';
import { changes, refuse, unrefused } from './work.ts';
import type { Batch, Work } from './work.ts';

/**
 * What the platform does with an opportunity before anything else sees it: the stage sets category, probability, closed
 * and won; a close date that moves into a later month is a push.
 */
export function applyStages(batch: Batch): void {
  const stages = new Map(batch.world.schema.stages.map((stage) => [stage.value.toLowerCase(), stage]));
  for (const work of unrefused(batch)) {
    const { after } = work;
    const stage = stages.get(String(after.StageName ?? '').toLowerCase());
    if (typeof after.StageName === 'string' && changes(work, 'StageName')) {
      if (!stage || (!stage.active && work.sent.has('StageName'))) {
        refuse(
          work,
          'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
          `Stage: bad value for restricted picklist field: ${after.StageName}`,
          ['StageName']
        );
        continue;
      }
      after.StageName = stage.value;
      setFromStage(work, stage);
      if (!work.isNew) after.LastStageChangeDate = batch.now;
    }
    setCategory(work);
    if (work.isNew) after.PushCount = 0;
    else if (isPush(work)) after.PushCount = Number(after.PushCount ?? 0) + 1;
  }
}

/** A category or probability that the caller sent along stands. */
function setFromStage(work: Work, stage: StageValue): void {
  const { after, sent } = work;
  if (!sent.has('ForecastCategoryName')) after.ForecastCategoryName = CATEGORY_NAMES[stage.forecastCategory];
  if (!sent.has('Probability')) after.Probability = stage.probability;
  after.IsClosed = stage.closed;
  after.IsWon = stage.won;
}

function setCategory(work: Work): void {
  const name = work.after.ForecastCategoryName;
  if (typeof name === 'string') work.after.ForecastCategory = categoryOf(name) ?? work.after.ForecastCategory;
}

function isPush({ before, after }: Work): boolean {
  const from = before?.CloseDate;
  const to = after.CloseDate;
  return typeof from === 'string' && typeof to === 'string' && to.slice(0, 7) > from.slice(0, 7);
}
