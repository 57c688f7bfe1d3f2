import { GROUND_MUTANTS } from './ground.ts';
import { LATER_MUTANTS } from './later.ts';
import { LEAD_MUTANTS } from './leads.ts';
import type { Mutant } from './mutant.ts';
import { SUM_MUTANTS } from './sums.ts';
import { TAB_MUTANTS } from './tab.ts';
import { WEEK_MUTANTS } from './weeks.ts';

export const MUTANTS: readonly Mutant[] = [
  ...SUM_MUTANTS,
  ...GROUND_MUTANTS,
  ...LATER_MUTANTS,
  ...WEEK_MUTANTS,
  ...LEAD_MUTANTS,
  ...TAB_MUTANTS
];
