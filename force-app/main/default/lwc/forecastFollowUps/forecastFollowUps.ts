import type { DealSelection } from 'c/forecastData';
import type { StageFacts } from 'c/forecastModel';
import { LightningElement, api } from 'lwc';

/** What the lists need of the facts of the tab. */
interface FollowUpFacts {
  /** Null: no period or no people are chosen yet. */
  readonly selection: DealSelection | null;
  readonly stages: readonly StageFacts[];
  /** yyyy-mm-dd */
  readonly today: string;
}

/** What waits for someone in the deals of the scope, a line each: acceptance, and actions that are overdue. */
export default class ForecastFollowUps extends LightningElement {
  @api facts!: FollowUpFacts;
}
