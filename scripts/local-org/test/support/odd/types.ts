/** One request to the API, or to an address of the host where `isWhole`. */
export interface Odd {
  readonly method?: string;
  readonly path: string;
  readonly isWhole?: boolean;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A place of the API that takes a name; called with any name. */
export type Place = (name: string) => Odd;
