import { actionsView } from 'c/dealActions';
import DealCustomerPage, { htmlOf, pageOf } from 'c/dealCustomerPage';
import DealQualification from 'c/dealQualification';
import { progressOf, topicsOf } from 'c/dealQuestions';
import type { DealAction, Evidence, Question } from 'c/forecastData';
import { createElement } from 'lwc';
import { aDeal } from '../../../../../../jest/deals';
import { dealPage, emit, mutate } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';
import { statePanel } from '../../../../../../jest/statePanel';

const question = (name: string, change: Partial<Question> = {}): Question => ({
  name,
  title: name.split('_')[0],
  text: `${name}?`,
  isOurs: name.endsWith('_Us'),
  isVerdict: name.startsWith('Verdict'),
  order: { Means: 10, When: 40, Verdict: 50 }[name.split('_')[0]] ?? null,
  ...change
});
const QUESTIONS = [
  'Means_Customer',
  'Means_Us',
  'Verdict_Customer',
  'Verdict_Us',
  'When_Us',
  'When_Customer'
].map((name) => question(name));
const said = (topic: string, change: Partial<Evidence> = {}): Evidence => ({
  id: `a05-${topic}`,
  topic,
  isConfirmed: false,
  isOurs: topic.endsWith('_Us'),
  answer: 'Yes.',
  contactId: null,
  contactName: null,
  contactTitle: null,
  confirmedOn: null,
  responsible: null,
  dueOn: null,
  dueAfter: null,
  daysAfter: null,
  internalNote: null,
  enteredBy: 'Ben Ortiz',
  enteredAt: '2026-11-01T08:00:00.000Z',
  ...change
});
const TODAY = '2026-11-21';

describe('the questions to both sides', () => {
  it('stand by what they are about, in their order, the customer first', () => {
    const topics = topicsOf(QUESTIONS, [], TODAY);
    expect(topics.map(({ title }) => title)).toEqual(['Means', 'When', 'Verdict']);
    for (const { answers } of topics) expect(answers.map(({ side }) => side)).toEqual(['The customer', 'We']);
  });

  it('are open, answered or agreed by the latest answer alone', () => {
    const evidence = [
      said('Means_Customer', { answer: null, responsible: 'Nora', dueOn: '2026-11-20' }),
      said('Means_Customer', { isConfirmed: true, confirmedOn: '2026-10-01' }),
      said('Means_Us', {
        isConfirmed: true,
        confirmedOn: '2026-11-12',
        contactId: '003',
        contactName: 'Nora Field'
      }),
      said('When_Us', { dueOn: '2026-11-21' }),
      said('Verdict_Us', { answer: 'Not Yet' })
    ];
    const topics = topicsOf(QUESTIONS, evidence, TODAY);
    const all = Object.fromEntries(topics.flatMap(({ answers }) => answers.map((one) => [one.key, one])));
    expect(all.Means_Customer).toMatchObject({ state: 'open', due: 'Nora, by Nov 20', isOverdue: true });
    expect(all.Means_Us).toMatchObject({
      state: 'agreed',
      agreedBy: 'Nora Field · Nov 12',
      isOverdue: false
    });
    expect(all.When_Us).toMatchObject({ state: 'answered', due: 'by Nov 21', isOverdue: false });
    expect(all.When_Customer).toMatchObject({ state: 'open', answer: '', said: null });
    expect(all.Verdict_Us).toMatchObject({ answer: 'Not yet' });
    expect(progressOf(topics)).toBe('1 of 4 agreed · 1 overdue');
  });
});

describe('an answer that waits for another', () => {
  const due = (evidence: Evidence[]) => {
    const answers = topicsOf(QUESTIONS, evidence, TODAY).flatMap((topic) => topic.answers);
    return answers.find(({ key }) => key === 'When_Us')!;
  };
  const waits = said('When_Us', {
    answer: null,
    dueOn: '2026-11-01',
    dueAfter: 'Means_Customer',
    daysAfter: 5
  });

  it('is due so many days after that one is agreed, else due', () => {
    const open = said('Means_Customer', { dueOn: '2026-11-10' });
    const agreed = said('Means_Customer', { isConfirmed: true, confirmedOn: '2026-11-18' });
    expect(due([waits, open])).toMatchObject({
      due: 'by Nov 15',
      after: '(5 days after “Means: The customer”)',
      isOverdue: true
    });
    expect(due([waits, agreed, open])).toMatchObject({ due: 'by Nov 23', isOverdue: false });
    expect(due([waits])).toMatchObject({ due: '', isOverdue: false });
  });

  it('cannot wait for one that waits for it', () => {
    const answers = topicsOf(QUESTIONS, [waits], TODAY).flatMap((topic) => topic.answers);
    const values = (key: string) => answers.find((one) => one.key === key)!.others.map(({ value }) => value);
    expect(values('Means_Customer')).not.toContain('When_Us');
    expect(values('When_Us')).toEqual(expect.arrayContaining(['Means_Customer', 'When_Customer']));
  });
});

