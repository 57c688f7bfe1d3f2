import type { Tab } from 'c/forecastTabs';

/** The views of the tab, in their order. */
export const VIEWS: readonly Tab[] = [
  { value: 'board', label: header.board },
  { value: 'team', label: header.team },
  { value: 'calls', label: calls.view },
  { value: 'rates', label: header.rates },
  { value: 'diagnosis', label: header.diagnosis }
];
