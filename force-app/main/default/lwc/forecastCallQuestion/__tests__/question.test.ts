import ForecastCallQuestion from 'c/forecastCallQuestion';
import type { OpenQuestion } from 'c/forecastCardView';
import { createElement } from 'lwc';

type Field = HTMLElement & { reportValidity: jest.Mock; required: boolean; options: { value: string }[] };

const show = ({ given, ...question }: Partial<OpenQuestion> & { given?: object }) => {
  const element = createElement('c-forecast-call-question', { is: ForecastCallQuestion });
  const isNoteRequired = question.call === 'In';
  Object.assign(element, { given, question: { isNoteRequired, overruled: '', ...question } });
  document.body.appendChild(element);
  const root = element.shadowRoot!;
  const saved = jest.fn();
  const cancelled = jest.fn();
  element.addEventListener('save', (event) => saved((event as CustomEvent).detail));
  element.addEventListener('cancel', cancelled);
  const note = root.querySelector<Field>('lightning-textarea')!;
  note.reportValidity = jest.fn(() => true);
  return {
    root,
    note,
    saved,
    cancelled,
    risks: root.querySelector<Field>('lightning-radio-group'),
    save: () => root.querySelector<HTMLElement>('.slds-button_brand')!.click(),
    write: (value: string) => note.dispatchEvent(new CustomEvent('change', { detail: { value } }))
  };
};

afterEach(() => {
  document.body.replaceChildren();
});

describe('c-forecast-call-question', () => {
  it('asks for the risk of an Out; the first one is proposed', () => {
    const { risks, note, save, saved } = show({ call: 'Out', risks: ['Timing', 'Vendor'] });
    expect(risks!.options.map((option) => option.value)).toEqual(['Timing', 'Vendor']);
    expect(note.required).toBe(false);
    save();
    expect(saved).toHaveBeenCalledWith({ risk: 'Timing', note: null });
  });

  it('hands over the chosen risk and the note without its blanks', () => {
    const { risks, write, save, saved } = show({ call: 'Out', risks: ['Timing', 'Vendor'] });
    risks!.dispatchEvent(new CustomEvent('change', { detail: { value: 'Vendor' } }));
    write('  Legal  ');
    save();
    expect(saved).toHaveBeenCalledWith({ risk: 'Vendor', note: 'Legal' });
  });

  it('asks only for the reason of an In, and does not go on without', () => {
    const { risks, note, save, saved, write } = show({ call: 'In', risks: [] });
    expect(risks).toBeNull();
    expect(note.required).toBe(true);
    note.reportValidity.mockReturnValue(false);
    save();
    expect(saved).not.toHaveBeenCalled();
    note.reportValidity.mockReturnValue(true);
    write('CFO agreed');
    save();
    expect(saved).toHaveBeenCalledWith({ risk: null, note: 'CFO agreed' });
  });

  it('is answered by Ctrl+Enter and left by Escape', () => {
    const { root, saved, cancelled } = show({ call: 'Out', risks: ['Timing'] });
    const press = (init: KeyboardEventInit) =>
      root.querySelector('section')!.dispatchEvent(new KeyboardEvent('keydown', init));
    press({ key: 'Enter', ctrlKey: true });
    press({ key: 'Escape' });
    expect(saved).toHaveBeenCalledTimes(1);
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it('asks a manager for the reason of every overrule', () => {
    const { root, note, risks } = show({
      call: 'Out',
      risks: ['Timing'],
      isNoteRequired: true,
      overruled: 'Ben Ortiz'
    });
    expect(root.textContent).toContain('Why do you disagree with Ben Ortiz?');
    expect(note.required).toBe(true);
    expect(risks).not.toBeNull();
  });
});
