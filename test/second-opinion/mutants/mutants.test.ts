import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { MUTANTS } from './index.ts';

const pathOf = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

it.each(MUTANTS)(
  '$file has the place of "$fault" once, and $test is there',
  ({ file, text, instead, test }) => {
    expect(readFileSync(pathOf(file), 'utf8').split(text)).toHaveLength(2);
    expect(instead).not.toBe(text);
    expect(existsSync(pathOf(test))).toBe(true);
  }
);
