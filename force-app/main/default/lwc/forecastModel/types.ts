/** The values of Opportunity.ForecastCategory. The platform shows `Forecast` as "Commit". */
export type ForecastCategory = 'Omitted' | 'Pipeline' | 'BestCase' | 'MostLikely' | 'Forecast' | 'Closed';

/** A column of the board: one phase of the buyer, one forecast category. */
export type Phase = 'Conversations' | 'FundedProjects' | 'VendorOfChoice' | 'Closed';

export type Call = 'In' | 'Out';
export type Risk = 'Timing' | 'Vendor';
export type CallerRole = 'Rep' | 'Manager';

/** The values of Opportunity.Sales_Motion__c; an org may add its own. Blank means Enterprise. */
export type Motion = string;

export interface Sum {
  /** Corporate currency. A deal without an amount adds 0. */
  readonly amount: number;
  /** Deals. A deal without an amount adds 1. */
  readonly count: number;
}

/** The two calls on a deal; null is "not called". */
export interface Calls {
  readonly repCall: Call | null;
  readonly managerCall: Call | null;
}

/** One group of deals that share category, outcome and calls, as the org sums them. */
export interface TotalsRow extends Calls, Sum {
  /** A deal whose amount is in no sum: its currency has no rate on its close date. */
  readonly unrated?: { readonly currency: string; readonly day: string };
  /** Only where the totals are asked for by seller. */
  readonly ownerId?: string;
  /** Only where they are asked for by stage. */
  readonly stage?: string;
  readonly category: ForecastCategory;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

/** What the org knows about a stage, from the attributes of its picklist value. */
export interface StageFacts {
  readonly value: string;
  readonly label: string;
  readonly category: ForecastCategory;
  readonly probability: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

/** Thresholds of a motion (Forecast_Policy__mdt). Shares are fractions: 0.33 is 33 %. */
export interface Policy {
  readonly motion: Motion;
  readonly countedCategories: readonly ForecastCategory[];
  readonly requiredCoverage: number;
  readonly closeRateFloor: number;
  readonly winRateFloor: number;
  readonly winRateTarget: number;
  readonly periodKind: PeriodKind;
  readonly maxCycleDays: number | null;
  /** How many deals a seller works at a time; null: not said. */
  readonly fewestDeals: number | null;
  readonly mostDeals: number | null;
  /** Of what a ramped seller wins, fractions by quarter of tenure; null: not said. */
  readonly rampNorm: readonly number[] | null;
  readonly lostCloseDate: LostCloseDate;
}

/** The close date of a lost deal: the day the loss became known, or the day the deal was due. */
export type LostCloseDate = 'Became Known' | 'Was Due';

export type PeriodKind = 'Quarter' | 'Month';

/** Forecast_Period__c. Dates are yyyy-mm-dd in the org's time zone, both inclusive. */
export interface Period {
  /** Null for a calendar period made up because the org has none yet. */
  readonly id: string | null;
  readonly key: string;
  readonly kind: PeriodKind;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}
