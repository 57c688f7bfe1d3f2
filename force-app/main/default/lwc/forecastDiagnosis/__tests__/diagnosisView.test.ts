import ForecastDiagnosis from 'c/forecastDiagnosis';
import type { Metric } from 'c/forecastData';
import { figuresOf } from 'c/forecastFigures';
import { DEFAULT_POLICIES, NO_SUMS, NO_TOTALS, policyOf } from 'c/forecastModel';
import type { Period, SumName } from 'c/forecastModel';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import {
  answer,
  answerWhere,
  metric as metricNode,
  metrics as metricsData,
  refuse
} from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

const period = (id: string | null, start: string, end: string): Period => ({
  id,
  key: `Q:${start}`,
  kind: 'Quarter',
  name: start,
  start,
  end
});
const PERIODS = [period('4', '2026-07-01', '2026-09-30'), period('5', '2026-10-01', '2026-12-31')];
const metric = (periodId: string, values: Partial<Record<SumName, number>>): Metric => ({
  periodId,
  dimension: 'Team',
  value: 'All',
  label: 'All',
  wonDaysSum: 0,
  sums: {
    ...NO_SUMS,
    ...Object.fromEntries(Object.entries(values).map(([name, amount]) => [name, { amount, count: 1 }]))
  }
});
const LOSING = [metric('4', { won: 40, lostCompetition: 60, lostNoDecision: 10 })];
const FINE = [metric('4', { won: 60, lostCompetition: 30 })];
const figures = (finished: readonly Metric[]) =>
  figuresOf({
    totals: NO_TOTALS,
    plans: [],
    planState: 'known',
    people: [],
    finished: finished.map((one) => one.sums),
    chosen: null,
    period: PERIODS[1],
    motion: null,
    today: '2026-11-21'
  });

const show = async (metrics: Metric[] | null, change: object = {}) => {
  const element = createElement('c-forecast-diagnosis', { is: ForecastDiagnosis });
  const retry = jest.fn();
  element.addEventListener('retry', retry);
  Object.assign(element, {
    metrics,
    periods: PERIODS,
    figures: figures(metrics ?? []),
    stages: STAGES,
    policy: policyOf(DEFAULT_POLICIES, null),
    today: '2026-11-21',
    ...change
  });
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  const sentence = () => root.querySelector('.banner p')?.textContent?.replace(/\s+/g, ' ').trim();
  return { root, sentence, retry };
};
const stageNode = (periodId: string, advanced: number, lost: number) => ({
  Id: `s${periodId}`,
  period: { value: periodId },
  stage: { value: 'Comparing Shortlist' },
  advanced: { value: advanced },
  returned: { value: 0 },
  lost: { value: lost },
  days: { value: 100 }
});
const answerSlices = async (stageNodes: object[] = []): Promise<void> => {
  const slice = (label: string) => ({ value: { value: label }, label: { value: label } });
  answerWhere(
    'forecastMetrics',
    'Segment',
    metricsData(metricNode('4', { wonAmount: 1, wonCount: 1 }, slice('SMB')))
  );
  answerWhere(
    'forecastMetrics',
    'Competitor',
    metricsData(
      metricNode('4', { lostCompetitionAmount: 60, lostCompetitionCount: 2 }, slice('Globex Cloud'))
    )
  );
  answer('forecastStageMetrics', {
    uiapi: { query: { stageMetrics: { edges: stageNodes.map((node) => ({ node })) } } }
  });
  await settled();
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('the diagnosis', () => {
  it('names what costs most, with its figures and what to do', async () => {
    const { sentence, root } = await show(LOSING);
    expect(root.querySelector('c-forecast-state')).not.toBeNull();
    await answerSlices();
    expect(sentence()).toBe(
      'Differentiation is the gap. Without a plan there is no coverage to judge. Only 40% of the deals decided against a competitor were won (floor 50%). Losses to competition ($60) outweigh no decision ($10). Globex Cloud ($60) cost most. Arm the Funded Projects phase: references, battle cards, proposal review.'
    );
    const states = Array.from(root.querySelectorAll('.state')).map((one) => one.textContent);
    expect(states).toEqual(['–', 'yes', 'no: repair first', 'yes', '–', '–']);
    expect(root.querySelectorAll('c-forecast-rate-table')).toHaveLength(2);
  });

  it('finds the phase that moves on worse than usual', async () => {
    const { sentence } = await show(FINE);
    await answerSlices([stageNode('4', 60, 40), stageNode('5', 30, 70)]);
    expect(sentence()).toContain('Differentiation in the evaluation is the gap.');
    expect(sentence()).toContain('30% of the deals that left the phase moved on (usually 60%)');
  });

  it('leaves out of the count a phase that only a few deals have left', async () => {
    const { sentence } = await show(FINE);
    await answerSlices([stageNode('4', 60, 40), stageNode('5', 2, 7)]);
    expect(sentence()).toContain('Nothing amiss in what can be judged.');
  });

  it('is on course when every question has been answered', async () => {
    const { sentence, root } = await show(FINE, {
      figures: { ...figures(FINE), startCoverage: 3, required: 2, plan: 100, capacity: 120 }
    });
    await answerSlices([stageNode('4', 60, 40), stageNode('5', 60, 40)]);
    expect(sentence()).toContain('On course. Coverage began at 3.0× where 2.0× was needed.');
    expect(root.querySelector('.banner_fine')).not.toBeNull();
  });

  it('says that losses nobody classified leave the rates without a meaning', async () => {
    const { sentence, root } = await show([metric('4', { won: 60, lostUnclassified: 30 })]);
    await answerSlices();
    expect(sentence()).toContain(
      '100% of what was lost has no loss type, so the rates say little: classify the losses.'
    );
    expect(root.querySelector('.banner_fine')).toBeNull();
    const states = Array.from(root.querySelectorAll('.state')).map((one) => one.textContent);
    expect(states).toEqual(['–', 'yes', '–', 'yes', '–', '–']);
  });

  it('is only the sentence as a banner', async () => {
    const { root, sentence } = await show(LOSING, { isBanner: true });
    await answerSlices();
    expect(sentence()).toContain('Differentiation');
    expect(root.querySelector('table')).toBeNull();
  });

  it('invites to sync an org that has no metrics yet', async () => {
    const { sentence, root } = await show(null, {
      periods: PERIODS.map((one) => ({ ...one, id: null }))
    });
    expect(sentence()).toContain('Nothing to judge yet.');
    expect(root.querySelector('c-forecast-state')).toBeNull();
  });

  it('says what the org refused and tries again', async () => {
    const { root, retry } = await show(LOSING);
    refuse('forecastStageMetrics', 'No access to Stage_Metric__c.');
    await settled();
    const state = root.querySelector('c-forecast-state')!;
    expect((state as unknown as { messages: string[] }).messages).toEqual(['No access to Stage_Metric__c.']);
    state.shadowRoot!.querySelector('button')!.click();
    expect(retry).toHaveBeenCalled();
  });
});
