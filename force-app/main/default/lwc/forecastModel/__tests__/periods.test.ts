import * as fc from 'fast-check';
import {
  addDays,
  calendarPeriods,
  currentPeriod,
  dateIn,
  daysBetween,
  daysLeft,
  isOver,
  lastFinished,
  neighbour,
  shareLeft
} from '../periods';

const quarters = calendarPeriods('2026-11-15', 'Quarter');
const q4 = { start: '2026-10-01', end: '2026-12-31' };

describe('periods', () => {
  it('finds the current one, its neighbours and the last four finished', () => {
    const now = currentPeriod(quarters, 'Quarter', '2026-11-15')!;
    expect(now).toMatchObject({
      key: 'Q:2026-10-01',
      start: '2026-10-01',
      end: '2026-12-31',
      name: '2026 Q4'
    });
    expect(neighbour(quarters, now, 1)?.key).toBe('Q:2027-01-01');
    expect(neighbour(quarters, now, -1)?.key).toBe('Q:2026-07-01');
    expect(neighbour(quarters, now, 99)).toBeNull();
    expect(lastFinished(quarters, 'Quarter', '2026-11-15').map((one) => one.key)).toEqual([
      'Q:2025-10-01',
      'Q:2026-01-01',
      'Q:2026-04-01',
      'Q:2026-07-01'
    ]);
  });

  it('knows no current period where the org has none', () => {
    expect(currentPeriod(quarters, 'Month', '2026-11-15')).toBeNull();
    expect(currentPeriod([], 'Quarter', '2026-11-15')).toBeNull();
  });

  it('counts today among the days left', () => {
    expect(daysLeft(q4, '2026-12-31')).toBe(1);
    expect(daysLeft(q4, '2026-10-01')).toBe(92);
    expect(daysLeft(q4, '2026-08-01')).toBe(92);
    expect(daysLeft(q4, '2027-01-01')).toBe(0);
    expect(isOver(q4, '2026-12-31')).toBe(false);
    expect(isOver(q4, '2027-01-01')).toBe(true);
    expect(shareLeft(q4, '2026-11-16')).toBeCloseTo(46 / 92, 12);
  });

  it('adds days across months, leap years and summer time', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        expect(daysBetween('2026-01-01', addDays('2026-01-01', days))).toBe(days);
      })
    );
  });

  it('lets calendar periods follow each other without gap', () => {
    for (const kind of ['Quarter', 'Month'] as const) {
      const all = calendarPeriods('2024-02-29', kind, 14, 14);
      all.slice(1).forEach((period, index) => expect(period.start).toBe(addDays(all[index].end, 1)));
    }
  });

  it('reads the date of an instant in a time zone', () => {
    const instant = new Date('2026-12-31T23:30:00Z');
    expect(dateIn('Europe/Berlin', instant)).toBe('2027-01-01');
    expect(dateIn('America/Los_Angeles', instant)).toBe('2026-12-31');
  });
});
