import { pastCallsRequest } from 'c/forecastData';
import type { Deal, PastCall, Request } from 'c/forecastData';
import { formatInstant } from 'c/forecastFormat';
import { common, fill, history } from 'c/forecastLabels';
import type { Call, Risk } from 'c/forecastModel';
import type { Answer } from 'c/forecastQuery';
import LightningModal from 'lightning/modal';
import { api } from 'lwc';

const RISKS: Readonly<Record<Risk, string>> = { Timing: common.timing, Vendor: common.vendor };

const callWords = (call: Call | null, risk: Risk | null, none: string): string => {
  if (!call) return none;
  const word = call === 'In' ? common.inCall : common.outCall;
  return risk ? fill(history.withRisk, word, RISKS[risk]) : word;
};

/** Who called a deal what, when and why: the rep's and the manager's word stand side by side. */
export default class ForecastCallHistory extends LightningModal {
  @api deal!: Deal;

  labels = { ...common, ...history };
  errors: readonly string[] | null = null;
  private calls: readonly PastCall[] | null = null;

  get request(): Request {
    return pastCallsRequest(this.deal.id);
  }
  get title(): string {
    return fill(history.title, this.deal.name);
  }
  get repText(): string {
    return fill(history.repSays, callWords(this.deal.repCall, this.deal.repCallRisk, history.notCalled));
  }
  get managerText(): string {
    const { managerCall, managerCallRisk } = this.deal;
    return fill(history.managerSays, callWords(managerCall, managerCallRisk, history.notCalled));
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
    return (this.calls ?? []).map(({ id, call, risk, note, role, caller, calledAt }) => ({
      id,
      note,
      call: callWords(call, risk, history.takenBack),
      who: fill(role === 'Manager' ? history.asManager : history.asRep, caller),
      when: formatInstant(calledAt)
    }));
  }

  handleAnswer(event: CustomEvent<Answer<'pastCalls'>>): void {
    const { data, errors } = event.detail;
    if (data) this.calls = data;
    this.errors = errors ?? null;
  }

  handleClose(): void {
    this.close(undefined);
  }
}
