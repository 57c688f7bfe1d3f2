import type { Guard } from './guard.ts';

const test = 'test/resilience/modes-writing.deep.test.ts';

/** Guards of what is written, and of secrets. */
export const writingGuards: readonly Guard[] = [
  {
    mode: 4,
    name: 'records are found again by their key',
    file: 'src/load/save.ts',
    text: 'return { attributes: { type: object }, ...(Id === undefined ? {} : { id: Id }), ...fields };',
    without:
      'return { attributes: { type: object }, ...(Id === undefined ? {} : { id: Id }), ...fields, ...(Id ? {} : { Key__c: `${String(fields.Key__c)} ${String(process.pid)}` }) };',
    test,
    named: 'sends them again: none is there twice, none is missing'
  },
  {
    mode: 4,
    name: 'a record counts as taken when the org has answered',
    file: 'src/load/load.ts',
    text: 'await markSent(store, object, records);',
    without:
      "await acknowledge(store, object, records.map((record) => ({ record, id: '000000000000000AAA' })));",
    test,
    named: 'sends what the org never got'
  },
  {
    mode: 4,
    name: 'what was sent may be there',
    file: 'src/load/load.ts',
    text: 'await markSent(store, object, records);',
    without: '',
    test,
    named: 'deletes what the org took of a slice that is no more when the run goes on'
  },
  {
    mode: 4,
    name: 'what was under way ends before the run does',
    file: 'src/load/load.ts',
    text: "for (const ended of await Promise.allSettled(works)) if (ended.status === 'rejected') throw ended.reason;",
    without: 'await Promise.all(works);',
    test,
    named: 'what it took of them is known'
  },
  {
    mode: 18,
    name: 'rows that somebody holds are tried again',
    file: 'src/load/save.ts',
    text: "error.statusCode === 'UNABLE_TO_LOCK_ROW'",
    without: "error.statusCode === 'NOTHING'",
    test,
    named: 'rows that somebody else holds are tried again'
  },
  {
    mode: 18,
    name: 'a refusal is told',
    file: 'src/load/save.ts',
    text: 'else refused.push({ object, key: record.key, reason: reasonOf(answer) });\n      });\n      await onSaved',
    without: '});\n      await onSaved',
    test,
    named: 'rows that a rule refuses are told one by one'
  },
  {
    mode: 18,
    name: 'a refusal changes the exit code',
    file: 'src/command.ts',
    text: 'return exitCodeOf(report);',
    without: 'return exitCode.complete;',
    test,
    named: 'rows that a rule refuses are told one by one'
  },
  {
    mode: 18,
    name: 'one row does not decide for the others',
    file: 'src/load/save.ts',
    text: 'allOrNone: false,',
    without: 'allOrNone: true,',
    test,
    named: 'rows that a rule refuses are told one by one'
  },
  {
    mode: 19,
    name: 'one run at a time has the store',
    file: 'src/store/store.ts',
    text: "ATTACH '${file.replaceAll(\"'\", \"''\")}'",
    without: "ATTACH '${existsSync(file) ? `${file}.${process.pid}` : file}'",
    test,
    named: '19: two runs at once the second says so and stops'
  },
  {
    mode: 19,
    name: 'one store at a time writes to the org',
    file: 'src/report/sync-run.ts',
    text: 'if (!other) return;',
    without: 'if (runId) return;',
    test,
    named: 'the second says so and stops, until the first has ended'
  },
  {
    mode: 19,
    name: "a run of one's own that was cut off is no other run",
    file: 'src/report/sync-run.ts',
    text: 'if (String(detail).includes(storeId)) await',
    without: 'if (false) await',
    test,
    named: 'does not take a run of its own that was cut off for another'
  }
];
