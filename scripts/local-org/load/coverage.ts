import type { CoverageArea } from '../../lib/coverage.ts';

export const coverage: CoverageArea = {
  area: 'Data',
  order: 10,
  rows: [
    {
      behaviour: 'CSV files of a data export, any subset of columns',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/load/load.test.ts',
      differences: 'Records come in without rules, as they are.'
    }
  ]
};
