import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrg } from '../../scripts/local-org/engine/org.ts';
import { registerPage } from '../../scripts/local-org/lightning-page/index.ts';
import { startServer } from '../../scripts/local-org/server/server.ts';
import type { LocalServer } from '../../scripts/local-org/server/server.ts';
import { sfFor, smallProject } from '../../scripts/local-org/test/support/sf.ts';
import type { Sf } from '../../scripts/local-org/test/support/sf.ts';
import { builtProject } from '../support/built-project.ts';
import type { Org } from '../../scripts/local-org/engine/types.ts';

/** The real client against an org that begins with the platform's stages and no custom field. */

let org: Org;
let server: LocalServer;
let sf: Sf;
let project: { folder: string; remove(): void };

beforeAll(async () => {
  project = await builtProject();
  org = await createOrg({ metadata: [] });
  server = await startServer({ org, registerPage });
  sf = sfFor(server.origin, server.sessions.issue(org.adminId));
});

afterAll(async () => {
  sf?.close();
  project?.remove();
  await server?.close();
  await org?.close();
});

const deploy = (...args: string[]) =>
  sf.run(['project', 'deploy', 'start', '--json', ...args], { cwd: project.folder });

const activeStages = () => org.schema.stages.filter((stage) => stage.active).map((stage) => stage.value);

const admin = () => ({ userId: org.adminId });

const tab = async (): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${server.origin}/lightning/n/Forecast`);
  return { status: response.status, text: await response.text() };
};

/** Runs a script of this repository with the administrator's session. */
async function run(script: string, ...args: string[]): Promise<{ code: number | null; stderr: string }> {
  const file = fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    env: { ...process.env, SF_ACCESS_TOKEN: server.sessions.issue(org.adminId) },
    stdio: ['ignore', 'pipe', 'pipe']
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stderr: out + errors };
}

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

test('the app without its stages is validated, then deployed, into an org with the standard stages', async () => {
  const before = activeStages();
  expect(await tab()).toMatchObject({
    status: 503,
    text: expect.stringContaining('npx sf project deploy start')
  });
  const validated = await sf.run(
    ['project', 'deploy', 'validate', '--json', '--source-dir', 'force-app/main'],
    { cwd: project.folder }
  );
  expect(validated.json.result).toMatchObject({ success: true, checkOnly: true, status: 'Succeeded' });
  expect(org.schema.objects.has('Sales_Metric__c')).toBe(false);

  const deployed = await deploy('--source-dir', 'force-app/main');
  expect(deployed.json).toMatchObject({ status: 0, result: { success: true, numberComponentErrors: 0 } });
  expect(deployed.json.result.files.every(({ state }: { state: string }) => state === 'Created')).toBe(true);
  expect(org.schema.field('Opportunity', 'Rep_Call__c')?.type).toBe('picklist');
  expect(activeStages()).toEqual(before);
});

test('then the tab is there, as it was deployed, and the sync runs', async () => {
  const before = await tab();
  expect([before.status, before.text]).toEqual([200, expect.stringContaining('id="page-data"')]);
  const [, script = ''] = /type="module" src="([^"]+)"/.exec(before.text) ?? [];
  const app = await (await fetch(server.origin + script)).text();
  expect(app).toMatch(/sel: ?"c-forecast-bar"/);
  const [set] = (
    await org.run(org.parseQuery("SELECT Id FROM PermissionSet WHERE Name = 'Forecast_Sync'"), admin())
  ).records;
  const fields = { AssigneeId: org.adminId, PermissionSetId: set?.['Id'] };
  const assigned = await org.save(
    [{ operation: 'insert', object: 'PermissionSetAssignment', fields }],
    admin()
  );
  expect(assigned.map(({ errors }) => errors)).toEqual([[]]);
  const { code, stderr } = await run(
    'sync/main.ts',
    '--instance-url',
    server.origin,
    '--store',
    join(sf.home, 'sync')
  );
  expect([code, stderr]).toEqual([0, expect.stringContaining('Complete.')]);
});

test('the stages put the standard ones out of use', async () => {
  const { json } = await sf.run(
    ['project', 'deploy', 'start', '--json', '--source-dir', 'force-app/stages'],
    {
      cwd: project.folder,
      env: { SF_ORG_METADATA_REST_DEPLOY: 'true' }
    }
  );
  expect(json).toMatchObject({ status: 0, result: { success: true } });
  expect(activeStages()).toEqual([
    'Understanding Offerings',
    'Building Business Case',
    'Running Evaluation',
    'Comparing Shortlist',
    'Negotiating Proposal',
    'Confirming Deployment',
    'Redlining Documents',
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
      ...['--metadata', 'LightningComponentBundle:forecastModel', '--metadata', 'PermissionSet:No_Such_Set']
    ],
    { cwd: folder }
  );
  const read = (path: string) => readFileSync(join(folder, 'app/main/default', path), 'utf8');
  expect(read('standardValueSets/OpportunityStage.standardValueSet-meta.xml')).toMatch(
    /<fullName>Prospecting<\/fullName>\s*<default>false<\/default>[\s\S]*<isActive>false<\/isActive>/
  );
  expect(read('objects/Opportunity/fields/Rep_Call__c.field-meta.xml')).toContain(
    '<valueSetName>Forecast_Call</valueSetName>'
  );
  expect(read('lwc/forecastModel/forecastModel.js')).toContain('export');
  expect(json.result.messages).toEqual([
    expect.objectContaining({
      problem: "Entity of type 'PermissionSet' named 'No_Such_Set' cannot be found"
    })
  ]);
});

test('the client lists what there is', async () => {
  const { json } = await sf.run(['org', 'list', 'metadata', '--json', '--metadata-type', 'PermissionSet']);
  expect(json.result.map(({ fullName }: { fullName: string }) => fullName).sort()).toEqual([
    'Forecast_Admin',
    'Forecast_Development',
    'Forecast_Manager',
    'Forecast_Rep',
    'Forecast_Sync',
    'Forecast_Usage'
  ]);
});
