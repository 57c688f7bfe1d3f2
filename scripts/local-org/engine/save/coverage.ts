import type { CoverageArea } from '../coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Automation',
  order: 8,
  rows: [
    {
      behaviour: 'Before-save flows, then validation rules, then the record',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/save/rules.test.ts',
      differences: 'Flows with assignments, decisions, formulas; a deploy of others is refused.'
    },
    {
      behaviour: 'A stage sets category, probability, closed, won; history, field history, PushCount',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/save/opportunity.test.ts'
    },
    {
      behaviour:
        'Formula fields when a record is read, also those about the reading user ($User, $Profile, $Permission)',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/formula/formula.test.ts'
    },
    {
      behaviour: 'Required fields, types, lengths, restricted picklists, unique keys',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/save/save.test.ts'
    },
    {
      behaviour: 'Activities, products, campaign members act on other records',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/save/standard.test.ts'
    },
    {
      behaviour: 'After-save automation, assignment rules, workflow, approvals, duplicate rules',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
