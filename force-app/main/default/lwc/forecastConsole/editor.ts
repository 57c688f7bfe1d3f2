import type { CallRequest } from 'c/forecastCard';
import { SaveError, moveDeal, refresh, saveCall } from 'c/forecastData';
import type { Deal, Move } from 'c/forecastData';
import { withChange, withStatus, withoutChange } from 'c/forecastDeck';
import { board, fill } from 'c/forecastLabels';
import type { CallerRole, Period, Person, StageFacts } from 'c/forecastModel';
import { callChange, moveChange } from './changes';
import type { State } from './state';
import { movedWords } from './words';

/** The tab, as far as saving a change concerns it. */
export interface Tab {
  read(): State;
  write(part: Partial<State>): void;
}

/** Saves what is changed on a deal: shown at once, put back with the org's reason when it is refused. */
export class Editor {
  private readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  async call(request: CallRequest, role: CallerRole, me: Person, period: Period): Promise<void> {
    const { after, toSave } = callChange(request, role, me, period);
    await this.change(request.deal, after, () => saveCall(toSave));
  }

  async move(
    deal: Deal,
    move: Move,
    terms: { stages: readonly StageFacts[]; mayManage: boolean; period: Period }
  ): Promise<void> {
    const { after, toSave } = moveChange(deal, move, terms.stages, terms.mayManage);
    this.tab.write({ announcement: movedWords(deal, after) });
    await this.change(deal, after, () => moveDeal(toSave, terms.period));
  }

  /** Says at the card why something was not done. */
  tell(deal: Deal, message: string): void {
    this.tab.write({
      problems: { ...this.tab.read().problems, [deal.id]: message },
      announcement: fill(board.refused, deal.name, message)
    });
  }

  private async change(before: Deal, after: Deal, save: () => Promise<void>): Promise<void> {
    const { id } = before;
    const { tab } = this;
    tab.write({
      changes: withChange(tab.read().changes, before, after),
      problems: { ...tab.read().problems, [id]: '' }
    });
    try {
      await save();
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      tab.write({ changes: withoutChange(tab.read().changes, id) });
      this.tell(before, error.message);
      return;
    }
    tab.write({ changes: withStatus(tab.read().changes, id, 'saved') });
    await refresh('deals');
    tab.write({ changes: withStatus(tab.read().changes, id, 'shown') });
  }
}
