import type { Dimension } from 'c/forecastData';
import { rates as labels } from 'c/forecastLabels';

/** By what the rates of the last four periods are cut. */
export type Cut = Extract<Dimension, 'Segment' | 'Region' | 'Competitor' | 'Team' | 'Seller'>;

const CUTS: Readonly<Record<Cut, { option: string; name: string }>> = {
  Segment: { option: labels.bySegment, name: labels.nameSegment },
  Region: { option: labels.byRegion, name: labels.nameRegion },
  Competitor: { option: labels.byCompetitor, name: labels.nameCompetitor },
  Team: { option: labels.byTeam, name: labels.nameTeam },
  Seller: { option: labels.bySeller, name: labels.nameSeller }
};

export const CUT_OPTIONS: readonly { value: string; label: string }[] = Object.entries(CUTS).map(
  ([value, { option }]) => ({ value, label: option })
);

/** What one row of the table is called. */
export const cutName = (cut: Cut): string => CUTS[cut].name;

/** These slices are of the people in scope; the others are kept for the whole company only. */
export const isOfPeople = (cut: Cut): boolean => cut === 'Team' || cut === 'Seller';
