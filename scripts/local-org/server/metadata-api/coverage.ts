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
      behaviour: 'Every file is held to the types of the Metadata API, every name between files is looked up',
      implemented: 'yes',
      evidence: 'documentation',
      test: 'local-org/test/cases/metadata-api/mistakes.test.ts',
      differences:
        'Stricter than an org: GraphQL documents that a component writes out are held against the schema too. Those put together at run time are not. Not looked up: standard columns of lists, standard related lists, templates and components of pages that the platform brings, licences. Groups and roles to share a list with, Visualforce pages, Aura components and external data sources are none.'
    },
    {
      behaviour: 'Formulas and rules are compiled with their types',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/formula/formula.test.ts',
      differences:
        'Refused are CURRENCYRATE, a second argument of UPPER and LOWER, fields of places (GEOLOCATION stands in DISTANCE only) and $Setup, $System and $Api. Numbers have 15 digits; what is divided by nothing is blank, in a rule too; ^ binds more tightly than * and /, and a difference of times over midnight is negative in rules and flows. DATEVALUE takes the day in UTC. INCLUDES and ISPICKVAL heed the case of letters. Of several records of a name VLOOKUP takes the first.'
    },
    {
      behaviour: 'Components are compiled, their imports and the names they take of each other looked up',
      implemented: 'yes',
      evidence: 'a client that runs',
      test: 'local-org/test/cases/metadata-api/modules.test.ts',
      differences:
        'Stricter than an org, which finds a name that a module does not export only when the page runs. Names taken of the platform’s own modules are not looked up; user permissions are, among those of all features. Nor is it looked up whether a property of targetConfigs is one of the class.'
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
        'What is deleted is gone at once, whatever purgeOnDelete says; record types and value sets stay. A field that a layout, a list, a path or a permission set names stays too, where an org would take it out of them.'
    },
    {
      behaviour: 'Retrieve, listMetadata, describeMetadata',
      implemented: 'part',
      evidence: 'a client that runs',
      test: 'local-org/test/clients/metadata-jsforce.test.ts',
      differences:
        'Standard fields and layouts are retrieved only after they were deployed. Packages cannot be retrieved by name.'
    },
    {
      behaviour: 'Layouts, pages, list views, quick actions, report types, settings',
      implemented: 'part',
      evidence: 'documentation',
      test: 'local-org/test/cases/metadata-api/deploy.test.ts',
      differences: 'Checked and kept, without an effect on what the APIs answer.'
    },
    {
      behaviour: 'Apex, profiles, permission set groups, sharing rules, reports, static resources',
      implemented: 'no',
      evidence: 'none',
      differences: 'Refused with a sentence.'
    },
    {
      behaviour: 'readMetadata, createMetadata and the other calls on single components',
      implemented: 'no',
      evidence: 'none'
    }
  ]
};
