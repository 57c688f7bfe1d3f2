import { SalesforceError } from '../errors.ts';
import type { Expression } from '../types.ts';
import { fiscalMonth, fiscalQuarter, fiscalYear } from './derived.ts';
import { inCorporate, inUsers } from './currency.ts';
import { formatSql, labelSql } from './format.ts';
import type { Scope, SqlValue } from './scope.ts';
import { isNumber } from '../schema/field-kinds.ts';

/** Date functions by name; `x` is a date or datetime. */
const DATE_FUNCTIONS: Record<string, (x: string, scope: Scope) => string> = {
  CALENDAR_MONTH: (x) => `month(${x})`,
  CALENDAR_QUARTER: (x) => `quarter(${x})`,
  CALENDAR_YEAR: (x) => `year(${x})`,
  DAY_IN_MONTH: (x) => `day(${x})`,
  DAY_IN_WEEK: (x) => `(dayofweek(${x}) + 1)`,
  DAY_IN_YEAR: (x) => `dayofyear(${x})`,
  HOUR_IN_DAY: (x) => `hour(${x})`,
  WEEK_IN_MONTH: (x) => `((day(${x}) - 1) // 7 + 1)`,
  WEEK_IN_YEAR: (x) => `((dayofyear(${x}) - 1) // 7 + 1)`,
  FISCAL_MONTH: (x, scope) => fiscalMonth(x, scope.context),
  FISCAL_QUARTER: (x, scope) => fiscalQuarter(x, scope.context),
  FISCAL_YEAR: (x, scope) => fiscalYear(x, scope.context)
};

/** SQL of any expression of a query. */
export function expressionSql(expression: Expression, scope: Scope): SqlValue {
  switch (expression.kind) {
    case 'field':
      return scope.field(expression.path);
    case 'aggregate':
      return aggregateSql(expression, scope);
    case 'function':
      return functionSql(expression.name, expression.args, scope);
  }
}

function aggregateSql(expression: Extract<Expression, { kind: 'aggregate' }>, scope: Scope): SqlValue {
  const { name, of } = expression;
  if (of === undefined) return { sql: 'count(*)', type: 'long' };
  const value = expressionSql(of, scope);
  const path = of.kind === 'field' ? of.path : [];
  if ((name === 'SUM' || name === 'AVG') && !isNumber(value.type)) {
    throw scope.error(
      'MALFORMED_QUERY',
      `field ${path.join('.')} does not support aggregate operator ${name}`,
      path
    );
  }
  if ((name === 'MIN' || name === 'MAX') && (value.type === 'boolean' || value.field?.filterable === false)) {
    throw scope.error(
      'MALFORMED_QUERY',
      `field ${path.join('.')} does not support aggregate operator ${name}`,
      path
    );
  }
  switch (name) {
    case 'COUNT':
      return { sql: `count(${value.sql})`, type: 'long' };
    case 'COUNT_DISTINCT':
      return { sql: `count(DISTINCT ${value.sql})`, type: 'long' };
    case 'AVG':
      return { sql: `avg(${inCorporate(value)})`, type: 'double' };
    case 'SUM':
      return { sql: `sum(${summand(inCorporate(value), scope)})`, type: value.type };
    default:
      return { sql: `${name.toLowerCase()}(${value.sql})`, type: value.type };
  }
}

/** Decimal as stored, or binary where sums are. */
const summand = (value: string, { context }: Scope): string =>
  context.unsettled.floatSums ? `(${value})::DOUBLE` : value;

function functionSql(name: string, args: readonly Expression[], scope: Scope): SqlValue {
  const [argument] = args;
  if (!argument) throw new SalesforceError('MALFORMED_QUERY', `The function ${name} needs a field.`);
  const value = expressionSql(argument, scope);
  const dateFunction = DATE_FUNCTIONS[name];
  if (dateFunction || name === 'DAY_ONLY') {
    if (value.type !== 'date' && value.type !== 'datetime') {
      throw scope.error(
        'MALFORMED_QUERY',
        `${name} is only allowed for date and datetime fields`,
        pathOf(argument)
      );
    }
    if (name === 'DAY_ONLY') return { sql: `CAST(${value.sql} AS DATE)`, type: 'date' };
    return { sql: dateFunction!(value.sql, scope), type: 'int' };
  }
  switch (name) {
    case 'CONVERTTIMEZONE': {
      const zone = scope.parameters.add(scope.context.timeZone, 'VARCHAR');
      return { sql: `timezone(${zone}, timezone('UTC', ${value.sql}))`, type: 'datetime' };
    }
    case 'TOLABEL':
      return { ...value, sql: labelSql(value, scope), type: 'string' };
    case 'FORMAT':
      return { sql: formatSql(value, scope), type: 'string' };
    case 'CONVERTCURRENCY':
      return inUsers(value, scope);
    case 'GROUPING':
      return { sql: `GROUPING(${value.sql})`, type: 'int' };
    default:
      throw scope.error('MALFORMED_QUERY', `unknown function: ${name}`, [name]);
  }
}

const pathOf = (expression: Expression): readonly string[] =>
  expression.kind === 'field' ? expression.path : [];
