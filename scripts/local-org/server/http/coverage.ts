import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Safety',
  order: 11,
  rows: [
    {
      behaviour:
        'Bound to 127.0.0.1; Host and Origin are checked, pages of other ports included; bodies have a limit, compressed ones too',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/server.test.ts'
    },
    {
      behaviour:
        "10,000 malformed requests: no crash, errors in Salesforce's shape, no access to files outside of the org",
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/fuzz.deep.test.ts'
    },
    {
      behaviour: 'Statements can access only files of the org',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/database.test.ts'
    },
    {
      behaviour:
        'A request has two minutes, each step of a background job ten: then QUERY_TIMEOUT over REST, REQUEST_RUNNING_TOO_LONG over SOAP; what it wrote is rolled back',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/http/request-time.test.ts',
      differences:
        'The time is checked between and during database statements, and in REGEX. JavaScript in between is limited by the size of its input; other requests wait while it runs. Calls without a query have two minutes here, ten in an org.'
    },
    {
      behaviour:
        'Ctrl-C, a closed terminal or a killed parent end the org within five seconds, also when it is busy, and a killed org leaves no process behind',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/command/ending.deep.test.ts',
      differences:
        'If npm or a shell is killed while the terminal stays open, the org does not notice; a stopped supervisor (SIGSTOP) ends nothing.'
    },
    {
      behaviour:
        'Uploads of Bulk jobs and their results, pages of Bulk queries and zips that wait for their deploy are in files; 25 uploads at once, 100 MB each, rows of 400,000 characters',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/bulk/memory.deep.test.ts',
      differences:
        'The number of jobs and the disk space have no limit. A page of a REST query, its lists of children and the body of a SOAP deploy are whole in memory.'
    },
    {
      behaviour:
        'Temporary files are removed with the org; those of a killed org by its supervisor or by the next start, and those of a running org never',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/scratch.test.ts',
      differences:
        'If the process id of a dead org is used again, its files stay until that process has ended.'
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
        'Not protected: any process of the same user can read the token that the start prints, the files of the org and its memory, and can stop it',
      implemented: 'no',
      evidence: 'none'
    },
    {
      behaviour:
        'A path means the file of that name, also with *, ? and [, which DuckDB expands: exports, their zip files, the store',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/load/paths.test.ts',
      differences:
        'Links to another file of the folder, and links given as the path itself, are followed. Links out of the folder, pipes, sockets and devices are refused with a message, as are names with a backslash beside *, ? or [, and a question mark in the name of a store or of TMPDIR.'
    },
    {
      behaviour:
        'A deployed component cannot read files of this computer. It can import files of its bundle, c/…, lightning/…, @salesforce/… and lwc',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/lightning-page/build.test.ts',
      differences:
        "The folders that the org starts with may bundle packages from this repository's node_modules, as its build does. The browser resolves url(), and does not open files for a page."
    },
    {
      behaviour:
        'A stored org, its log and its temporary files are readable by their owner only (mode 600; other modes are corrected)',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/kept-file.test.ts',
      differences:
        'Any process of the same user can read the files, the memory and the token that the start prints. Modes have no effect on Windows.'
    },
    {
      behaviour: 'Tokens are removed from unexpected errors in the terminal',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/report.test.ts'
    },
    {
      behaviour:
        'Ten thousand logins of one user end no session of other users, no session in use, and not the session of the start',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/auth/sessions.test.ts',
      differences: 'A user has at most 1,000 sessions; the least recently used one ends first.'
    },
    {
      behaviour:
        'Hidden metadata stays hidden: objects, fields, lists and their tabs appear in no describe, error or page; external ids cannot be probed',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/hidden.test.ts',
      differences:
        "Labels, and the names that components import, are in the page's script for everyone. A duplicate of a unique value is refused as such, also where the other record is hidden."
    },
    {
      behaviour:
        'Assignments, their removal and deactivation take effect at once, those of a transaction when it is committed',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rights/changes.test.ts'
    },
    {
      behaviour:
        'Addresses inside a composite or batch request cannot leave the API, with any encoding of dots and slashes',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/rest/addresses.test.ts'
    },
    {
      behaviour:
        '`constructor`, `__proto__`, quotes, halves of characters, huge limits and times: the usual error for an unknown name or value, and nothing stays broken',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/http/odd-names.test.ts',
      differences:
        'Bodies with a key __proto__ or with half of a character are refused whole, as JSON_PARSER_ERROR. The deep test sends random ones for 100 s (odd-names.deep.test.ts).'
    },
    {
      behaviour:
        'Metadata with such names is deployed where the characters are allowed, and refused where they are not',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/metadata-api/odd-names.deep.test.ts',
      differences: 'A file of an unknown standard object or field with a possible name is accepted.'
    },
    {
      behaviour:
        'A full disk loses nothing: a save without disk space is a 507 STORAGE_LIMIT_EXCEEDED and rolled back, records can be read, and saves work again when there is space',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/store/full-disk.test.ts',
      differences:
        'If another process or a quota takes the space during a checkpoint of the log, the org stops answering until you start it again; what it had acknowledged is kept.'
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
