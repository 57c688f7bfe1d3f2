import type { Sum } from './types';

export const ZERO: Sum = { amount: 0, count: 0 };

/** To the cent: binary fractions must not show in a figure that people add up themselves. */
export const roundToCent = (amount: number): number => Math.round(amount * 100) / 100;

export const addSums = (...sums: readonly Sum[]): Sum => ({
  amount: roundToCent(sums.reduce((total, sum) => total + sum.amount, 0)),
  count: sums.reduce((total, sum) => total + sum.count, 0)
});

/** Null when the denominator is 0 or unknown: a ratio of nothing is not 0. */
export const ratio = (numerator: number | null, denominator: number | null): number | null =>
  numerator === null || !denominator ? null : numerator / denominator;
