import { randomFrom } from '../../../../lib/random.ts';
import { ACCOUNTS, DEALS } from '../company.ts';

/** Chance that repeats itself: the same seed always throws the same. */
export class Dice {
  /** From 0 to below 1. */
  readonly random: () => number;

  constructor(seed: number) {
    this.random = randomFrom(seed);
  }

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  /** Scraps in a row. */
  garbage(most = 6): string {
    return Array.from({ length: this.below(most) + 1 }, () => this.pick(SCRAPS)).join(
      this.pick(['', ' ', ','])
    );
  }

  /** A text with scraps at one to three places. */
  broken(text: string): string {
    let result = text;
    for (let count = this.below(3) + 1; count > 0; count -= 1) {
      const at = this.below(result.length + 1);
      result = result.slice(0, at) + this.pick(SCRAPS) + result.slice(at + this.below(4));
    }
    return result;
  }

  /** Bytes with others at one to three places, or cut short. */
  damaged(bytes: Uint8Array): Buffer {
    const copy = Buffer.from(bytes);
    if (copy.length === 0) return copy;
    for (let count = this.below(3) + 1; count > 0; count -= 1)
      copy[this.below(copy.length)] = this.below(256);
    return this.below(4) === 0 ? copy.subarray(0, this.below(copy.length)) : copy;
  }
}

export const nested = (depth: number, open: string, close: string): string =>
  open.repeat(depth) + close.repeat(depth);

const SCRAPS = [
  '', ' ', '\u0000', '\uFFFF', '🐝', "'", '"', '\\', '%', '%25', '..', '/', '//', ';', '--', '*/', '{', '}', '[', ']', '(', ')', '<', '>', '&', '?', '#',
  '=', '@{a.b}', '@{', '__proto__', 'constructor', 'null', 'undefined', 'NaN', '-1', '1e999', '9'.repeat(40), 'SELECT', 'FROM', 'WHERE', 'LIKE', 'ORDER BY',
  'Id', 'Name', 'Account', 'Opportunity', 'Nope__c', ACCOUNTS.acme, DEALS.commit, '2026-13-45', 'true', 'x'.repeat(5000), '\r\n', '\t', '<!DOCTYPE', '<![CDATA[', '&x;', '../../etc/passwd',
  "read_text('/etc/passwd')", "'); COPY Account TO 'x", 'ATTACH', '\u2028', '\ud800', '\u202e'
]; // prettier-ignore
