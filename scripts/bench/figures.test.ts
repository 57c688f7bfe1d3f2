import { expect, it } from 'vitest';
import { figuresOf, tableOf } from './figures.ts';
import type { Run, Sized } from './measures.ts';

const run = (seconds: number, rowsRead: number): Run => ({
  seconds,
  peakMegabytes: 400,
  out: '',
  rowsRead,
  dealRowsRead: rowsRead,
  apiCalls: 100
});
const download = { seconds: 10, peakMegabytes: 100, out: '' };
const small: Sized = {
  deals: 10,
  full: run(2, 100),
  idle: run(1, 0),
  unwritten: run(1.5, 100),
  download,
  orgPeakMegabytes: 300
};
const large: Sized = {
  deals: 1000,
  full: run(16, 1000),
  idle: run(1, 0),
  unwritten: run(12.5, 1000),
  download,
  orgPeakMegabytes: 900,
  user: { ...download, seconds: 100 },
  incremental: { ...run(0.5, 20), changed: 10 }
};

const figures = figuresOf([small, large]);
const figure = (measure: string) => figures.find((candidate) => candidate.measure === measure);

it('puts the largest full run beside only downloading', () => {
  expect(figure('full run ÷ only downloading')).toEqual({
    measure: 'full run ÷ only downloading',
    value: 1.6,
    unit: '×',
    goal: '≤ 1.5',
    isMet: false
  });
});

it('says how much faster than what a user would write', () => {
  expect(figure('what a user would write ÷ full run')).toMatchObject({ value: 6.25, isMet: false });
});

it('tells what is left without the writing', () => {
  expect(figure('that ÷ only downloading')).toMatchObject({ value: 1.25 });
  expect(figure('it, which writes nothing ÷ full run that finds all written')).toMatchObject({ value: 8 });
});

it('counts two rows for each change', () => {
  expect(figure('rows of deals and history read ÷ rows changed')).toMatchObject({ value: 1, isMet: true });
  expect(figure('incremental ÷ full run')).toMatchObject({ value: 3.13, unit: '%', isMet: true });
});

it('compares the time per row without what every run costs', () => {
  // 1 s for 100 rows, 15 s for 1,000 rows.
  expect(figure('slowest ÷ fastest per row')).toMatchObject({ value: 1.5, isMet: true });
});

it('shows every figure in the table, and which aim was missed', () => {
  const lines = tableOf(figures).split('\n');
  expect(lines).toHaveLength(2 + figures.length);
  expect(lines).toContain('| full run ÷ only downloading | 1.6 × | ≤ 1.5 | **no** |');
});
