import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'REST',
  order: 2,
  rows: [
    {
      behaviour: 'Versions and resources',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/http/server.test.ts',
      differences: 'Versions 50 to 66; all answer alike.',
      routes: ['GET /services/data', 'GET /']
    },
    {
      behaviour: 'Describe global and of an object',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/schema/describe.test.ts',
      differences: 'Layouts, compact layouts and approvals are not described.',
      routes: ['GET /sobjects', 'GET /sobjects/:object', 'GET /sobjects/:object/describe']
    },
    {
      behaviour: 'Create, read, update, delete, upsert by external id',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/rest/records.test.ts',
      differences: 'Files, blobs and relationship paths are not served.',
      routes: [
        'POST /sobjects/:object',
        'GET /sobjects/:object/:id',
        'PATCH /sobjects/:object/:id',
        'DELETE /sobjects/:object/:id',
        'GET /sobjects/:object/:field/:value',
        'PATCH /sobjects/:object/:field/:value',
        'DELETE /sobjects/:object/:field/:value'
      ]
    },
    {
      behaviour: 'Collections of up to 200 records',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/clients/jsforce.test.ts',
      routes: [
        'POST /composite/sobjects',
        'PATCH /composite/sobjects',
        'DELETE /composite/sobjects',
        'GET /composite/sobjects/:object',
        'POST /composite/sobjects/:object',
        'PATCH /composite/sobjects/:object/:field'
      ]
    },
    {
      behaviour: 'Trees of records, all saved or none',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/rest/collections.test.ts',
      routes: ['POST /composite/tree/:object']
    },
    {
      behaviour: 'Composite with allOrNone, batch',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/rest/composite.test.ts',
      differences: 'Subrequests run in their order, and collateSubrequests has no effect.',
      routes: ['POST /composite', 'POST /composite/batch']
    },
    {
      behaviour: 'Composite graphs, each all or none',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rest/graph.test.ts',
      differences: 'The text of refusals may differ.',
      routes: ['POST /composite/graph']
    },
    {
      behaviour: 'Records deleted and updated in a period (replication)',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/rest/records.test.ts',
      routes: ['GET /sobjects/:object/deleted', 'GET /sobjects/:object/updated']
    },
    {
      behaviour: 'Query and queryAll with locators',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/rest/locators.test.ts',
      differences: 'A locator ends with its session or the process, not after two days.',
      routes: ['GET /query', 'GET /query/:locator', 'GET /queryAll', 'GET /queryAll/:locator']
    },
    {
      behaviour: 'Limits, Sforce-Limit-Info, REQUEST_LIMIT_EXCEEDED past the allowance',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/http/server.test.ts',
      differences: 'Only API calls are counted.',
      routes: ['GET /limits']
    },
    {
      behaviour: 'Tooling API',
      implemented: 'part',
      evidence: 'a client that runs',
      test: 'local-org/test/clients/sf.clients.deep.test.ts',
      differences: 'Only what clients read to find out what kind of org this is.',
      routes: ['GET /tooling/query', 'GET /tooling/sobjects/:object/describe']
    },
    {
      behaviour: 'Search (SOSL), Apex REST, Analytics, Connect, Tooling writes',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
