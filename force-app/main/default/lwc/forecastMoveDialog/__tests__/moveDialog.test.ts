import ForecastMoveDialog from 'c/forecastMoveDialog';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { settled } from '../../../../../../jest/settled';

type Field = HTMLElement & { value: string; reportValidity: () => boolean };

const show = (stages: readonly object[]) => {
  const element = createElement('c-forecast-move-dialog', { is: ForecastMoveDialog as never }) as HTMLElement;
  Object.assign(element, {
    dealName: 'Acme renewal',
    stages
  });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const closed: unknown[] = [];
  element.addEventListener('modalclose', (event) => closed.push((event as CustomEvent).detail));
  const fields = () => Array.from(root.querySelectorAll<Field>('[data-name]'));
  const choose = async (name: string, value: string) => {
    fields()
      .find((field) => field.dataset.name === name)!
      .dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
  };
  const press = (label: string, isValid = true) => {
    fields().forEach((field) => {
      field.reportValidity = () => isValid;
    });
    const buttons = Array.from(root.querySelectorAll<HTMLElement & { label: string }>('lightning-button'));
    buttons.find((button) => button.label === label)!.click();
  };
  return { fields: () => fields().map((field) => field.dataset.name), choose, press, closed };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-move-dialog', () => {
  it('asks which stage, the first being proposed', async () => {
    const { fields, choose, press, closed } = show(STAGES.slice(1, 3));
    expect(fields()).toEqual(['stage']);
    press('Move');
    await choose('stage', 'Comparing Shortlist');
    press('Move');
    expect(closed).toEqual([{ stage: 'Running Evaluation' }, { stage: 'Comparing Shortlist' }]);
  });

  it('closes with nothing when cancelled', () => {
    const { press, closed } = show(STAGES.slice(1, 3));
    press('Cancel');
    expect(closed).toEqual([null]);
  });
});
