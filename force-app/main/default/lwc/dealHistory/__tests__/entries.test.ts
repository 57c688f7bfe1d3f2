import type { DealHistory, Evidence, HistoryRow, SubmittedAs } from 'c/forecastData';
import { STAGES } from '../../../../../../jest/deals';
import { entriesOf, hiddenWords } from '../entries';

const row = (at: string, change: Partial<HistoryRow>): HistoryRow => ({
  at,
  who: 'Ben Ortiz',
  byId: '005ben',
  stage: 'Understanding Offerings',
  category: 'Pipeline',
  amount: 100_000,
  closeDate: '2026-10-01',
  ...change
});
const evidence = (topic: string, enteredAt: string): Evidence => ({
  id: `e${topic}`,
  topic,
  isConfirmed: true,
  isOurs: false,
  answer: 'We lose a day a week.',
  contactId: '003',
  contactName: 'Ada Lind',
  contactTitle: 'Plant Manager',
  confirmedOn: '2026-09-02',
  responsible: null,
  dueOn: null,
  dueAfter: null,
  daysAfter: null,
  internalNote: null,
  enteredBy: 'Ben Ortiz',
  enteredAt
});
const CRITERIA = [
  { name: 'Problem', stage: 'Understanding Offerings', text: 'It costs us money.', isRequired: true },
  { name: 'Criteria', stage: 'Running Evaluation', text: 'Criteria are written.', isRequired: true }
];
const NOTHING: DealHistory = { rows: [], handovers: [], slips: [], calls: [], submitted: [], isCut: false };
const titles = (history: Partial<DealHistory>, said: readonly Evidence[] | null = []): string[] =>
  entriesOf({
    history: { ...NOTHING, ...history },
    evidence: said,
    criteria: CRITERIA,
    actions: [],
    texts: {},
    stages: STAGES
  }).map(({ title, mark }) => (mark ? `${title} [${mark}]` : title));

const MOVES = [
  row('2026-09-20', { stage: 'Understanding Offerings' }),
  row('2026-09-10', { stage: 'Comparing Shortlist', amount: 120_000 }),
  row('2026-09-01', {})
];

describe('the history of a deal', () => {
  it('tells moves on, moves back, amounts and the beginning, latest first', () => {
    expect(
      titles({ rows: MOVES }, [evidence('Problem', '2026-09-05'), evidence('Criteria', '2026-09-06')])
    ).toEqual([
      'Moved back to Understanding Offerings',
      'Amount $120,000 → $100,000',
      'Moved on to Comparing Shortlist',
      'Amount $100,000 → $120,000',
      'Ada Lind, Plant Manager confirmed',
      'Ada Lind, Plant Manager confirmed',
      'Created'
    ]);
  });

  it('marks a move on that the buyer had not confirmed at that moment', () => {
    const late = [evidence('Problem', '2026-09-05'), evidence('Criteria', '2026-09-15')];
    expect(titles({ rows: MOVES }, late)).toContain('Moved on to Comparing Shortlist [1 not confirmed]');
    expect(titles({ rows: MOVES }, null)).toContain('Moved on to Comparing Shortlist');
  });

  it('tells a slip once, with its reason, instead of the change of the date', () => {
    const rows = [row('2026-09-20', { closeDate: '2027-01-15' }), row('2026-09-01', {})];
    const slip = {
      id: 's1',
      at: '2026-09-20',
      who: null,
      byId: null,
      from: '2026-10-01',
      to: '2027-01-15',
      reason: 'Legal',
      period: 'FY2026 Q4'
    };
    const [told, ...rest] = entriesOf({
      history: { ...NOTHING, rows, slips: [slip] },
      evidence: [],
      criteria: [],
      actions: [],
      texts: {},
      stages: STAGES
    });
    expect(told).toMatchObject({ title: 'Slipped out of FY2026 Q4', tone: 'warning' });
    expect(told.detail).toContain('Reason: Legal.');
    expect(rest.map(({ title }) => title)).toEqual(['Created']);
    expect(titles({ rows })[0]).toMatch(/^Close date .*→/);
  });

  it('tells what the deal did to the numbers of a person, and how often it then stayed the same', () => {
    const submitted = (id: string, at: string, change: Partial<SubmittedAs>): SubmittedAs => ({
      id,
      at,
      who: 'Ben Ortiz',
      level: 'Rep',
      period: 'FY2026 Q4',
      call: 'In',
      risk: null,
      category: 'Forecast',
      amount: 100_000,
      ...change
    });
    const all = [
      submitted('d', '2026-10-20', { call: 'Out' }),
      submitted('c', '2026-10-10', { amount: 130_000 }),
      submitted('b', '2026-10-08', {}),
      submitted('a', '2026-10-01', {})
    ];
    const told = entriesOf({
      history: { ...NOTHING, submitted: all },
      evidence: [],
      criteria: [],
      actions: [],
      texts: {},
      stages: STAGES
    });
    expect(told.map(({ title, detail }) => [title, detail])).toEqual([
      ['Not in the number of Ben Ortiz for FY2026 Q4: $100,000', 'Changed that number by -$130,000.'],
      ['In the number of Ben Ortiz for FY2026 Q4: $130,000', 'Changed that number by +$30,000.'],
      ['In the number of Ben Ortiz for FY2026 Q4: $100,000', 'Unchanged in later submissions: 1.']
    ]);
  });

  it('has the actions that are done, by their day', () => {
    const action = {
      id: 'a09',
      what: 'Check it with finance',
      isOurs: false,
      ownerId: '003',
      ownerName: 'Ada Lind',
      dueOn: '2026-09-12',
      doneOn: '2026-09-11',
      followsId: null,
      daysAfter: null,
      isShared: true
    };
    const actions = [action, { ...action, id: 'a10', isOurs: true }, { ...action, id: 'a11', doneOn: null }];
    const told = entriesOf({
      history: { ...NOTHING, rows: MOVES },
      evidence: [],
      actions,
      criteria: [],
      texts: {},
      stages: STAGES
    });
    expect(
      told.filter(({ at }) => at === '2026-09-11').map(({ title, who, kind }) => [title, who, kind])
    ).toEqual([
      ['The customer did: Check it with finance', 'Ada Lind', 'buyer'],
      ['We did: Check it with finance', 'Ada Lind', 'deal']
    ]);
    expect(told.findIndex(({ id }) => id === 'a09')).toBeGreaterThan(
      told.findIndex(({ title }) => title.startsWith('Moved back'))
    );
  });

  it('says what is not visible', () => {
    const hidden = { ...NOTHING, calls: null, slips: null };
    expect(
      hiddenWords({ history: hidden, evidence: null, actions: null, criteria: [], texts: {}, stages: STAGES })
    ).toBe('Not visible to you: slips, calls, what the buyer confirmed, the plan of actions.');
    expect(
      hiddenWords({ history: NOTHING, evidence: [], actions: [], criteria: [], texts: {}, stages: STAGES })
    ).toBe('');
  });
});
