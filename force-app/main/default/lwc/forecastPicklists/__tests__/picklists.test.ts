import ForecastPicklists from 'c/forecastPicklists';
import type { Picklists } from 'c/forecastPicklists';
import { getPicklistValues } from 'lightning/uiObjectInfoApi';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { answerPicklists } from '../../../../../../jest/org';

let answers: Picklists[];

beforeEach(() => {
  answers = [];
  const element = createElement('c-forecast-picklists', { is: ForecastPicklists });
  element.addEventListener('answer', (event) => answers.push((event as CustomEvent<Picklists>).detail));
  document.body.appendChild(element);
});
afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-picklists', () => {
  it("reads the stages from the org's own set-up", () => {
    answerPicklists();
    expect(answers.at(-1)).toEqual({
      stages: STAGES,
      motions: [
        { value: 'Enterprise', label: 'Enterprise' },
        { value: 'Inside', label: 'Inside' }
      ],
      lossTypes: [
        { value: 'Competition', label: 'Competition' },
        { value: 'No Decision', label: 'No Decision' }
      ],
      competitors: [{ value: 'Other', label: 'Other' }],
      errors: undefined
    });
  });

  it('says why there are no stages', () => {
    (getPicklistValues as unknown as { error(body: unknown): void }).error({ message: 'No access' });
    expect(answers[0]).toMatchObject({ stages: [], errors: ['No access'] });
  });
});
