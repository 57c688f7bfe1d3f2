import type { ExportAccount, Missing } from '../store/facts.ts';

/** Names that a sentence shows; the others are counted. */
const MOST_NAMES = 3;
/** Objects that are named with their counts, in this order. */
const NAMED = ['Opportunity', 'OpportunityHistory', 'Account', 'User', 'Lead', 'Task'];
/** The objects whose own fields may hold what the app looks for, such as a reason for losing, in this order. */
const TELLING = ['Opportunity', 'Account', 'Lead', 'User'];

const n = (count: number): string => count.toLocaleString('en-US');
const counted = (count: number, one: string, many: string): string =>
  `${n(count)} ${count === 1 ? one : many}`;

/** Takes down what is read and left out while an export is loaded. */
export class ExportLog {
  readonly notes: string[] = [];
  readonly missing: Missing[] = [];
  readonly #left: string[] = [];
  readonly #empty: { name: string; object: string }[] = [];
  readonly #columns: { object: string; name: string }[] = [];
  readonly #records = new Map<string, number>();
  #files = 0;

  note(text: string): void {
    this.notes.push(text);
  }

  /** A file was found, whether it is read or not. */
  found(files: number): void {
    this.#files += files;
  }

  /** A file of an object that the org does not have. */
  leftFile(name: string): void {
    this.#left.push(name);
  }

  /** A file without even a header row. */
  emptyFile(name: string, object: string): void {
    this.#empty.push({ name, object });
  }

  /** Once the org's objects are known: empty files of others are left out as those are, the rest are named. */
  settleEmpty(isKnown: (object: string) => boolean): void {
    for (const { name, object } of this.#empty) if (!isKnown(object)) this.leftFile(name);
    const names = this.#empty.filter(({ object }) => isKnown(object)).map(({ name }) => name);
    if (names.length > 0)
      this.note(`Empty, without even a header row: ${few(names)}. ${names.length === 1 ? 'It counts' : 'They count'} as no records; export again if there should be some.`); // prettier-ignore
  }

  /** Columns of fields that the object does not have. */
  leftColumns(object: string, names: readonly string[]): void {
    this.#columns.push(...names.map((name) => ({ object, name })));
  }

  records(object: string, count: number): void {
    this.#records.set(object, count);
  }

  account(currency: string): ExportAccount {
    return {
      currency,
      read: [this.#read(), this.#leftOut()].filter((text) => text !== '').join(' '),
      notes: this.notes,
      missing: this.missing
    };
  }

  #read(): string {
    const there = NAMED.filter((object) => this.#records.has(object));
    const others = this.#records.size - there.length;
    const names = there.map((object) => `${object} ${n(this.#records.get(object)!)}`);
    const list = [...names, ...(others > 0 ? [counted(others, 'other object', 'other objects')] : [])];
    const read = this.#files - this.#left.length;
    const files = read === this.#files ? counted(read, 'file', 'files') : `${n(read)} of ${n(this.#files)} files`; // prettier-ignore
    return `Read ${files}: ${list.join(', ')}.`;
  }

  #leftOut(): string {
    const parts = [
      ...(this.#left.length > 0
        ? [`${counted(this.#left.length, 'file of an object', 'files of objects')} (${few([...this.#left].sort())})`] // prettier-ignore
        : []),
      ...(this.#columns.length > 0
        ? [
            `${counted(this.#columns.length, 'column of a field', 'columns of fields')} (${few(this.#telling())})`
          ]
        : [])
    ];
    return parts.length === 0 ? '' : `Left out, because this org does not have them: ${parts.join(' and ')}.`;
  }

  /** Custom fields of deals first: what the app calls otherwise is among them. */
  #telling(): string[] {
    const rank = ({ object, name }: { object: string; name: string }): number => {
      const place = TELLING.indexOf(object);
      return (name.endsWith('__c') ? 0 : TELLING.length + 1) + (place < 0 ? TELLING.length : place);
    };
    return [...this.#columns]
      .sort((a, b) => rank(a) - rank(b))
      .map(({ object, name }) => `${object}.${name}`);
  }
}

/** What is missing and what to do about each, in one line; undefined where nothing is. */
export const missingLine = (missing: readonly Missing[]): string | undefined =>
  missing.length === 0
    ? undefined
    : `Missing: ${missing.map(({ what, remedy }) => `${what} (${remedy})`).join('; ')}.`;

const few = (names: readonly string[]): string =>
  names.length <= MOST_NAMES + 1
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${n(names.length - MOST_NAMES)} more`;
