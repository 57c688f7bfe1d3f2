import type { Mutant } from './mutant.ts';

const LWC = 'force-app/main/default/lwc';

/** A mutant of a component below lwc, and the test of a component that must notice. */
const inTab = (file: string, fault: string, text: string, instead: string, test: string): Mutant => ({
  fault,
  file: `${LWC}/${file}`,
  text,
  instead,
  test: `${LWC}/${test}`
});

const MODEL_TEST = 'forecastModel/__tests__/secondOpinion.test.ts';

/** Faults in the model and in components. */
export const TAB_MUTANTS: readonly Mutant[] = [
  inTab(
    'forecastModel/number.ts',
    'a deal without an amount is the largest of the upside',
    '(b.amount ?? 0) - (a.amount ?? 0)',
    '(b.amount ?? 1e12) - (a.amount ?? 1e12)',
    MODEL_TEST
  ),
  inTab(
    'forecastModel/accuracy.ts',
    'a submission on the first day of a third counts for the third before too',
    'one.date < ends[third]',
    'one.date <= ends[third]',
    MODEL_TEST
  ),
  inTab(
    'forecastModel/inside.ts',
    'a missing conversion of an empty category makes the forecast partial',
    'line.conversion === null && line.amount !== 0',
    'line.conversion === null',
    MODEL_TEST
  ),
  inTab(
    'forecastModel/categories.ts',
    'one open stage alone warns of a single category',
    'if (open.length > 1 && used.size === 1)',
    'if (used.size === 1)',
    'forecastModel/__tests__/categories.test.ts'
  ),
  inTab(
    'forecastBoard/columns.ts',
    'cards of closed deals can be dragged',
    'draggable: String(!deal.isClosed)',
    'draggable: String(true)',
    'forecastBoard/__tests__/columns.test.ts'
  ),
  inTab(
    'forecastBoard/heads.ts',
    'won without a plan does not fill the bar',
    '(totals.won.amount > 0 ? 1 : 0)',
    '0',
    'forecastBoard/__tests__/heads.test.ts'
  ),
  inTab(
    'forecastBoardPack/deals.ts',
    'deals to plan are rounded, not rounded up',
    'Math.ceil(gap / mean)',
    'Math.round(gap / mean)',
    'forecastBoardPack/__tests__/deals.test.ts'
  )
];
