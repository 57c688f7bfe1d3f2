import type { Lead, LeadMember } from 'c/forecastData';
import { formatCount, formatDate } from 'c/forecastFormat';
import { fill, leadScore as labels } from 'c/forecastLabels';
import {
  GRADE_LINES,
  MOST_FIT_POINTS,
  decayed,
  engagementOf,
  fallsOn,
  fitPartsOf,
  gradeOf,
  liftOf,
  pointsOf,
  scoreOf
} from 'c/leadModel';
import type { FitPart, FitQuestion } from 'c/leadModel';

const QUESTIONS: Readonly<Record<FitQuestion, string>> = {
  industry: labels.industry,
  size: labels.size,
  role: labels.role,
  timeFrame: labels.timeFrame
};
/** Rows of touches that are shown; the rest is one row. */
const MOST_TOUCHES = 6;
const NEAR = 0.5;

/** A reason of the grade. */
interface Reason {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  /** '' where points are not known. */
  readonly points: string;
  readonly style: string;
}

/** The grade with its reasons, as it is shown. */
export interface ScoreView {
  readonly grade: string;
  readonly gradeClass: string;
  readonly score: string;
  readonly fit: string;
  readonly engagement: string;
  readonly fitReasons: readonly Reason[];
  readonly engagementReasons: readonly Reason[];
  readonly notes: readonly string[];
  readonly lifts: readonly string[];
  readonly grid: { readonly x: number; readonly y: number; readonly words: string };
}

const rounded = (value: number): string => formatCount(Math.round(value * 10) / 10);
const width = (points: number, most: number): string =>
  `inline-size: ${Math.min(100, (points / most) * 100)}%`;

const fitReasons = (parts: readonly FitPart[], isKnown: boolean): Reason[] =>
  parts.map(({ question, value, points }) => ({
    key: question,
    name: QUESTIONS[question],
    about: value === '' ? labels.notKnown : question === 'size' ? formatCount(Number(value)) : value,
    points: isKnown ? fill(labels.points, formatCount(points), MOST_FIT_POINTS) : '',
    style: width(isKnown ? points : 0, MOST_FIT_POINTS)
  }));

const engagementReasons = (members: readonly LeadMember[], today: string): Reason[] => {
  const touches = members
    .map((member) => ({
      member,
      points: pointsOf(member),
      left: decayed(pointsOf(member), member.on, today)
    }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.left - one.left);
  const shown = touches.slice(0, MOST_TOUCHES).map(({ member, points, left }) => ({
    key: member.id,
    name: member.status,
    about: `${member.campaign} · ${formatDate(member.on)}`,
    points: fill(labels.decay, rounded(left), formatCount(points)),
    style: width(left, points)
  }));
  const rest = touches.slice(MOST_TOUCHES);
  const sum = rest.reduce((total, { left }) => total + left, 0);
  return rest.length === 0
    ? shown
    : [
        ...shown,
        {
          key: 'rest',
          name: fill(labels.more, formatCount(rest.length), rounded(sum)),
          about: '',
          points: '',
          style: ''
        }
      ];
};

const liftWords = (fit: number, engagement: number, parts: readonly FitPart[], today: string): string[] => {
  const { unanswered, next, engagementNeeded } = liftOf(fit, engagement, parts);
  const falls = fallsOn(fit, engagement, today);
  const asked = unanswered.map((question) =>
    fill(labels.ask, QUESTIONS[question].toLowerCase(), MOST_FIT_POINTS)
  );
  const needed =
    next === null
      ? ''
      : engagementNeeded === null
        ? fill(labels.needBoth, next)
        : fill(labels.need, formatCount(engagementNeeded), next, labels.needExample);
  return [...asked, needed, falls ? fill(labels.falls, falls.grade, formatDate(falls.on)) : ''].filter(
    Boolean
  );
};

/** @param members null: not visible @returns null where the score is not visible */
export const scoreView = (
  lead: Lead,
  members: readonly LeadMember[] | null,
  today: string
): ScoreView | null => {
  const { fit, engagement, score, grade } = lead;
  if (fit === null || engagement === null) return null;
  const parts = fitPartsOf(lead);
  const isShippedFormula = parts.reduce((sum, { points }) => sum + points, 0) === fit;
  const reasons = members ? engagementReasons(members, today) : [];
  const live = members ? engagementOf(members, today) : engagement;
  return {
    grade,
    gradeClass: `grade grade_${grade} grade_large`,
    score: fill(labels.scoreOf, rounded(score)),
    fit: fill(labels.points, formatCount(fit), 100),
    engagement: fill(labels.points, rounded(engagement), 100),
    fitReasons: fitReasons(parts, isShippedFormula),
    engagementReasons: reasons,
    notes: [
      isShippedFormula ? '' : labels.ownFormula,
      members === null ? labels.touchesHidden : reasons.length === 0 ? labels.noTouches : '',
      Math.abs(live - engagement) > NEAR ? fill(labels.sinceSync, rounded(live), rounded(engagement)) : ''
    ].filter(Boolean),
    lifts: liftWords(fit, engagement, parts, today),
    grid: {
      x: Math.min(100, engagement),
      y: 100 - fit,
      // The place in the grid is that of the score, whatever grade a person gave the lead.
      words: fill(labels.grid, formatCount(fit), rounded(engagement), gradeOf(scoreOf(fit, engagement)))
    }
  };
};

/** The areas of the grid from D to A: each the part of the square above its line. */
export const AREAS = [...GRADE_LINES].reverse().map(({ grade, from }) => ({
  grade,
  className: `area area_${grade}`,
  points: areaAbove(2 * from)
}));

/** The corners of the part of the square where fit and engagement add up to at least this. */
function areaAbove(sum: number): string {
  const corners =
    sum <= 100
      ? [
          [sum, 100],
          [100, 100],
          [100, 0],
          [0, 0],
          [0, 100 - sum]
        ]
      : [
          [100, 200 - sum],
          [100, 0],
          [sum - 100, 0]
        ];
  return corners.map((corner) => corner.join(',')).join(' ');
}
