import type { Guard } from './guard.ts';

const schema = 'test/unit/schema.test.ts';
const releases = 'test/releases/take-over.deep.test.ts';

/** Guards against what lies around a run: stores of other versions, networks, disks, and secrets in the wrong place. */
export const surroundingGuards: readonly Guard[] = [
  {
    mode: 21,
    name: 'tables of figures are dropped when their definition changed',
    file: 'src/store/schema.ts',
    text: 'await dropDerived(store, declared);',
    without: '',
    test: releases,
    named: 'takes the store over, reads only what changed'
  },
  {
    mode: 21,
    name: 'figures that were dropped are all computed again',
    file: 'src/store/schema.ts',
    text: "await setState(store, 'touched', 'all');",
    without: '',
    test: schema,
    named: 'are dropped and made again'
  },
  {
    mode: 21,
    name: 'a table of the org gets the columns of this version',
    file: 'src/store/schema.ts',
    text: 'if (!before || before.text === wanted.text) continue;',
    without: "if (!before || wanted.schema === 'org' || before.text === wanted.text) continue;",
    test: schema,
    named: 'that lack a column that is declared keep the values of the others'
  },
  {
    mode: 21,
    name: 'values stay under their names',
    file: 'src/store/schema.ts',
    text: 'INSERT INTO ${tableOf(wanted)} BY NAME SELECT',
    without: 'INSERT INTO ${tableOf(wanted)} SELECT',
    test: schema,
    named: 'keeps its values when a table gets, loses or moves columns'
  },
  {
    mode: 21,
    name: 'what does not fit a new type is read again',
    file: 'src/store/schema.ts',
    text: "for (const object of unread) await store.run('DELETE FROM checkpoint WHERE object = $object', { object });",
    without: '',
    test: schema,
    named: 'whose type changed keep what fits, and are read again'
  },
  {
    mode: 21,
    name: 'checkpoints of objects that are not read do not grow old',
    file: 'src/store/schema.ts',
    text: 'await forgetObjects(store);',
    without: '',
    test: schema,
    named: 'of an object that is not read any more stay'
  },
  {
    mode: 21,
    name: 'pages of another shape are asked for again',
    file: 'src/store/schema.ts',
    text: 'await dropOldIncoming(store, declared);',
    without: '',
    test: schema,
    named: 'that came in pages of another shape are asked for again'
  },
  {
    mode: 21,
    name: 'a store is taken over whole or not at all',
    file: 'src/store/schema.ts',
    text: 'await store.transaction(async () => {',
    without: 'await (async (work: () => Promise<void>) => work())(async () => {',
    test: schema,
    named: 'a store that cannot be taken over stays as it is'
  },
  {
    mode: 7,
    name: 'a job is not waited for beyond its time',
    file: 'src/connect/bulk-query.ts',
    text: 'if (isOverdue(http, begunAt))',
    without: 'if (pause > 1e9)',
    test: 'test/resilience/modes-reading.deep.test.ts',
    named: 'counts the time it had in runs that were cut off'
  },
  {
    mode: 7,
    name: 'a job that was given up is forgotten',
    file: 'src/extract/job.ts',
    text: 'if (error instanceof JobGivenUp)',
    without: 'if (false)',
    test: 'test/resilience/modes-reading.deep.test.ts',
    named: 'ends the run at its deadline with object and job'
  },
  {
    mode: 22,
    name: 'a redirect is told and not followed',
    file: 'src/connect/http.ts',
    text: 'if (answer.status >= 300 && answer.status < 400)',
    without: 'if (answer.status < 0)',
    test: 'test/unit/slow.test.ts',
    named: 'says where to, and sends nothing there'
  },
  {
    mode: 22,
    name: 'NO_PROXY is heeded',
    file: 'src/connect/proxy.ts',
    text: "isExempt(url, env.no_proxy ?? env.NO_PROXY ?? '')",
    without: 'false',
    test: 'test/unit/proxy.test.ts',
    named: 'with NO_PROXY='
  },
  {
    mode: 22,
    name: 'an address of pages becomes that of the org',
    file: 'src/connect/address.ts',
    text: "url.hostname = url.hostname.replace(PAGES, '.my.salesforce.com');",
    without: '',
    test: 'test/unit/proxy.test.ts',
    named: 'the address of an org'
  },
  {
    mode: 22,
    name: 'colours do not hide the answer of sf',
    file: 'src/connect/sf-cli.ts',
    text: 'stripVTControlCharacters(stdout)',
    without: 'stdout',
    test: 'test/unit/sf-cli.test.ts',
    named: 'in colours is read'
  },
  {
    mode: 23,
    name: 'a silent server is given up',
    file: 'src/connect/transport.ts',
    text: "this.#after(patience.connect + patience.silence, 'SILENT', patience.silence);",
    without: 'this.#timers.push(setTimeout(() => undefined, 0));',
    test: 'test/unit/slow.test.ts',
    named: 'accepts and stays silent ends the run'
  },
  {
    mode: 23,
    name: 'a slow answer is given up',
    file: 'src/connect/transport.ts',
    text: 'if (this.#bytes < bytes)',
    without: 'if (this.#bytes < 0)',
    test: 'test/unit/slow.test.ts',
    named: 'sends a page of a result byte by byte ends it too'
  },
  {
    mode: 23,
    name: 'an answer without an end is given up',
    file: 'src/connect/transport.ts',
    text: "this.#after(patience.total, 'TOO_LONG', patience.total);",
    without: '',
    test: 'test/unit/slow.test.ts',
    named: 'never comes to an end ends the run'
  },
  {
    mode: 23,
    name: 'a call is not made again for ever',
    file: 'src/connect/http.ts',
    text: 'if (waited > longestWait)',
    without: 'if (waited < 0)',
    test: 'test/unit/slow.test.ts',
    named: 'ends the run at once, and it says when'
  },
  {
    mode: 23,
    name: 'an org that asks for no wait is not called in a row',
    file: 'src/connect/retry.ts',
    text: 'Math.max(failure.retryAfter ?? 0, Math.round',
    without: '(failure.retryAfter ?? Math.round',
    test: 'test/unit/slow.test.ts',
    named: 'at once is not called in a row'
  },
  {
    mode: 24,
    name: 'a full disk is told as such by the store',
    file: 'src/store/store.ts',
    text: 'throw asDiskFull(error, this.file);',
    without: 'throw error;',
    test: 'test/resilience/full-disk.deep.test.ts',
    named: 'kB ends a run in a sentence'
  },
  {
    mode: 24,
    name: 'a log that cannot become the file is told',
    file: 'src/store/store.ts',
    text: 'if (failure instanceof SyncError) throw failure;',
    without: '',
    test: 'test/resilience/full-disk.deep.test.ts',
    named: 'that holds 5000 kB ends a run in a sentence'
  },
  {
    mode: 24,
    name: 'paths of pages are literal',
    file: 'src/store/page.ts',
    text: 'file: literalPath(file)',
    without: 'file',
    test: 'test/unit/store.test.ts',
    named: 'in a folder called'
  },
  {
    mode: 24,
    name: 'only a file is taken for a store',
    file: 'src/store/store.ts',
    text: "refuseOther(own, 'file');",
    without: '',
    test: 'test/unit/store.test.ts',
    named: 'and nothing but a file is taken for a store'
  },
  {
    mode: 25,
    name: 'a token is checked before it is used',
    file: 'src/connect/credentials.ts',
    text: 'if (flaw === undefined) return text;',
    without: 'return text;',
    test: 'test/unit/secrets.test.ts',
    named: 'says of each shape what is wrong with it'
  },
  {
    mode: 25,
    name: 'what is typed is not repeated',
    file: '../lib/command-errors.ts',
    text: 'withoutTyped(text)',
    without: 'text',
    test: 'test/unit/secrets.test.ts',
    named: 'an option that there is not'
  },
  {
    mode: 25,
    name: 'an error is printed without secrets',
    file: 'src/command.ts',
    text: 'console.error(withoutSecrets(error instanceof Error ? error.message : String(error)));',
    without: 'console.error(error instanceof Error ? error.message : String(error));',
    test: 'test/unit/secrets.test.ts',
    named: 'the access token'
  }
];
