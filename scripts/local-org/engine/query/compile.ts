import { SalesforceError } from '../errors.ts';
import type { QueryOptions, QueryPlan, SelectItem } from '../types.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { quoted } from '../store/tables.ts';
import { idsWanted } from './by-id.ts';
import { checkComplexity } from './complexity.ts';
import { conditionSql } from './conditions.ts';
import { expandFields } from './expand.ts';
import { expressionSql } from './functions.ts';
import { aggregates, checkGrouping, leftSides } from './grouping.ts';
import { orderSql } from './order.ts';
import { checkSemiJoins } from './semi-join.ts';
import type { Column } from './rows.ts';
import { Parameters, Scope } from './scope.ts';
import type { Statement } from './scope.ts';
import { queryError, tooComplicated, wordAt } from './text.ts';
import { typeOfColumn } from './type-of-column.ts';
import type { QueryContext } from '../query-context.ts';

/** Rows that OFFSET may skip. */
const MOST_OFFSET = 2000;

/** Characters of one statement: of a few formulas at their largest DuckDB's plan alone takes seconds. */
const MOST_SQL = 1_000_000;

/** A query ready to run. */
export interface CompiledQuery extends Statement {
  object: ObjectSchema;
  columns: readonly Column[];
  /** Rows are groups, not records. */
  aggregate: boolean;
  /** `SELECT COUNT()`: the figure is the size of the result. */
  countOnly: boolean;
}

export interface CompileOptions extends QueryOptions {
  /** For a list below a record: the field that points to the parent, and the parents wanted. */
  childOf?: { field: string; parents: readonly string[] };
}

/**
 * A plan as SQL with bound values, limited to what the user may see.
 * @throws SalesforceError INVALID_TYPE, INVALID_FIELD, MALFORMED_QUERY, …
 */
export function compileQuery(
  plan: QueryPlan,
  context: QueryContext,
  options: CompileOptions = {}
): CompiledQuery {
  const object = objectOf(plan, context);
  const scope = new Scope(context, object, new Parameters(), plan.source, options.includeDeleted);
  checkPlan(plan, scope);
  const ids = idsWanted(plan.where);
  if (ids) scope.onlyIds(ids);
  const select = expandFields(plan, object, context);
  const aggregate = plan.groupBy !== undefined || select.some((item) => aggregates(item.expression));
  const countOnly = isCountOnly(select) && plan.groupBy === undefined;
  const isOrderedByAggregate = plan.orderBy.some((item) => aggregates(item.expression));
  if ((aggregate || isOrderedByAggregate) && !countOnly) checkGrouping(plan, select, scope);
  const where = whereSql(plan, scope, options);
  const order = countOnly ? [] : plan.orderBy.map((item) => orderSql(item, scope));
  const rowsFirst = !aggregate && !options.childOf && plan.limit !== undefined && !scope.hasParents;
  const columns = countOnly
    ? [{ sql: '1', path: [], type: 'int' } satisfies Column]
    : columnsOf(select, scope, aggregate);
  if (!aggregate) addParentIds(columns, scope);
  if (options.childOf) columns.push(parentKey(options.childOf.field, scope));
  const groups = (plan.groupBy?.by ?? []).map((expression) => expressionSql(expression, scope).sql);
  const having = plan.having && conditionSql(plan.having, scope, subquerySql);
  const shown = columns.map((column, i) => `${column.sql} AS c${i}`).join(', ');
  const chosen = [
    ...(where.length > 0 ? [`WHERE ${where.join(' AND ')}`] : []),
    ...(groups.length > 0 ? [`GROUP BY ${groupSql(groups, plan.groupBy!.kind)}`] : []),
    ...(having ? [`HAVING ${having}`] : []),
    ...limits(plan, scope, options, order)
  ].join(' ');
  const rows = rowsFirst
    ? `SELECT ${shown} FROM ${scope.from(chosen)} ${orderBy(order)}`
    : `SELECT ${shown} FROM ${scope.from()} ${chosen}`;
  const sql = countOnly ? `SELECT count(*) FROM (${rows})` : rows;
  if (sql.length > MOST_SQL) throw tooComplicated();
  return {
    ...scope.parameters.statement(sql),
    object,
    columns,
    countOnly,
    aggregate: aggregate && !countOnly
  };
}

