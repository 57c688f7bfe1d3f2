import type { CoverageArea } from '../../engine/coverage-row.ts';

export const coverage: CoverageArea = {
  area: 'Metadata API',
  order: 7,
  rows: [
    {
      behaviour:
        'Deploy and validate, SOAP and REST; checkDeployStatus, cancelDeploy, deployRecentValidation',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/clients/metadata-sf.clients.deep.test.ts',
      differences: 'No Apex is run; runTests is refused. Deploys run one after the other.',
      routes: [
        'POST /services/Soap/m/:version',
        'POST /services/Soap/m/:version/:org',
        'POST /metadata/deployRequest',
        'GET /metadata/deployRequest/:id',
        'PATCH /metadata/deployRequest/:id'
      ]
    },
    {
      behaviour:
        'Every file is checked against the types of the Metadata API, and every reference between files is resolved',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/metadata-api/mistakes.test.ts',
      differences:
        'Stricter than an org: literal GraphQL documents in components are checked against the schema too; those built at run time are not. Not resolved: standard columns of lists, standard related lists, page templates and components of the platform, licenses. There are no groups and roles to share a list with, no Visualforce pages, Aura components or external data sources.'
    },
    {
      behaviour: 'Formulas and rules are compiled with their types',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/formula/formula.test.ts',
      differences:
        'Refused: CURRENCYRATE, a second argument of UPPER and LOWER, geolocation fields (GEOLOCATION works in DISTANCE only), and $Setup, $System and $Api. Numbers have 15 digits; division by zero is blank, in a rule too; ^ binds more tightly than * and /, and a difference of times over midnight is negative in rules and flows. DATEVALUE takes the day in UTC. INCLUDES and ISPICKVAL are case-sensitive. If several records have the same name, VLOOKUP takes the first.'
    },
    {
      behaviour:
        'Components are compiled, and their imports and the names they import from each other are resolved',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/metadata-api/modules.deep.test.ts',
      differences:
        "Stricter than an org, which finds a name that a module does not export only when the page runs. Names imported from the platform's modules are not resolved; user permissions are, among those of all features. Properties of targetConfigs are not compared with those of the class."
    },
    {
      behaviour: 'A value that a deploy leaves out becomes inactive',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/metadata-api/deploy.test.ts'
    },
    {
      behaviour: 'Destructive changes',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/metadata-api/deploy.test.ts',
      differences:
        'Deleted components are purged at once, and purgeOnDelete has no effect; record types and value sets cannot be deleted. A field that a layout, a list, a path or a permission set names cannot be deleted either, where an org would remove it from them.'
    },
    {
      behaviour: 'Retrieve, listMetadata, describeMetadata',
      implemented: 'part',
      evidence: 'a client that runs',
      test: 'local-org/test/clients/metadata-jsforce.test.ts',
      differences:
        'Standard fields and layouts can be retrieved only after a deploy of them. Packages cannot be retrieved by name.'
    },
    {
      behaviour: 'Layouts, pages, list views, quick actions, report types, reports, dashboards, settings',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/metadata-api/deploy.test.ts',
      differences:
        'Checked and stored, without an effect on the APIs. Columns of reports are resolved for custom objects and custom report types.'
    },
    {
      behaviour: 'Apex, profiles, permission set groups, sharing rules, static resources',
      implemented: 'no',
      evidence: 'none',
      differences: 'Refused with a message.'
    },
    {
      behaviour: 'readMetadata, createMetadata and the other calls on single components',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
