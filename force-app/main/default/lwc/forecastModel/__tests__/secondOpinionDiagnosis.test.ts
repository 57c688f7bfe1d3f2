import * as fc from 'fast-check';
import { questionsOf, verdictOf } from '../../../../../../test/second-opinion/model/diagnosis';
import { judgeCoverage } from '../coverageRecord';
import { diagnose } from '../diagnosis';
import { DEFAULT_POLICIES, policyOf } from '../policies';
import { NO_SUMS } from '../rates';

// docs/metrics.md worked out a second time, by plain loops: test/second-opinion/README.md.

// Few round figures, so that they meet their aims exactly again and again.
const multiple = fc.constantFrom(1, 2, 2.999, 3, 3.001, 4);
const record = fc.array(
  fc.record({
    key: fc.constant('key'),
    name: fc.constant('name'),
    coverage: multiple,
    attainment: fc.constantFrom(0.5, 0.999, 1, 1.2)
  }),
  { maxLength: 8 }
);
const coverage = fc.record({
  coverage: fc.option(multiple),
  commitShare: fc.option(fc.constantFrom(0.4, 0.5, 0.501)),
  required: fc.option(multiple),
  record
});
const money = fc.constantFrom(0, 1, 33, 50, 67, 95, 100, 200);
const usual = fc.option(fc.constantFrom(0, 0.5, 1, 10));
const facts = fc.record({
  policy: fc.constant(policyOf(DEFAULT_POLICIES, null)),
  phase: fc.constantFrom('finished' as const, 'running' as const, 'coming' as const),
  judged: fc
    .record({
      won: money,
      lostCompetition: money,
      lostNoDecision: money,
      lostUnclassified: fc.constantFrom(0, 0, 5, 10),
      slipped: money
    })
    .map((amounts) => ({
      ...NO_SUMS,
      ...Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, { amount, count: 1 }]))
    })),
  segments: fc.constant([]),
  competitors: fc.constant([]),
  coverage,
  funnel: fc.array(
    fc.record({
      step: fc.constant('CommitToClosed' as const),
      conversion: fc.option(fc.constantFrom(0.44, 0.45, 0.5, 0.9)),
      usualConversion: usual,
      days: fc.option(fc.constantFrom(9, 10, 11, 12)),
      usualDays: usual
    }),
    { maxLength: 3 }
  ),
  number: money,
  plan: fc.option(money),
  rampedCapacity: fc.option(money)
});

describe('what coverage means', () => {
  it('is what the second opinion makes of the same facts', () => {
    fc.assert(
      fc.property(coverage, fc.option(fc.constantFrom(-1, 0, 1)), (one, gap) => {
        expect(judgeCoverage({ ...one, gap })).toBe(verdictOf({ ...one, gap }));
      }),
      { numRuns: 1000 }
    );
  });
});

describe('the diagnosis', () => {
  it('is what the second opinion makes of the same facts', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const { checks, kind } = diagnose(one);
        const gap = one.plan === null ? null : one.plan - one.number;
        const opinion = questionsOf({
          ...one.coverage,
          isFinished: one.phase === 'finished',
          judged: one.judged,
          closeRateFloor: one.policy.closeRateFloor,
          winRateFloor: one.policy.winRateFloor,
          verdict: verdictOf({ ...one.coverage, gap }),
          funnel: one.funnel,
          number: one.number,
          plan: one.plan,
          capacity: one.rampedCapacity
        });
        const first = checks.findIndex(({ isFirst }) => isFirst);
        expect({
          answers: checks.map(({ answer }) => answer),
          first: first < 0 ? null : first,
          advice: kind
        }).toEqual(opinion);
      }),
      { numRuns: 3000 }
    );
  });
});
