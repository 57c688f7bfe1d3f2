import { formatCount, formatShare } from 'c/forecastFormat';
import { fill, leadFunnel as labels } from 'c/forecastLabels';
import { FUNNEL_STEPS, conversionTo } from 'c/leadModel';
import type { FunnelCounts, FunnelStep } from 'c/leadModel';

const NAMES: Readonly<Record<FunnelStep, string>> = {
  leads: labels.leads,
  mql: labels.mql,
  sql: labels.sql,
  sal: labels.sal,
  won: labels.won
};

/** A step of the funnel as it is shown. */
export interface StepView {
  readonly step: FunnelStep;
  readonly name: string;
  readonly count: string;
  /** Of the step before; '' for the first. */
  readonly ofBefore: string;
  readonly ofLeads: string;
  readonly style: string;
}

const shareOfLeads = (counts: FunnelCounts, step: FunnelStep): number =>
  counts.leads === 0 ? 0 : counts[step] / counts.leads;

export const stepsOf = (counts: FunnelCounts): StepView[] =>
  FUNNEL_STEPS.map((step) => ({
    step,
    name: NAMES[step],
    count: formatCount(counts[step]),
    ofBefore: step === 'leads' ? '' : fill(labels.ofBefore, formatShare(conversionTo(counts, step))),
    ofLeads: step === 'leads' ? '' : fill(labels.ofLeads, formatShare(shareOfLeads(counts, step))),
    style: `inline-size: ${shareOfLeads(counts, step) * 100}%`
  }));

/** A cell: the count, and the share of the step before. */
interface Cell {
  readonly step: FunnelStep;
  readonly count: string;
  readonly share: string;
}

export interface FunnelRow {
  readonly name: string;
  readonly cells: readonly Cell[];
}

export const funnelRow = ({ name, counts }: { name: string; counts: FunnelCounts }): FunnelRow => ({
  name,
  cells: FUNNEL_STEPS.map((step) => ({
    step,
    count: formatCount(counts[step]),
    share: step === 'leads' ? '' : formatShare(conversionTo(counts, step))
  }))
});

export const COLUMNS = FUNNEL_STEPS.map((step) => ({ step, name: NAMES[step] }));
