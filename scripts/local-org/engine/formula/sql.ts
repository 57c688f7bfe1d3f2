import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { attempted, cut, MOST_SHOWN, MOST_TEXT, mostOf, shown } from './bounded.ts';
import type { AstNode } from '../schema/compiled-formula.ts';
import { SQL_FUNCTIONS } from './sql-functions.ts';
import { timeArithmetic } from './sql-time.ts';
import type { QueryContext } from '../query-context.ts';
import { truth, textOf } from './sql-helpers.ts';
import type { FormulaSql, FormulaScope, ResolvedField } from './sql-helpers.ts';
import { pathOf } from './inputs.ts';

/** Characters of the SQL of one formula with those that it names. The platform counts its own, of which it takes 15,000. */
const MOST_COMPILED = 100_000;

interface OuterScope {
  context: QueryContext;
  parameters: { add(value: string, type?: string): string };
}

/**
 * SQL of a formula field's value, of the field's own type.
 * @param resolve finds the fields that the formula names
 */
export function formulaSql(
  field: FieldSchema,
  object: ObjectSchema,
  resolve: (path: readonly string[]) => ResolvedField,
  outer: OuterScope
): string {
  const { ast } = outer.context.schema.formula(object.name, field.name);
  const value = translate(ast, {
    context: outer.context,
    blankAsZero: field.formulaTreatBlanksAsZero ?? false,
    literal: (text) => outer.parameters.add(text, 'VARCHAR'),
    field: resolve
  });
  return cast(value, field);
}

const WHITE_SPACE = `(' ' || chr(9) || chr(10) || chr(13))`;

function cast(value: FormulaSql, field: FieldSchema): string {
  switch (field.type) {
    case 'percent':
      return number(`(${value.sql}) * 100`, field.scale ?? 2);
    case 'double':
    case 'currency':
    case 'int':
      return number(value.sql, field.scale ?? 2);
    case 'boolean':
      return `coalesce(${value.sql}, false)`;
    case 'date':
      return `CAST(${value.sql} AS DATE)`;
    case 'datetime':
      return `CAST(${value.sql} AS TIMESTAMP)`;
    case 'time':
      return value.sql;
    default:
      // As sformula does: no white space at the ends.
      return `nullif(trim(${shown(value.sql, mostOf(value))}, ${WHITE_SPACE}), '')`;
  }
}

/** Half away from zero; null where the figure has more digits than a field may hold. */
const number = (sql: string, scale: number): string =>
  `TRY_CAST(round(${sql}, ${scale}) AS DECIMAL(18,${scale}))`;

/**
 * One node of a formula.
 * @throws Error naming a function or construct that has no counterpart in SQL; for a formula that grows beyond MOST_COMPILED
 */
function translate(node: AstNode, scope: FormulaScope): FormulaSql {
  const value = translated(node, scope);
  if (value.sql.length > MOST_COMPILED)
    throw new Error(`Compiled formula is too big to execute (${value.sql.length.toLocaleString('en-US')} characters). Maximum size is ${MOST_COMPILED.toLocaleString('en-US')} characters in the local org.`); // prettier-ignore
  return value;
}

function translated(node: AstNode, scope: FormulaScope): FormulaSql {
  switch (node.type) {
    case 'Literal':
      return literal(node.value, scope);
    case 'Identifier':
    case 'MemberExpression':
      return fieldValue(pathOf(node), scope);
    case 'UnaryExpression': {
      const inner = translate(node.argument, scope);
      if (node.operator === '!') return { sql: `(NOT ${truth(inner)})`, kind: 'boolean' };
      return { sql: `(${node.operator}${inner.sql})`, kind: 'number' };
    }
    case 'LogicalExpression': {
      const word = node.operator === '&&' ? ' AND ' : ' OR ';
      const truths = chainOf(node).map((part) => truth(translate(part, scope)));
      return { sql: `(${truths.join(word)})`, kind: 'boolean' };
    }
    case 'BinaryExpression':
      return binary(node.operator, translate(node.left, scope), translate(node.right, scope));
    case 'CallExpression': {
      const name = node.callee.type === 'Identifier' ? node.callee.name : '';
      const make = SQL_FUNCTIONS[name];
      if (!make) throw new Error(`The function ${name} is not known in formula fields of the local org.`);
      return make(node.arguments, scope, (argument) => translate(argument, scope));
    }
  }
}

