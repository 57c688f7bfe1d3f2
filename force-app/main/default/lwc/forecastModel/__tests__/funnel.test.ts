import { STAGES } from '../../../../../../jest/deals';
import { funnelOf } from '../funnel';

const sums = (stage: string, advanced: number, returned: number, lost: number, daysSum: number) => ({
  stage,
  advanced,
  returned,
  lost,
  daysSum
});

describe('the funnel', () => {
  it('follows those who left the last stage of each phase, now and usually', () => {
    const [pipeline, bestCase, commit] = funnelOf(
      [sums('Comparing Shortlist', 6, 2, 2, 300), sums('Running Evaluation', 100, 0, 0, 100)],
      [sums('Comparing Shortlist', 15, 0, 5, 400), sums('Comparing Shortlist', 15, 0, 5, 400)],
      STAGES
    );
    expect(bestCase).toEqual({
      step: 'BestCaseToCommit',
      conversion: 0.6,
      usualConversion: 0.75,
      days: 30,
      usualDays: 20
    });
    expect([pipeline.conversion, commit.days]).toEqual([null, null]);
  });

  it('says nothing of fewer than ten deals, nor of an org without the stages', () => {
    expect(funnelOf([sums('Comparing Shortlist', 9, 0, 0, 9)], [], STAGES)[1].conversion).toBeNull();
    expect(funnelOf([sums('', 20, 0, 0, 9)], [], []).map((one) => one.conversion)).toEqual([
      null,
      null,
      null
    ]);
  });
});
