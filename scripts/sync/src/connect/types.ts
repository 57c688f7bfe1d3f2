import type { Connection } from 'jsforce';
import type { Headers } from 'undici';

export const apiVersion = '66.0';

/** A session of the org. The token lives in the connection only: it is never stored, logged or put in an error. */
export interface Login {
  readonly connection: Connection;
  /** Gets a new token after the old one expired; absent where that is not possible. */
  readonly renew?: () => Promise<void>;
}

/** Where a session is, and what opens it. */
export interface Session {
  readonly instanceUrl: string;
  readonly accessToken: string;
}

/** What came, as far as a caller may use it: reading it is watched. */
export interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  /** The body, part by part. */
  chunks(): AsyncGenerator<Uint8Array>;
  text(): Promise<string>;
}
