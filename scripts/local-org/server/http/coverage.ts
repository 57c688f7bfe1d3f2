import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Safety',
  order: 11,
  rows: [
    {
      behaviour:
        'Bound to 127.0.0.1; Host and Origin are checked, a page of another port too; bodies are bounded, packed ones too',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/server.test.ts'
    },
    {
      behaviour: '10,000 malformed requests: no crash, an error in shape, no file outside of the org touched',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/fuzz.test.ts'
    },
    {
      behaviour: 'Statements reach no file but those of the org',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/database.test.ts'
    },
    {
      behaviour:
        'A request ends with its time (two minutes, a background job ten for each step): QUERY_TIMEOUT over REST, REQUEST_RUNNING_TOO_LONG over SOAP; what it wrote is undone',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/http/request-time.test.ts',
      differences:
        "Time is looked at between and in statements of the database, and in REGEX. JavaScript in between is bounded by the size of what it reads; while it runs, others wait. An org's ten minutes for a call without a query are two here."
    },
    {
      behaviour:
        'Ctrl-C, a closed terminal or a killed parent end the org within five seconds, whatever it does, and a killed one leaves no process behind',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/command/ending.test.ts',
      differences:
        'npm, or a shell, that is killed without the terminal being closed is not noticed; a supervisor that is stopped (SIGSTOP) ends nothing.'
    },
    {
      behaviour:
        'Uploads of Bulk jobs and their results, pages of Bulk queries and zips that wait for their deploy lie in files; 25 uploads at once, 100 MB each, rows of 400,000 characters',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/bulk/memory.test.ts',
      differences:
        'The number of jobs and the room on the disk are not bounded. A page of a REST query, its lists of children and the body of a SOAP deploy are whole in memory.'
    },
    {
      behaviour:
        'Temporary files end with the org; those of a killed one are taken away by its supervisor or by the next start, and those of an org that runs never',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/scratch.test.ts',
      differences:
        'A number of a dead process that was given to another one keeps its files until that one has ended.'
    },
    {
      behaviour:
        'Costly SOQL, SOSL, GraphQL, JSON, XML, formulas, patterns and CSV for two minutes with a seed: no crash, no answer over five seconds, no status 500 (npm run test:deep)',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/costly.deep.test.ts'
    },
    {
      behaviour:
        'Not promised: any process of the same user can read the token that the start prints, the files of the org and its memory, and can stop it',
      implemented: 'no',
      evidence: 'none'
    },
    {
      behaviour:
        'A path means the file of that name, whatever DuckDB makes of *, ? and [: exports, their zip files, the store',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/load/paths.test.ts',
      differences:
        'A link is followed to another file of its folder and where it was named itself; links out of the folder, pipes, sockets and devices are refused with a sentence, as are a name with a backslash beside *, ? or [ and a question mark in the name of a store or of TMPDIR.'
    },
    {
      behaviour:
        'A deployed component cannot read files of this computer. It can import files of its bundle, c/…, lightning/…, @salesforce/… and lwc',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/lightning-page/build.test.ts',
      differences:
        "The folder that the org starts with may bundle packages of this repository's node_modules, as its build does. url() is left to the browser, which does not open files for a page."
    },
    {
      behaviour:
        'A kept org, its log and its temporary files are for their owner only (mode 600, also of one that was not)',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/kept-file.test.ts',
      differences:
        'Any process of the same user can read the files, the memory and the token that the start prints on purpose. Modes mean nothing on Windows.'
    },
    {
      behaviour: 'When an unexpected error is printed in the terminal, tokens are removed from it',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/report.test.ts'
    },
    {
      behaviour:
        'Ten thousand logins of one user end neither sessions of other users, nor sessions in use, nor the session of the start',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/auth/sessions.test.ts',
      differences:
        'A user has at most 1,000 sessions; the one that was not used for the longest time ends first.'
    },
    {
      behaviour:
        'What one may not see has no name: objects, fields, lists and their tabs in no description, error or page; external ids cannot be probed',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/hidden.test.ts',
      differences:
        'Labels, and the names that components import, are in the script of the page for everybody. A unique value that is taken is refused as such, also where its record is hidden.'
    },
    {
      behaviour:
        'Grants, their end and deactivation count at once, and those of a transaction only once it is kept',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/changes.test.ts'
    },
    {
      behaviour:
        'Addresses inside of a composite or batch request stay in the API, however their dots and slashes are encoded',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/rest/addresses.test.ts'
    },
    {
      behaviour:
        '`constructor`, `__proto__`, quotes, halves of characters, huge limits and moments: the error of any name or value that is not there, and nothing stays broken',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/odd-names.test.ts',
      differences:
        'Bodies with a key __proto__ or with half of a character are refused whole, as JSON_PARSER_ERROR. The deep test asks with chance for 100 s (odd-names.deep.test.ts).'
    },
    {
      behaviour:
        'Metadata with such names is deployed where the letters are allowed, and refused where they are not',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/metadata-api/odd-names.test.ts',
      differences: 'A file of an unknown standard object or field that is spelled as one could be is taken.'
    },
    {
      behaviour:
        'A full disk loses nothing: a save that finds no room is a 507 STORAGE_LIMIT_EXCEEDED and undone, records can be read, and saves go on when there is room',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/full-disk.test.ts',
      differences:
        'Where another process takes the room in the moment in which the log is brought into the file, or a quota does, the org answers no more until it is started again; what it had acknowledged is kept.'
    },
    {
      behaviour: 'Ready',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/server.test.ts',
      routes: ['GET /health']
    }
  ]
};
