import type { Choice } from 'c/forecastButtonGroup';
import { followClock } from 'c/forecastClock';
import {
  NEW_DAYS,
  dueLeadsRequest,
  leadTouchesRequest,
  nurtureStepsRequest,
  untrackedLeadsRequest
} from 'c/forecastData';
import type { Lead, LeadPage, LeadTouches, Whose } from 'c/forecastData';
import { startOfDay, today } from 'c/forecastFormat';
import { common, fill, leadCalls as labels } from 'c/forecastLabels';
import { addDays } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { callList } from 'c/leadModel';
import type { CallItem, Step } from 'c/leadModel';
import { entriesOf } from 'c/leadTouches';
import type { Entry } from 'c/leadTouches';
import type { SavedLead } from 'c/leadWork';
import { clockOf, gradeWords, roleAndCompany } from 'c/leadWords';
import type { LeadClock } from 'c/leadWords';
import { LightningElement } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { nextAfter, rowOf } from './rows';
import type { Row } from './rows';
import { moreText, notesOf, summaryOf } from './texts';

type Keyed = HTMLElement & { press(key: string): boolean };

const ROWS_AT_ONCE = 25;
const ENTRIES = 5;
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** Who is due now, hottest first, one after the other without the mouse. */
export default class LeadCalls extends LightningElement {
  labels = { ...common, ...labels };
  choices: Choice[] = [
    { value: 'mine', label: labels.mine },
    { value: 'all', label: labels.all }
  ];
  whose: Whose = 'mine';
  announcement = '';
  shownRows = ROWS_AT_ONCE;
  /** Arranged when something of it changes, not with every look at it: there may be 2,000. */
  items: readonly CallItem<Lead>[] = [];
  private now = Date.now();
  private today = today();
  private page: LeadPage | null = null;
  private untracked: LeadPage | null = null;
  private steps: readonly Step[] | null = null;
  /** Of the lead that they were asked for. */
  private touches: { readonly of: string; readonly all: LeadTouches } | null = null;
  private errors: readonly string[] | null = null;
  /** Null: the first of the list. */
  private chosenId: string | null = null;
  private focusOn: string | null = null;
  /** The ids of the list as it was before the last answer: what was saved may have left it already. */
  private before: readonly string[] = [];
  private stopClock: (() => void) | undefined;

  connectedCallback(): void {
    this.stopClock = followClock((now) => {
      this.now = now;
      this.arrange();
    });
  }

  disconnectedCallback(): void {
    this.stopClock?.();
  }

  get requests(): ViewRequests {
    const since = startOfDay(addDays(this.today, -NEW_DAYS));
    const scope = { userId: USER_ID, whose: this.whose };
    return {
      due: dueLeadsRequest(scope, this.today, since),
      untracked: untrackedLeadsRequest(scope, since),
      steps: nurtureStepsRequest(),
      touches: this.active && leadTouchesRequest(this.active.id)
    };
  }
  private get ids(): string[] {
    return this.items.map(({ lead }) => lead.id);
  }
  get status(): ViewStatus {
    const messages = [this.whose === 'mine' ? labels.empty : labels.emptyAll];
    const nothing = { title: labels.emptyTitle, messages };
    return viewStatus({
      errors: this.errors,
      isLoading: !this.page || !this.steps,
      empty: () => (this.items.length === 0 ? nothing : null)
    });
  }
  get active(): Lead | null {
    const { items } = this;
    return (items.find(({ lead }) => lead.id === this.chosenId) ?? items[0])?.lead ?? null;
  }
  get activeAbout(): string {
    return roleAndCompany(this.active!);
  }
  get activeGrade(): string {
    return gradeWords(this.active!.grade);
  }
  get activeGradeClass(): string {
    return `grade grade_${this.active!.grade}`;
  }
  get activeHref(): string {
    return `/lightning/r/Lead/${this.active!.id}/view`;
  }
  get clock(): LeadClock | null {
    return clockOf(this.active!, this.now);
  }
  /** What happened last, to begin a talk with. */
  get lately(): Entry[] {
    const { active, touches } = this;
    return touches?.of === active!.id ? entriesOf(active!, touches.all).slice(0, ENTRIES) : [];
  }
  get rows(): Row[] {
    const { today: day, now } = this;
    const activeId = this.active?.id ?? null;
    return this.items.slice(0, this.shownRows).map((item) => rowOf(item, { activeId, today: day, now }));
  }
  get summary(): string {
    return summaryOf(this.items);
  }
  get notes(): string[] {
    return notesOf(this.page?.total ?? 0, this.untracked?.total ?? 0);
  }
  get moreText(): string {
    return moreText(Math.min(ROWS_AT_ONCE, this.items.length - this.shownRows));
  }

  renderedCallback(): void {
    if (!this.focusOn) return;
    const row = this.template!.querySelector<HTMLElement>(`[data-id="${this.focusOn}"]`);
    this.focusOn = null;
    row?.focus();
    row?.scrollIntoView?.({ block: 'nearest' });
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (name === 'due') this.errors = errors ?? null;
    if (data === undefined) return;
    if (name === 'due') {
      this.before = this.ids;
      this.page = data as LeadPage;
    }
    if (name === 'touches') this.touches = { of: this.active!.id, all: data as LeadTouches };
    if (name === 'untracked') this.untracked = data as LeadPage;
    if (name === 'steps') this.steps = data as readonly Step[];
    this.arrange();
  }

  handleWhose(event: CustomEvent<Whose>): void {
    if (event.detail === this.whose) return;
    this.whose = event.detail;
    this.page = this.untracked = this.chosenId = null;
    this.shownRows = ROWS_AT_ONCE;
    this.announcement = '';
    this.arrange();
  }

  handleChoose(event: Event): void {
    this.chosenId = (event.currentTarget as HTMLElement).dataset.id!;
  }

  handleListKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key] ?? 0;
    if (step !== 0) this.move(step);
    else if (!this.template!.querySelector<Keyed>('c-lead-work')?.press(event.key)) return;
    event.preventDefault();
  }

  handleMore(): void {
    this.shownRows += ROWS_AT_ONCE;
  }

  /** The next lead at once: what was saved leaves the list, and its place is taken by the one after it. */
  handleSaved(event: CustomEvent<SavedLead>): void {
    const { leadId, words } = event.detail;
    const order = this.ids.includes(leadId) ? this.ids : this.before;
    const nextId = nextAfter(leadId, order, this.ids);
    const leads = this.page!.leads.filter(({ id }) => id !== leadId);
    this.page = { ...this.page!, leads };
    this.arrange();
    this.chosenId = nextId;
    this.focusOn = nextId ?? 'said';
    this.announcement = nextId ? `${words} ${fill(labels.next, this.active!.name)}` : words;
  }

  private arrange(): void {
    const { page, steps, today: day, now } = this;
    this.items = page && steps ? callList(page.leads, { steps, today: day, now }) : [];
  }

  private move(step: number): void {
    const { ids, active } = this;
    const place = ids.findIndex((id) => id === active?.id) + step;
    const next = ids[place];
    if (!next) return;
    if (place >= this.shownRows) this.shownRows = place + ROWS_AT_ONCE;
    this.chosenId = this.focusOn = next;
  }
}
