import { formatRate, formatShareRange, formatTimesRange } from 'c/forecastFormat';
import * as fc from 'fast-check';

describe('a rate', () => {
  it.each([
    [0.3615, '36%'],
    [0.32, '32%'],
    [0.3201, '32.0%'],
    [0.331, '33.1%'],
    [0.3297, '32.97%'],
    [0.33, '33.0%'],
    [0.3302, '33.02%'],
    [0.339, '33.9%'],
    [0.34, '34%'],
    [0.32999, '32.999%'],
    [0.5003, '50.03%'],
    [0.505, '50.5%']
  ])('of %d is read as %s beside floors of 33 and 50 %%', (value, text) => {
    expect(formatRate(value, [0.33, 0.5])).toBe(text);
  });

  it('is a dash without a denominator, and whole without a line', () => {
    expect(formatRate(null, [0.33])).toBe('–');
    expect(formatRate(0.3297, [])).toBe('33%');
    expect(formatRate(0.3297, [null])).toBe('33%');
  });

  it('never shows a rate as its line unless it is, to a thousandth of a per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(33, 50, 66), (thousandths, line) => {
        const shown = parseFloat(formatRate(thousandths / 100_000, [line / 100]));
        const exact = thousandths / 1_000;
        expect(Math.sign(shown - line)).toBe(Math.sign(exact - line));
      })
    );
  });
});

describe('a range', () => {
  it('has one sign, and one figure where both are the same', () => {
    expect(formatTimesRange([1.94, 2.99])).toBe('1.9–3.0×');
    expect(formatTimesRange([1.94, 1.941])).toBe('1.9×');
    expect(formatShareRange([1.0777, 1.2703])).toBe('108–127%');
    expect(formatShareRange([1.08, 1.081])).toBe('108%');
    expect(formatShareRange([0, 12.5])).toBe('0–1,250%');
  });
});
