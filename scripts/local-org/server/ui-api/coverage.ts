import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'UI API',
  order: 6,
  rows: [
    {
      behaviour: 'Object info',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/ui-api/ui-api.test.ts',
      differences: 'Of the theme only the name of the icon.',
      routes: [
        'GET /ui-api/object-info',
        'GET /ui-api/object-info/:object',
        'GET /ui-api/object-info/batch/:objects'
      ]
    },
    {
      behaviour: 'Picklist values by record type, with the attributes of stages',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/ui-api/ui-api.test.ts',
      routes: [
        'GET /ui-api/object-info/:object/picklist-values/:recordTypeId',
        'GET /ui-api/object-info/:object/picklist-values/:recordTypeId/:field'
      ]
    },
    {
      behaviour: 'Records: read, create, update, delete, defaults',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/ui-api/ui-api.test.ts',
      differences: 'Layouts are not taken into account.',
      routes: [
        'GET /ui-api/records/:id',
        'POST /ui-api/records',
        'PATCH /ui-api/records/:id',
        'DELETE /ui-api/records/:id',
        'GET /ui-api/record-defaults/create/:object'
      ]
    },
    {
      behaviour: 'Apps, navigation items, layouts, list views, related lists, lookups, favorites',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
