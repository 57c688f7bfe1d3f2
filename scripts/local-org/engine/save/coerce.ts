import { toId18 } from '../schema/ids.ts';
import type { FieldSchema } from '../schema/types.ts';

type Stored = string | number | boolean | null;

/** Why a value was refused. */
export class ValueError extends Error {
  readonly statusCode: string;

  constructor(statusCode: string, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * A client's value as it is stored: blank text is null, ids have 18 characters, numbers are rounded to their scale.
 * Bulk loads send everything as text, so text is read for every type.
 * @throws ValueError
 */
export function coerce(field: FieldSchema, value: unknown): Stored {
  if (value === null || value === undefined || value === '') return field.type === 'boolean' ? false : null;
  switch (field.type) {
    case 'boolean':
      return truth(field, value);
    case 'int':
    case 'long':
      return Math.round(numeric(field, value));
    case 'double':
    case 'currency':
    case 'percent':
      return scaled(field, numeric(field, value));
    case 'date':
      return day(field, value);
    case 'datetime':
      return moment(field, value);
    case 'id':
    case 'reference': {
      const id = toId18(String(value));
      if (id === null)
        throw new ValueError('MALFORMED_ID', `${field.label}: id value of incorrect type: ${String(value)}`);
      return id;
    }
    default:
      return text(field, value);
  }
}

function wrongType(field: FieldSchema, value: unknown): ValueError {
  return new ValueError(
    'INVALID_TYPE_ON_FIELD_IN_RECORD',
    `${field.label}: value not of required type: ${shown(value)}`
  );
}

const shown = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 255);

function truth(field: FieldSchema, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  if (word === 'true' || word === '1') return true;
  if (word === 'false' || word === '0') return false;
  throw wrongType(field, value);
}

function numeric(field: FieldSchema, value: unknown): number {
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim()) : NaN;
  if (!Number.isFinite(number)) throw wrongType(field, value);
  return number;
}

/** Half away from zero, as the platform rounds. */
function scaled(field: FieldSchema, number: number): number {
  const scale = field.scale ?? 2;
  const limit = 10 ** ((field.precision ?? 18) - scale);
  if (Math.abs(number) >= limit) {
    throw new ValueError(
      'NUMBER_OUTSIDE_VALID_RANGE',
      `${field.label}: value outside of valid range on numeric field: ${number}`
    );
  }
  if (Number.isInteger(number)) return number || 0;
  const rounded = Number(`${Math.round(Number(`${Math.abs(number)}e${scale}`))}e-${scale}`);
  return Number.isNaN(rounded) ? number : Math.sign(number) * rounded || 0;
}

function day(field: FieldSchema, value: unknown): string {
  const written = /^(\d{4}-\d\d-\d\d)(?:[T ].*)?$/.exec(String(value))?.[1];
  const read = written === undefined ? undefined : new Date(`${written}T00:00:00Z`);
  if (!read || Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== written)
    throw wrongType(field, value);
  return written!;
}

function moment(field: FieldSchema, value: unknown): string {
  const written = String(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const withZone = /^\d{4}-\d\d-\d\d$/.test(written)
    ? `${written}T00:00:00Z`
    : /(Z|[+-]\d\d:\d\d)$/.test(written)
      ? written
      : `${written}Z`;
  const read = new Date(withZone);
  if (!/^\d{4}-\d\d-\d\d/.test(written) || Number.isNaN(read.getTime())) throw wrongType(field, value);
  return read.toISOString();
}

function text(field: FieldSchema, value: unknown): string | null {
  if (typeof value === 'object') throw wrongType(field, value);
  const written = field.type === 'textarea' ? String(value) : String(value).trim();
  if (written === '') return null;
  if (field.length !== undefined && written.length > field.length) {
    throw new ValueError(
      'STRING_TOO_LONG',
      `${field.label}: data value too large: ${written.slice(0, 200)} (max length=${field.length})`
    );
  }
  if (field.type === 'email' && !EMAIL.test(written)) {
    throw new ValueError('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${written}`);
  }
  if (field.restrictedPicklist && field.picklistValues && field.picklistValues.length > 0)
    return listed(field, written);
  return written;
}

/** The value as the list spells it. */
function listed(field: FieldSchema, written: string): string {
  const parts = field.type === 'multipicklist' ? written.split(';') : [written];
  const found = parts.map(
    (part) =>
      field.picklistValues!.find((v) => v.active && v.value.toLowerCase() === part.toLowerCase())?.value
  );
  if (found.some((value) => value === undefined)) {
    throw new ValueError(
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      `${field.label}: bad value for restricted picklist field: ${written}`
    );
  }
  return found.join(';');
}