/** What the parser accepts and the platform does not, as far as the plan alone shows it. */
function checkPlan(plan: QueryPlan, scope: Scope): void {
  if (plan.offset !== undefined && plan.offset > MOST_OFFSET) {
    throw new SalesforceError('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MOST_OFFSET}`);
  }
  checkComplexity(plan);
  checkSemiJoins(plan);
  checkCounts(plan, scope);
  const grouped = (plan.where ? leftSides(plan.where) : []).find(aggregates);
  if (grouped)
    throw scope.error('MALFORMED_QUERY', 'Grouped field should be in HAVING instead of WHERE', ['WHERE']);
}

/** What SOQL allows of aggregates without groups; other languages say it otherwise. */
function checkCounts(plan: QueryPlan, scope: Scope): void {
  if (plan.source === undefined || plan.groupBy !== undefined) return;
  if (isCountOnly(plan.select)) {
    if (plan.orderBy.length > 0)
      throw scope.error('MALFORMED_QUERY', 'COUNT() cannot be used with ORDER BY', ['ORDER']);
  } else if (plan.limit !== undefined && plan.select.some((item) => aggregates(item.expression))) {
    const message = 'Non-grouped query that uses overall aggregate functions cannot also use LIMIT';
    throw scope.error('MALFORMED_QUERY', message, ['LIMIT']);
  }
}

const parentKey = (field: string, scope: Scope): Column => ({
  sql: scope.field([field], true).sql,
  path: [],
  type: 'id',
  hidden: true
});

const orderBy = (order: readonly string[]): string =>
  order.length > 0 ? `ORDER BY ${order.join(', ')}` : '';

function limits(plan: QueryPlan, scope: Scope, options: CompileOptions, order: readonly string[]): string[] {
  const { limit, offset } = plan;
  const ordered = order.length > 0 ? [`ORDER BY ${order.join(', ')}`] : [];
  if (!options.childOf) {
    if (limit !== undefined) ordered.push(`LIMIT ${Math.trunc(limit)}`);
    if (offset !== undefined) ordered.push(`OFFSET ${Math.trunc(offset)}`);
    return ordered;
  }
  if (limit === undefined && offset === undefined) return ordered;
  const field = `${scope.alias}.${quoted(options.childOf.field)}`;
  const first = Math.trunc(offset ?? 0) + 1;
  const place = `row_number() OVER (PARTITION BY ${field} ${ordered.join('')})`;
  const last = limit === undefined ? '' : ` AND ${place} < ${first + Math.trunc(limit)}`;
  return [`QUALIFY ${place} >= ${first}${last}`, ...ordered];
}

function objectOf(plan: QueryPlan, context: QueryContext): ObjectSchema {
  const object = context.schema.object(plan.object);
  if (object && context.rights.can(object.name, 'read')) return object;
  const custom =
    "If you are attempting to use a custom object, be sure to append the '__c' after the entity name.";
  throw queryError(
    'INVALID_TYPE',
    `sObject type '${plan.object}' is not supported. ${custom} Please reference your WSDL or the describe call for the appropriate names.`,
    plan.source,
    plan.source === undefined
      ? -1
      : wordAt(plan.source, plan.object, Math.max(0, wordAt(plan.source, 'FROM')))
  );
}

function isCountOnly(select: readonly SelectItem[]): boolean {
  const [item] = select;
  const { expression } = item ?? {};
  return (
    select.length === 1 && expression?.kind === 'aggregate' && expression.name === 'COUNT' && !expression.of
  );
}

function columnsOf(select: readonly SelectItem[], scope: Scope, aggregate: boolean): Column[] {
  let unnamed = 0;
  const columns = select.map(({ expression, alias, typeOf }): Column => {
    if (typeOf && expression.kind === 'field' && !aggregate) return typeOfColumn(expression.path, scope);
    const value = expressionSql(expression, scope);
    const path = expression.kind === 'field' ? namesOf(expression.path, scope) : [];
    if (aggregate) {
      const key = alias ?? path.at(-1) ?? `expr${unnamed++}`;
      return { sql: value.sql, path: [key], type: value.type };
    }
    if (expression.kind === 'field') {
      if (alias === undefined) return { sql: value.sql, path, type: value.type };
      throw scope.error('MALFORMED_QUERY', 'only aggregate expressions use field aliasing', expression.path);
    }
    const inner = expression.kind === 'function' ? innermost(expression.args[0]) : undefined;
    const named = inner ? namesOf(inner, scope) : [];
    const name = alias ? [alias] : named.length > 0 ? named : [`expr${unnamed++}`];
    return { sql: value.sql, path: name, type: value.type };
  });
  refuseDoubles(columns, scope, aggregate);
  return columns;
}

function refuseDoubles(columns: readonly Column[], scope: Scope, aggregate: boolean): void {
  const seen = new Set<string>();
  for (const { path } of columns) {
    const name = path.join('.');
    if (!seen.has(name.toLowerCase())) seen.add(name.toLowerCase());
    else if (aggregate) throw scope.error('MALFORMED_QUERY', `duplicate alias: ${name}`, path);
    else throw scope.error('INVALID_FIELD', `duplicate field selected: ${name}`, path);
  }
}

function innermost(expression: SelectItem['expression'] | undefined): readonly string[] | undefined {
  if (expression?.kind === 'field') return expression.path;
  return expression?.kind === 'function' ? innermost(expression.args[0]) : undefined;
}

/** The path as the schema spells it. */
function namesOf(path: readonly string[], scope: Scope): string[] {
  const names: string[] = [];
  let object = scope.object;
  for (const step of path.slice(0, -1)) {
    names.push(scope.context.schema.parent(object.name, step)?.field.relationshipName ?? step);
    object = scope.parent(path.slice(0, names.length), path).object;
  }
  const last = path.at(-1)!;
  return [
    ...names,
    object.fields.get(last)?.name ?? scope.context.schema.field(object.name, last)?.name ?? last
  ];
}

/** A parent is shown as null when there is none or the user does not see it, so its Id is always read with it. */
function addParentIds(columns: Column[], scope: Scope): void {
  const parents = new Set(
    columns.flatMap(({ path }) => path.slice(0, -1).map((_, i) => path.slice(0, i + 1).join('.')))
  );
  for (const parent of ['', ...parents]) {
    const steps = parent === '' ? [] : parent.split('.');
    const { alias, object } = scope.parent(steps, steps);
    columns.push({
      sql: `${alias}."Id"`,
      path: steps,
      type: 'id',
      hidden: true,
      parent: { object: object.name }
    });
  }
}

function whereSql(plan: QueryPlan, scope: Scope, options: CompileOptions): string[] {
  const conditions: string[] = [];
  const { object, alias } = scope;
  if (!options.includeDeleted && object.fields.has('IsDeleted')) conditions.push(`NOT ${alias}."IsDeleted"`);
  // A list below a record is read for parents that the user sees.
  const visible = scope.visible(object, alias, options.childOf?.field);
  if (visible) conditions.push(visible);
  if (options.childOf) {
    conditions.push(
      `${alias}.${quoted(options.childOf.field)} IN (SELECT unnest(${scope.parameters.add(options.childOf.parents)}))`
    );
  }
  conditions.push(...scopeSql(plan, scope));
  if (plan.where) conditions.push(conditionSql(plan.where, scope, subquerySql));
  return conditions;
}

function scopeSql(plan: QueryPlan, scope: Scope): string[] {
  const name = plan.scope?.toLowerCase();
  if (name === undefined || name === 'everything') return [];
  if (name === 'mine' && scope.object.fields.has('OwnerId')) {
    return [`${scope.alias}."OwnerId" = ${scope.parameters.add(scope.context.rights.userId, 'VARCHAR')}`];
  }
  throw new SalesforceError(
    'INVALID_QUERY_SCOPE',
    `The scope '${plan.scope}' is not known for ${scope.object.name} in the local org.`
  );
}

function groupSql(groups: readonly string[], kind: 'plain' | 'rollup' | 'cube'): string {
  return kind === 'plain' ? groups.join(', ') : `${kind.toUpperCase()} (${groups.join(', ')})`;
}

/** The one column of a semi- or anti-join. */
function subquerySql(plan: QueryPlan, outer: Scope): string {
  const object = objectOf(plan, outer.context);
  const scope = new Scope(outer.context, object, outer.parameters, plan.source);
  const [item] = plan.select;
  if (plan.select.length !== 1 || item?.expression.kind !== 'field') {
    throw queryError(
      'MALFORMED_QUERY',
      'The inner query of a semi-join must select exactly one field.',
      plan.source,
      0
    );
  }
  const value = expressionSql(item.expression, scope);
  const where = whereSql(plan, scope, {});
  return `SELECT ${value.sql} FROM ${scope.from()}${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''}`;
}
