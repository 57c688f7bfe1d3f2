import type { DealSelection, ScopeSlice } from 'c/forecastData';
import type { Period, StageFacts } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

/** What the lists need of the facts of the tab. */
interface FollowUpFacts {
  /** Null: no period or no people are chosen yet. */
  readonly selection: DealSelection | null;
  readonly stages: readonly StageFacts[];
  readonly period: Period | null;
  readonly allPeriods: readonly Period[];
  /** Of the metrics; null while it is not known. */
  readonly slice: ScopeSlice | null;
  readonly areMetricsHidden: boolean;
  /** yyyy-mm-dd */
  readonly today: string;
}

/**
 * Lines under the header: what waits for someone in the deals of the scope (acceptance, and actions that are overdue), and how
 * right the past was.
 */
export default class ForecastFollowUps extends LightningElement {
  @api facts!: FollowUpFacts;
}
