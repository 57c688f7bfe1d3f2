import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoverageArea, CoverageRow } from '../lib/coverage.ts';
import { createOrg } from './org.ts';
import { startServer } from './server.ts';
import type { LocalServer } from './server.ts';
import type { Org } from './types.ts';

const HERE = new URL('.', import.meta.url);
const PREFIX = '/services/data/:version';

let org: Org;
let server: LocalServer;
let rows: CoverageRow[];

beforeAll(async () => {
  org = await createOrg({ metadata: [] });
  server = await startServer({ org });
  const files = readdirSync(HERE)
    .map((name) => new URL(`${name}/coverage.ts`, HERE))
    .filter((file) => existsSync(file));
  const areas = await Promise.all(
    files.map(async (file) => ((await import(file.href)) as { coverage: CoverageArea }).coverage)
  );
  rows = areas.flatMap((area) => area.rows);
});
afterAll(async () => {
  await server.close();
  await org.close();
});

test('every route that is served has a row, and every row a route that is served', () => {
  const served = new Set(server.routes.map((route) => route.replace(`${PREFIX}/`, '/').replace(PREFIX, '/')));
  const told = new Set(rows.flatMap((row) => row.routes ?? []));
  expect([...served].filter((route) => !told.has(route)).sort()).toEqual([]);
  expect([...told].filter((route) => !served.has(route)).sort()).toEqual([]);
});

test('every function of SOQL has a row', () => {
  const source = readFileSync(new URL('soql/functions.ts', HERE), 'utf8');
  const names = [...source.matchAll(/^ {2}([A-Z_]+): \(x|case '([A-Z_]+)':/gm)].map(([, a, b]) => a ?? b);
  const told = new Set(rows.flatMap((row) => row.constructs ?? []));
  expect(names.length).toBeGreaterThan(15);
  expect(names.filter((name) => !told.has(name!))).toEqual([]);
});
