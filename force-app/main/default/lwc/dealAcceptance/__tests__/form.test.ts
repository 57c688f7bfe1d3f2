import type { Acceptance } from 'c/forecastData';
import { STAGES } from '../../../../../../jest/deals';
import { awaitsAcceptance, chipsOf, formOf, outsideStage, proposedDay, summaryOf, toSave } from '../form';

const deal: Acceptance = {
  stage: 'Understanding Offerings',
  category: 'Pipeline',
  isClosed: false,
  accountId: '001',
  acceptedDate: '',
  fit: '',
  funding: '',
  event: '',
  eventDate: '',
  power: '',
  nextStep: '',
  closeDate: '2026-12-19'
};
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
const INPUT = {
  fit: 'Strong',
  funding: 'Funded',
  event: 'Regulation',
  eventDate: '2027-01-31',
  power: 'Will connect us',
  promiseContact: '003',
  promiseBy: '2026-12-01',
  promise: 'I will bring the CFO.'
};
const saved = (
  change: Partial<Acceptance> = {},
  input: Record<string, string> = INPUT,
  choices = CHOICES
) => {
  const asked = { ...deal, ...change };
  const form = formOf(asked, input, choices);
  return toSave('006', asked, { form, input, stages: STAGES, today: '2026-11-20' });
};

describe('acceptance', () => {
  it('is asked for an open deal without its date, where that is visible', () => {
    expect(awaitsAcceptance(deal)).toBe(true);
    expect(awaitsAcceptance({ ...deal, acceptedDate: null })).toBe(false);
    expect(awaitsAcceptance({ ...deal, acceptedDate: '2026-06-01' })).toBe(false);
    expect(awaitsAcceptance({ ...deal, isClosed: true })).toBe(false);
  });

  it('saves what was said, and a promise as evidence with its day', () => {
    expect(saved()).toMatchObject({
      acceptedDate: '2026-11-20',
      stage: undefined,
      fit: 'Strong',
      eventDate: '2027-01-31',
      promise: {
        topic: 'Way_To_Power',
        contactId: '003',
        confirmedOn: '2026-11-20',
        answer: 'I will bring the CFO. By Dec 1, 2026.'
      }
    });
    expect(saved({}, { ...INPUT, power: 'Has power' }).promise).toBeUndefined();
    expect(saved({}, INPUT, { ...CHOICES, mayConfirm: false }).promise).toBeUndefined();
  });

  it('moves a deal from outside of the forecast into its first stage', () => {
    expect(saved({ category: 'Omitted' }).stage).toBe('Understanding Offerings');
    expect(outsideStage(STAGES)).toBeUndefined();
  });

  it('cautions where no event drives the buyer', () => {
    const form = formOf(deal, { ...INPUT, event: 'None' }, CHOICES);
    expect(form).toMatchObject({ refusal: '', has: { eventDate: false } });
    expect(form.caution).toContain('they will wait');
  });

  it('leaves a field alone that the user may not see', () => {
    expect(saved({ fit: null, eventDate: null })).toMatchObject({ fit: undefined, eventDate: undefined });
  });

  it.each([
    ['fit', 'None', 'Without a fit'],
    ['funding', 'No path', 'Without a path'],
    ['power', 'None', 'You need the person']
  ])('refuses %s %s before the org does', (name, value, words) => {
    expect(formOf(deal, { ...INPUT, [name]: value }, CHOICES).refusal).toContain(words);
    expect(formOf(deal, INPUT, CHOICES)).toMatchObject({ refusal: '', caution: '' });
  });

  it('sums up an accepted deal, and says what speaks against it', () => {
    const accepted = {
      ...deal,
      fit: 'Strong',
      funding: 'Funded',
      event: 'Regulation',
      eventDate: '2026-12-01',
      power: 'None'
    };
    expect(summaryOf(accepted)).toMatch(/^Strong fit · Funded · Regulation, Dec 1.* · None$/);
    expect(chipsOf(accepted, '2026-12-05')).toEqual([
      'closes after its event',
      'event has passed',
      'no access to power'
    ]);
    expect(chipsOf({ ...deal, event: null, power: null }, '2026-12-05')).toEqual([]);
    expect(chipsOf(deal, '2026-12-05')).toEqual(['no event behind the date', 'no access to power']);
  });

  it('proposes to look again in four weeks', () => {
    expect(proposedDay('2026-12-14')).toBe('2027-01-11');
  });
});
