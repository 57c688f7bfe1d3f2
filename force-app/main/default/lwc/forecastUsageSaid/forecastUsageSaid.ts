import { messagesOfAll, refusalsAfter, usageSaidRequest, usageSumsRequest } from 'c/forecastData';
import type { Refusals, UsageSaid, UsageSums } from 'c/forecastData';
import type { Column, Row } from 'c/forecastFigureTable';
import { expansion as labels, fill } from 'c/forecastLabels';
import { currentPeriod, lastFinished } from 'c/forecastModel';
import type { Period } from 'c/forecastModel';
import { viewStatus } from 'c/forecastView';
import type { ViewRequests, ViewResult, ViewStatus } from 'c/forecastView';
import { LightningElement, api } from 'lwc';
import { closedIn, columnsOf, levelRows, saidWords, trendRows } from './rows';

/** What usage was at the opening of the deals that were won and lost since. */
export default class ForecastUsageSaid extends LightningElement {
  /** Of the deals; null: all that the user can see. */
  @api owners: readonly string[] | null = null;
  /** Of every kind. */
  @api periods: readonly Period[] = [];
  @api today = '';

  labels = labels;
  trendColumns: Column[] = columnsOf(labels.saidTrend);
  levelColumns: Column[] = columnsOf(labels.saidLevel);
  private sums: UsageSums | null = null;
  private said: UsageSaid | null = null;
  private refusals: Refusals = {};

  /** The last four finished quarters and the running one. */
  private get quarters(): Period[] {
    const running = currentPeriod(this.periods, 'Quarter', this.today);
    return [...lastFinished(this.periods, 'Quarter', this.today), ...(running ? [running] : [])];
  }
  get requests(): ViewRequests {
    const { owners, quarters, sums } = this;
    const [first] = quarters;
    if (!first) return {};
    const period = { start: first.start, end: quarters.at(-1)!.end };
    return {
      sums: usageSumsRequest({ owners }),
      said: sums && usageSaidRequest({ period, owners }, sums.mean)
    };
  }
  get status(): ViewStatus {
    const { said, quarters, refusals } = this;
    return viewStatus({
      errors: messagesOfAll(refusals),
      isLoading: quarters.length > 0 && !said,
      empty: () => (said && closedIn(said) > 0 ? null : { messages: [labels.saidEmpty] })
    });
  }
  get lead(): string {
    return saidWords(this.said!);
  }
  get windowText(): string {
    const { quarters } = this;
    return fill(labels.saidWindow, quarters[0].name, quarters.at(-1)!.name);
  }
  get trendRows(): Row[] {
    return trendRows(this.said!);
  }
  get levelRows(): Row[] {
    return levelRows(this.said!);
  }

  handleResult(event: CustomEvent<ViewResult>): void {
    const { name, data, errors } = event.detail;
    this.refusals = refusalsAfter(this.refusals, name, errors);
    if (!data) return;
    if (name === 'sums') this.sums = data as UsageSums;
    else this.said = data as UsageSaid;
  }
}
