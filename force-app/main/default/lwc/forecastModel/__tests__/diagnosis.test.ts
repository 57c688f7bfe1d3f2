import { diagnose } from '../diagnosis';
import type { CheckName, DiagnosisFacts } from '../diagnosis';
import { DEFAULT_POLICIES, policyOf } from '../policies';
import { NO_SUMS } from '../rates';
import type { MetricSums, SumName } from '../rates';

type Values = Partial<Record<SumName, number>>;
const sums = (values: Values): MetricSums => ({
  ...NO_SUMS,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { amount: value, count: 1 }]))
});
const slice = (label: string, values: Values, running = NO_SUMS) => ({
  label,
  finished: [sums(values)],
  running
});
/** Close rate 50 %, win rate 60 %. */
const GOOD = { won: 60, lostCompetition: 40, lostNoDecision: 20 };
const covered = (coverage: number | null, required: number | null = 3.1) => ({
  coverage,
  required,
  commitShare: 0.4,
  record: []
});
const past = (...starts: [coverage: number, attainment: number][]) =>
  starts.map(([coverage, attainment], index) => ({
    key: `${index}`,
    name: `Q${index}`,
    coverage,
    attainment
  }));
const facts = (values: Values, change: Partial<DiagnosisFacts> = {}): DiagnosisFacts => ({
  policy: policyOf(DEFAULT_POLICIES, null),
  phase: 'running',
  judged: sums(values),
  segments: [],
  competitors: [],
  coverage: covered(3.5),
  funnel: [],
  number: 80,
  plan: 100,
  rampedCapacity: 120,
  ...change
});
const answers = (of: DiagnosisFacts): Record<string, string | null> =>
  Object.fromEntries(diagnose(of).checks.map(({ name, answer }) => [name, answer]));
const first = (of: DiagnosisFacts): CheckName[] =>
  diagnose(of).checks.flatMap(({ name, isFirst }) => (isFirst ? [name] : []));

describe('each question of the diagnosis', () => {
  it('is answered by its own figure, whichever is first to fix', () => {
    // Every figure misses its aim: close rate 20 %, win rate 40 %, counting slips 10 %.
    const bad = facts(
      { won: 20, lostCompetition: 30, lostNoDecision: 50, slipped: 100 },
      {
        coverage: covered(1.38, 4.5),
        rampedCapacity: 80,
        funnel: [{ step: 'CommitToClosed', conversion: 0.78, usualConversion: 0.64, days: 34, usualDays: 21 }]
      }
    );
    expect(answers(bad)).toEqual({
      pipeline: 'no',
      closeRate: 'no',
      winRate: 'no',
      slippage: 'no',
      funnel: 'no',
      capacity: 'no'
    });
    expect(first(bad)).toEqual(['closeRate']);
  });

  it.each<[CheckName, DiagnosisFacts]>([
    ['pipeline', facts(GOOD, { coverage: covered(2) })],
    ['closeRate', facts({ won: 20, lostCompetition: 10, lostNoDecision: 70 })],
    // No decision is the larger part of the losses, and still competitors are not beaten.
    ['winRate', facts({ won: 49.9, lostCompetition: 50, lostNoDecision: 50 })],
    ['slippage', facts({ ...GOOD, slipped: 60 })],
    ['capacity', facts(GOOD, { rampedCapacity: 80 })]
  ])('is marked where it is the only one that fails: %s', (name, of) => {
    expect(Object.entries(answers(of)).filter(([, answer]) => answer === 'no')).toEqual([[name, 'no']]);
    expect(first(of)).toEqual([name]);
  });

  it('passes exactly at its aim', () => {
    const exact = facts({ won: 33, lostCompetition: 33, lostNoDecision: 34, slipped: 0 });
    expect(answers(facts(GOOD, { coverage: covered(3.1) })).pipeline).toBe('yes');
    expect(answers(exact)).toMatchObject({ closeRate: 'yes', winRate: 'yes' });
    expect(answers(facts(GOOD, { rampedCapacity: 100 })).capacity).toBe('yes');
    // 60 ÷ 160 is three quarters of 60 ÷ 120.
    expect(answers(facts({ ...GOOD, slipped: 40 })).slippage).toBe('yes');
    expect(answers(facts({ ...GOOD, slipped: 40.01 })).slippage).toBe('no');
  });

  it('has no answer without its figure', () => {
    const blank = facts(GOOD, { coverage: covered(null), plan: null, rampedCapacity: null });
    expect(answers(blank)).toMatchObject({ pipeline: null, funnel: null, capacity: null, closeRate: 'yes' });
    expect(diagnose(blank).kind).toBe('onCourse');
    expect(diagnose(facts({})).kind).toBe('unknown');
  });

  it('does not take a win rate for good while losses have no type, but takes a low one for low', () => {
    expect(answers(facts({ won: 60, lostUnclassified: 30 })).winRate).toBeNull();
    expect(answers(facts({ won: 40, lostCompetition: 50, lostUnclassified: 30 })).winRate).toBe('no');
  });
});

