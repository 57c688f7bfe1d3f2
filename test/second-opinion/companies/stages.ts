import type { StageRow } from '../calculator/rows.ts';

export interface OpenStage {
  readonly name: string;
  readonly category: string;
}

const stage = (
  MasterLabel: string,
  ForecastCategory: string,
  SortOrder: number,
  more: Partial<StageRow> = {}
): StageRow => ({
  MasterLabel,
  ForecastCategory,
  SortOrder,
  DefaultProbability: (SortOrder * 37) % 101,
  IsActive: true,
  IsClosed: false,
  IsWon: false,
  ...more
});

/** A list of stages with some that are no longer in use, which Salesforce puts at the end. */
export const STAGES: readonly StageRow[] = [
  stage('Parked', 'Omitted', 1),
  stage('Offering', 'Pipeline', 2),
  stage('Case', 'Pipeline', 3),
  stage('Evaluation', 'BestCase', 4),
  stage('Shortlist', 'MostLikely', 5),
  stage('Proposal', 'Forecast', 6),
  stage('Papers', 'Forecast', 7),
  stage('Closed Won', 'Closed', 8, { IsClosed: true, IsWon: true }),
  stage('Closed Lost', 'Omitted', 9, { IsClosed: true }),
  stage('Old Evaluation', 'BestCase', 10, { IsActive: false }),
  // Out of use in the same category, so at the same place as the one before.
  stage('Old Shortlist', 'MostLikely', 11, { IsActive: false }),
  stage('Old Papers', 'Forecast', 12, { IsActive: false })
];

/** What open deals and their histories name: the list, and a stage that was renamed since. */
export const OPEN_STAGES: readonly OpenStage[] = [
  ...STAGES.filter(({ IsClosed }) => !IsClosed).map(({ MasterLabel, ForecastCategory }) => ({
    name: MasterLabel,
    category: ForecastCategory
  })),
  { name: 'Renamed Case', category: 'Pipeline' }
];
