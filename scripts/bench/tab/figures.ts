import { atMost, plain, type Figure } from '../figures.ts';
import type { Measured, TabSized } from './measures.ts';

const n = (value: number): string => value.toLocaleString('en-US');

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/** The figures of a bench of the tab: what it aims at, then the plain page beside it. Times are medians of the loads. */
export function tabFiguresOf(all: readonly TabSized[]): Figure[] {
  return [...all.flatMap(sizeFigures), ...growthFigures(all)];
}

const sizeFigures = ({ deals, tab, plainPage }: TabSized): Figure[] => {
  const of = `${n(deals)} open deals`;
  return [
    atMost(`${of}: header and column totals`, median(tab.totals), 'ms', 1000),
    plain(`${of}: of that, until the tab asks its first question`, median(tab.asked), 'ms'),
    atMost(`${of}: first 50 cards of each column`, median(tab.cards), 'ms', 1500),
    atMost(`${of}: call switch to repaint`, median(tab.calls), 'ms', 100),
    atMost(`${of}: longest task after load`, Math.max(0, ...tab.tasks), 'ms', 200),
    plain(`${of}, plain page: totals`, median(plainPage.totals), 'ms'),
    plain(`${of}, plain page: every card`, median(plainPage.cards), 'ms'),
    plain(`${of}, plain page: call switch to repaint`, median(plainPage.calls), 'ms'),
    plain(`${of}, plain page: longest task after load`, Math.max(0, ...plainPage.tasks), 'ms')
  ];
};

function growthFigures(all: readonly TabSized[]): Figure[] {
  if (all.length < 2) return [];
  const growth = (of: (sized: TabSized) => readonly number[]): number => {
    const times = all.map((sized) => median(of(sized)));
    return Math.max(...times) / Math.min(...times);
  };
  const tab = (name: keyof Measured) => growth((sized) => sized.tab[name]);
  return [
    atMost('slowest ÷ fastest size: header and column totals', tab('totals'), '×', 1.5),
    atMost('slowest ÷ fastest size: first 50 cards', tab('cards'), '×', 1.5),
    plain(
      'slowest ÷ fastest size, plain page: every card',
      growth((sized) => sized.plainPage.cards),
      '×'
    )
  ];
}
