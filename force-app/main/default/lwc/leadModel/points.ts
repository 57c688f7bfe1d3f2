import { daysBetween } from 'c/forecastModel';

/** Points halve with every so many days of silence (docs/metrics.md, Leads). */
export const HALF_LIFE_DAYS = 30;
const MOST_POINTS = 99_999.99;

/** What a person did in a campaign. */
export interface MemberTouch {
  readonly status: string;
  readonly hasResponded: boolean;
  readonly campaignType: string;
  /** yyyy-mm-dd */
  readonly on: string;
}

const BY_STATUS: readonly (readonly [RegExp, number])[] = [
  [/inquir|enquir|contact us/i, 40],
  [/demo|trial/i, 30],
  [/attended/i, 20],
  [/referred/i, 15],
  [/download|content/i, 10],
  [/click/i, 5]
];
const BY_TYPE: readonly (readonly [RegExp, number])[] = [
  [/referral/i, 15],
  [/show|webinar|event|conference|seminar/i, 20],
  [/mail/i, 5]
];
const OTHER_POINTS = 10;

/** Points of a touch on its day: by the member's status, else by the kind of the campaign (docs/metrics.md, Leads). */
export const pointsOf = ({ status, hasResponded, campaignType }: MemberTouch): number => {
  const said = BY_STATUS.find(([words]) => words.test(status));
  if (said) return said[1];
  if (!hasResponded || /registered/i.test(status)) return 0;
  return BY_TYPE.find(([words]) => words.test(campaignType))?.[1] ?? OTHER_POINTS;
};

/** What is left of points of a day; a day to come has them whole. */
export const decayed = (points: number, on: string, today: string): number =>
  points * 0.5 ** (Math.max(0, daysBetween(on, today)) / HALF_LIFE_DAYS);

/** Rounded to four decimals, as the org stores it. */
export const engagementOf = (touches: readonly MemberTouch[], today: string): number => {
  const sum = touches.reduce((total, touch) => total + decayed(pointsOf(touch), touch.on, today), 0);
  return Math.min(MOST_POINTS, Math.round(sum * 10_000) / 10_000);
};
