import { expect, it } from 'vitest';
import { createSessions } from '../../../server/sessions.ts';

const ORG = '00D000000000001AAA';
const [ADMIN, REP] = ['005000000000001AAA', '005000000000002AAA'];

it('ten thousand logins end neither sessions of other users nor those of the same user that are in use', () => {
  const sessions = createSessions(ORG);
  const ended: string[] = [];
  sessions.onEnd(({ token }) => void ended.push(token));
  const [admins, idle, started] = [sessions.issue(ADMIN), sessions.issue(REP), sessions.issue(REP, true)];
  const [refresh, code] = [sessions.issueRefreshToken(ADMIN), sessions.issueOneTimeCode({ token: admins, userId: ADMIN })]; // prettier-ignore
  const used = sessions.issue(REP);
  for (let i = 0; i < 10_000; i++) {
    const token = sessions.issue(REP);
    sessions.issueRefreshToken(REP);
    sessions.issueOneTimeCode({ token, userId: REP });
    sessions.find(used);
  }
  expect(sessions.find(admins)?.userId).toBe(ADMIN);
  expect(sessions.userOfRefreshToken(refresh)).toBe(ADMIN);
  expect(sessions.redeemOneTimeCode(code)?.token).toBe(admins);
  expect(sessions.find(used)?.userId).toBe(REP);
  expect(sessions.find(started)?.userId).toBe(REP);
  // What depends on a session that was displaced gets notified.
  expect([sessions.find(idle), ended[0], ended.length]).toEqual([undefined, idle, 10_002 - 1000]);
});
