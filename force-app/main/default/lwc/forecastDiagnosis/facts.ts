import type { Metric, StageMetric } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import {
  NO_SUMS,
  currentPeriod,
  diagnose as diagnoseFacts,
  funnelOf,
  isOver,
  lastFinished,
  slipReasons
} from 'c/forecastModel';
import type { DiagnosisFacts, Period, Policy, Slice, Measure, SlipRecord, StageFacts } from 'c/forecastModel';
import type { DiagnosisContext } from './context';

/** What the diagnosis is made from, as the page knows it. */
export interface Known {
  /** The slice of the scope. */
  readonly metrics: readonly Metric[];
  readonly segments: readonly Metric[];
  readonly competitors: readonly Metric[];
  readonly stageMetrics: readonly StageMetric[];
  /** Null: not known. */
  readonly slips: readonly SlipRecord[] | null;
  readonly slipMeasure: Measure;
  /** The chosen one. */
  readonly period: Period;
  readonly periods: readonly Period[];
  readonly stages: readonly StageFacts[];
  readonly policy: Policy;
  readonly figures: Figures;
  readonly selection: DiagnosisContext['selection'];
  /** The segments and competitors are those of the scope. */
  readonly areNamesOfScope: boolean;
  readonly today: string;
}

interface Judged {
  /** The four periods to compare others with. */
  readonly usual: readonly Period[];
  /** The period whose changes of phase are looked at. */
  readonly now: Period | null;
}

const USUAL = 4;

/** A finished period is compared with the four before it, the running one with the last four finished. */
export function judgedPeriods(period: Period, periods: readonly Period[], today: string): Judged {
  if (!isOver(period, today))
    return {
      usual: lastFinished(periods, period.kind, today),
      now: currentPeriod(periods, period.kind, today)
    };
  const before = periods.filter(({ kind, end }) => kind === period.kind && end < period.start);
  return { usual: before.slice(-USUAL), now: period };
}

/** The periods whose slips are looked at: those of the rates, and the running one; of a finished one only itself. */
export function slipPeriods(period: Period, periods: readonly Period[], today: string): Period[] {
  const { usual, now } = judgedPeriods(period, periods, today);
  const running = now ? [now] : [];
  return isOver(period, today) ? running : [...usual, ...running];
}

const slicesOf = (metrics: readonly Metric[], { period, periods, today }: Known): Slice[] => {
  const finished = lastFinished(periods, period.kind, today);
  const running = currentPeriod(periods, period.kind, today);
  return [...new Set(metrics.map((metric) => metric.value))].map((value) => {
    const own = metrics.filter((metric) => metric.value === value);
    const sumsIn = (one: Period) => own.find((metric) => metric.periodId === one.id)?.sums;
    return {
      label: own.at(-1)?.label ?? value,
      finished: finished.map((one) => sumsIn(one) ?? NO_SUMS),
      running: (running && sumsIn(running)) ?? null
    };
  });
};

const factsOf = (known: Known): DiagnosisFacts => {
  const { figures, period } = known;
  const { usual, now } = judgedPeriods(period, known.periods, known.today);
  const ids = new Set(usual.map(({ id }) => id));
  const isFinished = figures.phase === 'finished';
  const own = known.metrics.find(({ periodId }) => periodId === period.id)?.sums ?? NO_SUMS;
  return {
    policy: known.policy,
    phase: figures.phase,
    // The rates of the header, so that a rate has one value on a page.
    judged: isFinished ? own : figures.sums,
    segments: slicesOf(known.segments, known),
    competitors: slicesOf(known.competitors, known),
    coverage: figures.judged,
    funnel: funnelOf(
      known.stageMetrics.filter((metric) => metric.periodId === now?.id),
      known.stageMetrics.filter((metric) => ids.has(metric.periodId)),
      known.stages
    ),
    number: isFinished ? figures.forecast.closed : figures.forecast.number,
    plan: figures.forecast.plan,
    rampedCapacity: figures.planStatus === 'ofAllMotions' ? null : figures.capacity
  };
};

/** The diagnosis, with what its words need besides. */
export function diagnose(known: Known): DiagnosisContext {
  const { policy, figures, period, selection } = known;
  const facts = factsOf(known);
  return {
    found: diagnoseFacts(facts),
    judged: facts.judged,
    policy,
    figures,
    period,
    selection,
    areNamesOfScope: known.areNamesOfScope,
    reasons:
      known.slips &&
      slipReasons(known.slips, slipPeriods(period, known.periods, known.today), known.slipMeasure),
    slipMeasure: known.slipMeasure
  };
}
