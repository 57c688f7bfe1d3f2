import { STAGES, aDeal } from '../../../../../../jest/deals';
import { mutate } from '../../../../../../jest/org';
import { Editor } from '../editor';
import type { Tab } from '../editor';
import type { State } from '../state';

const deal = aDeal();
/** An editor that gets an immediate answer that no other user changed the deal. */
const make = () => {
  const state = { changes: {}, problems: {}, checks: {}, announcement: '' } as unknown as State;
  const changesSeen: State['changes'][] = [];
  let checked: Editor['checked'] | null = null;
  const tab: Tab = {
    read: () => state,
    write: (part) => {
      Object.assign(state, part);
      if (part.changes) changesSeen.push(part.changes);
      Object.keys(part.checks ?? {}).forEach((id) =>
        queueMicrotask(() => checked?.(id, { data: null } as never))
      );
    }
  };
  const editor = new Editor(tab);
  checked = editor.checked.bind(editor);
  return { editor, state, changesSeen };
};

describe('a move that the org refuses', () => {
  it('is shown until then, and not any more after it, with the reason at the card', async () => {
    mutate.mockReset().mockResolvedValue({ errors: [{ message: 'Not in this stage.' }] });
    const { editor, state, changesSeen } = make();
    await editor.move(deal, { stage: 'Running Evaluation' } as never, {
      stages: STAGES,
      mayManage: false,
      calendar: { periods: [], policies: [] },
      periods: []
    });
    expect(changesSeen[0][deal.id].after.category).toBe('BestCase');
    expect(state.changes).toEqual({});
    expect(state.problems).toEqual({ [deal.id]: 'Not in this stage.' });
  });
});
