/** How a field's value is kept in the store. Amounts stay in their own currency. */
export type ColumnType = 'text' | 'date' | 'datetime' | 'boolean' | 'amount' | 'number';

export interface SourceField {
  readonly name: string;
  readonly type: ColumnType;
  /** What goes wrong without it; the run stops. */
  readonly neededFor?: string;
  /** What the figures lose without it; the run goes on and says so. */
  readonly lostWithout?: string;
}

/** An object of the org that the sync reads, and the columns it keeps of it. */
export interface SourceObject {
  readonly name: string;
  readonly fields: readonly SourceField[];
  /** Rows to read; literal SOQL of this catalogue, never a value of a user or an org. */
  readonly where?: string;
  /**
   * The rows that count, where most of an object's rows do not. A whole reading asks for them alone; rows that changed are asked for without it,
   * so that one that no longer counts comes too, and goes.
   */
  readonly counted?: Counted;
  /** Goes on without the object where the org has none: what that costs, or '' when nothing. */
  readonly optional?: string;
  /** The field that says when a row changed; absent: each run reads the whole object again, because it is small. */
  readonly cursor?: 'SystemModstamp' | 'CreatedDate';
  /** Rows that the org forgot stay in the store. */
  readonly isKept?: boolean;
  /** Deals (or slices) that changed rows touch: name of the file in sql/affected that finds them before the rows are merged. */
  readonly touches?:
    'opportunity' | 'history' | 'account' | 'user' | 'competitor' | 'currency_type' | 'dated_rate';
  /** The field that names the deal; rows of a deal that came back from the recycle bin are read again by it. */
  readonly dealField?: string;
}

/** One condition, twice: literal text of this catalogue. */
interface Counted {
  /** Where one of these is not visible, all rows are read. */
  readonly by: readonly string[];
  readonly soql: string;
  readonly sql: string;
}

type More = Omit<SourceField, 'name' | 'type'>;

const field =
  (type: ColumnType) =>
  (name: string, more: More = {}): SourceField => ({ name, type, ...more });

export const text = field('text');
export const date = field('date');
export const datetime = field('datetime');
export const boolean = field('boolean');
export const amount = field('amount');
export const number = field('number');

export const id = text('Id', { neededFor: 'telling rows apart' });
export const isDeleted = boolean('IsDeleted', { neededFor: 'leaving out what was deleted' });
