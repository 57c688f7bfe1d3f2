import { randomFrom } from '../lib/random.ts';

/** A seeded source of numbers. Each part of the company draws from its own stream, so that a change in one leaves the others as they were. */
export class Random {
  private readonly seed: string;
  /** A number in [0, 1). */
  readonly next: () => number;

  constructor(seed: string) {
    this.seed = seed;
    this.next = randomFrom(hash(seed));
  }

  /** An independent stream that depends only on this one's seed and the label, not on what was drawn before. */
  fork(label: string | number): Random {
    return new Random(`${this.seed}/${label}`);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('There is nothing to pick from: the list is empty.');
    return list[Math.floor(this.next() * list.length)] as T;
  }

  weighted<T>(list: readonly T[], weight: (item: T) => number): T {
    const total = list.reduce((sum, item) => sum + weight(item), 0);
    let left = this.next() * total;
    for (const item of list) {
      left -= weight(item);
      if (left < 0) return item;
    }
    return this.pick(list);
  }

  normal(mean = 0, deviation = 1): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.next());
  }

  logNormal(median: number, sigma: number): number {
    return median * Math.exp(this.normal(0, sigma));
  }

  shuffle<T>(list: readonly T[]): T[] {
    const mixed = [...list];
    for (let at = mixed.length - 1; at > 0; at--) {
      const other = this.int(0, at);
      [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
    }
    return mixed;
  }
}

/** FNV-1a over UTF-16 units, then mixed once more so that near seeds do not start near. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value ^= value >>> 16;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
};
