import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { QueryContext } from '../query-context.ts';

/**
 * SQL of a standard field that follows from others.
 * @throws Error when the object file marks a field as derived and no rule is known
 */
export function derivedSql(
  object: ObjectSchema,
  field: FieldSchema,
  alias: string,
  context: QueryContext
): string {
  const rule = RULES[`${object.name}.${field.name}`];
  if (!rule) throw new Error(`No rule is known for the derived field ${object.name}.${field.name}.`);
  return rule(alias, context);
}

const closeDate = (alias: string) => `${alias}."CloseDate"`;

const OPEN_TASKS =
  'SELECT "WhatId" FROM "Task" WHERE NOT "IsClosed" AND NOT "IsDeleted" AND "WhatId" IS NOT NULL';

const RULES: Record<string, (alias: string, context: QueryContext) => string> = {
  'Opportunity.ExpectedRevenue': (a) =>
    `CAST(${a}."Amount"::DECIMAL(28,2) * ${a}."Probability" / 100 AS DECIMAL(18,2))`,
  'Opportunity.FiscalYear': (a, context) => fiscalYear(closeDate(a), context),
  'Opportunity.FiscalQuarter': (a, context) => fiscalQuarter(closeDate(a), context),
  'Opportunity.Fiscal': (a, context) =>
    `${fiscalYear(closeDate(a), context)}::VARCHAR || ' ' || ${fiscalQuarter(closeDate(a), context)}::VARCHAR`,
  // Lists that do not look at the record: DuckDB plans a query inside a query ten times as long when it does.
  'Opportunity.HasOpportunityLineItem': (a) =>
    `(${a}."Id" IN (SELECT "OpportunityId" FROM "OpportunityLineItem" WHERE NOT "IsDeleted" AND "OpportunityId" IS NOT NULL))`,
  'Opportunity.HasOpenActivity': (a, context) =>
    `(${a}."Id" IN (${OPEN_TASKS} UNION ALL
      SELECT "WhatId" FROM "Event" WHERE NOT "IsDeleted" AND "WhatId" IS NOT NULL AND "EndDateTime" >= ${nowSql(context)}))`,
  'Opportunity.HasOverdueTask': (a, context) =>
    `(${a}."Id" IN (${OPEN_TASKS} AND "ActivityDate" < (${nowSql(context)})::DATE))`
};

/** The org's moment as SQL; only digits and marks of an ISO date reach the text. */
const nowSql = (context: QueryContext): string =>
  `TIMESTAMP '${context.now.toISOString().replace('T', ' ').replace('Z', '')}'`;

/** Months that a date must be moved back so that the fiscal year begins in January. */
const shifted = (date: string, context: QueryContext): string =>
  `(${date} - INTERVAL ${context.fiscalYearStartMonth - 1} MONTH)`;

/** The number of the fiscal year of a date. */
export function fiscalYear(date: string, context: QueryContext): string {
  const startsIn = `year(${monthStart(date, context)})`;
  return context.fiscalYearStartMonth > 1 && !context.fiscalYearNamedByStart ? `(${startsIn} + 1)` : startsIn;
}

export const fiscalQuarter = (date: string, context: QueryContext): string =>
  `quarter(${monthStart(date, context)})`;
export const fiscalMonth = (date: string, context: QueryContext): string =>
  `month(${monthStart(date, context)})`;

/** Moved from the first of its month: the 31st has no counterpart in each month. */
const monthStart = (date: string, context: QueryContext): string =>
  shifted(`date_trunc('month', ${date})`, context);
