import type { Evidence, Guide } from 'c/forecastData';
import { STAGES, aDeal } from '../../../../../../jest/deals';
import { gapWords, missingIn, neighboursOf, stepsOf } from '../steps';
import { stageView } from '../view';

const criterion = (name: string, stage: string, isRequired = true) => ({
  name,
  stage,
  isRequired,
  text: `${name}.`
});
const said = (topic: string, change: Partial<Evidence> = {}): Evidence => ({
  id: `a${topic}`,
  topic,
  isConfirmed: true,
  isOurs: false,
  answer: null,
  contactId: '003',
  contactName: 'Ada Lind',
  contactTitle: null,
  confirmedOn: '2026-11-02',
  responsible: null,
  dueOn: null,
  dueAfter: null,
  daysAfter: null,
  internalNote: null,
  enteredBy: 'Ben Ortiz',
  enteredAt: '2026-11-02T10:00:00.000Z',
  ...change
});
const guide: Guide = {
  questions: [],
  texts: {},
  stages: [
    {
      stage: 'Running Evaluation',
      buyerStep: 'The buyer tests.',
      question: 'What would you have to see?',
      sellerAction: null,
      nextOffer: null,
      content: ['A trial'],
      roles: [],
      fewestContacts: null
    }
  ],
  criteria: [
    criterion('Problem', 'Understanding Offerings'),
    criterion('Event', 'Understanding Offerings', false),
    criterion('Criteria', 'Running Evaluation'),
    criterion('Shortlist', 'Running Evaluation', false)
  ]
};
const deal = aDeal({ stage: 'Running Evaluation', category: 'BestCase' });
const parts = { deal, stages: STAGES, guide, evidence: [said('Problem'), said('Shortlist')] };
const CHOICES = {
  fits: [],
  fundings: [],
  events: [],
  powers: [],
  roles: [],
  mayAccept: true,
  mayMove: true,
  mayConfirm: true,
  mayAddPeople: true,
  mayPlan: true,
  mayRemoveActions: true
};

describe('the path', () => {
  it('says of each step how much of it the buyer has confirmed', () => {
    const [first, here, ...ahead] = stepsOf(parts, deal.stage);
    expect(first).toMatchObject({ state: 'done', words: 'confirmed', current: undefined });
    expect(here).toMatchObject({
      state: 'current',
      words: '1 of 2 confirmed',
      current: 'step',
      pressed: 'true'
    });
    expect(ahead.map(({ state, words }) => [state, words])).toEqual(ahead.map(() => ['ahead', '']));
    expect(ahead.some(({ value }) => STAGES.find((one) => one.value === value)?.isClosed)).toBe(false);
  });

  it('marks a step that was left without a required confirmation', () => {
    const [first] = stepsOf(
      { ...parts, evidence: [said('Event'), said('Problem', { isConfirmed: false })] },
      ''
    );
    expect(first).toMatchObject({ state: 'done', words: '1 missing' });
    expect(first.className).toContain('step_gap');
  });

  it('says nothing where the evidence is not visible', () => {
    expect(
      stepsOf({ ...parts, evidence: null }, '')
        .map(({ words }) => words)
        .join('')
    ).toBe('');
    expect(missingIn(deal.stage, { ...parts, evidence: null })).toBeNull();
    expect(gapWords(null)).toBe('');
  });

  it('ends with the stage in which a deal was closed, and shows how far it got', () => {
    const won = STAGES.find(({ isWon }) => isWon)!;
    const closed = aDeal({
      stage: won.value,
      category: 'Closed',
      isClosed: true,
      pastStages: [won.value, 'Running Evaluation']
    });
    const steps = stepsOf({ ...parts, deal: closed }, closed.stage);
    expect(steps.filter(({ state }) => state === 'done').map(({ value }) => value)).toEqual([
      'Understanding Offerings',
      'Running Evaluation'
    ]);
    expect(steps.at(-1)).toMatchObject({ value: won.value, state: 'current' });
    expect(neighboursOf({ deal: closed, stages: STAGES })).toEqual({ before: undefined, after: undefined });
  });
});

describe('the offers', () => {
  it('are to move on although something is missing, said beside it, and to move back', () => {
    const view = stageView(parts, null, CHOICES, false);
    expect(view.gap).toContain('A required confirmation is missing.');
    expect(view.on?.className).toContain('slds-button_neutral');
    expect(view.back?.text).toBe('Move back to Understanding Offerings');
    expect(view.content).toEqual(['A trial']);
    expect(stageView({ ...parts, evidence: [said('Criteria')] }, null, CHOICES, true)).toMatchObject({
      gap: '',
      content: null,
      on: { className: expect.stringContaining('slds-button_brand') as string }
    });
  });

  it('are to move the deal to another stage that is looked at', () => {
    const view = stageView(parts, 'Understanding Offerings', CHOICES, false);
    expect(view).toMatchObject({ on: null, back: null, canClose: false, guide: undefined });
    expect(view.here?.text).toBe('Move the deal to Understanding Offerings');
    expect(view.backWords).toContain('Running Evaluation');
  });

  it('are none for a user who may not change the stage', () => {
    const view = stageView(parts, null, { ...CHOICES, mayMove: false, mayConfirm: false }, false);
    expect(view).toMatchObject({ hasActions: false, on: null, back: null, gap: '', mayConfirm: false });
    expect(stageView(parts, null, null, false).hasActions).toBe(false);
  });
});