describe('what is first to fix', () => {
  it('is pipeline, with the segments that lack most', () => {
    const segments = [
      slice('SMB', { won: 100 }, sums({ startCommit: 300 })),
      slice('Enterprise', { won: 100 }, sums({ startCommit: 50 })),
      slice('Mid-Market', { won: 100 }, sums({ startBestCase: 100 }))
    ];
    const names = [
      { label: 'Enterprise', value: 0.5 },
      { label: 'Mid-Market', value: 1 }
    ];
    expect(diagnose(facts(GOOD, { coverage: covered(2), segments }))).toMatchObject({
      kind: 'pipeline',
      names
    });
  });

  it('is not pipeline while the close rate is below its floor: more would be lost at the same rate', () => {
    const found = facts({ won: 20, lostCompetition: 10, lostNoDecision: 70 }, { coverage: covered(2) });
    expect(answers(found)).toMatchObject({ pipeline: 'no', closeRate: 'no' });
    expect(diagnose(found).kind).toBe('discovery');
  });

  it('is not pipeline where the record contradicts the rule, the number is at plan, or Commit is most of it', () => {
    const record = past([1.9, 1.08], [2, 1.27], [2.1, 0.95], [2.9, 1.13]);
    const proven = facts(GOOD, { coverage: { ...covered(2), record } });
    expect(diagnose(proven)).toMatchObject({ kind: 'onCourse', coverage: { verdict: 'enoughByRecord' } });
    const advanced = facts(GOOD, { coverage: { ...covered(2), commitShare: 0.51 } });
    expect(diagnose(advanced)).toMatchObject({ kind: 'onCourse', coverage: { verdict: 'advanced' } });
    const made = facts(GOOD, { coverage: covered(2), number: 100 });
    expect(diagnose(made)).toMatchObject({ kind: 'onCourse', coverage: { verdict: 'atPlan' } });
    for (const one of [proven, advanced, made]) expect(answers(one).pipeline).toBe('no');
  });

  it('is discovery or differentiation by what the losses were, with the competitors that cost most', () => {
    expect(diagnose(facts({ won: 20, lostCompetition: 40, lostNoDecision: 40 })).kind).toBe('discovery');
    const competitors = [
      slice('Umbrella', { lostCompetition: 5 }),
      slice('Globex Cloud', { lostCompetition: 40 }),
      slice('Initech', { lostCompetition: 20 }),
      slice('Nobody', {})
    ];
    const found = diagnose(facts({ won: 40, lostCompetition: 60, lostNoDecision: 10 }, { competitors }));
    const names = [
      { label: 'Globex Cloud', value: 40 },
      { label: 'Initech', value: 20 }
    ];
    expect(found).toMatchObject({ kind: 'differentiation', names });
    expect(found.rates.winRate).toBeCloseTo(0.4, 12);
  });

  it('is slippage, with the category that slips most', () => {
    const found = diagnose(facts({ ...GOOD, slipped: 60, slippedCommit: 50, slippedPipeline: 10 }));
    expect(found).toMatchObject({ kind: 'slippage', slipping: { category: 'Commit', amount: 50 } });
    expect(diagnose(facts(GOOD)).slipping).toBeNull();
  });

  it('is the change of phase that is furthest from its usual, by the figure that fails', () => {
    const funnel = [
      { step: 'PipelineToBestCase', conversion: 0.5, usualConversion: 0.5, days: 20, usualDays: 19 },
      { step: 'BestCaseToCommit', conversion: 0.3, usualConversion: 0.5, days: 20, usualDays: 20 },
      { step: 'CommitToClosed', conversion: 0.78, usualConversion: 0.64, days: 21, usualDays: 14 }
    ] as const;
    const of = (...steps: DiagnosisFacts['funnel']) => diagnose(facts(GOOD, { funnel: steps }));
    expect(of(...funnel)).toMatchObject({
      kind: 'funnel',
      funnel: { step: 'CommitToClosed', measure: 'days', value: 21, usual: 14, passes: false }
    });
    expect(of(funnel[0], funnel[1]).funnel).toMatchObject({
      step: 'BestCaseToCommit',
      measure: 'conversion'
    });
    expect(of(funnel[0])).toMatchObject({ kind: 'onCourse', funnel: { measure: 'days', passes: true } });
  });

  it('is capacity, with where sellers would pay off', () => {
    const segments = [
      slice('SMB', { won: 10, lostCompetition: 90 }),
      slice('Enterprise', { won: 50, lostCompetition: 50 })
    ];
    const found = diagnose(facts(GOOD, { rampedCapacity: 80, segments }));
    expect(found).toMatchObject({ kind: 'capacity', names: [{ label: 'Enterprise', value: 0.5 }] });
  });
});

describe('a finished period', () => {
  const LOSING = { won: 20, lostCompetition: 10, lostNoDecision: 70 };

  it('is judged by its result instead of its coverage', () => {
    const found = diagnose(facts(LOSING, { phase: 'finished', number: 113, coverage: covered(2.1, 3.7) }));
    expect(found.checks[0]).toMatchObject({ name: 'result', figure: 1.13, aim: 1, answer: 'yes' });
    expect(found.checks.map(({ name }) => name)).not.toContain('pipeline');
    expect(found.checks.some(({ isFirst }) => isFirst)).toBe(false);
    expect(found.kind).toBe('onCourse');
  });

  it('marks what failed in it where it missed plan', () => {
    const missed = facts(LOSING, { phase: 'finished', number: 99 });
    expect(answers(missed)).toMatchObject({ result: 'no', closeRate: 'no' });
    expect(first(missed)).toEqual(['closeRate']);
    expect(first(facts(GOOD, { phase: 'finished', number: 99 }))).toEqual([]);
  });
});
