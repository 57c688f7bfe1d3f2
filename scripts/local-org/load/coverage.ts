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
    },
    {
      behaviour: 'Zip files of a data export, in one or several parts',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/load/zip.test.ts',
      differences: 'Attachments, documents and files are left in the archive; text must be in UTF-8.'
    }
  ]
};
