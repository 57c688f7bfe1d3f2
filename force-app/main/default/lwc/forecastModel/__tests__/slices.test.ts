import * as fc from 'fast-check';
import { NO_TOTALS, theNumber, totalsOf } from '../number';
import type { ForecastTotals } from '../number';
import { hasReports, ownersOf } from '../people';
import type { Person, ScopeKind } from '../people';
import { addMetrics, ratesOf } from '../rates';
import { addSums } from '../sums';
import type { TotalsRow } from '../types';
import { deal, metricSums, people } from './arbitraries';

interface Company {
  readonly people: readonly Person[];
  readonly rows: readonly TotalsRow[];
}

/** Every deal has an owner of the company, or one who has left. */
const company: fc.Arbitrary<Company> = people.chain((all) =>
  fc.record({
    people: fc.constant(all),
    rows: fc.array(
      fc
        .record({ row: deal, ownerId: fc.constantFrom(...all.map(({ id }) => id), 'gone') })
        .map(({ row, ownerId }) => ({ ...row, ownerId })),
      { maxLength: 60 }
    )
  })
);

/** A column of the board and a call in it, side by side. */
const SLICES = Object.keys(NO_TOTALS) as (keyof ForecastTotals)[];

const together = (all: readonly ForecastTotals[]): ForecastTotals =>
  Object.fromEntries(
    SLICES.map((slice) => [slice, addSums(...all.map((totals) => totals[slice]))])
  ) as unknown as ForecastTotals;

const totalsIn = ({ people: all, rows }: Company, kind: ScopeKind, userId: string | null): ForecastTotals => {
  const owners = ownersOf({ kind, userId }, all);
  return totalsOf(rows.filter(({ ownerId }) => owners === null || owners.includes(ownerId!)));
};

describe('slices add up', () => {
  it('sellers to their team, in every column and call', () => {
    fc.assert(
      fc.property(company, (one) => {
        for (const { id } of one.people) {
          const members = ownersOf({ kind: 'Team', userId: id }, one.people)!;
          const sellers = members.map((member) => totalsIn(one, 'Own', member));
          expect(together(sellers)).toEqual(totalsIn(one, 'Team', id));
        }
      })
    );
  });

  it('teams and own deals to the team above, in every column and call', () => {
    fc.assert(
      fc.property(company, (one) => {
        for (const { id } of one.people.filter((person) => hasReports(one.people, person.id))) {
          const reports = one.people.filter(({ managerId }) => managerId === id);
          const below = reports.map((report) => totalsIn(one, 'Team', report.id));
          expect(together([totalsIn(one, 'Own', id), ...below])).toEqual(totalsIn(one, 'Team', id));
        }
      })
    );
  });

  it('teams to the company, with the deals of those who have left', () => {
    fc.assert(
      fc.property(company, (one) => {
        const tops = one.people.filter(({ managerId }) => managerId === null);
        const teams = tops.map(({ id }) => totalsIn(one, 'Team', id));
        const gone = totalsIn(one, 'Own', 'gone');
        expect(together([...teams, gone])).toEqual(totalsIn(one, 'Visible', null));
      })
    );
  });

  it('and so do the number, its floor and its ceiling', () => {
    fc.assert(
      fc.property(company, (one) => {
        const all = theNumber(totalsIn(one, 'Visible', null), null);
        const owners = [...one.people.map(({ id }) => id), 'gone'];
        const each = owners.map((id) => theNumber(totalsIn(one, 'Own', id), null));
        for (const figure of ['number', 'floor', 'ceiling', 'closed', 'upside'] as const) {
          const sum = addSums(...each.map((its) => ({ amount: its[figure], count: 0 })));
          expect(sum.amount).toBe(all[figure]);
        }
      })
    );
  });

  it('of metrics, in whatever groups they are added', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(metricSums, fc.nat(3)), { maxLength: 12 }), (metrics) => {
        const groups = [0, 1, 2, 3].map((group) =>
          addMetrics(metrics.filter(([, its]) => its === group).map(([sums]) => sums))
        );
        const all = addMetrics(metrics.map(([sums]) => sums));
        expect(addMetrics(groups)).toEqual(all);
        expect(ratesOf(addMetrics(groups), 'amount')).toEqual(ratesOf(all, 'amount'));
        expect(ratesOf(addMetrics(groups), 'count')).toEqual(ratesOf(all, 'count'));
      })
    );
  });
});
