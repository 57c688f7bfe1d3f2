import { DuckDBDateValue, DuckDBDecimalValue, DuckDBTimestampValue } from '@duckdb/node-api';
import type { DuckDBValue } from '@duckdb/node-api';

const DAY = 86_400_000;

/** A value of a result as the REST API writes it: dates as yyyy-mm-dd, datetimes ending in +0000, numbers as numbers. */
export function restValue(value: DuckDBValue): string | number | boolean | null {
  switch (typeof value) {
    case 'string':
      return value === '' ? null : value;
    case 'number':
    case 'boolean':
      return value;
    case 'bigint':
      return Number(value);
    default:
      break;
  }
  if (value === null) return null;
  if (value instanceof DuckDBDecimalValue) return decimal(value);
  if (value instanceof DuckDBDateValue) return new Date(value.days * DAY).toISOString().slice(0, 10);
  if (value instanceof DuckDBTimestampValue) return restDatetime(value.micros);
  return String(value);
}

/** A value as a save works with it: as the REST API has it, but datetimes end in Z. */
export function storedValue(value: DuckDBValue): string | number | boolean | null {
  return value instanceof DuckDBTimestampValue
    ? new Date(Number(value.micros / 1000n)).toISOString()
    : restValue(value);
}

/** Exact up to the 15 or so digits that a JavaScript number has. */
function decimal(value: DuckDBDecimalValue): number {
  return value.scale === 0 ? Number(value.value) : Number(value.toString());
}

function restDatetime(micros: bigint): string {
  return new Date(Number(micros / 1000n)).toISOString().replace('Z', '+0000');
}
