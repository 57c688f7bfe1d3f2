import {
  dateOfInstant,
  formatChange,
  formatDate,
  formatDays,
  formatDeals,
  formatInstant,
  formatLongDate,
  formatMoney,
  formatPoints,
  formatShare,
  formatShort,
  formatShortMoney,
  formatTimes,
  today
} from 'c/forecastFormat';
import { fill } from 'c/forecastLabels';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-21T16:00:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

describe('figures', () => {
  it.each<[string, string]>([
    [formatMoney(3_204_000), '$3,204,000'],
    [formatDays(1), '1 day'],
    [formatDays(1_042), '1,042 days'],
    [formatDeals(1), '1 deal'],
    [formatDeals(1_200), '1,200 deals'],
    [formatMoney(1234.5), '$1,234.50'],
    [formatShortMoney(4_820_000), '$4.82M'],
    [formatShortMoney(2_800_000), '$2.80M'],
    [formatShortMoney(999_499), '$999K'],
    [formatShortMoney(999_700), '$1.00M'],
    [formatShort(1_340_000), '1.34M'],
    [formatChange(220_000), '+$220K'],
    [formatChange(-1_500_000), '-$1.50M'],
    [formatShare(0.344), '34%'],
    [formatShare(null), '–'],
    [formatPoints(0.051), '+5'],
    [formatPoints(null), '–'],
    [formatTimes(1.034), '1.03×'],
    [formatTimes(2), '2.0×'],
    [formatTimes(null), '–']
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('dates', () => {
  it('stay the day they are, and name the year only when it is another', () => {
    expect(formatDate('2026-12-14')).toBe('Dec 14');
    expect(formatDate('2027-01-02')).toBe('Jan 2, 2027');
    expect(formatDate('')).toBe('–');
    expect(formatLongDate('2026-12-14')).toBe('Dec 14, 2026');
  });

  it("are those of the user's time zone", () => {
    expect(today()).toBe('2026-11-21');
    // America/Los_Angeles in tests: eight hours behind.
    expect(dateOfInstant('2026-11-21T07:00:00Z')).toBe('2026-11-20');
    expect(formatInstant('2026-11-21T17:40:00Z')).toBe('today 09:40 AM');
    expect(formatInstant('2026-11-20T17:40:00Z')).toBe('Nov 20, 09:40 AM');
  });
});

describe('labels', () => {
  it('take values in any order, and leave a placeholder without one visible', () => {
    expect(fill('{1} of {0}', 10, 3)).toBe('3 of 10');
    expect(fill('{0} and {1}', 'a')).toBe('a and {1}');
  });
});
