import { describe, expect, it } from 'vitest';
import {
  clockOf,
  formatDay,
  mondayOnOrBefore,
  monthOf,
  parseDay,
  quarterOf,
  weekdayOnOrAfter
} from './calendar.ts';
import { spread } from './company.ts';
import { toCsv } from './csv.ts';
import { recordId } from './ids.ts';
import { Random } from './random.ts';

describe('dates', () => {
  it('reads a date back as it was written, and refuses what is none', () => {
    expect(formatDay(parseDay('2024-02-29'))).toBe('2024-02-29');
    expect(() => parseDay('2025-02-29')).toThrow('"2025-02-29" is not a date');
    expect(() => parseDay('21.11.2026')).toThrow('Write it as year-month-day');
  });

  it('knows quarters and months across years', () => {
    expect(quarterOf(parseDay('2026-11-21'), 1)).toMatchObject({
      key: 'Q:2027-01-01',
      name: 'FY2027 Q1',
      end: parseDay('2027-03-31')
    });
    expect(monthOf(parseDay('2026-01-31'), -1)).toMatchObject({
      key: 'M:2025-12-01',
      name: 'December 2025',
      number: 12
    });
  });

  it('finds weekdays', () => {
    expect(formatDay(weekdayOnOrAfter(parseDay('2026-11-21')))).toBe('2026-11-23');
    expect(formatDay(mondayOnOrBefore(parseDay('2026-11-22')))).toBe('2026-11-16');
  });

  it('writes instants of the wall clock in UTC, in summer and in winter', () => {
    const clock = clockOf('America/New_York');
    expect(clock(parseDay('2026-07-01'), 9 * 60)).toBe('2026-07-01T13:00:00.000Z');
    expect(clock(parseDay('2026-12-01'), 9 * 60)).toBe('2026-12-01T14:00:00.000Z');
  });
});

describe('ids', () => {
  it('carry prefix, rising number and the checksum of their upper-case letters', () => {
    expect(recordId('006', 1)).toBe('006sC0000000001QAA');
    expect(recordId('006', 61) < recordId('006', 62)).toBe(true);
    expect(recordId('00Q', 10).slice(15)).toBe('UAQ');
  });
});

describe('random numbers', () => {
  it('repeat for the same seed and label, and differ for others', () => {
    const first = new Random('7').fork('deals');
    const again = new Random('7').fork('deals');
    const draws = [first.next(), first.next(), first.next()];
    expect([again.next(), again.next(), again.next()]).toEqual(draws);
    expect(new Random('8').fork('deals').next()).not.toBe(draws[0]);
  });

  it('do not depend on what was drawn before a fork', () => {
    const used = new Random('7');
    used.next();
    expect(used.fork('a').next()).toBe(new Random('7').fork('a').next());
  });

  it('are even: a tenth of them lies in each tenth', () => {
    const random = new Random('even');
    const tenths = Array<number>(10).fill(0);
    for (let draw = 0; draw < 10_000; draw++) tenths[random.int(0, 9)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1_100);
  });

  it('pick by weight', () => {
    const random = new Random('weights');
    const picked = Array.from({ length: 4_000 }, () =>
      random.weighted(['rare', 'often'], (word) => (word === 'rare' ? 1 : 3))
    );
    expect(picked.filter((word) => word === 'often').length / 4_000).toBeCloseTo(0.75, 1);
  });
});

describe('spread', () => {
  it('gives out the whole number by weight', () => {
    expect(spread(40, [5, 5, 5, 6, 5, 5, 5, 4])).toEqual([5, 5, 5, 6, 5, 5, 5, 4]);
    expect(spread(7, [1, 1, 1]).reduce((sum, part) => sum + part, 0)).toBe(7);
  });
});

describe('CSV', () => {
  it('quotes every value, doubles quotes and keeps line breaks', () => {
    expect(toCsv([{ Name: 'Say "hi", now\nor later', IsWon: true, Amount: null }])).toBe(
      '"Name","IsWon","Amount"\n"Say ""hi"", now\nor later","1",""\n'
    );
  });
});
