import ForecastSetupNotice from 'c/forecastSetupNotice';
import type { StageFacts } from 'c/forecastModel';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { settled } from '../../../../../../jest/settled';

const stage = (label: string, change: Partial<StageFacts> = {}): StageFacts => ({
  value: label,
  label,
  category: 'Pipeline',
  probability: 20,
  isClosed: false,
  isWon: false,
  ...change
});

const show = async (stages: readonly StageFacts[] | null) => {
  const element = createElement('c-forecast-setup-notice', { is: ForecastSetupNotice });
  element.stages = stages;
  document.body.appendChild(element);
  await settled();
  const root = element.shadowRoot!;
  return {
    findings: () => Array.from(root.querySelectorAll('li')).map((finding) => finding.textContent),
    close: () => root.querySelector('button')!.click()
  };
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  document.body.replaceChildren();
});

describe('the set-up check', () => {
  it('is silent about stages that are right, and while they are loaded', async () => {
    expect((await show(STAGES)).findings()).toEqual([]);
    expect((await show(null)).findings()).toEqual([]);
  });

  it('names a likely stage in Pipeline, a single category and the columns that stay empty', async () => {
    const { findings } = await show([
      stage('Qualify'),
      stage('Negotiate', { probability: 90 }),
      stage('Won', { category: 'Closed', isClosed: true, isWon: true })
    ]);
    expect(findings()).toEqual([
      expect.stringContaining('Negotiate'),
      expect.stringContaining('All open stages are in Pipeline'),
      expect.stringContaining('Funded Projects'),
      expect.stringContaining('Vendor of Choice')
    ]);
  });

  it('says that there are no stages at all', async () => {
    expect((await show([])).findings()).toEqual([expect.stringContaining('no opportunity stages')]);
  });

  it('stays away once it was put away, until something else is found', async () => {
    const { findings, close } = await show([]);
    close();
    await settled();
    expect(findings()).toEqual([]);
    expect((await show([])).findings()).toEqual([]);
    expect((await show([stage('Qualify')])).findings()).not.toEqual([]);
  });
});
