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
      behaviour: 'Ready',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/http/server.test.ts',
      routes: ['GET /health']
    }
  ]
};
