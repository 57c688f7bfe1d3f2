import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Bulk API 2.0',
  order: 4,
  rows: [
    {
      behaviour: 'Query jobs with pages, locators and gzip',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/bulk/query.test.ts',
      differences: 'Jobs run one after the other.',
      routes: [
        'POST /jobs/query',
        'GET /jobs/query',
        'GET /jobs/query/:id',
        'GET /jobs/query/:id/results',
        'GET /jobs/query/:id/resultPages',
        'PATCH /jobs/query/:id',
        'DELETE /jobs/query/:id'
      ]
    },
    {
      behaviour: 'Ingest jobs: insert, update, upsert, delete, with results',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/bulk/ingest.test.ts',
      differences: 'Records are saved in chunks of 1,000, not of 200.',
      routes: [
        'POST /jobs/ingest',
        'GET /jobs/ingest',
        'GET /jobs/ingest/:id',
        'PUT /jobs/ingest/:id/batches',
        'PATCH /jobs/ingest/:id',
        'DELETE /jobs/ingest/:id',
        'GET /jobs/ingest/:id/successfulResults',
        'GET /jobs/ingest/:id/failedResults',
        'GET /jobs/ingest/:id/unprocessedrecords'
      ]
    },
    {
      behaviour: 'Bulk API 1.0',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
