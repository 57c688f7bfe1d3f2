import type { ForecastCategory, Phase, StageFacts } from './types';

export const PHASES: readonly Phase[] = ['Conversations', 'FundedProjects', 'VendorOfChoice', 'Closed'];

const PHASE_OF_CATEGORY: Readonly<Record<ForecastCategory, Phase | null>> = {
  Omitted: null,
  Pipeline: 'Conversations',
  BestCase: 'FundedProjects',
  // Salesforce's optional fifth category; counted as Best Case everywhere.
  MostLikely: 'FundedProjects',
  Forecast: 'VendorOfChoice',
  Closed: 'Closed'
};

const CATEGORIES_OF_PHASE: Readonly<Record<Phase, readonly ForecastCategory[]>> = {
  Conversations: ['Pipeline'],
  FundedProjects: ['BestCase', 'MostLikely'],
  VendorOfChoice: ['Forecast'],
  Closed: ['Closed']
};

/** The column an open deal belongs to; null for Omitted, which is on no board. */
export const phaseOf = (category: ForecastCategory): Phase | null => PHASE_OF_CATEGORY[category];

export const categoriesOf = (phase: Phase): readonly ForecastCategory[] => CATEGORIES_OF_PHASE[phase];

export const isCommit = (category: ForecastCategory): boolean => category === 'Forecast';

export const isBestCase = (category: ForecastCategory): boolean =>
  category === 'BestCase' || category === 'MostLikely';

/** In the forecast: Pipeline, Best Case, Most Likely or Commit. Closed and Omitted are not (docs/metrics.md, Basics). */
export const isInForecast = (category: ForecastCategory): boolean =>
  category !== 'Closed' && category !== 'Omitted';

const BY_NAME: Readonly<Record<string, ForecastCategory>> = {
  omitted: 'Omitted',
  pipeline: 'Pipeline',
  bestcase: 'BestCase',
  mostlikely: 'MostLikely',
  commit: 'Forecast',
  forecast: 'Forecast',
  closed: 'Closed'
};

/**
 * Reads ForecastCategory as well as ForecastCategoryName, whose values are written differently ("Best Case", "Commit").
 * @returns null for a name that is neither, for example one an admin has translated.
 */
export const categoryOf = (name: string): ForecastCategory | null =>
  BY_NAME[name.replace(/\s/g, '').toLowerCase()] ?? null;

/** The stages a deal can be moved to within a phase, in the org's order. Closed offers won and lost stages. */
export const stagesOf = (phase: Phase, stages: readonly StageFacts[]): StageFacts[] =>
  stages.filter((stage) =>
    phase === 'Closed' ? stage.isClosed : !stage.isClosed && phaseOf(stage.category) === phase
  );

/** The last stage before closing in Commit: where the papers are. Null if the org has no open Commit stage. */
export const lastCommitStage = (stages: readonly StageFacts[]): string | null =>
  stagesOf('VendorOfChoice', stages).at(-1)?.value ?? null;

export type StageWarning =
  | { kind: 'likelyStageInPipeline'; stages: readonly string[] }
  | { kind: 'singleCategory'; category: ForecastCategory }
  | { kind: 'emptyPhase'; phase: Phase };

/**
 * What makes an org's stages useless for a forecast by category: an open stage of 75 % and more in Pipeline, all open
 * stages in one category, a phase without stages (docs/data-model.md, Stages).
 */
export const stageWarnings = (stages: readonly StageFacts[]): StageWarning[] => {
  const open = stages.filter((stage) => !stage.isClosed && isInForecast(stage.category));
  const likely = open.filter((stage) => stage.category === 'Pipeline' && stage.probability >= 75);
  const used = new Set(open.map((stage) => stage.category));
  const warnings: StageWarning[] = [];
  if (likely.length > 0)
    warnings.push({ kind: 'likelyStageInPipeline', stages: likely.map((stage) => stage.value) });
  if (open.length > 1 && used.size === 1)
    warnings.push({ kind: 'singleCategory', category: open[0].category });
  for (const phase of PHASES)
    if (stagesOf(phase, stages).length === 0) warnings.push({ kind: 'emptyPhase', phase });
  return warnings;
};
