import { addDays } from 'c/forecastModel';
import { HALF_LIFE_DAYS } from './points';
import type { Grade } from './types';

const FULL_ENGAGEMENT = 100;

/** The least score of each grade, best first (docs/metrics.md, Leads). */
export const GRADE_LINES: readonly { readonly grade: Grade; readonly from: number }[] = [
  { grade: 'A', from: 75 },
  { grade: 'B', from: 50 },
  { grade: 'C', from: 25 },
  { grade: 'D', from: 0 }
];

/** The track of each grade: call now, write personally, nurture, stay in touch. */
const TRACKS: Readonly<Record<Grade, string>> = { A: 'Call now', B: 'Personal', C: 'Nurture', D: 'Drip' };

export const trackOf = (grade: Grade): string => TRACKS[grade];

/** 0 to 100: half fit, half engagement up to 100. */
export const scoreOf = (fit: number, engagement: number): number =>
  0.5 * fit + 0.5 * Math.min(engagement, FULL_ENGAGEMENT);

export const gradeOf = (score: number): Grade => GRADE_LINES.find(({ from }) => score >= from)?.grade ?? 'D';

/** A grade that a person gave a lead for a time. */
export interface GradeOverride {
  readonly grade: Grade;
  /** yyyy-mm-dd, its last day. */
  readonly until: string;
  /** Who gave it; '' where that is not known. */
  readonly by: string;
}

/** An override that counts on a day; null: none does. */
export const overrideOn = (override: GradeOverride | null | undefined, day: string): GradeOverride | null =>
  override && override.until >= day ? override : null;

/** The grade on a day: the one that a person gave it, until that ends; else by the score (docs/metrics.md, Leads). */
export const gradeOn = (score: number, override: GradeOverride | null | undefined, day: string): Grade =>
  overrideOn(override, day)?.grade ?? gradeOf(score);

export type FitQuestion = 'industry' | 'size' | 'role' | 'timeFrame';

/** One of the four parts of fit. */
export interface FitPart {
  readonly question: FitQuestion;
  /** '' is not known. */
  readonly value: string;
  readonly points: number;
}

export const MOST_FIT_POINTS = 25;

const CORE_INDUSTRIES = new Set([
  'Banking',
  'Communications',
  'Electronics',
  'Finance',
  'Insurance',
  'Technology',
  'Telecommunications'
]);
const ROLES: Readonly<Record<string, number>> = {
  Executive: 25,
  Champion: 25,
  Influencer: 18,
  User: 12,
  Purchasing: 10,
  Researcher: 8
};
const TIME_FRAMES: Readonly<Record<string, number>> = {
  'Within 3 months': 25,
  'Within 6 months': 20,
  'Within 12 months': 12,
  Later: 4
};
const SIZES: readonly (readonly [from: number, points: number])[] = [
  [1000, 25],
  [200, 20],
  [50, 12],
  [1, 5]
];

/**
 * The parts of fit by the formula as it is shipped (Lead.Fit_Score__c). Where an org has changed its formula they do not add
 * up to its fit, and the page leaves the points out.
 */
export const fitPartsOf = (known: {
  readonly industry: string | null;
  readonly employees: number | null;
  readonly role: string | null;
  readonly timeFrame: string | null;
}): FitPart[] => {
  const { industry, employees, role, timeFrame } = known;
  const size = employees ?? 0;
  return [
    {
      question: 'industry',
      value: industry ?? '',
      points: industry ? (CORE_INDUSTRIES.has(industry) ? 25 : 15) : 0
    },
    {
      question: 'size',
      value: size > 0 ? String(size) : '',
      points: SIZES.find(([from]) => size >= from)?.[1] ?? 0
    },
    { question: 'role', value: role ?? '', points: ROLES[role ?? ''] ?? 0 },
    { question: 'timeFrame', value: timeFrame ?? '', points: TIME_FRAMES[timeFrame ?? ''] ?? 0 }
  ];
};

/** What lifts a score: questions without an answer, and the engagement that the next grade takes. */
export interface Lift {
  /** Each could add up to 25 points of fit, half of that to the score. */
  readonly unanswered: readonly FitQuestion[];
  /** Null: it is an A. */
  readonly next: Grade | null;
  /** Points of engagement that lift it to the next grade; null: it is an A, or engagement alone does not. */
  readonly engagementNeeded: number | null;
}

export const liftOf = (fit: number, engagement: number, parts: readonly FitPart[]): Lift => {
  const score = scoreOf(fit, engagement);
  const line = [...GRADE_LINES].reverse().find(({ from }) => from > score);
  const needed = line ? 2 * line.from - fit - Math.min(engagement, FULL_ENGAGEMENT) : 0;
  const isInReach = line !== undefined && engagement + needed <= FULL_ENGAGEMENT;
  return {
    unanswered: parts.filter(({ value }) => value === '').map(({ question }) => question),
    next: line?.grade ?? null,
    engagementNeeded: isInReach ? Math.ceil(needed) : null
  };
};

/** The first day on which silence has cost the grade; null: it keeps it. */
export const fallsOn = (
  fit: number,
  engagement: number,
  today: string
): { on: string; grade: Grade } | null => {
  const grade = gradeOf(scoreOf(fit, engagement));
  const { from } = GRADE_LINES.find((line) => line.grade === grade)!;
  const floor = 2 * from - fit;
  if (from === 0 || floor <= 0) return null;
  const days = Math.floor(HALF_LIFE_DAYS * Math.log2(engagement / floor)) + 1;
  const then = scoreOf(fit, engagement * 0.5 ** (days / HALF_LIFE_DAYS));
  return { on: addDays(today, days), grade: gradeOf(then) };
};
