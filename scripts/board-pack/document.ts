// What a page is made of, between those who know the app's figures (app/) and those who write files (render/).

/** What an org answers to GraphQL: its data, or why it refused. */
export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** An org, as a page needs it. */
export interface Org {
  graphql(call: {
    readonly query: string;
    readonly operationName: string;
    readonly variables: Readonly<Record<string, unknown>>;
  }): Promise<GraphqlAnswer>;
  /** `GET` below /services/data/v66.0; undefined where it is not there or not visible. */
  get<T>(path: string): Promise<T | undefined>;
}

/** Words that may lead to a record. */
export interface Linked {
  readonly text: string;
  readonly href?: string;
}

/** Something in a list: what it is, and what is said about it. */
export interface Item extends Linked {
  readonly figure?: string;
  /** Each of them a short sentence. */
  readonly details?: readonly (string | Linked)[];
}

interface Column {
  readonly label: string;
  readonly isNumber?: boolean;
}

/** A line over periods; null where a period has no value. */
interface Line {
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isWeak?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly isOrdered?: boolean }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly columns: readonly Column[];
      /** The first cell names the row. */
      readonly rows: readonly (readonly string[])[];
    }
  /** Lines of shares; the table that follows has the same values. */
  | { readonly kind: 'lines'; readonly label: string; readonly lines: readonly Line[] };

export interface Section {
  readonly key: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** As wide as the page, or one of two columns. */
  readonly isWide?: boolean;
}

/** A page: the same in HTML, Markdown and PDF. */
export interface PageDocument {
  readonly title: string;
  /** Whose figures, as of when, from where. */
  readonly subtitle: string;
  /** The sentence to remember. */
  readonly headline: string;
  /** BCP 47. */
  readonly language: string;
  readonly sections: readonly Section[];
}
