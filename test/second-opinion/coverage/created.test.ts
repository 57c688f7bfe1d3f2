import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The tab's own figures; they are compiled for the browser, so their types are not of this project. */
const LWC = join(resolve(import.meta.dirname, '../../..'), 'force-app/main/default/lwc');

interface Model {
  createdPipelineOf(
    sums: { accepted: { amount: number }; acceptedLost: { amount: number } } | null,
    plan: number | null,
    closeRate: number | null
  ): { net: number; usedUp: number | null } | null;
}
interface Required {
  requirementOf(facts: object): { toCreate: number } | null;
}
const { createdPipelineOf } = (await import(join(LWC, 'forecastModel/forecastModel.ts'))) as Model;
const { requirementOf } = (await import(join(LWC, 'capacityModel/capacityModel.ts'))) as Required;

interface Deal {
  readonly acceptedOn: number;
  readonly cents: number;
  /** Null: open. */
  readonly closedOn: number | null;
  readonly isLost: boolean;
}

/** The same numbers for the same seed. */
function* numbers(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

// Net qualified pipeline and what is to be created, against plain loops in cents over made-up deals.
describe.each([1, 2, 3, 4, 5])('company %i', (seed) => {
  const chance = numbers(seed);
  const next = (): number => chance.next().value as number;
  const deals: Deal[] = [];
  for (let count = 0; count < 400; count++) {
    const acceptedOn = Math.floor(next() * 300);
    const isClosed = next() < 0.6;
    deals.push({
      acceptedOn,
      cents: Math.floor(next() * 20_000_000),
      closedOn: isClosed ? acceptedOn + Math.floor(next() * 120) : null,
      isLost: isClosed && next() < 0.6
    });
  }
  const [first, last] = [100, 190];

  it('counts what was accepted in the period less what of it was lost in it', () => {
    let [accepted, lost, net] = [0, 0, 0];
    for (const { acceptedOn, cents, closedOn, isLost } of deals) {
      if (acceptedOn < first || acceptedOn > last) continue;
      accepted += cents;
      const isLostInPeriod = isLost && closedOn !== null && closedOn >= first && closedOn <= last;
      if (isLostInPeriod) lost += cents;
      else net += cents;
    }
    const sums = { accepted: { amount: accepted / 100 }, acceptedLost: { amount: lost / 100 } };
    expect(createdPipelineOf(sums, null, 0.3)).toMatchObject({ net: net / 100, usedUp: null });
    expect(lost).toBeGreaterThan(0);
  });

  it('says what is still to be created for a coming period', () => {
    let [won, decided, open] = [0, 0, 0];
    for (const { cents, closedOn, isLost } of deals) {
      if (closedOn === null) open += cents;
      else {
        decided += cents;
        if (!isLost) won += cents;
      }
    }
    const plan = Math.round(open * 0.5);
    const closeRate = won / decided;
    const missing = Math.max(0, plan / closeRate - open) / 100;
    const facts = { plan: plan / 100, closeRate, adjustedCloseRate: null, open: open / 100 };
    const requirement = requirementOf({ ...facts, end: '2027-03-31', cycleDays: null, today: '2026-11-30' })!;
    expect(requirement.toCreate).toBeCloseTo(missing, 2);
    const none = { accepted: { amount: 0 }, acceptedLost: { amount: 0 } };
    expect(createdPipelineOf(none, plan / 100, closeRate)!.usedUp).toBeCloseTo(plan / closeRate / 100, 2);
    expect(createdPipelineOf(null, plan, closeRate)).toBeNull();
  });
});
