import type { Fates } from 'c/forecastModel';

const NOTHING: Fates = new Map();

/** By the key of the period. It lasts until the page is loaded again, also while another view is shown. */
const kept = new Map<string, Fates>();

export const scratchOf = (periodKey: string): Fates => kept.get(periodKey) ?? NOTHING;

export const keepScratch = (periodKey: string, fates: Fates): void => {
  kept.set(periodKey, fates);
};
