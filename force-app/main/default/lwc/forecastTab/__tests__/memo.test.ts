import { memoize, stabilize, stabilizeParts } from '../memo';

describe('what is kept between renderings', () => {
  it('is worked out once for each argument', () => {
    const work = jest.fn(({ amount }: { amount: number }) => ({ double: 2 * amount }));
    const doubled = memoize(work);
    const deal = { amount: 4 };
    expect(doubled(deal)).toEqual({ double: 8 });
    expect(doubled(deal)).toBe(doubled(deal));
    expect(work).toHaveBeenCalledTimes(1);
    expect(doubled({ amount: 5 })).toEqual({ double: 10 });
  });

  it('stays the same object while it says the same', () => {
    const keep = stabilize<{ days: number[] } | null>();
    const first = { days: [1, 2] };
    expect(keep(first)).toBe(first);
    expect(keep({ days: [1, 2] })).toBe(first);
    const other = { days: [1] };
    expect(keep(other)).toBe(other);
    expect(keep(null)).toBeNull();
  });

  it('is told apart part by part, and unknown from nothing', () => {
    const keep = stabilizeParts<{ totals: object | null; last: object | null | undefined }>();
    const before = keep({ totals: { won: 1 }, last: undefined });
    const after = keep({ totals: { won: 1 }, last: null });
    expect(after.totals).toBe(before.totals);
    expect(before.last).toBeUndefined();
    expect(after.last).toBeNull();
    expect(keep({ totals: { won: 2 }, last: null }).totals).toEqual({ won: 2 });
  });
});
