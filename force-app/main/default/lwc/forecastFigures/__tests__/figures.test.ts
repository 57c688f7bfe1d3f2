import { openPipelineCoverageOf } from 'c/forecastFigures';
import { DEFAULT_POLICIES, policyOf } from 'c/forecastModel';
import { pastStarts, someFacts, someFigures, sumsOf } from '../../../../../../jest/figures';

describe('the figures of the header', () => {
  it('put coverage now, at the start and needed beside each other', () => {
    const figures = someFigures();
    expect(figures.forecast.number).toBe(300);
    expect(figures).toMatchObject({
      coverage: 1.5,
      covered: 600,
      startCoverage: 1.5,
      capacity: 500,
      capacityCoverage: 1.2,
      startCapacityCoverage: 1.2
    });
    expect(figures.required).toBeCloseTo(3.4, 10);
    expect(figures.rates.closeRate).toBeCloseTo(0.323, 3);
    expect(figures).toMatchObject({ won: 50, decided: 155, open: 900, verdict: 'short', phase: 'running' });
  });

  it('count Pipeline and half a quarter of creation where the policy counts Pipeline', () => {
    const figures = someFigures({ motion: 'Inside', policy: policyOf(DEFAULT_POLICIES, 'Inside') });
    // 20 created and won ÷ 32.3 % close rate = 62, half of it still to come.
    expect(figures.covered).toBeCloseTo(600 + 400 + 31, 6);
    expect(figures.startCoverage).toBe(1.75);
    expect(figures).toMatchObject({ isInside: true, isPipelineCounted: true });
  });

  it('set one motion of a quarter against no plan, so that every coverage of it is blank', () => {
    const figures = someFigures({ motion: 'Enterprise', planStatus: 'ofAllMotions' });
    expect(figures.forecast).toMatchObject({ number: 300, plan: null, gap: null });
    expect(figures).toMatchObject({
      plan: 400,
      capacity: 500,
      coverage: null,
      startCoverage: null,
      capacityCoverage: null,
      startCapacityCoverage: null,
      verdict: 'unknown'
    });
    expect(openPipelineCoverageOf(figures)).toBeNull();
  });

  it('are null where the past or the plan is unknown', () => {
    const blank = someFigures({ plans: [], finished: [], chosen: null });
    expect(blank).toMatchObject({
      coverage: null,
      startCoverage: null,
      required: null,
      requiredFromOpening: null,
      capacity: null,
      rates: { closeRate: null }
    });
  });

  it("know what Open Pipeline of Salesforce's pages is against the plan", () => {
    expect(openPipelineCoverageOf(someFigures())).toBe(2.25);
    expect(openPipelineCoverageOf(someFigures({ plans: [] }))).toBeNull();
  });

  it('hold coverage against what past starts brought', () => {
    const past = pastStarts([1.2, 1.1], [1.4, 1.05], [1.6, 0.9], [2, 1.2]);
    const figures = someFigures({ past });
    expect(figures.record).toMatchObject([
      { coverage: 1.2, attainment: 1.1 },
      { coverage: 1.4, attainment: 1.05 },
      { coverage: 1.6, attainment: 0.9 },
      { coverage: 2, attainment: 1.2 }
    ]);
    expect(figures.verdict).toBe('enoughByRecord');
    expect(someFigures({ past: null })).toMatchObject({ record: null, verdict: 'short' });
  });

  it('judge a period that has not begun by its coverage so far, and one that has by its start', () => {
    const period = { ...someFacts.period, start: '2027-01-01', end: '2027-03-31' };
    const coming = someFigures({ period, chosen: null });
    expect(coming).toMatchObject({ phase: 'coming', isStartJudged: false, judged: { coverage: 1.5 } });
    // Won 100 and Commit 200 of 600 that cover.
    expect(coming.judged.commitShare).toBe(0.5);
    const running = someFigures({ chosen: sumsOf({ startCommit: 400, startBestCase: 100 }) });
    expect(running).toMatchObject({ isStartJudged: true, verdict: 'advanced' });
    expect(running.judged).toMatchObject({ coverage: 1.25, commitShare: 0.8 });
  });

  it('know the phase of the period and how much of it is over', () => {
    expect(someFigures({ today: '2026-10-01' })).toMatchObject({ phase: 'running', elapsed: 0 });
    expect(someFigures({ today: '2026-12-31' }).elapsed).toBeCloseTo(91 / 92, 12);
    expect(someFigures({ today: '2027-01-01' })).toMatchObject({ phase: 'finished', elapsed: 1 });
  });
});
