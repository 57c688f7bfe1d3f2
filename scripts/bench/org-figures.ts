import { atMost, plain, type Figure } from './figures.ts';

/** How long requests of one kind took, in milliseconds. */
export interface Spread {
  readonly median: number;
  readonly slowest: number;
}

/** What was measured at a local org. */
export interface OrgMeasures {
  /** From the start of the process until it serves, the page built. */
  readonly loadSeconds: number;
  readonly peakMegabytes: number;
  /** One request after the other, by what they ask; empty where only the start was measured. */
  readonly requests: ReadonlyMap<string, Spread>;
}

export interface OrgSized extends OrgMeasures {
  readonly deals: number;
  /** Rows of history beside them. */
  readonly rows: number;
}

/** Deals that must be there within a minute. */
const AIM = { deals: 1_000_000, seconds: 60 } as const;

const n = (value: number): string => value.toLocaleString('en-US');

/** The figures of the local org, in the order of the table. */
export const orgFigures = (all: readonly OrgSized[]): Figure[] => all.flatMap(figuresOfOne);

function figuresOfOne({ deals, rows, loadSeconds, peakMegabytes, requests }: OrgSized): Figure[] {
  const size = `${n(deals)} deals${rows > 0 ? ` and ${n(rows)} history rows` : ''}`;
  const load = `start of the org with ${size}`;
  return [
    rows === 0 && deals === AIM.deals
      ? atMost(load, loadSeconds, 's', AIM.seconds)
      : plain(load, loadSeconds, 's'),
    plain(`peak memory of it`, peakMegabytes, 'MB'),
    ...[...requests].flatMap(([request, { median, slowest }]) => [
      plain(request, median, 'ms'),
      plain(`${request}: the slowest`, slowest, 'ms')
    ])
  ];
}
