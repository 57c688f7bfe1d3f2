import type { Cell, Column as FigureColumn, Row } from 'c/forecastFigureTable';
import type { Block, Section } from '../../document.ts';

export const paragraph = (text: string): Block[] => (text ? [{ kind: 'paragraph', text }] : []);
/** What explains something, in small. */
export const note = (text: string): Block[] => (text ? [{ kind: 'paragraph', text, isWeak: true }] : []);

const cellText = ({ text, note: more }: Cell): string => (more ? `${text} (${more})` : text);

/**
 * A table of a view.
 * @param shown the keys of the columns beside the names
 */
export function figureTable(
  caption: string,
  columns: readonly FigureColumn[],
  rows: readonly Row[],
  shown: readonly string[]
): Block[] {
  if (rows.length === 0) return [];
  const kept = columns.map(({ key }, index) => index === 0 || shown.includes(key));
  return [
    {
      kind: 'table',
      caption,
      columns: columns
        .map(({ label, isText, isWide }, index) => ({ label, isNumber: index > 0 && !isText && !isWide }))
        .filter((_, index) => kept[index]),
      rows: rows.map(({ name, note: more, cells }) =>
        [more ? `${name} (${more})` : name, ...cells.map(cellText)].filter((_, index) => kept[index])
      )
    }
  ];
}

export const section = (
  key: string,
  title: string,
  blocks: readonly Block[],
  more: Partial<Section> = {}
): Section => ({ key, title, blocks, ...more });
