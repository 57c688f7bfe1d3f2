/** The buyer stages in order, with what each sets. The same table as the app's own stage value set. */
export const STAGES = [
  { name: 'Understanding Offerings', category: 'Pipeline', probability: 10 },
  { name: 'Building Business Case', category: 'Pipeline', probability: 20 },
  { name: 'Running Evaluation', category: 'BestCase', probability: 40 },
  { name: 'Comparing Shortlist', category: 'BestCase', probability: 55 },
  { name: 'Negotiating Proposal', category: 'Forecast', probability: 75 },
  { name: 'Confirming Deployment', category: 'Forecast', probability: 85 },
  { name: 'Redlining Documents', category: 'Forecast', probability: 90 },
  { name: 'Closed Won', category: 'Closed', probability: 100 },
  { name: 'Closed Lost', category: 'Omitted', probability: 0 }
] as const;

export type Stage = (typeof STAGES)[number];
export type StageName = Stage['name'];
export type Category = Stage['category'];

export const CLOSED_WON = STAGES[7];
export const CLOSED_LOST = STAGES[8];

/** The first stages whose deals count as Best Case and as Commit. */
export const FIRST_BEST_CASE = 2;
export const FIRST_COMMIT = 4;
export const LAST_OPEN = 6;

export const stageAt = (index: number): Stage => STAGES[index] ?? CLOSED_LOST;

/** ForecastCategoryName, the other name of the same thing. */
export const CATEGORY_NAME: Record<Category, string> = {
  Pipeline: 'Pipeline',
  BestCase: 'Best Case',
  Forecast: 'Commit',
  Closed: 'Closed',
  Omitted: 'Omitted'
};

/** In the forecast: open and counted. */
export const isInForecast = (category: Category): boolean =>
  category === 'Pipeline' || category === 'BestCase' || category === 'Forecast';
