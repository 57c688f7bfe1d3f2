import { readdirSync, existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoverageArea, CoverageRow } from '../../engine/coverage-row.ts';
import { createOrg } from '../../engine/org.ts';
import { startServer } from '../../server/server.ts';
import type { LocalServer } from '../../server/server.ts';
import type { Org } from '../../engine/types.ts';

const HERE = new URL('../../', import.meta.url);
const PREFIX = '/services/data/:version';

let org: Org;
let server: LocalServer;
let rows: CoverageRow[];

beforeAll(async () => {
  org = await createOrg({ metadata: [] });
  server = await startServer({ org });
  const files = ['engine', 'server']
    .flatMap((part) =>
      readdirSync(new URL(part, HERE)).map((name) => new URL(`${part}/${name}/coverage.ts`, HERE))
    )
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

/** Clauses, operators and forms of the SOQL reference; functions and date literals are found in the code. */
const GRAMMAR = [
  'SELECT', 'FIELDS', 'TYPEOF', 'FROM', 'parent.Field', '(SELECT … FROM children)', 'USING SCOPE',
  'WHERE', 'AND', 'OR', 'NOT', '=', '!=', '<', '<=', '>', '>=', 'LIKE', 'IN', 'NOT IN', 'INCLUDES', 'EXCLUDES', 'IN (SELECT …)', 'NOT IN (SELECT …)', 'USD5000',
  'WITH SECURITY_ENFORCED', 'WITH USER_MODE', 'WITH SYSTEM_MODE', 'WITH DATA CATEGORY', 'DISTANCE', 'GEOLOCATION',
  'GROUP BY', 'GROUP BY ROLLUP', 'GROUP BY CUBE', 'HAVING', 'COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX',
  'ORDER BY', 'NULLS FIRST', 'NULLS LAST', 'LIMIT', 'OFFSET', 'FOR VIEW', 'FOR REFERENCE', 'FOR UPDATE', 'UPDATE TRACKING', 'UPDATE VIEWSTAT', 'ALL ROWS'
]; // prettier-ignore

const namesIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(new URL(file, HERE), 'utf8').matchAll(pattern)].map(([, a, b]) => a ?? b ?? '');

/** Of the reference; those whose name ends in :n take a number. */
const dateLiterals = (): string[] => {
  const periods = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
  const counted = ['DAY', ...periods];
  return [
    ...['YESTERDAY', 'TODAY', 'TOMORROW', 'LAST_90_DAYS', 'NEXT_90_DAYS'],
    ...periods.flatMap((name) => [`LAST_${name}`, `THIS_${name}`, `NEXT_${name}`]),
    ...counted.flatMap((name) => [`LAST_N_${name}S:n`, `NEXT_N_${name}S:n`, `N_${name}S_AGO:n`])
  ];
};

test('every construct of SOQL has a row, and only those have', () => {
  const functions = namesIn(
    'engine/query/functions.ts',
    /^ {2}([A-Z_]+): \(x|case '([A-Z_]+)':|name === '([A-Z_]+)'/gm
  );
  expect(functions.length).toBeGreaterThan(15);
  const known = new Set([...GRAMMAR, ...functions, 'DAY_ONLY', ...dateLiterals()]);
  const told = rows.flatMap((row) => row.constructs ?? []);
  expect([...known].filter((name) => name !== '' && !told.includes(name))).toEqual([]);
  expect(told.filter((name) => !known.has(name))).toEqual([]);
  expect(new Set(told).size).toBe(told.length);
});

test('every row that is there in whole or in part names a test that exists', () => {
  const untested = rows.filter(({ implemented, test: file }) =>
    implemented === 'no' ? false : file === undefined || !existsSync(new URL(`../${file}`, HERE))
  );
  expect(untested.map(({ behaviour }) => behaviour)).toEqual([]);
});
