import { theNumber, totalsOf } from 'c/forecastModel';
import type { Person, TheNumber, TotalsRow } from 'c/forecastModel';
import * as fc from 'fast-check';
import { deal } from '../../forecastModel/__tests__/arbitraries';
import { treeOf } from '../tree';
import type { Member } from '../tree';

const SOME = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Anyone may report to anyone, including themselves and each other in a ring. */
const anyPeople: fc.Arbitrary<Person[]> = fc
  .tuple(...SOME.map(() => fc.option(fc.constantFrom(...SOME, 'out of sight'))))
  .map((managers) => SOME.map((id, index) => ({ id, name: id.toUpperCase(), managerId: managers[index] })));

const anyRows: fc.Arbitrary<TotalsRow[]> = fc.array(
  fc
    .record({ row: deal, ownerId: fc.constantFrom(...SOME, 'gone') })
    .map(({ row, ownerId }) => ({ ...row, ownerId })),
  { maxLength: 40 }
);

const FIGURES = ['number', 'floor', 'ceiling', 'closed', 'upside'] as const;
const sumOf = (members: readonly Member[], figure: (typeof FIGURES)[number]): number =>
  Math.round(members.reduce((sum, { forecast }) => sum + forecast[figure], 0) * 100) / 100;

const expectSum = (parts: readonly Member[], whole: TheNumber): void => {
  for (const figure of FIGURES) expect(sumOf(parts, figure)).toBe(whole[figure]);
};

describe('the tree of the team', () => {
  it('names everybody once, and its rows add up to the row above and to the company', () => {
    fc.assert(
      fc.property(anyPeople, anyRows, (people, rows) => {
        const tree = treeOf({ people, plans: [], rows, visible: new Set(), measured: new Set() }, 'Others');
        expect(new Set(tree.map(({ key }) => key)).size).toBe(tree.length);
        expect(
          tree
            .filter(({ isOwn }) => !isOwn)
            .map(({ key }) => key)
            .sort()
        ).toEqual(SOME);
        const childrenOf = (parent: string | null): Member[] =>
          tree.filter(({ parentKey }) => parentKey === parent);
        expectSum(childrenOf(null), theNumber(totalsOf(rows), null));
        for (const { key, isManager, forecast } of tree) if (isManager) expectSum(childrenOf(key), forecast);
      })
    );
  });
});
