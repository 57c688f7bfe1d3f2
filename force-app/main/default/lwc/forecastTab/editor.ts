import type { CallRequest } from 'c/forecastCard';
import ForecastConflictDialog from 'c/forecastConflictDialog';
import type { ConflictResult } from 'c/forecastConflictDialog';
import { SaveError, dealNowRequest, moveDeal, refresh, saveCall, untilRetried } from 'c/forecastData';
import type { Deal, Move, MoveToSave } from 'c/forecastData';
import { withChange, withStatus, withoutChange } from 'c/forecastPendingChanges';
import type { ChangeStatus } from 'c/forecastPendingChanges';
import { board, fill, outage as outageLabels } from 'c/forecastLabels';
import type { CallerRole, Period, Person } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import { callChange, moveChange } from 'c/forecastDealChanges';
import type { MoveTerms } from 'c/forecastDealChanges';
import { conflictsOf, isTaken, whoChanged } from './conflicts';
import type { Touched } from './conflicts';
import { dateNoticeOf } from './dateNotice';
import { noticeOf } from './notice';
import type { State } from './state';
import { movedWords } from './words';

/** The tab, as far as saving a change concerns it. */
export interface Tab {
  read(): State;
  write(part: Partial<State>): void;
}

/** A change of a deal, and what it sets. */
interface Edit {
  readonly before: Deal;
  readonly after: Deal;
  readonly touched: readonly Touched[];
}

const touchedBy = ({ stage, closeDate, amount, calls = [] }: MoveToSave): Touched[] => [
  ...(stage === undefined ? [] : ['stage' as const]),
  ...(closeDate === undefined ? [] : ['closeDate' as const]),
  ...(amount === undefined ? [] : ['amount' as const]),
  ...calls.map(({ role }) => (role === 'Manager' ? ('managerCall' as const) : ('repCall' as const)))
];

type DealNowResult = QueryResult<'dealNow'>;

/**
 * Saves what is changed on a deal. The page shows it at once; before the save it asks the org whether another user has
 * changed the same; a refusal undoes it with the org's reason.
 */
export class Editor {
  private readonly tab: Tab;
  private readonly waiting = new Map<string, (result: DealNowResult) => void>();
  /** Changes of one deal are saved one after the other. */
  private readonly turns = new Map<string, Promise<void>>();
  /** The save of the latest change of each deal. */
  private readonly saves = new Map<string, Promise<void>>();

  constructor(tab: Tab) {
    this.tab = tab;
  }

  async call(request: CallRequest, role: CallerRole, me: Person, period: Period): Promise<void> {
    const { after, toSave } = callChange(request, role, me, period);
    const touched: Touched[] = [role === 'Manager' ? 'managerCall' : 'repCall'];
    await this.change({ before: request.deal, after, touched }, () => saveCall(toSave));
  }

  /** @param periods of the kind that is shown */
  async move(deal: Deal, move: Move, terms: MoveTerms & { periods: readonly Period[] }): Promise<void> {
    const { after, toSave } = moveChange(deal, move, terms);
    const notice = noticeOf(deal, after, terms) ?? dateNoticeOf(deal, toSave, terms.calendar);
    this.tab.write({ notice, announcement: notice?.text ?? movedWords(deal, after) });
    const touched = touchedBy(toSave);
    await this.change({ before: deal, after, touched }, () => moveDeal(toSave));
  }

  /** Says at the card why something was not done. */
  report(deal: Deal, message: string): void {
    this.tab.write({
      problems: { ...this.tab.read().problems, [deal.id]: message },
      announcement: fill(board.refused, deal.name, message)
    });
  }

  /** Done when the org has taken or refused every change that was made so far. */
  async whenSaved(): Promise<void> {
    await Promise.all(this.saves.values());
  }

