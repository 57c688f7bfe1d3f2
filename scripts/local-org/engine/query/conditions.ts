import { SalesforceError } from '../errors.ts';
import { toId18 } from '../schema/ids.ts';
import type { ComparisonOperator, Condition, Expression, Literal, QueryPlan } from '../types.ts';
import { dayRange, startOfDay, timestampText } from './date-literals.ts';
import { corporateLiteral, inCorporate } from './currency.ts';
import { expressionSql } from './functions.ts';
import { likeSql } from './like.ts';
import type { Scope, SqlValue } from './scope.ts';
import { isNumber, isReference, isText } from '../schema/field-kinds.ts';

/** Compiles the query of a semi- or anti-join to SQL that yields one column. */
export type SubqueryCompiler = (plan: QueryPlan, scope: Scope) => string;

/**
 * SQL of a condition that is true or false for each row, never null: in SOQL `!=` and `NOT` keep rows whose value is null.
 * @param exact false where null may count as false (outside of NOT), which lets DuckDB push the filter down
 */
export function conditionSql(
  condition: Condition,
  scope: Scope,
  subquery: SubqueryCompiler,
  exact = false
): string {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const parts = condition.conditions.map((part) => conditionSql(part, scope, subquery, exact));
      return `(${parts.join(condition.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return `(NOT ${conditionSql(condition.condition, scope, subquery, true)})`;
    case 'compare':
      return compare(condition.left, condition.operator, condition.right, scope, exact);
    case 'in':
      return inList(condition.left, condition.values, condition.negated, scope, exact);
    case 'inQuery': {
      const left = filterable(condition.left, scope);
      const inner = `${left.sql} IN (SELECT j FROM (${subquery(condition.query, scope)}) AS s(j) WHERE j IS NOT NULL)`;
      return condition.negated ? `coalesce(NOT (${inner}), true)` : settled(inner, exact);
    }
    case 'includes': {
      const left = filterable(condition.left, scope);
      const groups = condition.values.map((value) => {
        const all = scope.parameters.add(value.split(';').map((part) => part.trim().toLowerCase()));
        return `list_has_all(string_split(lower(${left.sql}), ';'), ${all})`;
      });
      const inner = `(${groups.join(' OR ')})`;
      return condition.negated ? `coalesce(NOT ${inner}, true)` : settled(inner, exact);
    }
  }
}

const settled = (sql: string, exact: boolean): string => (exact ? `coalesce(${sql}, false)` : sql);

function filterable(expression: Expression, scope: Scope): SqlValue {
  if (expression.kind === 'function' && expression.name === 'CONVERTCURRENCY') {
    throw scope.error(
      'MALFORMED_QUERY',
      'convertCurrency is not allowed in WHERE. Compare with an amount such as USD5000.',
      [expression.name]
    );
  }
  const value = expressionSql(expression, scope);
  if (expression.kind === 'field' && value.field?.filterable === false) {
    const name = expression.path.join('.');
    throw scope.error(
      'INVALID_FIELD',
      `field '${name}' can not be filtered in a query call`,
      expression.path
    );
  }
  return value;
}

/** Blank text is null. */
const blankIsNull = (literal: Literal): Literal =>
  literal.type === 'string' && literal.value === '' ? { type: 'null' } : literal;

function compare(
  leftSide: Expression,
  operator: ComparisonOperator,
  literal: Literal,
  scope: Scope,
  exact: boolean
): string {
  const left = filterable(leftSide, scope);
  const path = leftSide.kind === 'field' ? leftSide.path : [];
  const right = operator === 'LIKE' ? literal : blankIsNull(literal);
  if (right.type === 'null') return compareNull(left, operator, scope, path);
  if (operator === 'LIKE') return settled(like(left, right, scope, path), exact);
  if (left.type === 'boolean')
    return `(coalesce(${left.sql}, false) ${sqlOperator(operator)} ${booleanLiteral(left, right, scope, path)})`;
  if (right.type === 'dateLiteral') return compareDays(left, operator, right, scope, path, exact);
  const [value, bound] = sides(left, right, scope, path);
  if (operator === '!=') return `coalesce(${value} <> ${bound}, true)`;
  return settled(`${value} ${sqlOperator(operator)} ${bound}`, exact);
}

const sqlOperator = (operator: ComparisonOperator): string => (operator === '!=' ? '<>' : operator);

function compareNull(
  left: SqlValue,
  operator: ComparisonOperator,
  scope: Scope,
  path: readonly string[]
): string {
  if (left.type === 'boolean') throw wrongType(left, 'boolean', false, scope, path);
  if (operator === '=') return `${left.sql} IS NULL`;
  if (operator === '!=') return `${left.sql} IS NOT NULL`;
  return 'false';
}

function like(left: SqlValue, right: Literal, scope: Scope, path: readonly string[]): string {
  if (!isText(left.type)) {
    throw scope.error('INVALID_FIELD', `invalid operator on ${left.type} field`, path);
  }
  if (right.type !== 'string') throw wrongType(left, 'string', true, scope, path);
  return likeSql(`lower(${left.sql})`, right.value.toLowerCase(), (text) =>
    scope.parameters.add(text, 'VARCHAR')
  );
}

function booleanLiteral(left: SqlValue, right: Literal, scope: Scope, path: readonly string[]): string {
  if (right.type !== 'boolean') throw wrongType(left, 'boolean', false, scope, path);
  return String(right.value);
}

function compareDays(
  left: SqlValue,
  operator: ComparisonOperator,
  right: Extract<Literal, { type: 'dateLiteral' }>,
  scope: Scope,
  path: readonly string[],
  exact: boolean
): string {
  const { from, to } = bounds(left, right, scope, path);
  switch (operator) {
    case '=':
      return settled(`(${left.sql} >= ${from} AND ${left.sql} < ${to})`, exact);
    case '!=':
      return `coalesce(NOT (${left.sql} >= ${from} AND ${left.sql} < ${to}), true)`;
    case '<':
    case '>=':
      return settled(`${left.sql} ${operator} ${from}`, exact);
    default:
      return settled(`${left.sql} ${operator === '>' ? '>=' : '<'} ${to}`, exact);
  }
}

function bounds(
  left: SqlValue,
  right: Extract<Literal, { type: 'dateLiteral' }>,
  scope: Scope,
  path: readonly string[]
) {
  if (left.type !== 'date' && left.type !== 'datetime') {
    throw wrongType(left, typeName(left), isText(left.type), scope, path);
  }
  try {
    const { from, to } = dayRange(right.name, right.n, scope.context);
    const { parameters, context } = scope;
    if (left.type === 'date') return { from: parameters.add(from, 'DATE'), to: parameters.add(to, 'DATE') };
    return {
      from: parameters.add(startOfDay(from, context), 'TIMESTAMP'),
      to: parameters.add(startOfDay(to, context), 'TIMESTAMP')
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw scope.error('MALFORMED_QUERY', `unexpected token: '${right.name}'`, [right.name]);
  }
}

function inList(
  leftSide: Expression,
  values: readonly Literal[],
  negated: boolean,
  scope: Scope,
  exact: boolean
): string {
  const left = filterable(leftSide, scope);
  const path = leftSide.kind === 'field' ? leftSide.path : [];
  const literals = values.map(blankIsNull);
  const hasNull = literals.some((value) => value.type === 'null');
  const days = literals.filter((value) => value.type === 'dateLiteral');
  const plain = literals.filter((value) => value.type !== 'null' && value.type !== 'dateLiteral');
  const parts = days.map((day) => compareDays(left, '=', day, scope, path, false));
  if (left.type === 'boolean') {
    parts.push(
      ...plain.map((value) => `coalesce(${left.sql}, false) = ${booleanLiteral(left, value, scope, path)}`)
    );
  } else if (plain.length > 0) {
    parts.push(listMembership(left, plain, scope, path));
  }
  if (hasNull) parts.push(`${left.sql} IS NULL`);
  const inner = `(${parts.length > 0 ? parts.join(' OR ') : 'false'})`;
  if (!negated) return settled(inner, exact);
  return hasNull ? `coalesce(NOT ${inner}, false)` : `coalesce(NOT ${inner}, true)`;
}

/** Text lists are bound as one value, however long they are. */
function listMembership(
  left: SqlValue,
  values: readonly Literal[],
  scope: Scope,
  path: readonly string[]
): string {
  const asText = isReference(left.type) || isText(left.type);
  if (!asText || left.type === 'time') {
    const literals = values.map((value) => sides(left, value, scope, path)[1]);
    return `${left.sql} IN (${literals.join(', ')})`;
  }
  const folds = isText(left.type) && !left.field?.caseSensitive;
  const texts = values.map((value) => {
    if (value.type !== 'string') throw wrongType(left, 'string', true, scope, path);
    if (isReference(left.type)) return referenceValue(left, value.value, scope, path);
    return folds ? value.value.toLowerCase() : value.value;
  });
  return `${folds ? `lower(${left.sql})` : left.sql} IN (SELECT unnest(${scope.parameters.add(texts)}))`;
}

/** Both sides of a comparison, ready to be compared; the literal is bound. */
function sides(left: SqlValue, right: Literal, scope: Scope, path: readonly string[]): [string, string] {
  const { parameters } = scope;
  if (isReference(left.type)) {
    if (right.type !== 'string') throw wrongType(left, 'string', true, scope, path);
    return [left.sql, parameters.add(referenceValue(left, right.value, scope, path), 'VARCHAR')];
  }
  if (isText(left.type)) {
    if (right.type !== 'string') throw wrongType(left, 'string', true, scope, path);
    if (left.field?.caseSensitive) return [left.sql, parameters.add(right.value, 'VARCHAR')];
    return [`lower(${left.sql})`, parameters.add(right.value.toLowerCase(), 'VARCHAR')];
  }
  if (isNumber(left.type)) {
    if (right.type === 'currency') return [inCorporate(left), corporateLiteral(right, scope)];
    if (right.type !== 'number') throw wrongType(left, typeName(left), false, scope, path);
    return [left.sql, parameters.add(right.value, 'DOUBLE')];
  }
  if (left.type === 'date') {
    if (right.type !== 'date') throw wrongType(left, 'date', false, scope, path);
    return [left.sql, parameters.add(validDate(right.value), 'DATE')];
  }
  if (right.type !== 'datetime') throw wrongType(left, 'dateTime', false, scope, path);
  return [left.sql, parameters.add(validMoment(right.value), 'TIMESTAMP')];
}

function referenceValue(left: SqlValue, text: string, scope: Scope, path: readonly string[]): string {
  if (text === '') return '';
  const id = toId18(text);
  if (id === null) {
    const name = left.field?.name ?? path.at(-1) ?? '';
    throw scope.error('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${text}`, [name]);
  }
  return id;
}

function validDate(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new SalesforceError('INVALID_FIELD', `Invalid date: ${text}`);
  }
  return text;
}

function validMoment(text: string): string {
  const moment = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(moment.getTime())) throw new SalesforceError('INVALID_FIELD', `Invalid datetime: ${text}`);
  return timestampText(moment);
}

const typeName = (value: SqlValue): string =>
  ({ datetime: 'dateTime', long: 'int' })[value.type as string] ?? value.type;

function wrongType(
  left: SqlValue,
  type: string,
  enclosed: boolean,
  scope: Scope,
  path: readonly string[]
): SalesforceError {
  const name = path.join('.') || left.field?.name || 'expression';
  const should = enclosed ? 'should be enclosed in quotes' : 'should not be enclosed in quotes';
  return scope.error(
    'INVALID_FIELD',
    `value of filter criterion for field '${name}' must be of type ${type} and ${should}`,
    path
  );
}
