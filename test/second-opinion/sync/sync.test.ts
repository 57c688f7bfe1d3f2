import { expect, it } from 'vitest';
import { judge } from './judge.ts';

// Four that follow each other have every kind of change among them.
it.each([1, 2, 3, 4])('the sync writes what docs/metrics.md says (seed %i)', async (seed) => {
  expect(await judge(seed)).toEqual([]);
});
