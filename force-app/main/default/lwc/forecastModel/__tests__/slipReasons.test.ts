import { NO_SUMS, slipReasons, slippedWithoutReason } from 'c/forecastModel';
import type { ForecastCategory, Period, SlipReason, SlipRecord } from 'c/forecastModel';
import fc from 'fast-check';

const quarter = (start: string, end: string): Period => ({
  id: start,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: start,
  start,
  end
});
const Q2 = quarter('2026-04-01', '2026-06-30');
const Q3 = quarter('2026-07-01', '2026-09-30');

const slip = (change: Partial<SlipRecord>): SlipRecord => ({
  dealId: 'one',
  from: '2026-06-10',
  to: '2026-07-10',
  reason: 'Legal',
  reasonLabel: 'Legal',
  amount: 100,
  category: 'Forecast',
  closeDate: '2026-07-10',
  ...change
});
const short = ({ reason, commit, bestCase, pipeline, count }: SlipReason) => [
  reason,
  commit,
  bestCase,
  pipeline,
  count
];

describe('the reasons of slips', () => {
  it('come by amount, those of Commit first', () => {
    const slips = [
      slip({ dealId: 'a', reason: 'Budget', amount: 900, category: 'BestCase' }),
      slip({ dealId: 'b', reason: 'Legal', amount: 100 }),
      slip({ dealId: 'c', reason: 'Procurement', amount: 300 }),
      slip({ dealId: 'd', reason: 'Product', amount: 50, category: 'Pipeline' }),
      slip({ dealId: 'e', reason: 'Budget', amount: 20, category: 'MostLikely' })
    ];
    expect(slipReasons(slips, [Q2]).map(short)).toEqual([
      ['Procurement', 300, 0, 0, 1],
      ['Legal', 100, 0, 0, 1],
      ['Budget', 0, 920, 0, 2],
      ['Product', 0, 0, 50, 1]
    ]);
  });

  it.each<[string, Partial<SlipRecord>[], unknown[]]>([
    ['a move within the period is none', [{ to: '2026-06-30' }], []],
    ['a deal that is due in it again has not slipped', [{ closeDate: '2026-06-30' }], []],
    ['a deal that nobody sees counts as it was moved', [{ closeDate: null }], [['Legal', 100, 0, 0, 1]]],
    ['a deal outside the forecast is none', [{ category: 'Omitted' }], []],
    ['one without a reason is not named', [{ reason: '' }], []],
    [
      'the last move out of a period counts, and each period for itself',
      [
        { reason: 'Budget', amount: 70 },
        { reason: 'Legal', amount: 80 },
        { reason: 'Product', amount: 60, from: '2026-07-10', to: '2026-10-02', closeDate: '2026-10-02' }
      ],
      [
        ['Legal', 80, 0, 0, 1],
        ['Product', 60, 0, 0, 1]
      ]
    ]
  ])('%s', (_, changes, expected) => {
    expect(slipReasons(changes.map(slip), [Q2, Q3]).map(short)).toEqual(expected);
  });

  const days = ['2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'];
  const records = fc.array(
    fc.record({
      dealId: fc.constantFrom('a', 'b', 'c'),
      from: fc.constantFrom(...days),
      to: fc.constantFrom(...days),
      reason: fc.constantFrom('', 'Legal', 'Budget'),
      amount: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100),
      category: fc.constantFrom<ForecastCategory>(
        'Pipeline',
        'BestCase',
        'MostLikely',
        'Forecast',
        'Omitted'
      ),
      closeDate: fc.constantFrom(null, ...days)
    }),
    { maxLength: 8 }
  );

  it('add up to what plain loops count', () => {
    fc.assert(
      fc.property(records, (rows) => {
        const slips = rows.map((row) => slip({ ...row, reasonLabel: row.reason }));
        let cents = 0;
        let count = 0;
        for (const { start, end } of [Q2, Q3])
          for (const deal of ['a', 'b', 'c']) {
            let last: SlipRecord | null = null;
            for (const one of slips)
              if (one.dealId === deal && one.from >= start && one.from <= end && one.to > end) last = one;
            if (!last || last.reason === '' || last.category === 'Omitted') continue;
            if (last.closeDate !== null && last.closeDate <= end) continue;
            cents += Math.round(last.amount * 100);
            count += 1;
          }
        const found = slipReasons(slips, [Q2, Q3]);
        const sum = found.reduce((total, one) => total + Math.round(one.all * 100), 0);
        expect([sum, found.reduce((total, one) => total + one.count, 0)]).toEqual([cents, count]);
      })
    );
  });
});

describe('what slipped without a reason', () => {
  const sums = (amount: number, count: number) => ({
    ...NO_SUMS,
    slipped: { amount, count },
    slippedCommit: { amount, count }
  });

  it('is what the metrics count beyond the reasons', () => {
    const reasons = slipReasons([slip({})], [Q2]);
    const rest = slippedWithoutReason([sums(250, 2), sums(50, 1)], reasons, {
      measure: 'amount',
      label: 'No reason given'
    });
    expect(rest && short(rest)).toEqual(['', 200, 0, 0, 2]);
  });

  it('are counted where amounts are of several currencies', () => {
    const slips = [slip({ dealId: 'a' }), slip({ dealId: 'b', amount: 5 })];
    const reasons = slipReasons(slips, [Q2], 'count');
    expect(reasons.map(short)).toEqual([['Legal', 2, 0, 0, 2]]);
    const rest = slippedWithoutReason([sums(900, 3)], reasons, { measure: 'count', label: '' });
    expect(rest && short(rest)).toEqual(['', 1, 0, 0, 1]);
  });

  it('is nothing where the reasons say it all', () => {
    expect(
      slippedWithoutReason([sums(100, 1)], slipReasons([slip({})], [Q2]), { measure: 'amount', label: '' })
    ).toBeNull();
  });
});
