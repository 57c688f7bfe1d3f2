import { randomBytes } from 'node:crypto';
import type { Caller } from '../engine/types.ts';

export interface Session extends Caller {
  readonly token: string;
}

/** Who is logged in. Tokens are random per start, kept in memory only, and end with the process. */
export interface Sessions {
  /**
   * A new access token of this user, `<org id of 15 characters>!<random>`. One of many may end when its user logs in ever
   * again; a lasting one ends only by logout.
   */
  issue(userId: string, lasting?: boolean): string;
  callerOf(token: string): Caller | undefined;
  find(token: string): Session | undefined;
  /** Ends a session: its token is then refused with INVALID_SESSION_ID and what hangs on it (query locators) dies. */
  end(token: string): void;
  onEnd(listener: (session: Session) => void): void;
  issueRefreshToken(userId: string): string;
  userOfRefreshToken(token: string): string | undefined;
  /** A code that opens a session once (frontdoor links). */
  issueOneTimeCode(session: Session): string;
  redeemOneTimeCode(code: string): Session | undefined;
}

/** Tokens without an end would let a script that keeps logging in fill the memory. */
const MOST_OF_ONE_USER = 1000;

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

/** Values by key, only so many per user: a user who keeps logging in displaces their own, longest unused first. */
class PerUser<T extends Caller> {
  readonly #values = new Map<string, T>();
  readonly #keys = new Map<string, Set<string>>();

  /** @returns the key that has to go for it */
  add(key: string, value: T): string | undefined {
    this.#values.set(key, value);
    const keys = this.#keys.get(value.userId) ?? new Set();
    this.#keys.set(value.userId, keys.add(key));
    return keys.size > MOST_OF_ONE_USER ? keys.values().next().value : undefined;
  }

  use(key: string): T | undefined {
    const value = this.#values.get(key);
    if (!value) return undefined;
    const keys = this.#keys.get(value.userId)!;
    keys.delete(key);
    keys.add(key);
    return value;
  }

  take(key: string): T | undefined {
    const value = this.#values.get(key);
    this.#values.delete(key);
    if (value) this.#keys.get(value.userId)!.delete(key);
    return value;
  }
}

/** Clients recognize a token by the text before its `!`: an org's id of 15 characters, even where the data has another id. */
const prefixOf = (orgId: string): string => `00D${orgId.slice(3, 15)}`;

export const createSessions = (orgId: string): Sessions => {
  const sessions = new PerUser<Session>();
  const lasting = new Map<string, Session>();
  const refreshTokens = new PerUser<Caller>();
  const oneTimeCodes = new PerUser<Session>();
  const listeners: ((session: Session) => void)[] = [];

  const find = (token: string): Session | undefined => lasting.get(token) ?? sessions.use(token);
  const end = (token: string): void => {
    const session = lasting.get(token) ?? sessions.take(token);
    lasting.delete(token);
    if (session) for (const listener of listeners) listener(session);
  };

  return {
    issue(userId, isLasting = false) {
      const token = `${prefixOf(orgId)}!AQ${random(60)}`;
      const session = { token, userId };
      if (isLasting) lasting.set(token, session);
      else {
        const oldest = sessions.add(token, session);
        if (oldest !== undefined) end(oldest);
      }
      return token;
    },
    callerOf: find,
    find,
    end,
    onEnd: (listener) => void listeners.push(listener),
    issueRefreshToken(userId) {
      const token = `5Aep861${random(48)}`;
      const oldest = refreshTokens.add(token, { userId });
      if (oldest !== undefined) refreshTokens.take(oldest);
      return token;
    },
    userOfRefreshToken: (token) => refreshTokens.use(token)?.userId,
    issueOneTimeCode(session) {
      const code = random(32);
      const oldest = oneTimeCodes.add(code, session);
      if (oldest !== undefined) oneTimeCodes.take(oldest);
      return code;
    },
    redeemOneTimeCode(code) {
      const session = oneTimeCodes.take(code);
      return session && find(session.token);
    }
  };
};
