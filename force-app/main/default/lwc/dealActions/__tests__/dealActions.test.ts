import { actionsView, changesWith, dueDates, followersOf, movedDates, planWords } from 'c/dealActions';
import type { DealAction } from 'c/forecastData';

const action = (id: string, change: Partial<DealAction> = {}): DealAction => ({
  id,
  what: `Do ${id}`,
  isOurs: false,
  ownerId: null,
  ownerName: null,
  dueOn: '2026-12-01',
  doneOn: null,
  followsId: null,
  daysAfter: null,
  isShared: true,
  ...change
});
const after = (followsId: string, daysAfter: number, dueOn: string | null = null) => ({
  followsId,
  daysAfter,
  dueOn
});

describe('when an action is due', () => {
  it('is its own day, or so many days after the one it follows was done or is due', () => {
    const actions = [
      action('third', after('second', 10)),
      action('second', after('first', 5)),
      action('first', { dueOn: '2026-12-01' }),
      action('done', { doneOn: '2026-11-20', dueOn: '2026-12-24' }),
      action('next', after('done', 7)),
      action('alone', { dueOn: null })
    ];
    expect(Object.fromEntries(dueDates(actions))).toEqual({
      third: '2026-12-16',
      second: '2026-12-06',
      first: '2026-12-01',
      done: '2026-12-24',
      next: '2026-11-27',
      alone: null
    });
  });

  it('is its own day where what it follows is gone, has no day, or waits for it', () => {
    const actions = [
      action('orphan', after('deleted', 5, '2026-12-02')),
      action('undated', { dueOn: null }),
      action('waiting', after('undated', 5, '2026-12-03')),
      action('one', after('two', 1, '2026-12-04')),
      action('two', after('one', 1, '2026-12-05')),
      action('hanging', after('one', 3, '2026-01-01'))
    ];
    expect(Object.fromEntries(dueDates(actions))).toEqual({
      orphan: '2026-12-02',
      undated: null,
      waiting: null,
      one: '2026-12-04',
      two: '2026-12-05',
      hanging: '2026-12-07'
    });
  });

  it('moves with the action it follows, in what is saved too', () => {
    const actions = [
      action('first'),
      action('second', after('first', 5, '2026-12-06')),
      action('third', after('second', 10, '2026-12-16')),
      action('past', { ...after('first', 2, '2026-12-03'), doneOn: '2026-11-30' })
    ];
    expect(movedDates(actions).size).toBe(0);
    expect(Object.fromEntries(changesWith(actions, 'first', { dueOn: '2026-12-08' }))).toEqual({
      first: { dueOn: '2026-12-08' },
      second: { dueOn: '2026-12-13' },
      third: { dueOn: '2026-12-23' }
    });
    // Done five days early: what follows is due five days earlier.
    expect(Object.fromEntries(changesWith(actions, 'first', { doneOn: '2026-11-26' }))).toEqual({
      first: { doneOn: '2026-11-26' },
      second: { dueOn: '2026-12-01' },
      third: { dueOn: '2026-12-11' }
    });
    const elsewhere = actions.map((one) => (one.id === 'first' ? { ...one, dueOn: '2026-12-02' } : one));
    expect([...movedDates(elsewhere).keys()]).toEqual(['second', 'third']);
  });

  it('an action cannot follow those that wait for it', () => {
    const actions = [
      action('first'),
      action('second', after('first', 1)),
      action('third', after('second', 1))
    ];
    expect([...followersOf('first', actions)]).toEqual(['first', 'second', 'third']);
    expect([...followersOf('third', actions)]).toEqual(['third']);
  });
});

describe('the plan', () => {
  it('has what is done first, then what is open by its day, overdue ones marked', () => {
    const views = actionsView(
      [
        action('undated', { dueOn: null }),
        action('later', after('now', 7)),
        action('now', { dueOn: '2026-11-30', isOurs: true, ownerName: 'Ben Ortiz' }),
        action('late', { dueOn: '2026-11-27', ownerName: 'Nora Field' }),
        action('done', { doneOn: '2026-11-02' })
      ],
      '2026-11-30'
    );
    expect(views.map(({ id, side, when, isOverdue }) => [id, side, when, isOverdue])).toEqual([
      ['done', 'Customer', 'done Nov 2', false],
      ['late', 'Customer', 'was due Nov 27, 3 days overdue', true],
      ['now', 'We', 'by Nov 30', false],
      ['later', 'Customer', 'by Dec 7 (7 days after “Do now”)', false],
      ['undated', 'Customer', 'no day yet', false]
    ]);
    expect(planWords(views)).toBe('1 of 5 done · 1 overdue');
  });
});