  /** The result of the request in `checks`. */
  checked(dealId: string, result: DealNowResult): void {
    const rest = Object.entries(this.tab.read().checks).filter(([id]) => id !== dealId);
    this.tab.write({ checks: Object.fromEntries(rest) });
    this.waiting.get(dealId)?.(result);
    this.waiting.delete(dealId);
  }

  private async change(edit: Edit, save: () => Promise<void>): Promise<void> {
    const { tab } = this;
    const { before, after } = edit;
    tab.write({
      changes: withChange(tab.read().changes, before, after),
      problems: { ...tab.read().problems, [before.id]: '' }
    });
    const { id } = before;
    const saving = (this.turns.get(id) ?? Promise.resolve()).then(() => this.send(edit, save));
    const turn = saving.then(() => this.showSaved(edit));
    this.saves.set(id, saving);
    this.turns.set(id, turn);
    await turn;
  }

  /**
   * A refusal puts back what was shown before. While the org cannot be asked the change stays as it is, and is sent again:
   * what was typed is not lost.
   * @param isAgain it has been sent before, and may have been taken although no response came
   */
  private async send(edit: Edit, save: () => Promise<void>, isAgain = false): Promise<void> {
    const { tab } = this;
    const { before } = edit;
    const { id } = before;
    try {
      const verdict = await this.judge(edit, isAgain);
      if (verdict === 'mine') await save();
      if (verdict === 'theirs') {
        this.putBack(id);
        tab.write({ announcement: '' });
      } else this.mark(edit, 'saved');
      if (isAgain) tab.write({ problems: { ...tab.read().problems, [id]: '' } });
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      if (error.outage) {
        this.report(before, fill(outageLabels.notSaved, error.message));
        await untilRetried(error.outage);
        await this.send(edit, save, true);
        return;
      }
      this.putBack(id);
      this.report(before, error.message);
    }
  }

  private putBack(dealId: string): void {
    const { changes, notice } = this.tab.read();
    this.tab.write({
      changes: withoutChange(changes, dealId),
      notice: notice?.dealId === dealId ? null : notice
    });
  }

  /** Reads what the org has now, also where it refused this and took what was changed before. */
  private async showSaved(edit: Edit): Promise<void> {
    if (this.isOvertaken(edit)) return;
    await refresh('deals');
    this.mark(edit, 'shown');
  }

  /** The user has changed the same deal again: what is shown is that change, until it has been saved itself. */
  private isOvertaken({ after }: Edit): boolean {
    const latest = this.tab.read().changes[after.id];
    return latest !== undefined && latest.after !== after;
  }

  private mark(edit: Edit, status: ChangeStatus): void {
    const { tab } = this;
    if (!this.isOvertaken(edit))
      tab.write({ changes: withStatus(tab.read().changes, edit.after.id, status) });
  }

  /** Whose value is to be saved; taken: the org has the own one already. */
  private async judge(edit: Edit, isAgain: boolean): Promise<'mine' | 'theirs' | 'taken'> {
    const { before } = edit;
    const { data: now, errors, outage } = await this.readNow(before);
    if (errors) throw new SaveError(errors, outage);
    if (!now) return 'mine';
    const stages = this.tab.read().picklists?.stages ?? [];
    if (isAgain && isTaken(edit, now, stages)) return 'taken';
    const conflicts = conflictsOf(edit, now, stages);
    if (conflicts.length === 0) return 'mine';
    const choice = await ForecastConflictDialog.open<ConflictResult>({
      size: 'small',
      label: before.name,
      dealName: before.name,
      who: whoChanged(now),
      conflicts
    });
    return choice === 'mine' ? 'mine' : 'theirs';
  }

  private readNow(deal: Deal): Promise<DealNowResult> {
    return new Promise((resolve) => {
      this.waiting.set(deal.id, resolve);
      const { checks } = this.tab.read();
      this.tab.write({ checks: { ...checks, [deal.id]: dealNowRequest(deal.id, deal.lastModified) } });
    });
  }
}
