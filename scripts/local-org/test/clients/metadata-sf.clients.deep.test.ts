import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';
import type { LocalServer } from '../../server/server.ts';
import { SALES_APP } from '../support/sales-app.ts';
import { sfFor, smallProject } from '../support/sf.ts';
import type { Sf } from '../support/sf.ts';
import type { Org } from '../../engine/types.ts';

/** The real client against an org that begins with the platform's stages and no custom field. */

let org: Org;
let server: LocalServer;
let sf: Sf;
let project: string;

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const STAGES = join('standardValueSets', 'OpportunityStage.standardValueSet-meta.xml');
const BUNDLE = `<LightningComponentBundle ${MD}><apiVersion>66.0</apiVersion></LightningComponentBundle>`;

beforeAll(async () => {
  org = await createOrg({ metadata: [] });
  server = await startServer({ org });
  sf = sfFor(server.origin, server.sessions.issue(org.adminId));
  project = smallProject(sf, {
    'sfdx-project.json': JSON.stringify({
      packageDirectories: [{ path: 'app', default: true }, { path: 'stages' }],
      sfdcLoginUrl: 'https://login.salesforce.com',
      sourceApiVersion: '66.0'
    }),
    'app/lwc/dealModel/dealModel.js-meta.xml': BUNDLE,
    'app/lwc/dealModel/dealModel.js': 'export const open = (deals) => deals.filter((deal) => !deal.IsClosed);'
  });
  cpSync(SALES_APP, join(project, 'app'), {
    recursive: true,
    filter: (path) => !/businessProcesses|recordTypes|standardValueSets/.test(path)
  });
  cpSync(join(SALES_APP, STAGES), join(project, 'stages', STAGES));
});

afterAll(async () => {
  sf?.close();
  await server?.close();
  await org?.close();
});

const deploy = (...args: string[]) =>
  sf.run(['project', 'deploy', 'start', '--json', ...args], { cwd: project });

const activeStages = () => org.schema.stages.filter((stage) => stage.active).map((stage) => stage.value);

test('an app without its stages is validated, then deployed, into an org with the standard stages', async () => {
  const before = activeStages();
  const validated = await sf.run(['project', 'deploy', 'validate', '--json', '--source-dir', 'app'], {
    cwd: project
  });
  expect(validated.json.result).toMatchObject({ success: true, checkOnly: true, status: 'Succeeded' });
  expect(org.schema.objects.has('Metric__c')).toBe(false);

  const deployed = await deploy('--source-dir', 'app');
  expect(deployed.json).toMatchObject({ status: 0, result: { success: true, numberComponentErrors: 0 } });
  expect(deployed.json.result.files.every(({ state }: { state: string }) => state === 'Created')).toBe(true);
  expect(org.schema.field('Opportunity', 'Rep_Call__c')?.type).toBe('picklist');
  expect(activeStages()).toEqual(before);
});

test('the stages put the standard ones out of use', async () => {
  const { json } = await sf.run(['project', 'deploy', 'start', '--json', '--source-dir', 'stages'], {
    cwd: project,
    env: { SF_ORG_METADATA_REST_DEPLOY: 'true' }
  });
  expect(json).toMatchObject({ status: 0, result: { success: true } });
  expect(activeStages()).toEqual([
    'Discovery',
    'Business Case',
    'Trial',
    'Negotiation',
    'Closed Won',
    'Closed Lost'
  ]);
  expect(org.schema.stages.find((stage) => stage.value === 'Prospecting')).toMatchObject({ active: false });
});

describe('a deploy that fails', () => {
  test('is shown with file, line and column, and changes nothing', async () => {
    const size = org.metadata.components.size;
    const folder = smallProject(sf, {
      'app/objects/Account/fields/Good__c.field-meta.xml': `<CustomField ${MD}>\n  <fullName>Good__c</fullName>\n  <label>Good</label>\n  <type>Date</type>\n</CustomField>`,
      'app/objects/Account/fields/Bad__c.field-meta.xml': `<CustomField ${MD}>\n  <fullName>Bad__c</fullName>\n  <label>Bad</label>\n  <formula>Name + Nowhere__c</formula>\n  <type>Text</type>\n</CustomField>`,
      'app/lwc/dealCard/dealCard.js-meta.xml': `<LightningComponentBundle ${MD}><apiVersion>66.0</apiVersion></LightningComponentBundle>`,
      'app/lwc/dealCard/dealCard.js': `import { LightningElement } from 'lwc';\nimport title from '@salesforce/label/c.No_Such_Label';\nexport default class DealCard extends LightningElement {\n  title = title;\n}`
    });
    const { code, stdout, json } = await sf.run(
      ['project', 'deploy', 'start', '--json', '--source-dir', 'app'],
      {
        cwd: folder
      }
    );
    expect(code).toBe(1);
    const failures = json.result.files.filter(({ state }: { state: string }) => state === 'Failed');
    expect(failures).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          type: 'CustomField',
          fullName: 'Account.Bad__c',
          error: expect.stringContaining('Account.Nowhere__c, which does not exist'),
          filePath: expect.stringMatching(/Bad__c\.field-meta\.xml$/),
          lineNumber: expect.any(Number),
          columnNumber: expect.any(Number)
        }),
        expect.objectContaining({
          type: 'LightningComponentBundle',
          fullName: 'dealCard',
          error: 'Invalid reference c.No_Such_Label of type label in file dealCard.js (2:19)',
          filePath: expect.stringMatching(/dealCard\.js$/),
          lineNumber: 2,
          columnNumber: 19
        })
      ])
    );
    expect(stdout).not.toContain('Good__c cannot');
    expect(org.metadata.components.size).toBe(size);
    expect(org.schema.field('Account', 'Good__c')).toBeUndefined();
  });
});

test('what is in the org comes out of it again', async () => {
  const folder = smallProject(sf, { 'app/.keep': '' });
  const { json } = await sf.run(
    [
      ...['project', 'retrieve', 'start', '--json'],
      ...[
        '--metadata',
        'StandardValueSet:OpportunityStage',
        '--metadata',
        'CustomField:Opportunity.Rep_Call__c'
      ],
      ...['--metadata', 'LightningComponentBundle:dealModel', '--metadata', 'PermissionSet:No_Such_Set']
    ],
    { cwd: folder }
  );
  const read = (path: string) => readFileSync(join(folder, 'app/main/default', path), 'utf8');
  expect(read('standardValueSets/OpportunityStage.standardValueSet-meta.xml')).toMatch(
    /<fullName>Prospecting<\/fullName>\s*<default>false<\/default>[\s\S]*<isActive>false<\/isActive>/
  );
  expect(read('objects/Opportunity/fields/Rep_Call__c.field-meta.xml')).toContain(
    '<valueSetName>Call</valueSetName>'
  );
  expect(read('lwc/dealModel/dealModel.js')).toContain('export');
  expect(json.result.messages).toEqual([
    expect.objectContaining({
      problem: "Entity of type 'PermissionSet' named 'No_Such_Set' cannot be found"
    })
  ]);
});

test('the client lists what there is', async () => {
  const { json } = await sf.run(['org', 'list', 'metadata', '--json', '--metadata-type', 'PermissionSet']);
  expect(json.result.map(({ fullName }: { fullName: string }) => fullName).sort()).toEqual([
    'App_Admin',
    'App_Manager',
    'App_Rep',
    'App_Sync'
  ]);
});
