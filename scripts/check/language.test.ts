import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { findingsIn, findingsOf, turns } from './language.ts';

const root = resolve(import.meta.dirname, '../..');

it('texts for people have none of the turns of the list', () => {
  expect(
    findingsOf(root).map(({ place, turn, instead }) => `${place}: "${turn}". Write ${instead}.`)
  ).toEqual([]);
}, 60_000);

it.each([
  ['README.md', 'Once a week\nit reads everything anew.', 2],
  ['a/Labels.labels-meta.xml', '<labels>\n<value>Read anew</value>\n</labels>', 2],
  ['a/rollup.sql', 'SELECT 1;\n-- counts anew\n', 2],
  ['a/state.ts', '/**\n * Reads it anew.\n */\nexport const a = 1;', 2],
  ['a/state.ts', 'export const a = 1; // anew', 1],
  ['a/main.ts', "program.option('--full', 'read everything anew');", 1]
])('a turn in %s is found with its line: %j', (file, text, line) => {
  expect(findingsIn(file, text)).toEqual([{ place: `${file}:${line}`, turn: 'anew', instead: 'again' }]);
});

it.each([
  ['README.md', 'Run `anew`.\n```\nanew\n```\n'],
  ['a/state.ts', "export const anew = 'anew';"],
  ['a/rollup.sql', 'SELECT anew;']
])('code in %s may use any word: %j', (file, text) => {
  expect(findingsIn(file, text)).toEqual([]);
});

it('each turn says what to write instead', () => {
  expect(turns.filter(({ instead }) => instead === '')).toEqual([]);
});
