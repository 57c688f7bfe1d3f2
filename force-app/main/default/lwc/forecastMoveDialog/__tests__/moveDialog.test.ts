import ForecastMoveDialog from 'c/forecastMoveDialog';
import { createElement } from 'lwc';
import { STAGES } from '../../../../../../jest/deals';
import { answer, competitors } from '../../../../../../jest/org';
import { settled } from '../../../../../../jest/settled';

type Field = HTMLElement & { value: string; reportValidity: () => boolean };

const show = (stages: readonly object[], lossTypes = [{ value: 'Competition', label: 'Competition' }]) => {
  const element = createElement('c-forecast-move-dialog', { is: ForecastMoveDialog as never }) as HTMLElement;
  Object.assign(element, {
    dealName: 'Acme renewal',
    closeDate: '2026-12-19',
    stages,
    lossTypes
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

  it('asks how a deal was lost, and who won it only when somebody did', async () => {
    const { fields, choose, press, closed } = show([STAGES[6]]);
    expect(fields()).toEqual(['lossType']);
    press('Move', false);
    expect(closed).toEqual([]);
    await choose('lossType', 'Competition');
    expect(fields()).toEqual(['lossType', 'competitor']);
    answer('forecastCompetitors', competitors('Other'));
    await settled();
    await choose('competitor', 'a06Other');
    press('Move');
    expect(closed).toEqual([
      {
        stage: 'Closed Lost',
        loss: { lossType: 'Competition', competitor: { id: 'a06Other', name: 'Other' } }
      }
    ]);
  });

  it('does not ask for a loss type in an org without the field, or that was won', () => {
    expect(show([STAGES[6]], []).fields()).toEqual([]);
    document.body.replaceChildren();
    expect(show([STAGES[5]]).fields()).toEqual([]);
  });

  it('asks for the date where no stage is given, and for nothing when cancelled', async () => {
    const { fields, choose, press, closed } = show([]);
    expect(fields()).toEqual(['closeDate']);
    press('Cancel');
    await choose('closeDate', '2026-12-30');
    press('Move');
    expect(closed).toEqual([null, { closeDate: '2026-12-30' }]);
  });
});
