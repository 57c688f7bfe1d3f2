import { evidenceMissing, hasMovedBack } from '../evidence';
import { STAGES } from '../../../../../../jest/deals';

const topics = [
  { name: 'Problem', stage: 'Understanding Offerings' },
  { name: 'Criteria', stage: 'Running Evaluation' },
  { name: 'Clauses', stage: 'Redlining Documents' },
  { name: 'Of another org', stage: 'Prospecting' }
];

describe('evidence', () => {
  it.each([
    ['Understanding Offerings', [], 0],
    ['Running Evaluation', [], 1],
    ['Comparing Shortlist', [], 2],
    ['Comparing Shortlist', ['Problem'], 1],
    ['Redlining Documents', ['Problem', 'Criteria'], 0]
  ])('in %s with %j confirmed lacks %d', (stage, confirmedTopics, missing) => {
    expect(evidenceMissing({ stage, confirmedTopics }, topics, STAGES)).toBe(missing);
  });

  it('is unknown where it is not visible, or the stage is not known', () => {
    expect(
      evidenceMissing({ stage: 'Running Evaluation', confirmedTopics: null }, topics, STAGES)
    ).toBeNull();
    expect(evidenceMissing({ stage: 'Prospecting', confirmedTopics: [] }, topics, STAGES)).toBeNull();
  });
});

describe('a move back', () => {
  it.each([
    ['Running Evaluation', ['Running Evaluation', 'Running Evaluation', 'Negotiating Proposal'], true],
    ['Negotiating Proposal', ['Negotiating Proposal', 'Running Evaluation', 'Redlining Documents'], false],
    ['Running Evaluation', ['Running Evaluation'], false],
    ['Running Evaluation', [], false],
    ['Running Evaluation', null, null]
  ])('of a deal in %s after %j: %s', (stage, pastStages, expected) => {
    expect(hasMovedBack({ stage, pastStages }, STAGES)).toBe(expected);
  });
});
