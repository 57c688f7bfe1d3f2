import { refresh } from 'c/forecastData';
import type { DealSelection, Submission } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import { formatShortMoney, today } from 'c/forecastFormat';
import { common, fill, submit } from 'c/forecastLabels';
import { isOver } from 'c/forecastModel';
import type { CallerRole, Period, Person, Scope } from 'c/forecastModel';
import ForecastSubmitDialog from 'c/forecastSubmitDialog';
import { LightningElement, api } from 'lwc';
import MAY_CALL_AS_MANAGER from '@salesforce/customPermission/Call_As_Manager';

/** Whose number is shown, for when and of which deals. */
export interface SubmitTerms {
  readonly me: Person;
  readonly scope: Scope;
  readonly level: CallerRole;
  readonly period: Period;
  readonly selection: DealSelection;
}

/** The way to submit the number, where it is the user's own. */
export default class ForecastSubmit extends LightningElement {
  @api terms!: SubmitTerms;
  @api figures!: Figures;
  /** The number that was submitted last; null: none yet; undefined: not known. */
  @api last: Submission | null | undefined;
  /** Done when the org has answered every change of a deal: a number is based on what the org has. */
  @api whenSaved: () => Promise<void> = () => Promise.resolve();

  /** The org's own sum then decides whether the deals may be added up. */
  @api hasSeveralCurrencies = false;

  labels = { ...common, ...submit };
  announcement = '';

  private get isOwn(): boolean {
    const { scope, me, period, level } = this.terms;
    const mayAtLevel = level === 'Rep' || Boolean(MAY_CALL_AS_MANAGER);
    return scope.userId === me.id && mayAtLevel && period.id !== null && !isOver(period, today());
  }
  get maySubmit(): boolean {
    return this.isOwn && this.terms.selection.motion === null;
  }
  get isMotionInTheWay(): boolean {
    return this.isOwn && this.terms.selection.motion !== null;
  }
  async handleSubmit(): Promise<void> {
    const { me, level, period, selection } = this.terms;
    const { closed, plan, number: sum } = this.figures.forecast;
    const number = await ForecastSubmitDialog.open<number>({
      size: 'small',
      label: fill(submit.title, period.name),
      period,
      selection,
      seller: me,
      level,
      closed,
      plan,
      planStatus: this.figures.planStatus,
      last: this.last ?? null,
      whenSaved: this.whenSaved(),
      sum: this.hasSeveralCurrencies ? sum : null
    });
    if (number === undefined) return;
    this.announcement = fill(submit.submitted, formatShortMoney(number), period.name);
    await refresh('submissions');
  }
}
