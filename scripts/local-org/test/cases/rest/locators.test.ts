import { describe, expect, it } from 'vitest';
import { createSessions } from '../../../server/sessions.ts';
import type { ResultSet } from '../../../engine/types.ts';
import type { HttpContext } from '../../../server/http/context.ts';
import { createLocators } from '../../../server/rest/locators.ts';

const set = (closed: string[], id: string): ResultSet => ({
  id,
  totalSize: 3,
  columns: ['Id'],
  records: async () => [],
  csvFile: async () => '',
  close: async () => void closed.push(id)
});

const setUp = () => {
  const sessions = createSessions('00D000000000001');
  const org = { clock: { now: () => new Date('2026-08-20T10:00:00Z') } };
  const locators = createLocators({ sessions, org } as unknown as HttpContext);
  const session = sessions.find(sessions.issue('005000000000001AAA'))!;
  return { sessions, locators, session, closed: [] as string[] };
};

describe('locators', () => {
  it('close the oldest result of a session when it opens its fifty-first', () => {
    const { sessions, locators, session, closed } = setUp();
    const other = sessions.find(sessions.issue('005000000000002AAA'))!;
    const kept = locators.open(set(closed, 'of another'), other);
    const [first = ''] = Array.from({ length: 50 }, (_, index) =>
      locators.open(set(closed, `${index}`), session)
    );
    expect(closed).toEqual([]);
    locators.open(set(closed, '50'), session);
    expect(closed).toEqual(['0']);
    expect(() => locators.find(first, session)).toThrow('invalid query locator');
    expect(locators.find(kept, other).id).toBe('of another');
  });

  it('close the results of a session that ends, and all of them when dropped', () => {
    const { sessions, locators, session, closed } = setUp();
    locators.open(set(closed, 'a'), session);
    sessions.end(session.token);
    expect(closed).toEqual(['a']);
    const next = sessions.find(sessions.issue('005000000000001AAA'))!;
    locators.open(set(closed, 'b'), next);
    locators.drop();
    expect(closed).toEqual(['a', 'b']);
  });
});
