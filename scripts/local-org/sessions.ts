import { randomBytes } from 'node:crypto';
import type { Caller } from './types.ts';

export interface Session extends Caller {
  readonly token: string;
}

/** Who is logged in. Tokens are random per start, kept in memory only, and end with the process. */
export interface Sessions {
  /** A new access token of this user, `<org id of 15 characters>!<random>`. */
  issue(userId: string): string;
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

/** Tokens without an end would let a script that logs in for ever fill the memory; the oldest go first. */
const MOST_TOKENS = 10_000;

const random = (bytes: number): string => randomBytes(bytes).toString('base64url');

const remember = <T>(map: Map<string, T>, key: string, value: T): void => {
  map.set(key, value);
  if (map.size > MOST_TOKENS) map.delete(map.keys().next().value as string);
};

/** Clients know a token by what stands before its `!`: an org's id of 15 characters, whatever the data calls the org. */
const prefixOf = (orgId: string): string => `00D${orgId.slice(3, 15)}`;

export const createSessions = (orgId: string): Sessions => {
  const sessions = new Map<string, Session>();
  const refreshTokens = new Map<string, string>();
  const oneTimeCodes = new Map<string, string>();
  const listeners: ((session: Session) => void)[] = [];

  return {
    issue(userId) {
      const token = `${prefixOf(orgId)}!AQ${random(60)}`;
      remember(sessions, token, { token, userId });
      return token;
    },
    callerOf: (token) => sessions.get(token),
    find: (token) => sessions.get(token),
    end(token) {
      const session = sessions.get(token);
      if (!session) return;
      sessions.delete(token);
      for (const listener of listeners) listener(session);
    },
    onEnd: (listener) => void listeners.push(listener),
    issueRefreshToken(userId) {
      const token = `5Aep861${random(48)}`;
      remember(refreshTokens, token, userId);
      return token;
    },
    userOfRefreshToken: (token) => refreshTokens.get(token),
    issueOneTimeCode(session) {
      const code = random(32);
      remember(oneTimeCodes, code, session.token);
      return code;
    },
    redeemOneTimeCode(code) {
      const token = oneTimeCodes.get(code);
      oneTimeCodes.delete(code);
      return token === undefined ? undefined : sessions.get(token);
    }
  };
};
