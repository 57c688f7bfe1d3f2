import jsforce from 'jsforce';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';
import type { LocalServer } from '../../server/server.ts';
import type { Org } from '../../engine/types.ts';
import { KINDS } from '../../engine/deploy/kinds.ts';
import { xmlOf } from '../../engine/deploy/parts.ts';
import { writeZip } from '../../server/metadata-api/package/zip.ts';
import { ASSIGNMENTS, SALES_APP } from '../support/sales-app.ts';

type Connection = InstanceType<typeof jsforce.Connection>;
type Json = ReturnType<typeof JSON.parse>;

/** An org with an app, and an org to bring it into. */
let source: Served;
let target: Served;

interface Served {
  org: Org;
  server: LocalServer;
  conn: Connection;
}

async function serve(metadata: readonly string[]): Promise<Served> {
  const org = await createOrg({ metadata, assignments: ASSIGNMENTS });
  const server = await startServer({ org });
  const conn = new jsforce.Connection({
    instanceUrl: server.origin,
    accessToken: server.sessions.issue(org.adminId),
    version: '66.0'
  });
  conn.metadata.pollInterval = 25;
  // A first deploy compiles every component; jsforce would give up after ten seconds.
  conn.metadata.pollTimeout = 240_000;
  return { org, server, conn };
}

beforeAll(async () => {
  source = await serve([SALES_APP]);
  target = await serve([]);
}, 300_000);
afterAll(async () => {
  for (const served of [source, target]) {
    await served?.server.close();
    await served?.org.close();
  }
});

/** Every kind and the parts of its files; standard ones take no `*`. */
const ALL = [...KINDS.values()]
  .flatMap(({ type, parts }) => [type, ...Object.values(parts ?? {})])
  .filter((type) => type !== 'StandardValueSet' && type !== 'CustomObject');

/** Everything that the org has, its parts in any order. */
const contents = ({ org }: Served): Record<string, unknown> =>
  Object.fromEntries(
    [...org.metadata.components].sort().map(([key, { component }]) => {
      const parts = (component.root?.children ?? []).filter(({ name }) => name !== 'fullName');
      return [key, [parts.map((part) => xmlOf(part)), [...(component.files ?? [])].sort()]];
    })
  );

test('what was retrieved and deployed elsewhere is the same there', async () => {
  const objects = [...source.org.metadata.components.values()].flatMap(({ component }) =>
    component.type === 'CustomObject' ? [component.fullName] : []
  );
  const sets = ['OpportunityStage', 'ContactRole'];
  const retrieved = (await source.conn.metadata
    .retrieve({
      apiVersion: '66.0',
      singlePackage: true,
      unpackaged: {
        types: [
          ...ALL.map((name) => ({ name, members: ['*'] })),
          { name: 'CustomObject', members: objects },
          { name: 'StandardValueSet', members: sets }
        ],
        version: '66.0'
      } as never
    } as never)
    .complete()) as Json;
  expect([retrieved.success, retrieved.messages ?? []]).toEqual([true, []]);
  const deployed = (await target.conn.metadata
    .deploy(Buffer.from(retrieved.zipFile, 'base64'), { singlePackage: true, rollbackOnError: true })
    .complete(true)) as Json;
  expect(deployed.details?.componentFailures ?? []).toEqual([]);
  expect(deployed).toMatchObject({ success: true, status: 'Succeeded', numberComponentErrors: 0 });
  expect(contents(target)).toEqual(contents(source));
}, 300_000);

test('components are listed and their kinds described', async () => {
  const listed = await source.conn.metadata.list([{ type: 'CustomObject' }, { type: 'Flow' }], '66.0');
  expect(listed.map(({ fullName }) => fullName)).toEqual(
    expect.arrayContaining(['Opportunity', 'Metric__c', 'Deal_Stamp_Accepted'])
  );
  const { metadataObjects } = await source.conn.metadata.describe('66.0');
  expect(metadataObjects.find(({ xmlName }) => xmlName === 'CustomObject')).toMatchObject({
    directoryName: 'objects',
    suffix: 'object',
    childXmlNames: expect.arrayContaining(['CustomField', 'ValidationRule'])
  });
  await expect(source.conn.metadata.list([{ type: 'Nonsense' }], '66.0')).rejects.toThrow(
    'Unknown type:Nonsense'
  );
});

describe('a deploy', () => {
  const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
  const packageXml = (type: string, ...members: string[]): string =>
    `<Package ${MD}><types>${members.map((name) => `<members>${name}</members>`).join('')}<name>${type}</name></types><version>66.0</version></Package>`;
  const deploy = async (
    files: Record<string, string>,
    options: Record<string, unknown> = {}
  ): Promise<Json> => {
    const zip = Buffer.from(writeZip(new Map(Object.entries(files))));
    const job = source.conn.metadata.deploy(zip, { singlePackage: true, rollbackOnError: true, ...options });
    return job.complete(true);
  };
  const permission = (label: string): string =>
    `<CustomPermission ${MD}><isLicensed>false</isLicensed><label>${label}</label></CustomPermission>`;

  test('that fails is told with component, file, line and column, and keeps nothing', async () => {
    const files = {
      'package.xml': packageXml('CustomPermission', 'Good', 'Bad'),
      'customPermissions/Good.customPermission': permission('Good'),
      'customPermissions/Bad.customPermission': `<CustomPermission ${MD}>\n  <isLicensed>maybe</isLicensed>\n  <label>Bad</label></CustomPermission>`
    };
    const failed = await deploy(files);
    expect([failed.success, failed.status]).toEqual([false, 'Failed']);
    expect([failed.details.componentFailures].flat()).toEqual([
      expect.objectContaining({
        componentType: 'CustomPermission',
        fullName: 'Bad',
        fileName: 'customPermissions/Bad.customPermission',
        lineNumber: 2,
        columnNumber: 3,
        problem: expect.stringContaining('isLicensed')
      })
    ]);
    expect(source.org.metadata.components.has('CustomPermission#Good')).toBe(false);
    const partly = await deploy(files, { rollbackOnError: false });
    expect(partly.status).toBe('SucceededPartial');
    expect(source.org.metadata.components.has('CustomPermission#Good')).toBe(true);
  });

  test('takes away what destructiveChanges names', async () => {
    await deploy({
      'package.xml': packageXml('CustomPermission', 'Passing'),
      'customPermissions/Passing.customPermission': permission('Passing')
    });
    expect(source.org.metadata.components.has('CustomPermission#Passing')).toBe(true);
    const removed = await deploy({
      'package.xml': `<Package ${MD}><version>66.0</version></Package>`,
      'destructiveChanges.xml': packageXml('CustomPermission', 'Passing')
    });
    expect(removed.status).toBe('Succeeded');
    expect(source.org.metadata.components.has('CustomPermission#Passing')).toBe(false);
  });

  test('of what the org does not know is refused', async () => {
    const failed = await deploy({
      'package.xml': packageXml('ApexClass', 'A'),
      'classes/A.cls': 'public class A {}',
      'classes/A.cls-meta.xml': `<ApexClass ${MD}/>`
    });
    const failures = failed.details.componentFailures.map(
      ({ componentType, fullName, problem }: Json) => `${componentType} ${fullName}: ${problem}`
    );
    expect(failures).toEqual([
      expect.stringContaining("Unknown type name 'ApexClass' specified in package.xml"),
      'ApexClass A: The local org does not know this kind of metadata: it has no ApexClass.'
    ]);
    await expect(
      deploy({ 'package.xml': packageXml('CustomPermission') }, { runTests: ['A'] })
    ).rejects.toThrow(/test/i);
  });
});
