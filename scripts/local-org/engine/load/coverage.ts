import type { CoverageArea } from '../coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Data',
  order: 10,
  rows: [
    {
      behaviour: 'CSV files of a data export, any subset of columns',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/load/load.test.ts',
      differences: 'Records are loaded unchanged, without rules.'
    },
    {
      behaviour:
        'Files in Windows-1252 or UTF-16, with another separator; labels of forecast categories, Ids of nothing, stages, time zone and currencies as exports have them',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/load/export.deep.test.ts',
      differences: 'The start and the page list what was assumed.'
    },
    {
      behaviour: 'Zip files of a data export, in one or several parts',
      implemented: 'yes',
      evidence: 'none',
      test: 'local-org/test/cases/load/zip.test.ts',
      differences: 'Attachments, documents and files are not read.'
    }
  ]
};
