import { lastSubmissionRequest, refresh } from 'c/forecastData';
import type { DealSelection, Request, Submission } from 'c/forecastData';
import type { Figures } from 'c/forecastFigures';
import { formatChange, formatDay, formatShortMoney, today } from 'c/forecastFormat';
import { common, fill, submit } from 'c/forecastLabels';
import { isOver } from 'c/forecastModel';
import type { CallerRole, Period, Person, Scope } from 'c/forecastModel';
import type { Answer } from 'c/forecastQuery';
import ForecastSubmitDialog from 'c/forecastSubmitDialog';
import { LightningElement, api } from 'lwc';
import MAY_CALL_AS_MANAGER from '@salesforce/customPermission/Call_As_Manager';

/** Whose number is shown, for when and of which deals. */
export interface SubmitTerms {
  readonly me: Person;
  readonly scope: Scope;
  readonly period: Period;
  readonly selection: DealSelection;
}

/** The last number that was submitted, what has changed since, and the way to submit the next. */
export default class ForecastSubmit extends LightningElement {
  @api
  get terms(): SubmitTerms {
    return this.chosen;
  }
  set terms(terms: SubmitTerms) {
    const isOther = JSON.stringify(terms) !== JSON.stringify(this.chosen);
    this.chosen = terms;
    if (isOther) this.last = undefined;
  }
  @api figures!: Figures;

  labels = { ...common, ...submit };
  announcement = '';
  private chosen!: SubmitTerms;
  /** Null: none yet; undefined: not known. */
  private last: Submission | null | undefined;

  get level(): CallerRole {
    return this.terms.scope.kind === 'Team' ? 'Manager' : 'Rep';
  }
  get request(): Request | null {
    const { scope, period } = this.terms;
    return scope.userId ? lastSubmissionRequest(period, scope.userId, this.level) : null;
  }
  get isKnown(): boolean {
    return this.last !== undefined;
  }
  private get isOwn(): boolean {
    const { scope, me, period } = this.terms;
    const mayAtLevel = this.level === 'Rep' || Boolean(MAY_CALL_AS_MANAGER);
    return scope.userId === me.id && mayAtLevel && period.id !== null && !isOver(period, today());
  }
  get maySubmit(): boolean {
    return this.isOwn && this.terms.selection.motion === null;
  }
  get isMotionInTheWay(): boolean {
    return this.isOwn && this.terms.selection.motion !== null;
  }
  get lastText(): string {
    return this.last ? formatShortMoney(this.last.number) : submit.never;
  }
  get lastHint(): string {
    if (!this.last) return '';
    const day = formatDay(this.last.submittedAt);
    // One motion's number says nothing about how the number of all of them has changed.
    if (this.terms.selection.motion !== null) return day;
    const change = this.figures.forecast.number - this.last.number;
    return change === 0 ? fill(submit.lastSame, day) : fill(submit.lastHint, day, formatChange(change));
  }

  handleLast(event: CustomEvent<Answer<'lastSubmission'>>): void {
    const { data } = event.detail;
    this.last = data && (data[0] ?? null);
  }

  async handleSubmit(): Promise<void> {
    const { me, period, selection } = this.terms;
    const { closed, plan } = this.figures.forecast;
    const number = await ForecastSubmitDialog.open<number>({
      size: 'small',
      label: fill(submit.title, period.name),
      period,
      selection,
      seller: me,
      level: this.level,
      closed,
      plan,
      last: this.last
    });
    if (number === undefined) return;
    this.announcement = fill(submit.submitted, formatShortMoney(number), period.name);
    await refresh('submissions');
  }
}
