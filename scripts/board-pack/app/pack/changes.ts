import type { Line } from 'c/forecastChanges';
import { formatMoney } from 'c/forecastFormat';
import type { Item, Section } from '../../document.ts';
import { silenceOf } from '../views.ts';
import { paragraph, section } from './blocks.ts';
import type { PackContext } from './context.ts';

/**
 * The lines of a bridge, each with its largest deals.
 * @param named how many deals of a line are named
 */
const changeItems = (
  lines: readonly Line[],
  named: number,
  hrefOf: (dealId: string) => string | undefined = () => undefined
): Item[] =>
  lines.map(({ label, count, change, deals }) => {
    const left = deals.length - named;
    return {
      text: `${label}: ${count}`,
      figure: change,
      details: [
        ...deals.slice(0, named).map(({ id, name, seller, change: own }) => ({
          text: `${name}, ${seller}: ${own}`,
          href: hrefOf(id)
        })),
        ...(left > 0 ? [`and ${left} more`] : [])
      ]
    };
  });

/** As many deals of a line as a board reads. */
const NAMED = 2;

interface ChangesShown {
  readonly title: string;
  /** How many deals of a line are named. */
  readonly named: number;
  readonly hrefOf?: (dealId: string) => string;
}

/** What changed the number since the day that the view compares with. */
export function changesSection(
  { views: { changes } }: PackContext,
  { title, named, hrefOf }: ChangesShown = { title: 'What changed', named: NAMED }
): Section {
  const silence = silenceOf(changes.status);
  if (silence !== null) return section('changes', title, paragraph(silence));
  const { before, after, lines } = changes.changed;
  const { since } = changes.words;
  const counted = lines.filter(({ amount }) => amount !== 0);
  return section('changes', title, [
    ...paragraph(
      `Since ${since}, the deals that make up the number: from ${formatMoney(before)} to ${formatMoney(after)}.`
    ),
    { kind: 'list', items: changeItems(counted, named, hrefOf) }
  ]);
}
