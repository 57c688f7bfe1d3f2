import type { DealSelection } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import type { Diagnosis, MetricSums, Period, Policy, Measure, SlipReason } from 'c/forecastModel';

/** A diagnosis and what its words need besides. */
export interface DiagnosisContext {
  readonly found: Diagnosis;
  readonly policy: Policy;
  readonly figures: Figures;
  /** The sums that the rates are of. */
  readonly judged: MetricSums;
  readonly period: Period;
  readonly selection: Pick<DealSelection, 'owners' | 'motion'>;
  /** Its segments and competitors are those of the people in scope. */
  readonly areNamesOfScope: boolean;
  /** Why deals slipped, most Commit first; null: not known. */
  readonly reasons: readonly SlipReason[] | null;
  readonly slipMeasure: Measure;
}

/** Whether segments and competitors explain the figures: they are those of the scope, or it is the whole company; of a motion none are known. */
export const areNamesKnown = ({
  selection: { owners, motion },
  areNamesOfScope
}: DiagnosisContext): boolean => motion === null && (owners === null || areNamesOfScope);

/** Whether there was enough to answer every question. */
export const isWholeJudged = ({ checks }: Diagnosis): boolean =>
  checks.every(({ answer }) => answer !== null);

/** The number, or what a finished period closed, is at the plan or above it. */
export const isAtPlan = ({ coverage: { gap } }: Diagnosis): boolean => gap !== null && gap <= 0;
