import { readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { startServer } from '../../../server/server.ts';
import type { LocalServer } from '../../../server/server.ts';
import { csv, folderOf, id, removeFolders } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';
import { writeZip } from '../../../server/metadata-api/package/zip.ts';
import { ASSIGNMENTS } from '../../support/sales-app.ts';

type Json = ReturnType<typeof JSON.parse>;

const REP = id('005', 1);
const PACKAGE =
  '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>X</members><name>CustomPermission</name></types></Package>';
const PERMISSION =
  '<CustomPermission xmlns="http://soap.sforce.com/2006/04/metadata"><isLicensed>false</isLicensed><label>X</label></CustomPermission>';
const ZIP = writeZip(
  new Map([
    ['package.xml', PACKAGE],
    ['customPermissions/X.customPermission', PERMISSION]
  ])
);

let org: Org;
let server: LocalServer;

beforeAll(async () => {
  org = await createOrg({
    metadata: [],
    assignments: ASSIGNMENTS,
    data: folderOf({
      'User.csv': csv('Id,Username,LastName,IsActive', `${REP},a@x.example,Ruiz,1`),
      'Opportunity.csv': csv(
        'Id,Name,OwnerId,StageName,CloseDate',
        `${id('006', 1)},One,${REP},Prospecting,2026-09-30`
      )
    })
  });
  server = await startServer({ org });
});
afterAll(async () => {
  await server.close();
  await org.close();
  removeFolders();
});

const keptZips = (): string[] =>
  readdirSync(org.scratchFolder()).filter((name) => name.startsWith('deploy-'));

/** The body of a SOAP answer. */
async function soap(
  call: string,
  userId = org.adminId,
  token = server.sessions.issue(userId)
): Promise<string> {
  const response = await fetch(`${server.origin}/services/Soap/m/66.0`, {
    method: 'POST',
    headers: { 'content-type': 'text/xml', soapaction: '""' },
    body: `<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header><SessionHeader><sessionId>${token}</sessionId></SessionHeader></soapenv:Header><soapenv:Body>${call}</soapenv:Body></soapenv:Envelope>`
  });
  return response.text();
}

async function rest(path: string, init: RequestInit = {}): Promise<{ status: number; body: Json }> {
  const response = await fetch(`${server.origin}/services/data/v66.0/metadata/deployRequest${path}`, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${server.sessions.issue(org.adminId)}` }
  });
  return { status: response.status, body: await response.json() };
}

function upload(zip: Uint8Array, options: Record<string, unknown>): Promise<{ status: number; body: Json }> {
  const form = new FormData();
  form.append('json', new Blob([JSON.stringify({ deployOptions: options })], { type: 'application/json' }));
  form.append('file', new Blob([zip as BlobPart], { type: 'application/zip' }), 'deploy.zip');
  return rest('', { method: 'POST', body: form });
}

async function finished(deployId: string): Promise<Json> {
  for (let tries = 0; tries < 200; tries++) {
    const { body } = await rest(`/${deployId}?includeDetails=true`);
    if (body.deployResult.done) return body.deployResult;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('The deploy does not end.');
}

describe('over REST', () => {
  test('a package is validated, and deployed later without being sent again', async () => {
    const { status, body } = await upload(ZIP, { checkOnly: true });
    expect(status).toBe(201);
    expect(await finished(body.id)).toMatchObject({ status: 'Succeeded', checkOnly: true, success: true });
    expect(org.metadata.components.has('CustomPermission#X')).toBe(false);
    // What waits is on the disk, and is removed when it can no longer be used.
    const validated = keptZips();
    expect(validated).toContain(`deploy-${body.id}.zip`);
    const quick = await rest('', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ validatedDeployRequestId: body.id })
    });
    expect(quick.status).toBe(201);
    const result = await finished(quick.body.id);
    expect(result).toMatchObject({ status: 'Succeeded', checkOnly: false, numberComponentsDeployed: 1 });
    expect(result.details.componentSuccesses.map(({ fullName }: Json) => fullName)).toEqual([
      'package.xml',
      'X'
    ]);
    expect(org.metadata.components.has('CustomPermission#X')).toBe(true);
    expect(keptZips()).toEqual(validated);
  });

  test('a bomb, a file that leaves its folder and no zip at all fail with a reason', async () => {
    const bomb = zipSync({ 'package.xml': Buffer.alloc(3_000_000) });
    const escape = zipSync({ '../../outside.xml': new TextEncoder().encode('<a/>') });
    for (const [zip, why] of [
      [bomb, /packed more tightly/],
      [escape, /leads out of the package/],
      [new TextEncoder().encode('no zip'), /not a zip/]
    ] as const) {
      const { body } = await upload(zip, {});
      const { status, details } = await finished(body.id);
      expect(status).toBe('Failed');
      expect(details.componentFailures[0]).toMatchObject({
        fullName: 'package.xml',
        problem: expect.stringMatching(why)
      });
    }
  });

  test('requests that are none are refused', async () => {
    const nothing = await rest('', { method: 'POST', body: new FormData() });
    expect(nothing).toMatchObject({ status: 400, body: [{ errorCode: expect.any(String) }] });
    expect(await rest('/0Af000000000009')).toMatchObject({
      status: 400,
      body: [{ errorCode: 'INVALID_ID_FIELD' }]
    });
    const tests = await upload(ZIP, { runTests: ['SomeTest'] });
    expect(tests.body[0].message).toMatch(/runs no Apex/);
  });

  test('a deploy that is done stays done when it is canceled', async () => {
    const { body } = await upload(ZIP, { checkOnly: true });
    await finished(body.id);
    const canceled = await rest(`/${body.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ deployResult: { status: 'Canceling' } })
    });
    expect(canceled).toMatchObject({ status: 202, body: { deployResult: { status: 'Succeeded' } } });
  });
});

describe('over SOAP', () => {
  test('a package is deployed, and its state told', async () => {
    const zip = Buffer.from(ZIP).toString('base64');
    const answer = await soap(
      `<deploy><ZipFile>${zip}</ZipFile><DeployOptions><checkOnly>true</checkOnly></DeployOptions></deploy>`
    );
    const deployId = /<id>(\w+)<\/id>/.exec(answer)![1]!;
    await finished(deployId);
    const state = await soap(
      `<checkDeployStatus><asyncProcessId>${deployId}</asyncProcessId><includeDetails>true</includeDetails></checkDeployStatus>`
    );
    expect(state).toContain('<status>Succeeded</status>');
    expect(state).toContain('<componentType>CustomPermission</componentType>');
  });

  test('kinds of metadata are described', async () => {
    const answer = await soap('<describeMetadata><asOfVersion>66.0</asOfVersion></describeMetadata>');
    expect(answer).toMatch(
      /<childXmlNames>CustomField<\/childXmlNames>[\s\S]*<xmlName>CustomObject<\/xmlName>/
    );
  });

  test.each([
    ['a call that is not known', '<readMetadata/>', /has no call readMetadata/],
    ['a name of the prototype', '<toString/>', /<faultstring>/],
    [
      'a type that is not known',
      '<listMetadata><queries><type>ApexClass</type></queries></listMetadata>',
      /INVALID_TYPE/
    ]
  ])('%s is a fault', async (_, call, why) => {
    expect(await soap(call)).toMatch(why);
  });

  test('only who may change metadata is served, and nobody without a session', async () => {
    const call = '<describeMetadata/>';
    expect(await soap(call, REP)).toMatch(
      /INSUFFICIENT_ACCESS: use of the Metadata API requires a user with/
    );
    expect(await soap(call, org.adminId, 'nobody')).toContain('INVALID_SESSION_ID');
  });
});
