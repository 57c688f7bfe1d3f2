/** Record ids: 15 characters that differ by case, or 18 with a suffix that makes case irrelevant. */

import { randomInt } from 'node:crypto';
import { to18 } from '../../../lib/record-id.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Ids of data that was made anonymous may be longer than Salesforce's own; they are kept as they are. */
const ID = /^[A-Za-z0-9]{15,20}$/;

/** The id as it is stored, 15 characters brought to 18; null when the text is no id. */
export function toId18(text: string): string | null {
  return ID.test(text) ? to18(text) : null;
}

/** Where ids come from that are made alike in every org: people, profiles, records of files without ids. */
const COMMON_POD = 'Lo0';

/**
 * Three characters for the records that are saved in an org that starts now, so that no two starts give the same ids: who
 * keeps what one of them said, as the sync does, must not take another for it. They sort behind the common ones.
 */
export function newPod(): string {
  return `${DIGITS[22 + randomInt(DIGITS.length - 22)]}${DIGITS[randomInt(62)]}${DIGITS[randomInt(62)]}`;
}

/** `prefix` + pod + nine digits of base 62, so that later ids sort behind earlier ones. */
export function makeId(prefix: string, number: number, pod = COMMON_POD): string {
  let digits = '';
  for (let rest = number, i = 0; i < 9; i++, rest = Math.floor(rest / 62))
    digits = DIGITS[rest % 62] + digits;
  return to18(`${prefix}${pod}${digits}`);
}

/** The number that a made id counts. */
export function numberOfId(id: string): number {
  let number = 0;
  for (const digit of id.slice(6, 15)) number = number * 62 + DIGITS.indexOf(digit);
  return number;
}

/** The pods whose ids an org counts on from. */
export const podsOf = (pod: string | undefined): readonly string[] =>
  pod === undefined ? [COMMON_POD] : [COMMON_POD, pod];
