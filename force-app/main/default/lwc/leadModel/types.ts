/** How a person is reached. The values of Nurture_Step__mdt.Channel__c. */
export type Channel = 'E-mail' | 'Phone' | 'Direct mail' | 'Event';

export type Grade = 'A' | 'B' | 'C' | 'D';

/** A touch of a cadence (Nurture_Step__mdt). */
export interface Step {
  readonly track: string;
  /** The day of entry is day 1. */
  readonly day: number;
  readonly channel: Channel;
  /** What to say or send; '' where nothing is written. */
  readonly content: string;
  /** Null: once. */
  readonly repeatDays: number | null;
}

/** Where a lead is in its cadence: from these three follows what is due (docs/metrics.md, Cadence). */
interface Pointer {
  /** Null: on none yet. */
  readonly track: string | null;
  /** yyyy-mm-dd, day 1 of the track; null: on none yet. */
  readonly startsOn: string | null;
  /** The day of the last step done; 0: none. */
  readonly stepDone: number;
}

/** A pointer into a track. */
export interface RunningPointer {
  readonly track: string;
  readonly startsOn: string;
  readonly stepDone: number;
}

/** What decides whether and how a lead may be touched. */
export interface Standing extends Pointer {
  readonly grade: Grade;
  /** yyyy-mm-dd */
  readonly createdOn: string;
  /** ISO instant of our first call or e-mail; null: none, as far as the org knows. */
  readonly answeredAt: string | null;
  readonly isConverted: boolean;
  /** Why no one may touch it again; null: it runs. */
  readonly stopReason: string | null;
  /** yyyy-mm-dd; no touch before; null: not paused. */
  readonly pausedUntil: string | null;
  readonly pauseReason: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly hasOptedOut: boolean;
  readonly doNotCall: boolean;
}

/** A step of the cadence with its day: repeated steps have one entry for each time. */
export interface PlannedStep {
  readonly step: Step;
  readonly day: number;
}

/** What is to be done with a lead, and when. */
export type Due =
  | { readonly kind: 'due' | 'later'; readonly planned: PlannedStep; readonly on: string }
  | {
      readonly kind: 'paused';
      readonly on: string;
      readonly reason: string | null;
      readonly planned: PlannedStep | null;
    }
  | { readonly kind: 'stopped'; readonly reason: string }
  | { readonly kind: 'none'; readonly reason: 'converted' | 'finished' | 'noChannel' | 'noSteps' };

/** What a result of a touch changes of the lead. Undefined: stays as it is. */
export interface LeadChange {
  readonly track?: string;
  readonly startsOn?: string;
  readonly stepDone?: number;
  readonly pausedUntil?: string | null;
  readonly pauseReason?: string | null;
  readonly stopReason?: string | null;
  readonly stage?: string;
}
