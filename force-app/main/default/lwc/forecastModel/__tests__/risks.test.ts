import { riskChips } from '../risks';
import type { DealFacts } from '../risks';

const TODAY = '2026-12-22';
const sound: DealFacts = {
  category: 'Forecast',
  isClosed: false,
  stage: 'Redlining Documents',
  closeDate: '2026-12-31',
  timesSlipped: 0,
  compellingEvent: 'Renewal of what we replace',
  powerAccess: 'Has power',
  contactCount: 3,
  hasChampion: true,
  evidenceMissing: 0,
  lastActivityDate: '2026-12-20',
  createdOn: '2026-06-01',
  hasMovedBack: false
};
const kinds = (change: Partial<DealFacts>) =>
  riskChips({ ...sound, ...change }, TODAY, 'Redlining Documents').map(({ kind, count }) => [kind, count]);

describe('risk chips', () => {
  it('leave a sound deal alone', () => {
    expect(kinds({})).toEqual([]);
  });

  it.each<[Partial<DealFacts>, [string, number | null]]>([
    [{ closeDate: '2026-12-20' }, ['closeDatePast', 2]],
    [{ stage: 'Negotiating Proposal' }, ['notInRedlines', 9]],
    [{ timesSlipped: 2 }, ['slipped', 2]],
    [{ powerAccess: 'None' }, ['noPower', null]],
    [{ powerAccess: '' }, ['noPower', null]],
    [{ compellingEvent: 'None' }, ['noCompellingEvent', null]],
    [{ hasMovedBack: true }, ['movedBack', null]],
    [{ contactCount: 1 }, ['singleThreaded', 1]],
    [{ hasChampion: false }, ['singleThreaded', 3]],
    [{ evidenceMissing: 2 }, ['evidenceMissing', 2]],
    [{ lastActivityDate: '2026-12-01' }, ['silent', 21]],
    [{ lastActivityDate: '' }, ['silent', 204]]
  ])('%j', (change, expected) => {
    expect(kinds(change)).toEqual([expected]);
  });

  it('are silent about what is not visible', () => {
    expect(
      kinds({
        timesSlipped: null,
        compellingEvent: null,
        powerAccess: null,
        contactCount: null,
        hasChampion: null,
        evidenceMissing: null,
        lastActivityDate: null,
        hasMovedBack: null
      })
    ).toEqual([]);
  });

  it('wait with redlines until 14 days are left, and know nothing of them without a last stage', () => {
    expect(kinds({ stage: 'Negotiating Proposal', closeDate: '2027-01-05' })).toEqual([]);
    const early = { ...sound, stage: 'Negotiating Proposal' };
    expect(riskChips(early, TODAY, null)).toEqual([]);
  });

  it('put the gravest first', () => {
    expect(kinds({ powerAccess: 'None', closeDate: '2026-12-01' }).map(([kind]) => kind)).toEqual([
      'closeDatePast',
      'noPower'
    ]);
  });

  it('say nothing of closed and omitted deals', () => {
    expect(kinds({ isClosed: true, powerAccess: 'None' })).toEqual([]);
    expect(kinds({ category: 'Omitted', powerAccess: 'None' })).toEqual([]);
  });
});
