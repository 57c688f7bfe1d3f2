/** Record ids: 15 characters that differ by case, or 18 with a suffix that makes case irrelevant. */

import { to18 } from '../../lib/record-id.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ids of data that was made anonymous may be longer than Salesforce's own; they are kept as they are. */
const ID = /^[A-Za-z0-9]{15,20}$/;

/** The id as it is stored, 15 characters brought to 18; null when the text is no id. */
export function toId18(text: string): string | null {
  return ID.test(text) ? to18(text) : null;
}

/** `prefix` + our pod `Lo` + `0` + nine digits of base 62, so that later ids sort behind earlier ones. */
export function makeId(prefix: string, number: number): string {
  let digits = '';
  for (let rest = number, i = 0; i < 9; i++, rest = Math.floor(rest / 62))
    digits = DIGITS[rest % 62] + digits;
  return to18(`${prefix}Lo0${digits}`);
}

/** The number a made id was made from; null for an id that came with data. */
export function numberOfId(id: string): number | null {
  if (id.slice(3, 6) !== 'Lo0') return null;
  let number = 0;
  for (const digit of id.slice(6, 15)) number = number * 62 + DIGITS.indexOf(digit);
  return number;
}
