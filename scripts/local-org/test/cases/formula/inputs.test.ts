import { expect, it } from 'vitest';
import { inputKey } from '../../../engine/formula/inputs.ts';

const key = (value: unknown, onlyBlank = false, next: unknown = null): string => {
  const values: Record<string, unknown> = { a: value, b: next };
  return inputKey(
    [
      { path: ['a'], onlyBlank },
      { path: ['b'], onlyBlank: false }
    ],
    ([name = '']) => values[name]
  );
};

it('tells apart what a formula could tell apart', () => {
  const values = [null, '', 'a', '1', 1, true, 'true', '-', '+', '1"a', 'a;', 0, -1, 1.5];
  expect(new Set(values.map((value) => key(value))).size).toBe(values.length);
  // Neighbours do not run into each other.
  expect(key('a', false, 'b')).not.toBe(key('a1"b', false, null));
  expect(key(1, false, 2)).not.toBe(key(12));
});

it('where only blankness counts, tells apart no more', () => {
  expect(new Set(['x', 'y', 0, false, '2026-01-01'].map((value) => key(value, true))).size).toBe(1);
  expect(new Set([null, undefined, ''].map((value) => key(value, true))).size).toBe(1);
  expect(key('x', true)).not.toBe(key(null, true));
});
