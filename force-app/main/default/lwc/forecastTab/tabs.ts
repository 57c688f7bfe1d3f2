// Generated from views.ts by `npm run generate`. Change that file instead.
import type { Choice } from 'c/forecastButtonGroup';
import { bearings, calls, capacity, changes, expansion, funnel, header, scenario } from 'c/forecastLabels';

/** The views of the tab, in their order. */
export const TABS: readonly Choice[] = [
  { value: 'board', label: header.board },
  { value: 'calls', label: calls.view },
  { value: 'scenario', label: scenario.view },
  { value: 'team', label: header.team },
  { value: 'changes', label: changes.view },
  { value: 'rates', label: header.rates },
  { value: 'funnel', label: funnel.view },
  { value: 'bearings', label: bearings.view },
  { value: 'ahead', label: header.ahead },
  { value: 'diagnosis', label: header.diagnosis },
  { value: 'capacity', label: capacity.view },
  { value: 'expansion', label: expansion.view },
  { value: 'pack', label: header.boardPack }
];
