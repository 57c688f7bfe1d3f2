import type { HttpContext } from '../http/context.ts';
import { createLocators } from '../rest/locators.ts';
import type { Session } from '../sessions.ts';
import type { QueryPlan, RestRecord, ResultSet } from '../../engine/types.ts';
import { rowsToRead } from './paging.ts';
import type { Window } from './paging.ts';

/** Long lists, read once and handed out page by page: what upperBound is for. */
export interface KeptResults {
  /** Rows of the window and one more if there is one; `kept` names the result for the cursors while there are more. */
  read(
    plan: QueryPlan,
    window: Window,
    session: Session
  ): Promise<{ rows: readonly RestRecord[]; kept: string | undefined }>;
}

export const createKeptResults = (context: HttpContext): KeptResults => {
  const locators = createLocators(context);
  const queries = new WeakMap<ResultSet, string>();

  /** The result that the cursor comes from, unless it has gone or is that of another query. */
  const known = (id: string | undefined, query: string, session: Session): ResultSet | undefined => {
    const set = id === undefined ? undefined : locators.peek(id, session);
    return set && queries.get(set) === query ? set : undefined;
  };

  return {
    async read(plan, window, session) {
      const query = JSON.stringify(plan);
      const found = known(window.kept, query, session);
      const set = found ?? (await context.org.open(plan, session));
      const rows = await set.records(window.offset, rowsToRead(window));
      if (found) return { rows, kept: window.kept };
      if (rows.length <= window.first) {
        await set.close();
        return { rows, kept: undefined };
      }
      queries.set(set, query);
      return { rows, kept: locators.open(set, session) };
    }
  };
};
