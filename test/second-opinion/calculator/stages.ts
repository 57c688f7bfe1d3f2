import { DAY_MS, type Instant, type Zone } from './days.ts';
import type { Deal } from './deals.ts';
import { forecastCategory, type State } from './history.ts';
import { isIn, type Period } from './periods.ts';
import type { StageRow } from './rows.ts';

/** A record of Stage_Metric__c without its key. Sums of nothing are left out. */
export interface StageMetric {
  readonly period: string;
  readonly motion: string;
  readonly stage: string;
  readonly sums: Record<string, number>;
}

/** docs/metrics.md, Stages. */
export function stageMetrics(
  deals: readonly Deal[],
  stages: readonly StageRow[],
  periods: readonly Period[],
  zone: Zone
): StageMetric[] {
  const records = new Map<string, StageMetric>();
  const add = (deal: Deal, stage: string, at: Instant, sums: Record<string, number>): void => {
    for (const period of periods) {
      if (!isIn(period, zone.dayOf(at)) || (period.kind === 'Month' && !deal.isMonthly)) continue;
      const key = JSON.stringify([period.key, deal.motion, stage]);
      const record = records.get(key) ?? { period: period.key, motion: deal.motion, stage, sums: {} };
      records.set(key, record);
      for (const [name, value] of Object.entries(sums)) record.sums[name] = (record.sums[name] ?? 0) + value;
    }
  };
  for (const deal of deals) {
    if (deal.accepted === null) continue;
    const stays = deal.states.filter((state, i) => i === 0 || state.stage !== deal.states[i - 1]?.stage);
    stays.forEach((stay, i) => {
      if (stay.stage === null) return;
      add(deal, stay.stage, stay.at, { Entered_Amount__c: stay.amount, Entered_Count__c: 1 });
      const next = stays[i + 1];
      if (!next) return;
      const ending = endingOf(stay, next, stages);
      add(deal, stay.stage, next.at, {
        [`${ending}_Amount__c`]: next.amount,
        [`${ending}_Count__c`]: 1,
        Days_Sum__c: (next.at - stay.at) / DAY_MS
      });
    });
  }
  return [...records.values()];
}

function endingOf(stay: State, next: State, stages: readonly StageRow[]): 'Advanced' | 'Returned' | 'Lost' {
  if (next.category === 'Closed') return 'Advanced';
  if (isLost(next, stages)) return 'Lost';
  return placeOf(next, stages) >= placeOf(stay, stages) ? 'Advanced' : 'Returned';
}

/** The org's list says which stages are lost; of a stage that is not in it, its category does. */
function isLost(state: State, stages: readonly StageRow[]): boolean {
  const listed = stages.filter((stage) => stage.MasterLabel === state.stage);
  if (listed.length === 0) return state.category === 'Omitted';
  return listed.some((stage) => stage.IsClosed && !stage.IsWon);
}

const POSITIONS: Readonly<Record<string, number>> = { Pipeline: 1, Best_Case: 2, Commit: 3, Closed: 4 };

/**
 * The place in the org's list. A stage that is no longer in use has the middle of the stages of its category, where there are none
 * one between those of the categories before it and after it.
 */
function placeOf(state: State, stages: readonly StageRow[]): number {
  const active = stages.filter((stage) => stage.IsActive);
  const listed = active.find((stage) => stage.MasterLabel === state.stage);
  if (listed) return listed.SortOrder;
  const position = (category: string): number => POSITIONS[forecastCategory(category) ?? category] ?? 0;
  const here = position(state.category);
  const same = active.filter((stage) => position(stage.ForecastCategory) === here);
  let sum = 0;
  for (const stage of same) sum += stage.SortOrder;
  if (same.length > 0) return sum / same.length;
  let last = -0.5;
  for (const stage of active) {
    const there = position(stage.ForecastCategory);
    if (there > 0 && there < here) last = Math.max(last, stage.SortOrder);
  }
  return last + 0.5;
}
