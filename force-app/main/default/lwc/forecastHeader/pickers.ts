import type { Choice } from 'c/forecastButtonGroup';
import { header } from 'c/forecastLabels';

/** What can be chosen, and what is. */
export interface Pickers {
  readonly periods: readonly Choice[];
  readonly period: string | undefined;
  readonly scopes: readonly Choice[];
  readonly scope: string | undefined;
  readonly motions: readonly Choice[];
  readonly motion: string;
}

/** A picker as the template shows it. */
export interface PickerChoice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Choice[];
  readonly value: string | undefined;
  readonly className: string;
  /** A separate field before it searches its options. */
  readonly isSearched: boolean;
  readonly searchKey: string;
}

/** A longer list of people is searched rather than read. */
const SEARCHED_FROM = 25;

const choice = (
  name: string,
  label: string,
  options: readonly Choice[],
  value: string | undefined
): PickerChoice => ({
  name,
  label,
  options,
  value,
  className: 'picker',
  isSearched: false,
  searchKey: `search-${name}`
});

/**
 * The period, whose deals, and which motion.
 * @param found the scopes that the search leaves
 */
export const choicesOf = (pickers: Pickers, found: readonly Choice[]): PickerChoice[] => [
  choice('period', header.period, pickers.periods, pickers.period),
  {
    ...choice('scope', header.scope, found, pickers.scope),
    className: 'picker picker_wide',
    isSearched: pickers.scopes.length > SEARCHED_FROM
  },
  choice('motion', header.motion, pickers.motions, pickers.motion)
];
