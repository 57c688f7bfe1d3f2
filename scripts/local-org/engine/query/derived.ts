import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import type { QueryWorld } from '../query-context.ts';

/**
 * SQL of a standard field that follows from others.
 * @throws Error when the object file marks a field as derived and no rule is known
 */
export function derivedSql(
  object: ObjectSchema,
  field: FieldSchema,
  alias: string,
  world: QueryWorld
): string {
  const rule = RULES[`${object.name}.${field.name}`];
  if (!rule) throw new Error(`No rule is known for the derived field ${object.name}.${field.name}.`);
  return rule(alias, world);
}

const closeDate = (alias: string) => `${alias}."CloseDate"`;

const OPEN_TASKS =
  'SELECT "WhatId" FROM "Task" WHERE NOT "IsClosed" AND NOT "IsDeleted" AND "WhatId" IS NOT NULL';

const RULES: Record<string, (alias: string, world: QueryWorld) => string> = {
  'Opportunity.ExpectedRevenue': (a) =>
    `CAST(${a}."Amount"::DECIMAL(28,2) * ${a}."Probability" / 100 AS DECIMAL(18,2))`,
  'Opportunity.FiscalYear': (a, world) => fiscalYear(closeDate(a), world),
  'Opportunity.FiscalQuarter': (a, world) => fiscalQuarter(closeDate(a), world),
  'Opportunity.Fiscal': (a, world) =>
    `${fiscalYear(closeDate(a), world)}::VARCHAR || ' ' || ${fiscalQuarter(closeDate(a), world)}::VARCHAR`,
  // Lists that do not look at the record: DuckDB plans a query inside a query ten times as long when it does.
  'Opportunity.HasOpportunityLineItem': (a) =>
    `(${a}."Id" IN (SELECT "OpportunityId" FROM "OpportunityLineItem" WHERE NOT "IsDeleted" AND "OpportunityId" IS NOT NULL))`,
  'Opportunity.HasOpenActivity': (a, world) =>
    `(${a}."Id" IN (${OPEN_TASKS} UNION ALL
      SELECT "WhatId" FROM "Event" WHERE NOT "IsDeleted" AND "WhatId" IS NOT NULL AND "EndDateTime" >= ${nowSql(world)}))`,
  'Opportunity.HasOverdueTask': (a, world) =>
    `(${a}."Id" IN (${OPEN_TASKS} AND "ActivityDate" < (${nowSql(world)})::DATE))`
};

/** The org's moment as SQL; only digits and marks of an ISO date reach the text. */
const nowSql = (world: QueryWorld): string =>
  `TIMESTAMP '${world.now.toISOString().replace('T', ' ').replace('Z', '')}'`;

/** Months that a date must be moved back so that the fiscal year begins in January. */
const shifted = (date: string, world: QueryWorld): string =>
  `(${date} - INTERVAL ${world.fiscalYearStartMonth - 1} MONTH)`;

/** The number of the fiscal year of a date. */
export function fiscalYear(date: string, world: QueryWorld): string {
  const startsIn = `year(${monthStart(date, world)})`;
  return world.fiscalYearStartMonth > 1 && !world.fiscalYearNamedByStart ? `(${startsIn} + 1)` : startsIn;
}

export const fiscalQuarter = (date: string, world: QueryWorld): string =>
  `quarter(${monthStart(date, world)})`;
export const fiscalMonth = (date: string, world: QueryWorld): string => `month(${monthStart(date, world)})`;

/** Moved from the first of its month: the 31st has no counterpart in each month. */
const monthStart = (date: string, world: QueryWorld): string =>
  shifted(`date_trunc('month', ${date})`, world);
