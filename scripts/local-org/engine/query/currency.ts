import type { Literal } from '../types.ts';
import type { Scope, SqlValue } from './scope.ts';

/** The day whose rate holds for an amount, where the org has rates by day; other objects' amounts have today's. */
const DAY: Readonly<Record<string, (alias: string) => string>> = {
  Opportunity: (alias) => `${alias}."CloseDate"`,
  OpportunityHistory: (alias) => `${alias}."CloseDate"`,
  OpportunityLineItem: (alias) =>
    `(SELECT any_value(o."CloseDate") FROM "Opportunity" o WHERE o."Id" = ${alias}."OpportunityId")`
};

const currentRate = (iso: string): string =>
  `(SELECT any_value(c."ConversionRate") FROM "CurrencyType" c WHERE c."IsoCode" = ${iso})`;

/** Units of a currency for one of the corporate currency; null where the org has no rate, so that no figure has the amount. A record without a code is in the corporate one. */
function rate(iso: string, object: string, alias: string): string {
  const day = DAY[object]?.(alias);
  const rates = [currentRate(iso), `(CASE WHEN ${iso} IS NULL THEN 1 END)`];
  if (day !== undefined) {
    rates.unshift(
      `(SELECT any_value(d."ConversionRate") FROM "DatedConversionRate" d WHERE d."IsoCode" = ${iso}
          AND d."StartDate" <= ${day} AND (d."NextStartDate" IS NULL OR ${day} < d."NextStartDate"))`
    );
  }
  return `coalesce(${rates.join(', ')})`;
}

/** An amount in the corporate currency; itself in an org of one currency. */
export function inCorporate(value: SqlValue): string {
  const { object, alias, sql } = value;
  if (value.type !== 'currency' || !object?.fields.has('CurrencyIsoCode') || alias === undefined) return sql;
  return `(${sql} / ${rate(`${alias}."CurrencyIsoCode"`, object.name, alias)})`;
}

/** An amount in the currency of the user who asks. */
export function inUsers(value: SqlValue, scope: Scope): SqlValue {
  const corporate = inCorporate(value);
  const { object, alias } = value;
  if (corporate === value.sql || !object || alias === undefined) return value;
  const user = scope.parameters.add(scope.context.rights.userId, 'VARCHAR');
  const own = `(SELECT any_value(u."DefaultCurrencyIsoCode") FROM "User" u WHERE u."Id" = ${user})`;
  const iso = `coalesce(${own}, ${scope.parameters.add(scope.context.currency, 'VARCHAR')})`;
  return { ...value, sql: `round(${corporate} * ${rate(iso, object.name, alias)}, 2)`, iso };
}

/** SQL of the code of the currency that an amount is in. */
export function isoOf({ object, alias, iso }: SqlValue, scope: Scope): string {
  if (iso !== undefined) return iso;
  if (object?.fields.has('CurrencyIsoCode') && alias !== undefined) return `${alias}."CurrencyIsoCode"`;
  return scope.parameters.add(scope.context.currency, 'VARCHAR');
}

/** `USD5000` in the corporate currency, at the current rate. */
export function corporateLiteral(right: Extract<Literal, { type: 'currency' }>, scope: Scope): string {
  const value = scope.parameters.add(right.value, 'DOUBLE');
  if (!scope.context.schema.multiCurrency) return value;
  return `(${value} / ${currentRate(scope.parameters.add(right.isoCode, 'VARCHAR'))})`;
}
