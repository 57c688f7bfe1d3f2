import type { Calendar, EvidenceTopic, StageFacts } from 'c/forecastModel';

/** What all cards of a board share. One object, so that it costs a card nothing. */
export interface CardContext {
  readonly today: string;
  readonly periodStart: string;
  readonly stages: readonly StageFacts[];
  /** Which period a deal belongs to. */
  readonly calendar: Calendar;
  /** What a buyer has to confirm to leave a stage. */
  readonly topics: readonly EvidenceTopic[];
  readonly lastCommitStage: string | null;
  /** May call the deals of others, as their manager. */
  readonly mayManage: boolean;
  readonly userId: string;
  /** Several sellers are in view, so a card says whose deal it is. */
  readonly isTeam: boolean;
}
