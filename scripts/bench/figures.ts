import type { Sized } from './measures.ts';

/** One line of the table "Speed and cost": what was measured, and what it should be. */
export interface Figure {
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  /** As in `≤ 1.5`; absent for a figure that is only information. */
  readonly goal?: string;
  readonly isMet?: boolean;
}

const rounded = (value: number): number => Number(value.toPrecision(3));
const n = (value: number): string => value.toLocaleString('en-US');

export const plain = (measure: string, value: number, unit: string): Figure => ({
  measure,
  value: rounded(value),
  unit
});
export const atMost = (measure: string, value: number, unit: string, goal: number): Figure => ({
  ...plain(measure, value, unit),
  goal: `≤ ${n(goal)}`,
  isMet: value <= goal
});
const atLeast = (measure: string, value: number, unit: string, goal: number): Figure => ({
  ...plain(measure, value, unit),
  goal: `≥ ${n(goal)}`,
  isMet: value >= goal
});

/** The figures of a bench, in the order of the table. */
export function figuresOf(all: readonly Sized[]): Figure[] {
  const largest = all.at(-1);
  if (!largest) return [];
  return [
    ...fullRun(largest),
    ...all.flatMap(userFigures),
    ...incrementalFigures(largest),
    ...growthFigures(all),
    atMost(`full run, ${n(largest.deals)} deals: API calls`, largest.full.apiCalls, 'calls', 250)
  ];
}

const fullRun = ({ deals, full, unwritten, download, orgPeakMegabytes }: Sized): Figure[] => [
  plain(`full run, ${n(deals)} deals and ${n(6 * deals)} history rows`, full.seconds, 's'),
  plain('only downloading and loading the same pages', download.seconds, 's'),
  atMost('full run ÷ only downloading', full.seconds / download.seconds, '×', 1.5),
  plain('full run that finds every record written', unwritten.seconds, 's'),
  plain('that ÷ only downloading', unwritten.seconds / download.seconds, '×'),
  atMost('peak memory of the sync', full.peakMegabytes, 'MB', 1536),
  plain('peak memory of the local org, which is not the sync', orgPeakMegabytes, 'MB')
];

const userFigures = ({ deals, full, unwritten, user }: Sized): Figure[] =>
  user
    ? [
        plain(`full run, ${n(deals)} deals`, full.seconds, 's'),
        plain('what a user would write, same deals', user.seconds, 's'),
        plain('peak memory of it', user.peakMegabytes, 'MB'),
        atLeast('what a user would write ÷ full run', user.seconds / full.seconds, '×', 10),
        plain(
          'it, which writes nothing ÷ full run that finds all written',
          user.seconds / unwritten.seconds,
          '×'
        )
      ]
    : [];

const incrementalFigures = ({ deals, full, incremental }: Sized): Figure[] =>
  incremental
    ? [
        plain(
          `incremental run, ${n(incremental.changed)} of ${n(deals)} deals changed`,
          incremental.seconds,
          's'
        ),
        atMost('incremental ÷ full run', (100 * incremental.seconds) / full.seconds, '%', 5),
        // Each change leaves a row of the deal and one of its history.
        atMost(
          'rows of deals and history read ÷ rows changed',
          incremental.dealRowsRead / (2 * incremental.changed),
          '×',
          1.1
        ),
        plain('all rows read', incremental.rowsRead, 'rows'),
        atMost('incremental run: API calls', incremental.apiCalls, 'calls', 30)
      ]
    : [];

/** What every run costs (start-up, looking at what the org has) is taken off: it hides the cost of a row at small sizes. */
function growthFigures(all: readonly Sized[]): Figure[] {
  const perRow = all.map(({ full, idle }) => (1e6 * (full.seconds - idle.seconds)) / full.rowsRead);
  return [
    ...all.flatMap(({ deals, full, idle }, i) => [
      plain(`full run, ${n(deals)} deals`, full.seconds, 's'),
      plain(`run with nothing to do, ${n(deals)} deals`, idle.seconds, 's'),
      plain(`per row at ${n(deals)} deals, without that`, perRow[i] ?? 0, 'µs')
    ]),
    ...(all.length > 1
      ? [atMost('slowest ÷ fastest per row', Math.max(...perRow) / Math.min(...perRow), '×', 2)]
      : [])
  ];
}

/** The figures as a table in Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = figures.map(
    ({ measure, value, unit, goal = '', isMet }) =>
      `| ${measure} | ${n(value)} ${unit} | ${goal} | ${isMet === undefined ? '' : isMet ? 'yes' : '**no**'} |`
  );
  return ['| what | measured | aim | reached |', '| --- | ---: | --- | --- |', ...lines].join('\n');
}
