import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { guards } from './index.ts';

const sync = (file: string): string => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

it('every failure mode of test/resilience/README.md has a guard that can be removed', () => {
  const listed = [...sync('test/resilience/README.md').matchAll(/^\| +(\d+) \|/gm)].map(([, mode]) =>
    Number(mode)
  );
  expect(listed).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
  expect([...new Set(guards.map(({ mode }) => mode))]).toEqual(listed);
});

it.each(guards)(
  '$mode: $name: $file has the guard once, and $test the test',
  ({ file, text, without, test, named }) => {
    expect(sync(file).split(text)).toHaveLength(2);
    expect(without).not.toBe(text);
    const missing = (named.match(/[a-z]{6,}/gi) ?? []).filter((word) => !sync(test).includes(word));
    expect(missing, named).toEqual([]);
  }
);
