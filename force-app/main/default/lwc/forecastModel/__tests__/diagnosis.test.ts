import { accuracyOf, biasOf, biasWord, submissionsByThird } from '../accuracy';
import { categoryOf, lastCommitStage, phaseOf, stageWarnings, stagesOf } from '../categories';
import { diagnose } from '../diagnosis';
import type { DiagnosisFacts } from '../diagnosis';
import { hasReports, ownersOf, peopleBelow } from '../people';
import { DEFAULT_POLICIES, policyOf } from '../policies';
import { NO_SUMS } from '../rates';
import type { MetricSums, SumName } from '../rates';
import type { StageFacts } from '../types';

const sums = (values: Partial<Record<SumName, number>>): MetricSums => ({
  ...NO_SUMS,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { amount: value, count: 1 }]))
});
const slice = (label: string, values: Partial<Record<SumName, number>>, running = NO_SUMS) => ({
  label,
  finished: [sums(values)],
  running
});
const GOOD = { won: 60, lostCompetition: 40, lostNoDecision: 20 };
const facts = (
  values: Partial<Record<SumName, number>>,
  change: Partial<DiagnosisFacts> = {}
): DiagnosisFacts => ({
  policy: policyOf(DEFAULT_POLICIES, null),
  all: { finished: [sums(values)], running: null },
  segments: [],
  competitors: [],
  coverage: 3.5,
  required: 3.1,
  funnel: [],
  plan: 100,
  rampedCapacity: 120,
  ...change
});

