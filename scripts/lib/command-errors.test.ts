import { Command, InvalidArgumentError } from 'commander';
import { expect, it } from 'vitest';
import { hideTyped } from './command-errors.ts';

const SECRET = 'Zx9SecretCoreQ7w8Kk2Secret0Core4Lm';

/** What a command says of these arguments. */
function saidOf(args: readonly string[]): string {
  let said = '';
  const command = hideTyped(
    new Command('org').option('--port <number>', 'a port', () => {
      throw new InvalidArgumentError('It must be a number.');
    })
  )
    .configureOutput({ writeErr: (text) => (said += text) })
    .exitOverride();
  expect(() => command.parse(args, { from: 'user' })).toThrow();
  return said;
}

it.each([
  [['--port', SECRET], "error: option '--port <number>' argument is invalid. It must be a number.\n"],
  [
    ['--port', `a' is invalid.\n${SECRET}`],
    "error: option '--port <number>' argument is invalid. It must be a number.\n"
  ],
  [[`--token=${SECRET}`], "error: unknown option '--token'\n"],
  [[`--${SECRET}`], 'error: unknown option\n'],
  [[SECRET], 'error: too many arguments. Expected 0 arguments but got 1.\n']
])('%j is answered without repeating what was typed', (args, expected) => {
  expect(saidOf(args)).toBe(expected);
});
