import type { Metric, StageMetric } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import { NO_SUMS, currentPeriod, diagnose, funnelOf, lastFinished } from 'c/forecastModel';
import type {
  Diagnosis,
  DiagnosisFacts,
  MetricSums,
  Period,
  Policy,
  Slice,
  StageFacts
} from 'c/forecastModel';

/** What the diagnosis is made from, as the page knows it. */
export interface Known {
  readonly metrics: readonly Metric[];
  readonly segments: readonly Metric[];
  readonly competitors: readonly Metric[];
  readonly stageMetrics: readonly StageMetric[];
  readonly periods: readonly Period[];
  readonly stages: readonly StageFacts[];
  readonly policy: Policy;
  readonly figures: Figures;
  readonly today: string;
}

interface Judged {
  readonly finished: readonly Period[];
  readonly running: Period | null;
}

/** The last four finished periods and the running one. */
export const judgedPeriods = (periods: readonly Period[], today: string): Judged => {
  const kind = periods[0]?.kind ?? 'Quarter';
  return {
    finished: lastFinished(periods, kind, today),
    running: currentPeriod(periods, kind, today)
  };
};

const sliceOf = (metrics: readonly Metric[], { finished, running }: Judged): Omit<Slice, 'label'> => {
  const sumsIn = (period: Period): MetricSums | undefined =>
    metrics.find((metric) => metric.periodId === period.id)?.sums;
  return {
    finished: finished.map((period) => sumsIn(period) ?? NO_SUMS),
    running: (running && sumsIn(running)) ?? null
  };
};

const slicesOf = (metrics: readonly Metric[], judged: Judged): Slice[] =>
  [...new Set(metrics.map((metric) => metric.value))].map((value) => {
    const own = metrics.filter((metric) => metric.value === value);
    return { label: own.at(-1)?.label ?? value, ...sliceOf(own, judged) };
  });

/** Coverage counts as it was when the period began: on its last day nobody needs three times the rest. */
export const factsOf = (known: Known): DiagnosisFacts => {
  const { figures } = known;
  const judged = judgedPeriods(known.periods, known.today);
  const ids = new Set(judged.finished.map((period) => period.id));
  return {
    policy: known.policy,
    all: sliceOf(known.metrics, judged),
    segments: slicesOf(known.segments, judged),
    competitors: slicesOf(known.competitors, judged),
    coverage: figures.startCoverage ?? figures.coverage,
    required: figures.required,
    funnel: funnelOf(
      known.stageMetrics.filter((metric) => metric.periodId === judged.running?.id),
      known.stageMetrics.filter((metric) => ids.has(metric.periodId)),
      known.stages
    ),
    plan: figures.plan,
    rampedCapacity: figures.capacity
  };
};

export const diagnosisOf = (known: Known): Diagnosis => diagnose(factsOf(known));