/**
 * What one operator joins in a row, from left to right. As one list it costs DuckDB no more than it is long; each in the
 * brackets of the next it would cost the third power of that.
 */
function chainOf(node: Extract<AstNode, { operator: string; left: AstNode }>): AstNode[] {
  const parts = [node.right];
  let left = node.left;
  while (left.type === 'LogicalExpression' && left.operator === node.operator) {
    parts.unshift(left.right);
    left = left.left;
  }
  return [left, ...parts];
}

function literal(value: string | number | boolean | null, scope: FormulaScope): FormulaSql {
  if (value === null) return { sql: 'NULL', kind: 'null' };
  if (typeof value === 'number') return { sql: `${value}::DOUBLE`, kind: 'number', number: value };
  if (typeof value === 'boolean') return { sql: String(value), kind: 'boolean' };
  return { sql: scope.literal(value), kind: 'text', most: value.length };
}

function fieldValue(path: readonly string[], scope: FormulaScope): FormulaSql {
  const { sql, type, field } = scope.field(path);
  switch (type) {
    case 'int':
    case 'long':
    case 'double':
    case 'currency':
    case 'percent': {
      const number = scope.blankAsZero ? `coalesce(${sql}, 0)::DOUBLE` : `${sql}::DOUBLE`;
      return { sql: type === 'percent' ? `(${number} / 100)` : number, kind: 'number' };
    }
    case 'boolean':
    case 'date':
    case 'datetime':
    case 'time':
      return { sql, kind: type };
    case 'id':
    case 'reference':
      return { sql, kind: 'id', most: 18 };
    default: {
      const most = field?.formula === undefined ? field?.length : MOST_SHOWN;
      return { sql, kind: 'text', ...(most === undefined ? {} : { most }) };
    }
  }
}

const OPERATORS: Record<string, string> = {
  '===': '=', '==': '=', '!==': '<>', '!=': '<>', '<': '<', '>': '>', '<=': '<=', '>=': '>='
}; // prettier-ignore

function binary(operator: string, left: FormulaSql, right: FormulaSql): FormulaSql {
  const isText = left.kind === 'text' || right.kind === 'text' || left.kind === 'id' || right.kind === 'id';
  const comparison = OPERATORS[operator];
  if (comparison) {
    if (isText) return { sql: `(${textOf(left)} ${comparison} ${textOf(right)})`, kind: 'boolean' };
    return { sql: `coalesce(${left.sql} ${comparison} ${right.sql}, false)`, kind: 'boolean' };
  }
  if (operator === '+' && isText) return joined(left, right);
  if (left.kind === 'time' || right.kind === 'time') return timeArithmetic(operator, left, right);
  if (left.kind === 'date' || left.kind === 'datetime') return dayArithmetic(operator, left, right);
  if (operator === '+' && right.kind === 'date') return dayArithmetic('+', right, left);
  switch (operator) {
    case '/':
      return { sql: `(${left.sql} / nullif(${right.sql}, 0))`, kind: 'number' };
    case '**':
      return { sql: attempted(`pow(${left.sql}, ${right.sql})`), kind: 'number' };
    default:
      return { sql: `(${left.sql} ${operator} ${right.sql})`, kind: 'number' };
  }
}

/** Texts one behind the other, in one list however many they are; blank ones are nothing. */
function joined(left: FormulaSql, right: FormulaSql): FormulaSql {
  const most = mostOf(left) + mostOf(right);
  const texts = [...(left.parts ?? [left.sql]), ...(right.parts ?? [right.sql])];
  const sql = `concat(${texts.join(', ')})`;
  return most > MOST_TEXT ? cut(sql) : { sql, kind: 'text', most, parts: texts };
}

/** Differences are days; of datetimes with their fraction. */
function dayArithmetic(operator: string, left: FormulaSql, right: FormulaSql): FormulaSql {
  if (right.kind === 'date' && left.kind === 'date')
    return { sql: `(${left.sql} - ${right.sql})::DOUBLE`, kind: 'number' };
  if (right.kind === 'datetime') {
    return { sql: `((epoch_ms(${left.sql}) - epoch_ms(${right.sql})) / 86400000.0)`, kind: 'number' };
  }
  if (left.kind === 'date')
    return { sql: attempted(`(${left.sql} ${operator} trunc(${right.sql})::INTEGER)`), kind: 'date' };
  return {
    sql: attempted(`(${left.sql} ${operator} to_milliseconds((${right.sql} * 86400000)::BIGINT))`),
    kind: 'datetime'
  };
}