describe('the page for the customer', () => {
  const SECRET = 'our floor is 80,000';
  // The secret is in every field that is ours alone.
  const evidence = QUESTIONS.map(({ name }) =>
    said(name, { internalNote: SECRET, enteredBy: SECRET, id: SECRET, contactTitle: SECRET })
  );
  const deal = aDeal({
    name: 'A & B <rollout>',
    accountName: 'Initech',
    ownerName: SECRET,
    competitor: SECRET
  });
  const action = (id: string, change: Partial<DealAction>): DealAction => ({
    id,
    what: `Do ${id}`,
    isOurs: false,
    ownerId: SECRET,
    ownerName: 'Nora Field',
    dueOn: '2026-11-19',
    doneOn: null,
    followsId: null,
    daysAfter: null,
    isShared: true,
    ...change
  });
  // One that is ours alone, which a shared one waits for; and who of us does it.
  const actions = actionsView(
    [
      action('one', { what: SECRET, isOurs: true, ownerName: SECRET, isShared: false }),
      action('two', { followsId: 'one', daysAfter: 4 }),
      action('three', { isOurs: true, ownerName: SECRET, doneOn: '2026-11-02' })
    ],
    TODAY
  );
  const page = pageOf(deal, { topics: topicsOf(QUESTIONS, evidence, TODAY), actions }, TODAY);

  it('has the answers of both sides and nothing that is ours alone', () => {
    const html = htmlOf(page, 'en-US');
    expect(html.match(/Yes\./g)).toHaveLength(6);
    expect(html + JSON.stringify(page)).not.toContain(SECRET);
    expect(page.plan.map(({ what, note }) => `${what}: ${note}`)).toEqual([
      'Do three: We · done Nov 2',
      'Do two: Nora Field · by Nov 23'
    ]);
    expect(html).toContain('Do two');
    expect(html).toContain('<title>A &amp; B &lt;rollout&gt; – Initech</title>');
    expect(html).toContain('lang="en-US"');
    expect(html).not.toMatch(/(?:src|href)=/);
  });

  it('is previewed as it is, and can be taken as a file', async () => {
    const element = createElement('c-deal-customer-page', { is: DealCustomerPage as never });
    Object.assign(element, { page });
    document.body.appendChild(element);
    await settled();
    const root = element.shadowRoot!;
    const shown = root.querySelector('[data-id="page"]')!.textContent!;
    expect(shown).toContain('A & B <rollout> – Initech');
    expect(shown).toContain('Nora Field · by Nov 23');
    expect(shown).not.toContain(SECRET);
    const link = root.querySelector<HTMLAnchorElement>('[data-id="download"]')!;
    expect(link.download).toBe('A-B-rollout-Initech.html');
    expect(decodeURIComponent(link.href)).toContain(htmlOf(page, 'en'));
    element.remove();
  });
});

const topicNode = (name: string, kind: string) => ({
  DeveloperName: { value: name },
  MasterLabel: { value: `${name.split('_')[0]}: a side` },
  side: { value: name.endsWith('_Us') ? 'Us' : 'Customer' },
  stage: { value: null },
  kind: { value: kind },
  order: { value: null },
  text: { value: `${name}?` },
  isRequired: { value: false }
});
const edges = (...nodes: object[]) => ({ edges: nodes.map((node) => ({ node })) });
const guide = (...topics: object[]) => ({ uiapi: { query: { stages: edges(), topics: edges(...topics) } } });
const evidenceData = (...nodes: object[]) => ({
  uiapi: { query: { evidence: { ...edges(...nodes), pageInfo: { hasNextPage: false, endCursor: null } } } }
});