describe('diagnosis', () => {
  it('names a pipeline problem and the segments furthest below', () => {
    const segments = [
      slice('SMB', { won: 100 }, sums({ startCommit: 300 })),
      slice('Enterprise', { won: 100 }, sums({ startCommit: 50 })),
      slice('Mid-Market', { won: 100 }, sums({ startBestCase: 100 }))
    ];
    const found = diagnose(facts(GOOD, { coverage: 2, segments }));
    const names = [
      { label: 'Enterprise', value: 0.5 },
      { label: 'Mid-Market', value: 1 }
    ];
    expect(found).toMatchObject({ kind: 'pipeline', names, coverage: 2 });
  });

  it('names discovery when most is lost to nobody', () => {
    expect(diagnose(facts({ won: 20, lostCompetition: 40, lostNoDecision: 40 })).kind).toBe('discovery');
  });

  it('names differentiation and the two competitors that cost most', () => {
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

  it('names slippage and the category that slips most', () => {
    const found = diagnose(facts({ ...GOOD, slipped: 60, slippedCommit: 50, slippedPipeline: 10 }));
    expect(found).toMatchObject({ kind: 'slippage', slipping: { category: 'Commit', amount: 50 } });
    expect(diagnose(facts(GOOD)).slipping).toBeNull();
  });

  it('names the worst step of the funnel against its own average', () => {
    const funnel = [
      { step: 'PipelineToBestCase', conversion: 0.5, usualConversion: 0.5, days: 20, usualDays: 19 },
      { step: 'BestCaseToCommit', conversion: 0.3, usualConversion: 0.5, days: 20, usualDays: 20 },
      { step: 'CommitToClosed', conversion: null, usualConversion: null, days: null, usualDays: null }
    ] as const;
    const found = diagnose(facts(GOOD, { funnel }));
    expect(found.kind).toBe('funnel');
    expect(found.step?.step).toBe('BestCaseToCommit');
    expect(found.hasFunnel).toBe(true);
    expect(diagnose(facts(GOOD, { funnel: [funnel[0], funnel[2]] })).kind).toBe('onCourse');
  });

  it('names capacity, and where sellers would pay off', () => {
    const segments = [
      slice('SMB', { won: 10, lostCompetition: 90 }),
      slice('Enterprise', { won: 50, lostCompetition: 50 })
    ];
    const found = diagnose(facts(GOOD, { rampedCapacity: 80, segments }));
    expect(found).toMatchObject({ kind: 'capacity', names: [{ label: 'Enterprise', value: 0.5 }] });
  });

  it('says what else is amiss besides the first', () => {
    const found = diagnose(facts({ ...GOOD, slipped: 60 }, { coverage: 2, rampedCapacity: 80 }));
    expect(found).toMatchObject({ kind: 'pipeline', problems: ['pipeline', 'slippage', 'capacity'] });
    expect(found.hasFunnel).toBe(false);
    expect(diagnose(facts(GOOD)).problems).toEqual([]);
    expect(diagnose(facts({}, { coverage: 1, rampedCapacity: 80 })).problems).toEqual([]);
  });

  it('is on course otherwise, and judges nothing without decided deals', () => {
    expect(diagnose(facts(GOOD)).kind).toBe('onCourse');
    expect(diagnose(facts({})).kind).toBe('unknown');
    expect(diagnose(facts(GOOD, { coverage: null, required: null, plan: null })).kind).toBe('onCourse');
  });

  it('reads the running period too', () => {
    const running = sums({ won: 1, lostNoDecision: 300 });
    expect(diagnose(facts(GOOD, { all: { finished: [sums(GOOD)], running } })).kind).toBe('discovery');
  });
});

describe('accuracy and bias', () => {
  it('measure a submission against what was won', () => {
    expect(accuracyOf(110, 100)).toBeCloseTo(0.9, 12);
    expect(accuracyOf(80, 100)).toBeCloseTo(0.8, 12);
    expect(accuracyOf(80, 0)).toBeNull();
  });

  it('take the last submission of each third', () => {
    const at = (date: string, number: number) => ({ date, number });
    const period = { start: '2026-10-01', end: '2026-12-31' };
    const all = [at('2026-12-31', 6), at('2026-10-02', 1), at('2026-10-30', 2), at('2026-12-02', 5)];
    expect(submissionsByThird(all, period).map((one) => one?.number ?? null)).toEqual([2, null, 6]);
  });

  it('call happy ears and sandbagging by their names', () => {
    const mean = biasOf([
      { submitted: 500, won: 100 },
      { submitted: 120, won: 100 },
      { submitted: null, won: 100 },
      { submitted: 110, won: 100 },
      { submitted: 112, won: 100 }
    ]);
    expect(mean).toBeCloseTo(0.14, 12);
    expect(biasWord(mean)).toBe('happyEars');
    expect(biasWord(-0.11)).toBe('sandbagging');
    expect(biasWord(0.1)).toBe('fair');
    expect(biasWord(biasOf([]))).toBeNull();
  });
});

describe('stages and categories', () => {
  const stage = (value: string, category: StageFacts['category'], probability: number): StageFacts => ({
    value,
    label: value,
    category,
    probability,
    isClosed: category === 'Closed' || category === 'Omitted',
    isWon: category === 'Closed'
  });
  const stages = [
    stage('Talk', 'Pipeline', 10),
    stage('Test', 'BestCase', 40),
    stage('Papers', 'Forecast', 75),
    stage('Sign', 'Forecast', 90),
    stage('Won', 'Closed', 100),
    stage('Lost', 'Omitted', 0)
  ];

  it('map categories to phases, whichever way they are written', () => {
    expect(categoryOf('Best Case')).toBe('BestCase');
    expect(categoryOf('Commit')).toBe('Forecast');
    expect(categoryOf('Forecast')).toBe('Forecast');
    expect(categoryOf('Bester Fall')).toBeNull();
    expect(phaseOf('MostLikely')).toBe('FundedProjects');
    expect(phaseOf('Omitted')).toBeNull();
  });

  it('list the stages of a phase, won and lost under Closed', () => {
    expect(stagesOf('VendorOfChoice', stages).map((one) => one.value)).toEqual(['Papers', 'Sign']);
    expect(stagesOf('Closed', stages).map((one) => one.value)).toEqual(['Won', 'Lost']);
    expect(lastCommitStage(stages)).toBe('Sign');
    expect(lastCommitStage([])).toBeNull();
  });

  it('warn about stages that make the forecast meaningless', () => {
    expect(stageWarnings(stages)).toEqual([]);
    expect(stageWarnings([stage('Hot', 'Pipeline', 80), stage('Cold', 'Pipeline', 5), stages[4]])).toEqual([
      { kind: 'likelyStageInPipeline', stages: ['Hot'] },
      { kind: 'singleCategory', category: 'Pipeline' },
      { kind: 'emptyPhase', phase: 'FundedProjects' },
      { kind: 'emptyPhase', phase: 'VendorOfChoice' }
    ]);
  });
});

describe('people', () => {
  const person = (id: string, managerId: string | null) => ({ id, name: id, managerId });
  const people = [
    person('vp', null),
    person('ana', 'vp'),
    person('ben', 'ana'),
    person('cara', 'ana'),
    person('max', 'vp')
  ];

  it('are found below a manager at any level', () => {
    expect(peopleBelow(people, 'vp').map((one) => one.id)).toEqual(['ana', 'ben', 'cara', 'max']);
    expect(peopleBelow(people, 'ben')).toEqual([]);
    expect(hasReports(people, 'ana')).toBe(true);
    expect(hasReports(people, 'max')).toBe(false);
  });

  it('do not run in circles', () => {
    expect(peopleBelow([person('a', 'b'), person('b', 'a')], 'a').map((one) => one.id)).toEqual(['b']);
  });

  it('make a scope of owners', () => {
    expect(ownersOf({ kind: 'Own', userId: 'ana' }, people)).toEqual(['ana']);
    expect(ownersOf({ kind: 'Team', userId: 'ana' }, people)).toEqual(['ana', 'ben', 'cara']);
    expect(ownersOf({ kind: 'Visible', userId: null }, people)).toBeNull();
  });
});

describe('policies', () => {
  it('fall back to Enterprise', () => {
    expect(policyOf(DEFAULT_POLICIES, 'Inside').countedCategories).toContain('Pipeline');
    expect(policyOf(DEFAULT_POLICIES, 'Barter').motion).toBe('Enterprise');
    expect(policyOf([], null).closeRateFloor).toBe(0.33);
  });
});
