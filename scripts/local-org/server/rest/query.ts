import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import type { QueryPlan } from '../../engine/types.ts';
import { columnMetadata } from './columns.ts';
import { explain } from './explain.ts';
import { createLocators } from './locators.ts';
import type { Locators } from './locators.ts';

const LARGEST_BATCH = 2000;
const SMALLEST_BATCH = 200;

interface QueryRoute {
  Params: { version: string; locator?: string };
  Querystring: { q?: string; columns?: string; explain?: string };
}

/** `Sforce-Query-Options: batchSize=500`, between 200 and 2,000. */
const batchSizeOf = (request: FastifyRequest): number => {
  const size = Number(
    /batchSize\s*=\s*(\d+)/i.exec(String(request.headers['sforce-query-options'] ?? ''))?.[1]
  );
  return Number.isNaN(size) ? LARGEST_BATCH : Math.min(LARGEST_BATCH, Math.max(SMALLEST_BATCH, size));
};

/** `SELECT COUNT() FROM …`, `SELECT SUM(Amount) FROM …`: one row about all rows, which a limit would change. */
const isTotal = ({ groupBy, select }: QueryPlan): boolean =>
  groupBy === undefined && select.some(({ expression }) => expression.kind === 'aggregate');

const limited = (plan: QueryPlan, most: number): QueryPlan =>
  isTotal(plan) ? plan : { ...plan, limit: Math.min(plan.limit ?? most, most) };

const page = (base: string, id: string, totalSize: number, end: number): Record<string, unknown> =>
  end < totalSize
    ? { totalSize, done: false, nextRecordsUrl: `${base}/${id}-${end}` }
    : { totalSize, done: true };

/** A query and its pages. Small results are read once; large ones are kept for their locator. */
const runQuery = async (
  context: HttpContext,
  locators: Locators,
  request: FastifyRequest<QueryRoute>,
  plan: QueryPlan,
  kind: 'query' | 'queryAll'
): Promise<Record<string, unknown>> => {
  const size = batchSizeOf(request);
  const options = { includeDeleted: kind === 'queryAll' };
  const { org } = context;
  const first = await org.run(limited(plan, size + 1), request.session, options);
  if (first.records.length <= size) {
    return { totalSize: first.totalSize, done: true, records: first.records };
  }
  const set = await org.open(plan, request.session, options);
  const records = await set.records(0, size);
  if (records.length >= set.totalSize) {
    await set.close();
    return { totalSize: set.totalSize, done: true, records };
  }
  const id = locators.open(set, request.session);
  const base = `/services/data/${request.params.version}/${kind}`;
  return { ...page(base, id, set.totalSize, records.length), records };
};

const nextPage = async (
  locators: Locators,
  request: FastifyRequest<QueryRoute>,
  kind: string
): Promise<Record<string, unknown>> => {
  const [, id = '', from = ''] = /^(\w+)-(\d+)$/.exec(request.params.locator ?? '') ?? [];
  const set = locators.find(id, request.session);
  const offset = Number(from);
  if (offset >= set.totalSize) throw new SalesforceError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  const records = await set.records(offset, batchSizeOf(request));
  const base = `/services/data/${request.params.version}/${kind}`;
  return { ...page(base, id, set.totalSize, offset + records.length), records };
};

const missing = (): SalesforceError =>
  new SalesforceError('MALFORMED_QUERY', 'unexpected token: <EOF>: the parameter q is missing');

export const registerQuery = (api: FastifyInstance, context: HttpContext): Locators => {
  const locators = createLocators(context);
  for (const kind of ['query', 'queryAll'] as const) {
    api.get<QueryRoute>(`/${kind}`, async (request) => {
      const { q, columns, explain: asked } = request.query;
      if (asked) return explain(context, context.org.parseQuery(asked), request.session);
      if (!q) throw missing();
      const plan = context.org.parseQuery(q);
      if (columns === 'true') {
        // Refuses what the query itself would refuse, and reads no rows.
        await context.org.run(limited(plan, 0), request.session);
        return columnMetadata(context.org, plan);
      }
      return runQuery(context, locators, request, plan, kind);
    });
    api.get<QueryRoute>(`/${kind}/:locator`, (request) => nextPage(locators, request, kind));
  }
  return locators;
};
