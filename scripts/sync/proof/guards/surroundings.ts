import type { Guard } from './guard.ts';

const schema = 'store/schema.test.ts';
const releases = 'proof/releases/take-over.test.ts';

/** Guards against what lies around a run: stores of other versions. */
export const surroundingGuards: readonly Guard[] = [
  {
    mode: 21,
    name: 'tables of figures are dropped when their definition changed',
    file: 'store/schema.ts',
    text: 'await dropDerived(store, declared);',
    without: '',
    test: releases,
    named: 'takes the store over, reads only what changed'
  },
  {
    mode: 21,
    name: 'figures that were dropped are all computed again',
    file: 'store/schema.ts',
    text: "await remember(store, 'touched', 'all');",
    without: '',
    test: schema,
    named: 'are dropped and made again'
  },
  {
    mode: 21,
    name: 'a table of the org gets the columns of this version',
    file: 'store/schema.ts',
    text: 'if (!before || before.text === wanted.text) continue;',
    without: "if (!before || wanted.schema === 'org' || before.text === wanted.text) continue;",
    test: schema,
    named: 'that lack a column that is declared keep the values of the others'
  },
  {
    mode: 21,
    name: 'values stay under their names',
    file: 'store/schema.ts',
    text: 'INSERT INTO ${tableOf(wanted)} BY NAME SELECT',
    without: 'INSERT INTO ${tableOf(wanted)} SELECT',
    test: schema,
    named: 'keeps its values when a table gets, loses or moves columns'
  },
  {
    mode: 21,
    name: 'what does not fit a new type is read again',
    file: 'store/schema.ts',
    text: "for (const object of unread) await store.run('DELETE FROM checkpoint WHERE object = $object', { object });",
    without: '',
    test: schema,
    named: 'whose type changed keep what fits, and are read again'
  },
  {
    mode: 21,
    name: 'checkpoints of objects that are not read do not grow old',
    file: 'store/schema.ts',
    text: 'await forgetObjects(store);',
    without: '',
    test: schema,
    named: 'of an object that is not read any more stay'
  },
  {
    mode: 21,
    name: 'pages of another shape are asked for again',
    file: 'store/schema.ts',
    text: 'await dropOldIncoming(store, declared);',
    without: '',
    test: schema,
    named: 'that came in pages of another shape are asked for again'
  },
  {
    mode: 21,
    name: 'a store is taken over whole or not at all',
    file: 'store/schema.ts',
    text: 'await store.transaction(async () => {',
    without: 'await (async (work: () => Promise<void>) => work())(async () => {',
    test: schema,
    named: 'a store that cannot be taken over stays as it is'
  }
];
