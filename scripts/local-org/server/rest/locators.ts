import { randomBytes } from 'node:crypto';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import type { Session } from '../sessions.ts';
import type { ResultSet } from '../../engine/types.ts';

/** Open result sets of one session; the oldest is closed for the next one. */
const MOST_PER_SESSION = 50;
const LIFETIME = 2 * 24 * 3_600_000;

interface Locator {
  readonly token: string;
  readonly set: ResultSet;
  readonly openedAt: number;
}

/** Results that are read page by page. A locator belongs to the session that opened it and dies with it. */
export interface Locators {
  open(set: ResultSet, session: Session): string;
  /** @throws SalesforceError INVALID_QUERY_LOCATOR */
  find(id: string, session: Session): ResultSet;
  /** The same, or undefined where there is none. */
  peek(id: string, session: Session): ResultSet | undefined;
  /** Forgets all of them, as a restart of the server would. */
  drop(): void;
}

const invalid = (): SalesforceError => new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');

export const createLocators = ({ org, sessions }: HttpContext): Locators => {
  const locators = new Map<string, Locator>();
  const now = (): number => org.clock.now().getTime();
  const close = (id: string): void => {
    const locator = locators.get(id);
    locators.delete(id);
    void locator?.set.close();
  };
  sessions.onEnd(({ token }) => {
    for (const [id, locator] of locators) if (locator.token === token) close(id);
  });
  const peek: Locators['peek'] = (id, { token }) => {
    const locator = locators.get(id);
    if (!locator || locator.token !== token) return undefined;
    if (now() - locator.openedAt <= LIFETIME) return locator.set;
    close(id);
    return undefined;
  };
  return {
    open(set, { token }) {
      const own = [...locators].filter(([, locator]) => locator.token === token);
      if (own[0] && own.length >= MOST_PER_SESSION) close(own[0][0]);
      const id = `0r8Lo${randomBytes(5).toString('hex')}AAA`;
      locators.set(id, { token, set, openedAt: now() });
      return id;
    },
    find(id, session) {
      const set = peek(id, session);
      if (!set) throw invalid();
      return set;
    },
    peek,
    drop() {
      for (const id of [...locators.keys()]) close(id);
    }
  };
};
