import type { BiasWord, Call, ForecastCategory, Phase, Risk } from 'c/forecastModel';
import { common } from './common';
import { team } from './team';

// Words that several places need, each in one place.

/** Puts values into a label: "{0} of {1}". A label that a translator has shortened simply uses fewer of them. */
export const fill = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));

const PHASES: Readonly<Record<Phase, string>> = {
  Conversations: common.conversations,
  FundedProjects: common.fundedProjects,
  VendorOfChoice: common.vendorOfChoice,
  Closed: common.closed
};

export const phaseName = (phase: Phase): string => PHASES[phase];

const CATEGORIES: Readonly<Partial<Record<ForecastCategory | 'Commit', string>>> = {
  Pipeline: common.pipeline,
  BestCase: common.bestCase,
  MostLikely: common.bestCase,
  Forecast: common.commit,
  Commit: common.commit,
  Closed: common.closed
};

/** The platform calls Commit `Forecast`; our own figures call it `Commit`. Omitted has no words of ours. */
export const categoryName = (category: ForecastCategory | 'Commit'): string =>
  CATEGORIES[category] ?? category;

const RISKS: Readonly<Record<Risk, string>> = { Timing: common.timing, Vendor: common.vendor };

export const riskName = (risk: Risk): string => RISKS[risk];

export const callName = (call: Call): string => (call === 'In' ? common.inCall : common.outCall);

const BIASES: Readonly<Record<BiasWord, string>> = {
  happyEars: team.happyEars,
  sandbagging: team.sandbagging,
  fair: team.fair
};

export const biasName = (bias: BiasWord): string => BIASES[bias];
