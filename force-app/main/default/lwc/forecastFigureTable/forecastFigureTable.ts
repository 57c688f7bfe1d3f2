import { LightningElement, api } from 'lwc';

/** The head of a column. */
export interface Column {
  readonly key: string;
  readonly label: string;
  /** Words, not figures. */
  readonly isText?: boolean;
  /** Sentences, which need room. */
  readonly isWide?: boolean;
}

/** A figure with what there is to say about it. */
export interface Cell {
  readonly text: string;
  readonly note?: string;
  /** On the wrong side of its aim. */
  readonly isLow?: boolean;
}

export interface Row {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  /** One for each column after the first. */
  readonly cells: readonly Cell[];
  /** A sum of the rows above. */
  readonly isTotal?: boolean;
}

/** Names and figures as a table that scrolls sideways where there is no room. */
export default class ForecastFigureTable extends LightningElement {
  /** What the table shows, for a screen reader. */
  @api caption = '';
  /** The first one is of the names. */
  @api columns: readonly Column[] = [];
  @api rows: readonly Row[] = [];

  get heads(): { key: string; label: string; className: string }[] {
    return this.columns.map(({ key, label, isText, isWide }, index) => ({
      key,
      label,
      className: isText || isWide || index === 0 ? '' : 'number'
    }));
  }

  get lines() {
    return this.rows.map((row) => ({
      ...row,
      className: row.isTotal ? 'total' : '',
      cells: row.cells.map((cell, index) => {
        const { key, isText, isWide } = this.columns[index + 1];
        const kind = isWide ? 'words wide' : isText ? 'words' : 'number';
        return { ...cell, key, className: cell.isLow ? `${kind} low` : kind };
      })
    }));
  }
}
