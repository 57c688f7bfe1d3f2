import type { Dimension } from 'c/forecastData';
import { rates as labels } from 'c/forecastLabels';

const BREAKDOWNS = {
  Segment: { option: labels.bySegment, name: labels.nameSegment },
  Region: { option: labels.byRegion, name: labels.nameRegion },
  Competitor: { option: labels.byCompetitor, name: labels.nameCompetitor },
  Team: { option: labels.byTeam, name: labels.nameTeam },
  Seller: { option: labels.bySeller, name: labels.nameSeller }
} as const satisfies Readonly<Partial<Record<Dimension, { option: string; name: string }>>>;

/** By what the rates of the last four periods are broken down. */
export type BreakdownDimension = keyof typeof BREAKDOWNS;

export const BREAKDOWN_OPTIONS: readonly { value: string; label: string }[] = Object.entries(BREAKDOWNS).map(
  ([value, { option }]) => ({ value, label: option })
);

/** What one row of the table is called. */
export const breakdownName = (breakdown: BreakdownDimension): string => BREAKDOWNS[breakdown].name;

/** These slices are of the people in scope. */
export const isOfPeople = (breakdown: BreakdownDimension): boolean =>
  breakdown === 'Team' || breakdown === 'Seller';
