import {
  QUERIES,
  answered,
  causeOf,
  causeWords,
  changesSoFar,
  forget,
  isOutdated,
  noteAnswer,
  notAnswered,
  reduceErrors,
  register
} from 'c/forecastData';
import type { Answers, Cause, QueryName, Request, Invalidation } from 'c/forecastData';
import { isSame, keyOf } from 'c/forecastModel';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLError, GraphQLResult } from 'lightning/graphql';
import { LightningElement, api, wire } from 'lwc';
import { answerOf, nextRun, startRun, variablesOf } from './run';
import type { Run } from './run';

/** Detail of the `answer` event: data or errors. */
export interface Answer<Name extends QueryName = QueryName> {
  readonly data?: Answers[Name];
  readonly errors?: readonly string[];
  /** The org could not be asked, so the errors say nothing of it; the answer follows as soon as there is one. */
  readonly outage?: Cause;
  /** The org refused the first form of the question; the answer is as exact, and took longer. */
  readonly isFallback: boolean;
}

/** After so long the page says that the org takes long. */
const SLOW_MS = 30_000;

/**
 * Runs one query and keeps emitting its result: `<c-forecast-query request={…} onanswer={…}>`. Shows
 * nothing itself. It reads lists to their end before it emits them; another request starts again. An org that cannot
 * be asked takes back no answer: the last one stays, and the question is asked again until it is answered.
 */
export default class ForecastQuery extends LightningElement {
  /** Null or undefined: nothing is asked. */
  @api
  get request(): Request | null | undefined {
    return this.asked;
  }
  set request(request: Request | null | undefined) {
    // The same question in a new object is no new question.
    if (isSame(request, this.asked)) return;
    this.asked = request;
    this.mustRefresh = Boolean(request) && isOutdated(keyOf(request), QUERIES[request!.name].invalidatedBy);
    this.answeredAt = null;
    forget(this);
    this.follow(request ? startRun(request) : null);
  }

  private asked: Request | null | undefined;
  private run: Run | null = null;
  private latest: GraphQLResult | undefined;
  /** Answers may come from the platform's cache; while this is set each page is asked again before it is read. */
  private mustRefresh = false;
  private isAsking = false;
  /** Counts the times it was asked again: only the last one is waited for. */
  private turn = 0;
  /** When the answer came that its owner has; null: the owner has none. */
  private answeredAt: number | null = null;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private unregister: (() => void) | undefined;
  private whenAnswered: (() => void)[] = [];
  /** How many changes had been made when the org was asked. */
  private sentAfter = 0;

  query: GraphQLDocument | undefined;
  variables: Record<string, unknown> | undefined;
  operationName: string | undefined;

  get invalidatedBy(): readonly Invalidation[] {
    return this.run ? QUERIES[this.run.name].invalidatedBy : [];
  }

  connectedCallback(): void {
    this.unregister = register(this);
  }

  disconnectedCallback(): void {
    this.unregister?.();
    clearTimeout(this.slowTimer);
    forget(this);
    this.settle();
  }

  @wire(graphql, { query: '$query', variables: '$variables', operationName: '$operationName' })
  handleResult(result: GraphQLResult): void {
    if (!this.run || (result.data === undefined && !result.errors)) return;
    this.latest = result;
    if (this.isAsking) return;
    if (this.mustRefresh) void this.askAgain();
    else this.accept(result);
  }

  /** Asks again, all pages of a list included; done when the last one has been answered. */
  @api
  async refresh(): Promise<void> {
    if (!this.asked || !this.run) return;
    const done = new Promise<void>((resolve) => this.whenAnswered.push(resolve));
    this.mustRefresh = true;
    const first = startRun(this.asked);
    if (isSame(variablesOf(first), this.variables) && first.name === this.run.name) {
      this.run = first;
      if (!this.isAsking) void this.askAgain();
    } else {
      this.follow(first);
    }
    await done;
  }

  private follow(run: Run | null): void {
    this.run = run;
    this.latest = undefined;
    this.sentAfter = changesSoFar();
    const asked = run && QUERIES[run.name];
    this.query = asked?.document as GraphQLDocument | undefined;
    this.operationName = asked?.operation;
    this.variables = run ? variablesOf(run) : undefined;
    if (run) this.watch();
    else this.settle();
  }

  private async askAgain(): Promise<void> {
    const { run } = this;
    const turn = ++this.turn;
    this.isAsking = true;
    this.sentAfter = changesSoFar();
    this.watch();
    if (this.latest?.refresh) await this.refreshLatest(this.latest.refresh);
    else await this.provisionAgain();
    if (turn !== this.turn) return;
    this.isAsking = false;
    // Another request, or another refresh, has taken over meanwhile: its own answer counts.
    if (run === this.run && this.latest) this.accept(this.latest);
    else if (this.latest) void this.askAgain();
  }

  private async refreshLatest(refresh: () => Promise<void>): Promise<void> {
    await refresh().catch((error: unknown) => {
      this.latest = { errors: (Array.isArray(error) ? error : [error]) as GraphQLError[], refresh };
    });
  }

  /** A wire that has not answered yet cannot be refreshed: it is removed and added again. */
  private async provisionAgain(): Promise<void> {
    const { query } = this;
    this.query = this.latest = undefined;
    await Promise.resolve();
    if (this.query === undefined) this.query = query;
  }

  private accept({ data, errors }: GraphQLResult): void {
    const run = this.run!;
    const { read, page, nextRequest, fallback } = QUERIES[run.name];
    const cause = errors?.length ? causeOf(errors) : null;
    if (cause) {
      this.suspend(cause);
      return;
    }
    try {
      if (errors?.length) throw errors;
      const rows = read(data as never);
      const next = nextRun(run, rows, page?.(data as never), nextRequest);
      if (next) this.follow(next);
      else this.answer({ data: answerOf(run, rows) as never });
    } catch (error) {
      if (fallback) this.follow(startRun({ name: fallback, steps: this.asked!.steps }));
      else this.answer({ errors: reduceErrors(error) });
    }
  }

  private answer(answer: Pick<Answer, 'data' | 'errors'>): void {
    this.mustRefresh = false;
    if (answer.data !== undefined) noteAnswer(keyOf(this.asked), this.sentAfter);
    this.answeredAt = answer.data === undefined ? null : Date.now();
    clearTimeout(this.slowTimer);
    answered(this);
    this.report(answer);
    this.settle();
  }

  private report(answer: Omit<Answer, 'isFallback'>): void {
    const isFallback = this.run?.name !== this.asked?.name;
    this.dispatchEvent(new CustomEvent<Answer>('answer', { detail: { ...answer, isFallback } }));
  }

  /** Waits and tries again. It reports to the owner only if there is no earlier result to keep showing. */
  private suspend(cause: Cause): void {
    clearTimeout(this.slowTimer);
    const { answeredAt } = this;
    notAnswered(this, { cause, answeredAt, retry: () => this.retry() });
    const isLate = cause.kind === 'slow';
    if (answeredAt === null && !isLate) this.report({ errors: [causeWords(cause)], outage: cause });
    this.settle();
  }

  private async retry(): Promise<void> {
    if (!this.run) return;
    const done = new Promise<void>((resolve) => this.whenAnswered.push(resolve));
    void this.askAgain();
    await done;
  }

  private watch(): void {
    clearTimeout(this.slowTimer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a wire says nothing while it waits
    this.slowTimer = setTimeout(() => this.suspend({ kind: 'slow', status: null }), SLOW_MS);
  }

  private settle(): void {
    this.whenAnswered.splice(0).forEach((resolve) => resolve());
  }
}
