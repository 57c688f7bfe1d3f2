import { extent, max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { Block } from '../document.ts';
import { escaped } from './escape.ts';

type Lines = Extract<Block, { kind: 'lines' }>;

const [WIDTH, HEIGHT, TOP, END] = [420, 110, 8, 110];
const COLORS = ['#0b5cab', '#2e7d32', '#9a5b00'];
const DASHES = ['', '', '4 3'];

/** Shares over the periods of the table beside it, each line named at its end. */
export function drawn({ label, lines }: Lines): string {
  const length = max(lines, ({ values }) => values.length) ?? 0;
  const [low = 0, high = 1] = extent(lines.flatMap(({ values }) => values.filter((value) => value !== null)));
  const x = scalePoint<number>(
    Array.from({ length }, (_, place) => place),
    [4, WIDTH - END]
  );
  const y = scaleLinear([Math.min(low, 0.2), Math.max(high, low + 0.1)], [HEIGHT - 6, TOP]).nice();
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, place) => x(place) ?? 0)
    .y((value) => y(value ?? 0));
  const ends = lines.map(({ values }) => y(values.findLast((value) => value !== null) ?? 0));
  const places = apart(ends, 11);
  const parts = lines.map(({ label: name, values }, index) => {
    const color = COLORS[index % COLORS.length]!;
    const dash = DASHES[index % DASHES.length];
    return (
      `<path d="${path(values as (number | null)[]) ?? ''}" fill="none" stroke="${color}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>` +
      `<text x="${WIDTH - END + 6}" y="${(places[index]! + 3).toFixed(1)}" fill="${color}" font-size="10">${escaped(name)}</text>`
    );
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">${parts.join('')}</svg>`;
}

/** Moves names down so that no two touch. */
function apart(places: readonly number[], gap: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  const moved = [...places];
  let last = -Infinity;
  for (const { place, index } of order) {
    last = Math.max(place, last + gap);
    moved[index] = last;
  }
  return moved;
}
