import type { CoverageArea } from '../../lib/coverage.ts';

export const coverage: CoverageArea = {
  area: 'Safety',
  order: 11,
  rows: [
    {
      behaviour:
        'Bound to 127.0.0.1; Host and Origin are checked, a page of another port too; bodies are bounded, packed ones too',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/http/server.test.ts'
    },
    {
      behaviour: '10,000 malformed requests: no crash, an error in shape, no file outside of the org touched',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/http/fuzz.test.ts'
    },
    {
      behaviour: 'Statements reach no file but those of the org',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/store/database.test.ts'
    },
    {
      behaviour:
        'A request ends with its time (two minutes, a background job ten for each step): QUERY_TIMEOUT over REST, REQUEST_RUNNING_TOO_LONG over SOAP; what it wrote is undone',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/http/request-time.test.ts',
      differences:
        "Time is looked at between and in statements of the database, and in REGEX. JavaScript in between is bounded by the size of what it reads; while it runs, others wait. An org's ten minutes for a call without a query are two here."
    },
    {
      behaviour:
        'Ctrl-C, a closed terminal or a killed parent end the org within five seconds, whatever it does, and a killed one leaves no process behind',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/ending.test.ts',
      differences:
        'npm, or a shell, that is killed without the terminal being closed is not noticed; a supervisor that is stopped (SIGSTOP) ends nothing.'
    },
    {
      behaviour:
        'Uploads of Bulk jobs and their results, pages of Bulk queries and zips that wait for their deploy lie in files; 25 uploads at once, 100 MB each, rows of 400,000 characters',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/bulk/memory.test.ts',
      differences:
        'The number of jobs and the room on the disk are not bounded. A page of a REST query, its lists of children and the body of a SOAP deploy are whole in memory.'
    },
    {
      behaviour:
        'Temporary files end with the org; those of a killed one are taken away by its supervisor or by the next start, and those of an org that runs never',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/store/scratch.test.ts',
      differences:
        'A number of a dead process that was given to another one keeps its files until that one has ended.'
    },
    {
      behaviour:
        'Costly SOQL, SOSL, GraphQL, JSON, XML, formulas, patterns and CSV for two minutes with a seed: no crash, no answer over five seconds, no status 500 (npm run test:deep)',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/http/costly.deep.test.ts'
    },
    {
      behaviour:
        'Not promised: any process of the same user can read the token that the start prints, the files of the org and its memory, and can stop it',
      implemented: 'no',
      evidence: 'none'
    },
    {
      behaviour: 'Ready',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/http/server.test.ts',
      routes: ['GET /health']
    }
  ]
};