describe('the card', () => {
  afterEach(() => document.body.replaceChildren());
  const open = async () => {
    const element = createElement('c-deal-qualification', { is: DealQualification });
    Object.assign(element, { recordId: '006000000000001AAA' });
    document.body.appendChild(element);
    await settled();
    return element.shadowRoot!;
  };

  it('shows the questions, saves an answer and keeps what is typed when the org refuses it', async () => {
    const root = await open();
    emit('forecastDeals', dealPage([aDeal()]));
    emit('forecastGuide', guide(topicNode('Means_Us', 'Mutual'), topicNode('Verdict_Us', 'Verdict')));
    emit('forecastEvidence', evidenceData(), { refresh: () => Promise.resolve() });
    await settled();
    expect(root.querySelector('[data-id="progress"]')!.textContent).toBe('0 of 1 agreed');
    const answer = root.querySelector('c-deal-answer') as HTMLElement & { mayAnswer: boolean };
    answer.mayAnswer = true;
    await settled();
    const inside = answer.shadowRoot!;
    inside.querySelector<HTMLElement>('[data-ask]')!.click();
    await settled();
    const type = (field: string, value: string) => {
      const element = inside.querySelector<HTMLTextAreaElement>(`[data-field="${field}"]`)!;
      element.reportValidity = () => true;
      element.value = value;
      if (element instanceof HTMLTextAreaElement) element.dispatchEvent(new CustomEvent('input'));
      else (element as HTMLElement).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    };
    for (const field of inside.querySelectorAll<HTMLInputElement>('[data-field]'))
      field.reportValidity = () => true;
    type('answer', ' We have the people. ');
    type('dueOn', '2026-12-12');
    mutate.mockReset().mockRejectedValueOnce(new Error('No right.')).mockResolvedValue({ data: {} });
    inside.querySelector<HTMLElement>('[data-id="save"]')!.click();
    await settled();
    expect(inside.querySelector('[role="alert"]')!.textContent).toContain('No right.');
    inside.querySelector<HTMLElement>('[data-id="save"]')!.click();
    await settled();
    const { variables } = mutate.mock.calls.at(-1)![0] as {
      variables: { evidence: { Buyer_Evidence__c: object } };
    };
    expect(variables.evidence.Buyer_Evidence__c).toEqual({
      Opportunity__c: '006000000000001AAA',
      Topic__c: 'Means_Us',
      Side__c: 'Us',
      Answer__c: 'We have the people.',
      Is_Confirmed__c: false,
      Due_On__c: '2026-12-12'
    });
    expect(inside.querySelector('.form')).toBeNull();
  });

  it('begins a change with what was said last', async () => {
    const root = await open();
    emit('forecastDeals', dealPage([aDeal()]));
    emit('forecastGuide', guide(topicNode('Means_Us', 'Mutual')));
    const node = {
      Id: 'a05',
      topic: { value: 'Means_Us' },
      answer: { value: 'Two engineers.' },
      internalNote: { value: 'Ask Ben.' },
      CreatedDate: { value: '2026-11-01T08:00:00.000Z' }
    };
    emit('forecastEvidence', evidenceData(node));
    await settled();
    const answer = root.querySelector('c-deal-answer') as HTMLElement & { mayAnswer: boolean };
    answer.mayAnswer = true;
    await settled();
    answer.shadowRoot!.querySelector<HTMLElement>('[data-ask]')!.click();
    await settled();
    const texts = [...answer.shadowRoot!.querySelectorAll('textarea')].map(({ value }) => value);
    expect(texts).toEqual(['Two engineers.', 'Ask Ben.']);
  });

  it('says what is missing where there are no questions, or no right to see answers', async () => {
    const root = await open();
    const messages = () => (statePanel(root) as unknown as { messages: string[] }).messages;
    emit('forecastDeals', dealPage([aDeal()]));
    emit('forecastGuide', guide());
    emit('forecastEvidence', evidenceData());
    await settled();
    expect(messages()).toEqual([
      'There are no questions. An admin adds them as Evidence Topics of the kind Mutual.'
    ]);
    emit('forecastEvidence', { uiapi: { query: {} } });
    await settled();
    expect(messages().join()).toContain('not visible to you');
  });
});
