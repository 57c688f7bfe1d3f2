import type { Choice } from 'c/forecastButtonGroup';
import { MOST_ANSWERED, answeredLeadsRequest, everybodyRequest } from 'c/forecastData';
import type { AnsweredLead } from 'c/forecastData';
import { formatCount, startOfDay, today } from 'c/forecastFormat';
import { fill, leadSpeed as labels } from 'c/forecastLabels';
import { addDays, calendarPeriods, currentPeriod, hasBegun, periodsOfKind } from 'c/forecastModel';
import type { Period, Person } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { speedRows } from './table';
import type { GroupBy, SpeedRow } from './table';

const PERIODS = 8;
const LEGEND = [
  { key: '5min', label: labels.within5Min, className: 'swatch part_5min' },
  { key: '1hour', label: labels.within1Hour, className: 'swatch part_1hour' },
  { key: '24hours', label: labels.within24Hours, className: 'swatch part_24hours' },
  { key: 'later', label: labels.later, className: 'swatch part_later' },
  { key: 'none', label: labels.notAnswered, className: 'swatch part_none' }
];

/** How fast leads are answered: median, 95th percentile, and the shares within 5 minutes, an hour and a day. */
export default class LeadSpeed extends LightningElement {
  @api periods: readonly Period[] = [];

  labels = labels;
  legend = LEGEND;
  groups: readonly Choice[] = [
    { value: 'source', label: labels.bySource },
    { value: 'owner', label: labels.byOwner }
  ];
  by: GroupBy = 'source';
  private today = today();
  private chosenKey: string | null = null;
  private leads: readonly AnsweredLead[] | null = null;
  private people: readonly Person[] = [];
  private errors: readonly string[] | null = null;

  /** Quarters that have begun, latest first: the org's, or the calendar's. */
  get quarters(): Period[] {
    const known = periodsOfKind(this.periods, 'Quarter');
    const all = known.length > 0 ? known : calendarPeriods(this.today, 'Quarter', PERIODS, 0);
    return all
      .filter((period) => hasBegun(period, this.today))
      .slice(-PERIODS)
      .reverse();
  }
  get period(): Period {
    const { quarters } = this;
    return (
      quarters.find(({ key }) => key === this.chosenKey) ??
      currentPeriod(quarters, 'Quarter', this.today) ??
      quarters[0]
    );
  }
  get periodOptions(): Choice[] {
    return this.quarters.map(({ key, name }) => ({ value: key, label: name }));
  }
  get requests(): ViewRequests {
    const { start, end } = this.period;
    return {
      leads: answeredLeadsRequest(startOfDay(start), startOfDay(addDays(end, 1))),
      people: everybodyRequest()
    };
  }
  get status(): ViewStatus {
    const { leads, errors, period } = this;
    return viewStatus({
      errors,
      isLoading: leads === null,
      empty: () => (this.known.length === 0 ? { messages: [fill(labels.empty, period.name)] } : null)
    });
  }
  private get known(): AnsweredLead[] {
    return (this.leads ?? []).filter(({ isUnknown }) => !isUnknown);
  }
  get rows(): SpeedRow[] {
    return speedRows(this.known, this.by, new Map(this.people.map(({ id, name }) => [id, name])));
  }
  get groupLabel(): string {
    return this.by === 'source' ? labels.source : labels.owner;
  }
  get notes(): string[] {
    const count = this.leads?.length ?? 0;
    return [
      fill(labels.shown, formatCount(this.known.length)),
      count > this.known.length ? fill(labels.leftOut, formatCount(count - this.known.length)) : '',
      count >= MOST_ANSWERED ? fill(labels.bound, formatCount(MOST_ANSWERED)) : '',
      labels.unseen
    ].filter(Boolean);
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    if (name === 'leads') {
      this.errors = errors ?? null;
      this.leads = (data as readonly AnsweredLead[] | undefined) ?? this.leads;
    } else if (data) this.people = data as readonly Person[];
  }

  handlePeriod(event: CustomEvent<{ value: string }>): void {
    this.chosenKey = event.detail.value;
    this.leads = null;
  }

  handleGroup(event: CustomEvent<GroupBy>): void {
    this.by = event.detail;
  }
}
