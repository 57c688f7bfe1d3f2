export type Motion = 'Enterprise' | 'Inside' | 'Expansion';
export type Segment = 'Enterprise' | 'Mid-Market' | 'SMB';
export type Outcome = 'Won' | 'Competition' | 'No Decision';

/** One class of deals: who buys, how large, how long, how it tends to end. */
export interface Profile {
  motion: Motion;
  segment: Segment;
  /** US dollars */
  amount: { median: number; sigma: number; low: number; high: number; step: number };
  /** Days from acceptance to the end of a won deal. */
  cycle: { median: number; sigma: number };
  outcome: Record<Outcome, number>;
  /** How likely the deal passes over each inner stage. */
  skip: readonly number[];
}

const FEW_SKIPS = [0, 0.05, 0.03, 0.06, 0.02, 0.08, 0.05];
const FAST_SKIPS = [0, 0.3, 0.12, 0.45, 0.05, 0.55, 0.45];

export const PROFILES = {
  large: {
    motion: 'Enterprise',
    segment: 'Enterprise',
    amount: { median: 268_000, sigma: 0.3, low: 120_000, high: 900_000, step: 5_000 },
    cycle: { median: 185, sigma: 0.32 },
    outcome: { Won: 0.33, Competition: 0.345, 'No Decision': 0.325 },
    skip: FEW_SKIPS
  },
  middle: {
    motion: 'Enterprise',
    segment: 'Mid-Market',
    amount: { median: 84_000, sigma: 0.27, low: 38_000, high: 210_000, step: 500 },
    cycle: { median: 112, sigma: 0.36 },
    outcome: { Won: 0.345, Competition: 0.33, 'No Decision': 0.325 },
    skip: FEW_SKIPS
  },
  small: {
    motion: 'Inside',
    segment: 'SMB',
    amount: { median: 11_800, sigma: 0.33, low: 3_600, high: 32_000, step: 60 },
    cycle: { median: 27, sigma: 0.5 },
    outcome: { Won: 0.27, Competition: 0.17, 'No Decision': 0.56 },
    skip: FAST_SKIPS
  },
  smallSite: {
    motion: 'Inside',
    segment: 'Mid-Market',
    amount: { median: 17_500, sigma: 0.28, low: 7_200, high: 36_000, step: 60 },
    cycle: { median: 36, sigma: 0.45 },
    outcome: { Won: 0.37, Competition: 0.31, 'No Decision': 0.32 },
    skip: FAST_SKIPS
  },
  expandLarge: {
    motion: 'Expansion',
    segment: 'Enterprise',
    amount: { median: 72_000, sigma: 0.45, low: 18_000, high: 260_000, step: 500 },
    cycle: { median: 62, sigma: 0.4 },
    outcome: { Won: 0.53, Competition: 0.1, 'No Decision': 0.37 },
    skip: FAST_SKIPS
  },
  expandMiddle: {
    motion: 'Expansion',
    segment: 'Mid-Market',
    amount: { median: 26_000, sigma: 0.4, low: 7_500, high: 90_000, step: 250 },
    cycle: { median: 46, sigma: 0.4 },
    outcome: { Won: 0.52, Competition: 0.11, 'No Decision': 0.37 },
    skip: FAST_SKIPS
  },
  expandSmall: {
    motion: 'Expansion',
    segment: 'SMB',
    amount: { median: 6_800, sigma: 0.4, low: 1_800, high: 19_000, step: 60 },
    cycle: { median: 28, sigma: 0.4 },
    outcome: { Won: 0.42, Competition: 0.08, 'No Decision': 0.5 },
    skip: FAST_SKIPS
  }
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

/** Where deals come from, how often per motion, and what it does to the odds of winning. */
export const SOURCES: readonly { name: string; share: Record<Motion, number>; odds: number }[] = [
  { name: 'Web', share: { Enterprise: 10, Inside: 40, Expansion: 4 }, odds: 1 },
  { name: 'Event', share: { Enterprise: 22, Inside: 8, Expansion: 8 }, odds: 1.05 },
  { name: 'Partner Referral', share: { Enterprise: 18, Inside: 8, Expansion: 4 }, odds: 1.2 },
  { name: 'Customer Referral', share: { Enterprise: 12, Inside: 8, Expansion: 14 }, odds: 1.4 },
  { name: 'Outbound', share: { Enterprise: 30, Inside: 14, Expansion: 0 }, odds: 0.8 },
  { name: 'Advertisement', share: { Enterprise: 3, Inside: 18, Expansion: 0 }, odds: 0.75 },
  { name: 'Product Usage', share: { Enterprise: 0, Inside: 2, Expansion: 68 }, odds: 1 }
];
