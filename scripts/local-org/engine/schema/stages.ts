import type { ForecastCategory, StageValue } from './types.ts';
import { picklistValue } from './custom-field.ts';
import type { XmlNode } from './model.ts';
import { flag, integer, text } from './xml.ts';

/** Order counts: later categories mean more certainty. */
export const CATEGORY_NAMES: Record<ForecastCategory, string> = {
  Omitted: 'Omitted',
  Pipeline: 'Pipeline',
  BestCase: 'Best Case',
  MostLikely: 'Most Likely',
  Forecast: 'Commit',
  Closed: 'Closed'
};

/** The category of a ForecastCategory or ForecastCategoryName value, with or without its spaces. */
export function categoryOf(value: string): ForecastCategory | undefined {
  const wanted = value.toLowerCase();
  return (Object.keys(CATEGORY_NAMES) as ForecastCategory[]).find(
    (category) => category.toLowerCase() === wanted || CATEGORY_NAMES[category].toLowerCase() === wanted
  );
}

export function stageValue(value: XmlNode): StageValue {
  return {
    ...picklistValue(value),
    forecastCategory: (text(value.forecastCategory) as ForecastCategory) ?? 'Pipeline',
    probability: integer(value.probability) ?? 0,
    closed: flag(value.closed),
    won: flag(value.won)
  };
}

const stage = (
  value: string,
  probability: number,
  forecastCategory: ForecastCategory = 'Pipeline',
  won = false
): StageValue => ({
  value,
  label: value,
  active: true,
  default: false,
  forecastCategory,
  probability,
  closed: value.startsWith('Closed'),
  won
});

/** What a new org starts with. */
export const PLATFORM_STAGES: readonly StageValue[] = [
  stage('Prospecting', 10),
  stage('Qualification', 10),
  stage('Needs Analysis', 20),
  stage('Value Proposition', 50),
  stage('Id. Decision Makers', 60),
  stage('Perception Analysis', 70),
  stage('Proposal/Price Quote', 75),
  stage('Negotiation/Review', 90),
  stage('Closed Won', 100, 'Closed', true),
  stage('Closed Lost', 0, 'Omitted')
];
