import { categoryOf } from '../schema/stages.ts';
import type { ForecastCategory, StageValue } from '../types.ts';

/** What a file says about one stage; null where it says nothing. */
export interface StageFacts {
  name: string;
  category: string | null;
  probability: number | null;
  closed: boolean | null;
  won: boolean | null;
}

const PROBABILITIES: Record<ForecastCategory, number> = {
  Omitted: 0,
  Pipeline: 10,
  BestCase: 50,
  MostLikely: 60,
  Forecast: 75,
  Closed: 100
};

/** A stage that the data uses and the metadata lacks, as the data describes it. */
export function stageFromData(facts: StageFacts): StageValue {
  const said = facts.category === null ? undefined : categoryOf(facts.category);
  const won = facts.won ?? said === 'Closed';
  const closed = facts.closed ?? won;
  const category = said ?? (won ? 'Closed' : closed ? 'Omitted' : 'Pipeline');
  const probability = facts.probability ?? (won ? 100 : closed ? 0 : PROBABILITIES[category]);
  return {
    value: facts.name,
    label: facts.name,
    active: true,
    default: false,
    forecastCategory: category,
    probability: Math.round(probability),
    closed,
    won
  };
}
