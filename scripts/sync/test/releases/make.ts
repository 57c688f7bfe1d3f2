import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import jsforce from 'jsforce';
import { KINDS } from '../../../local-org/engine/deploy/kinds.ts';
import { writeZip } from '../../../local-org/server/metadata-api/package/zip.ts';
import { sourceObjects } from '../../src/plan/objects.ts';
import { fieldTargets, targets } from '../../src/plan/targets.ts';
import { csvText, type CsvValue } from '../../src/store/csv.ts';
import { changeALot } from '../resilience/changes.ts';
import { Random } from '../resilience/random.ts';
import { World } from '../resilience/world.ts';
import { apiVersion } from '../../src/connect/types.ts';

/** What a release leaves behind for the tests of later ones; README.md says what for. */
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Not in an export: made from settings, or metadata. */
const NOT_EXPORTED = new Set(['Period', 'FiscalYearSettings', 'OpportunityStage', 'Forecast_Policy__mdt']);

async function exportOf(world: World): Promise<Map<string, string>> {
  const names = new Set([...sourceObjects, ...targets, ...fieldTargets].map(({ name }) => name));
  const files = new Map<string, string>();
  for (const name of [...names].filter((object) => !NOT_EXPORTED.has(object))) {
    const schema = world.server.org.schema.object(name);
    if (!schema) continue;
    const fields = [...schema.fields.values()]
      .filter((field) => !field.formula && field.type !== 'address')
      .map((field) => field.name);
    const rows = await world.rows(`SELECT ${fields.join(', ')} FROM ${name} ORDER BY Id`, true);
    if (rows.length === 0) continue;
    const values = rows.map((row) => fields.map((field) => row[field] as CsvValue));
    files.set(`${name}.csv`, csvText(fields, values));
  }
  return files;
}

/** Everything of the org, as a client of the Metadata API gets it. */
async function retrieve(world: World): Promise<Buffer> {
  const connection = new jsforce.Connection({
    instanceUrl: world.server.origin,
    accessToken: world.newToken(),
    version: apiVersion
  });
  connection.metadata.pollInterval = 100;
  connection.metadata.pollTimeout = 120_000;
  const all = [...KINDS.values()]
    .flatMap(({ type, parts }) => [type, ...Object.values(parts ?? {})])
    .filter((type) => type !== 'StandardValueSet' && type !== 'CustomObject');
  const objects = [...world.server.org.metadata.components.values()].flatMap(({ component }) =>
    component.type === 'CustomObject' ? [component.fullName] : []
  );
  const { zipFile } = (await connection.metadata
    .retrieve({
      apiVersion,
      singlePackage: true,
      unpackaged: {
        types: [
          ...all.map((name) => ({ name, members: ['*'] })),
          { name: 'CustomObject', members: objects },
          { name: 'StandardValueSet', members: ['OpportunityStage', 'ContactRole'] }
        ],
        version: apiVersion
      } as never
    } as never)
    .complete()) as unknown as { zipFile: string };
  return Buffer.from(zipFile, 'base64');
}

const [version] = process.argv.slice(2);
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error('Name the release, such as 0.2.0.');
const folder = resolve(join(HERE, version));
const world = await World.start({ deals: 60, mostRows: 4 });
try {
  await world.sync();
  world.forward(3600);
  await changeALot(world, new Random(10), 12);
  await world.sync();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'store.duckdb.gz'), gzipSync(readFileSync(world.store('usual')), { level: 9 }));
  writeFileSync(join(folder, 'metadata.zip'), await retrieve(world));
  writeFileSync(join(folder, 'records.zip'), writeZip(await exportOf(world)));
  console.log(world.server.org.clock.now().toISOString());
} finally {
  await world.close();
}
