import { accuracyOf, biasOf, biasWord, submissionsByThird } from '../accuracy';
import { categoryOf, lastCommitStage, phaseOf, stageWarnings, stagesOf } from '../categories';
import { hasReports, ownersOf, peopleBelow } from '../people';
import { DEFAULT_POLICIES, policyOf } from '../policies';
import type { StageFacts } from '../types';

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
