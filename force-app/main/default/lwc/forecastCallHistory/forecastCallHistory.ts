import { machinesRequest, pastCallsRequest } from 'c/forecastData';
import type { Deal, Machine, PastCall, Request } from 'c/forecastData';
import { formatInstant } from 'c/forecastFormat';
import { callName, common, fill, history, machines, riskName } from 'c/forecastLabels';
import { countsOn } from 'c/forecastModel';
import type { Call, CallerRole, Risk } from 'c/forecastModel';
import type { QueryResult } from 'c/forecastQuery';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

const callWords = (call: Call | null, risk: Risk | null, none: string): string => {
  if (!call) return none;
  return risk ? fill(history.withRisk, callName(call), riskName(risk)) : callName(call);
};

const forPeriod = (words: string, period: string | null | undefined): string =>
  period ? fill(history.forPeriod, words, period) : words;

/** What a role says of the deal now; a call that was made for another period says for which. */
const saysNow = ({ made, closeDate }: Deal, role: CallerRole): string => {
  const call = made[role];
  if (!call) return history.notCalled;
  const words = callWords(call.call, call.risk, history.notCalled);
  return countsOn(call, closeDate) ? words : forPeriod(words, call.period?.name);
};

/** Who called a deal what, when and why: the rep's and the manager's word stand side by side. */
export default class ForecastCallHistory extends LightningModal {
  @api deal!: Deal;

  labels = { ...common, ...history };
  errors: readonly string[] | null = null;
  private calls: readonly PastCall[] | null = null;
  /** Of those who called. */
  private machines: readonly Machine[] = [];
  machinesRefusal = '';

  get request(): Request {
    return pastCallsRequest(this.deal.id);
  }
  get machinesRequest(): Request | null {
    return machinesRequest((this.calls ?? []).map(({ callerId }) => callerId));
  }
  private whoCalled({ caller, callerId }: PastCall): string {
    return this.machines.some(({ id }) => id === callerId) ? fill(machines.byMachine, caller) : caller;
  }
  get title(): string {
    return fill(history.title, this.deal.name);
  }
  get repText(): string {
    return fill(history.repSays, saysNow(this.deal, 'Rep'));
  }
  get managerText(): string {
    return fill(history.managerSays, saysNow(this.deal, 'Manager'));
  }
  get isLoading(): boolean {
    return !this.calls;
  }
  get isEmpty(): boolean {
    return this.calls?.length === 0;
  }
  get emptyMessages(): string[] {
    return [history.empty];
  }
  get entries(): { id: string; call: string; who: string; when: string; note: string | null }[] {
    return (this.calls ?? []).map((one) => ({
      id: one.id,
      note: one.note,
      call: forPeriod(callWords(one.call, one.risk, history.takenBack), one.call && one.period),
      who: fill(one.role === 'Manager' ? history.asManager : history.asRep, this.whoCalled(one)),
      when: formatInstant(one.calledAt)
    }));
  }

  handleResult(event: CustomEvent<QueryResult<'pastCalls'>>): void {
    const { data, errors } = event.detail;
    if (data) this.calls = data;
    this.errors = errors ?? null;
  }

  handleMachines(event: CustomEvent<QueryResult<'machines'>>): void {
    const { data, errors, outage } = event.detail;
    if (data) this.machines = data;
    this.machinesRefusal = errors && !outage ? machines.notKnown : '';
  }

  handleClose(): void {
    this.close(undefined);
  }
}
