import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Faults',
  order: 12,
  rows: [
    {
      behaviour: 'Named faults, and a clock that can be moved',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/faults/faults.test.ts',
      differences: 'Not part of Salesforce: for tests.',
      routes: ['GET /local/faults', 'POST /local/faults', 'DELETE /local/faults', 'POST /local/clock']
    }
  ]
};
