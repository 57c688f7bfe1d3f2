import type { Segment } from './profiles.ts';

/**
 * What the company has to tell. Each story is a few numbers here, shows in the figures of the tab, and is checked by
 * stories.test.ts. The teams are those of company.ts.
 */
export const STORIES = {
  /** SMB deals end in no decision far more often than a competitor beats us: a discovery problem. The odds are in profiles.ts. */
  noDecisionSegment: 'SMB' satisfies Segment,

  /** One manager submits a fifth above what then closes, and overrules Best Case deals to In. */
  happyEars: { team: 'midAmericas', submits: 1.2, overrulesToIn: 0.2 },

  /** Another submits well below the result. */
  sandbagging: { team: 'insideAmericas', submits: 0.8 },

  /** Large deals of this team reach Commit early, are dated to the end of the quarter, and are still being redlined when it ends. */
  slipping: { team: 'enterpriseEast', segment: 'Enterprise' satisfies Segment, longer: 1.3 },

  /** This competitor wins more than half of the decided deals it is in. */
  strongCompetitor: { name: 'Tellumar', ourOdds: 0.62, theirOdds: 1.5 },

  /** New deals of this team have dried up since so many quarters; what it has closes well. */
  thinPipeline: { team: 'enterpriseEmea', quarters: 3, creation: 0.3, ourOdds: 1.2 },

  /** New business by calendar quarter: what is created, and how gladly buyers sign. */
  season: { creation: [0.88, 1.04, 0.95, 1.13], signing: [0.78, 1.01, 0.97, 1.18] },

  /** Growth of new deals from one year to the next. */
  growth: 1.12,

  /** Share of opened deals that no rep accepted. */
  neverAccepted: 0.06,

  /** Share of the deals of the last days in the first phases that no one has accepted yet. */
  awaiting: { days: 45, share: 0.14 },

  /** Share of deals that were under way when the company moved to this org; they begin with one row each. */
  imported: 0.045,

  /** The loss type is a rule now. In the first quarters on the org it was not, and was sometimes left blank. */
  unclassified: { quarters: 3, share: 0.09 },

  /** What a new seller carries in each quarter, from the one of the first day. */
  ramp: [0.25, 0.5, 0.75, 1]
} as const;

/** Everyone else's submissions compared with results, period by period, stay within this spread. */
export const HONEST_SPREAD = 0.06;

export const COMPETITORS = [
  { name: 'Tellumar', presence: 0.3 },
  { name: 'Opsilon', presence: 0.22 },
  { name: 'Kestrel Cloud', presence: 0.18 },
  { name: 'Incumbent supplier', presence: 0.2 },
  { name: 'Other', presence: 0.1 }
] as const;

/** How deals end that no decision was made on. */
export const NO_DECISIONS = [
  { kind: 'Told Us', share: 0.25 },
  { kind: 'Keeps What It Has', share: 0.35 },
  { kind: 'Went Silent', share: 0.4 }
] as const;
