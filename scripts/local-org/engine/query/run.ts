import { SalesforceError } from '../errors.ts';
import type { ChildRelation } from '../schema/org-schema.ts';
import type { Database } from '../store/database.ts';
import { keepResult } from './results.ts';
import type { QueryOptions, QueryPlan, QueryResult, RestRecord, ResultSet } from '../types.ts';
import { compileQuery } from './compile.ts';
import { aggregates } from './grouping.ts';
import { recordBuilder } from './rows.ts';
import { queryError, wordAt } from './text.ts';
import { addTypeOf } from './type-of.ts';
import type { QueryContext } from '../query-context.ts';

/** Runs a plan and gives all its rows. */
export async function runQuery(
  plan: QueryPlan,
  context: QueryContext,
  database: Database,
  options: QueryOptions
): Promise<QueryResult> {
  const query = compileQuery(plan, context, options);
  const reader = await database.reader().read(query.sql, query.parameters);
  if (query.countOnly) return { totalSize: Number(reader.value(0, 0) as bigint), records: [] };
  const records = reader.getRows().map(recordBuilder(query.columns, query.aggregate));
  await complete(plan, context, database, options, records);
  return { totalSize: records.length, records };
}

/** Runs a plan once and keeps its rows. */
export async function openQuery(
  plan: QueryPlan,
  context: QueryContext,
  database: Database,
  options: QueryOptions
): Promise<ResultSet> {
  const query = compileQuery(plan, context, options);
  // Subqueries are validated now, not with the first page.
  for (const child of plan.children) compileChild(plan, child, context, options, []);
  return keepResult(database, query, (records) => complete(plan, context, database, options, records));
}

/** Adds to records what separate queries find: lists of children, and parents whose object is open. */
async function complete(
  plan: QueryPlan,
  context: QueryContext,
  database: Database,
  options: QueryOptions,
  records: RestRecord[]
): Promise<void> {
  await addTypeOf(plan, context, database, options, records);
  await addChildren(plan, context, database, options, records);
}

async function addChildren(
  plan: QueryPlan,
  context: QueryContext,
  database: Database,
  options: QueryOptions,
  records: RestRecord[]
): Promise<void> {
  for (const child of plan.children) {
    const parents = records.map((record) => record.attributes.url?.split('/').at(-1) ?? '');
    const { relation, query } = compileChild(plan, child, context, options, parents);
    const reader = await database.reader().read(query.sql, query.parameters);
    const build = recordBuilder(query.columns, false);
    const lists = new Map<string, RestRecord[]>();
    const key = query.columns.length - 1;
    for (const row of reader.getRows()) {
      const parent = row[key] as string;
      let list = lists.get(parent);
      if (!list) lists.set(parent, (list = []));
      list.push(build(row));
    }
    records.forEach((record, i) => {
      const list = lists.get(parents[i]!);
      record[relation.name] = list ? { totalSize: list.length, done: true, records: list } : null;
    });
  }
}

function compileChild(
  plan: QueryPlan,
  child: QueryPlan['children'][number],
  context: QueryContext,
  options: QueryOptions,
  parents: readonly string[]
) {
  const relation = childRelation(plan, child.relationship, context);
  if (child.plan.children.length > 0) {
    throw new SalesforceError(
      'MALFORMED_QUERY',
      'A query below a query may not hold another in the local org.'
    );
  }
  if (child.plan.groupBy || child.plan.select.some((item) => item.typeOf || aggregates(item.expression))) {
    throw queryError(
      'MALFORMED_QUERY',
      'A query below a query may neither group nor aggregate, nor use TYPEOF.',
      plan.source,
      plan.source === undefined ? -1 : wordAt(plan.source, child.relationship)
    );
  }
  const inner = { ...child.plan, object: relation.object.name };
  return {
    relation,
    query: compileQuery(inner, context, { ...options, childOf: { field: relation.field.name, parents } })
  };
}

/** A list that the user may not see is as unknown as one that is not there. */
function childRelation(plan: QueryPlan, name: string, { schema, rights }: QueryContext): ChildRelation {
  const relation = schema
    .children(plan.object)
    .find(
      (entry) =>
        entry.name.toLowerCase() === name.toLowerCase() &&
        rights.canReadField(entry.object.name, entry.field.name)
    );
  if (relation) return relation;
  throw queryError(
    'INVALID_TYPE',
    `Didn't understand relationship '${name}' in FROM part of query call. If you are attempting to use a custom relationship, ` +
      "be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.",
    plan.source,
    plan.source === undefined ? -1 : wordAt(plan.source, name)
  );
}
