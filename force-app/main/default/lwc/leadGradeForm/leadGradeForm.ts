import type { Choice } from 'c/forecastButtonGroup';
import { SaveError, refresh, saveLead } from 'c/forecastData';
import type { Lead, LeadToSave } from 'c/forecastData';
import { formatDate, today } from 'c/forecastFormat';
import { areFieldsValid, handleFormKey } from 'c/forecastForm';
import { fill, leadGrade as labels } from 'c/forecastLabels';
import { addDays } from 'c/forecastModel';
import { GRADE_LINES, HALF_LIFE_DAYS, gradeOf, overrideOn } from 'c/leadModel';
import type { Grade, GradeOverride } from 'c/leadModel';
import { LightningElement, api } from 'lwc';
import USER_ID from '@salesforce/user/Id';

/** Another grade than the score gives, until a day (docs/metrics.md, Leads). */
export default class LeadGradeForm extends LightningElement {
  @api
  get lead(): Lead {
    return this.shown;
  }
  set lead(lead: Lead) {
    if (lead.id !== this.shown?.id) {
      this.isOpen = false;
      this.announcement = this.problem = '';
    }
    this.shown = lead;
  }

  labels = labels;
  choices: Choice[] = GRADE_LINES.map(({ grade }) => ({ value: grade, label: grade }));
  isOpen = false;
  isSaving = false;
  announcement = '';
  problem = '';
  grade: Grade = 'A';
  until = '';
  private shown!: Lead;

  get running(): GradeOverride | null {
    return overrideOn(this.lead.override, today());
  }
  get setWords(): string {
    const { running, lead } = this;
    if (!running) return '';
    const { by, until, grade } = running;
    const words = by
      ? fill(labels.setBy, by, grade, formatDate(until))
      : fill(labels.set, grade, formatDate(until));
    return `${words} ${fill(labels.scoreSays, gradeOf(lead.score))}`;
  }
  get openText(): string {
    return this.running ? labels.change : labels.open;
  }
  get expanded(): string {
    return String(this.isOpen);
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    this.grade = this.lead.grade;
    // Points lose half of what they are worth in this time: then is time to look again.
    this.until = this.running?.until ?? addDays(today(), HALF_LIFE_DAYS);
    this.announcement = this.problem = '';
  }

  handleGrade(event: CustomEvent<Grade>): void {
    this.grade = event.detail;
  }

  handleUntil(event: CustomEvent<{ value: string }>): void {
    this.until = event.detail.value;
  }

  handleKeydown(event: KeyboardEvent): void {
    handleFormKey(event, { save: () => this.handleSave(), cancel: () => this.close() });
  }

  handleSave(): void {
    if (!areFieldsValid(this.template!, 'c-forecast-date-field')) return;
    const { grade, until } = this;
    if (until < today()) {
      this.problem = labels.past;
      return;
    }
    const change = { gradeOverride: grade, gradeOverrideUntil: until, gradeOverrideById: USER_ID };
    void this.save(change, fill(labels.saved, grade, formatDate(until)));
  }

  handleEnd(): void {
    const change = { gradeOverride: null, gradeOverrideUntil: null, gradeOverrideById: null };
    void this.save(change, fill(labels.ended, gradeOf(this.lead.score)));
  }

  /** What had the focus goes; the button that opened the form stays. */
  private close(): void {
    this.isOpen = false;
    this.template!.querySelector<HTMLElement>('.open')!.focus();
  }

  private async save(change: Omit<LeadToSave, 'leadId'>, words: string): Promise<void> {
    if (this.isSaving) return;
    this.isSaving = true;
    this.problem = '';
    try {
      await saveLead({ leadId: this.lead.id, ...change }, null);
      this.close();
      this.announcement = words;
      void refresh('leads');
    } catch (error) {
      if (!(error instanceof SaveError)) throw error;
      this.problem = error.message;
    } finally {
      this.isSaving = false;
    }
  }
}
