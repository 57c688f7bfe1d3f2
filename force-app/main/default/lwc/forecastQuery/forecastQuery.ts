import { QUERIES, reduceErrors, register } from 'c/forecastData';
import type { Answers, QueryName, Request, Topic } from 'c/forecastData';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { LightningElement, api, wire } from 'lwc';
import { answerOf, nextRun, startRun, variablesOf } from './run';
import type { Run } from './run';

/** Detail of the `answer` event: data or errors. */
export interface Answer<Name extends QueryName = QueryName> {
  readonly data?: Answers[Name];
  readonly errors?: readonly string[];
  /** The org refused the first form of the question; the answer is as exact, and took longer. */
  readonly isFallback: boolean;
}

/**
 * Asks the org one question and goes on showing its answer: `<c-forecast-query request={…} onanswer={…}>`. Shows
 * nothing itself. Lists are read to their end before they are answered; another request starts anew.
 */
export default class ForecastQuery extends LightningElement {
  /** Null or undefined: nothing is asked. */
  @api
  get request(): Request | null | undefined {
    return this.asked;
  }
  set request(request: Request | null | undefined) {
    // The same question in a new object is no new question.
    if (JSON.stringify(request) === JSON.stringify(this.asked)) return;
    this.asked = request;
    this.mustRefresh = false;
    this.follow(request ? startRun(request) : null);
  }

  private asked: Request | null | undefined;
  private run: Run | null = null;
  private latest: GraphQLResult | undefined;
  /** Answers may come from the platform's cache; while this is set each page is asked again before it is read. */
  private mustRefresh = false;
  private isAsking = false;
  private unregister: (() => void) | undefined;
  private whenAnswered: (() => void)[] = [];

  query: GraphQLDocument | undefined;
  variables: Record<string, unknown> | undefined;
  operationName: string | undefined;

  get topics(): readonly Topic[] {
    return this.run ? QUERIES[this.run.name].topics : [];
  }

  connectedCallback(): void {
    this.unregister = register(this);
  }

  disconnectedCallback(): void {
    this.unregister?.();
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
    const answered = new Promise<void>((resolve) => this.whenAnswered.push(resolve));
    this.mustRefresh = true;
    const first = startRun(this.asked);
    if (
      JSON.stringify(variablesOf(first)) === JSON.stringify(this.variables) &&
      first.name === this.run.name
    ) {
      this.run = first;
      if (!this.isAsking) void this.askAgain();
    } else {
      this.follow(first);
    }
    await answered;
  }

  private follow(run: Run | null): void {
    this.run = run;
    this.latest = undefined;
    const asked = run && QUERIES[run.name];
    this.query = asked?.document as GraphQLDocument | undefined;
    this.operationName = asked?.operation;
    this.variables = run ? variablesOf(run) : undefined;
    if (!run) this.settle();
  }

  private async askAgain(): Promise<void> {
    const { run } = this;
    this.isAsking = true;
    await this.latest?.refresh?.().catch((error: unknown) => {
      this.latest = { errors: [{ message: reduceErrors(error).join(' ') }] };
    });
    this.isAsking = false;
    // Another request, or another refresh, has taken over meanwhile: its own answer counts.
    if (run === this.run && this.latest) this.accept(this.latest);
    else if (this.latest) void this.askAgain();
  }

  private accept({ data, errors }: GraphQLResult): void {
    const run = this.run!;
    const { read, page, further, fallback } = QUERIES[run.name];
    try {
      if (errors?.length) throw errors;
      const rows = read(data as never);
      const next = nextRun(run, rows, page?.(data as never), further);
      if (next) this.follow(next);
      else this.answer({ data: answerOf(run, rows) as never });
    } catch (error) {
      if (fallback) this.follow(startRun({ name: fallback, steps: this.asked!.steps }));
      else this.answer({ errors: reduceErrors(error) });
    }
  }

  private answer(answer: Pick<Answer, 'data' | 'errors'>): void {
    this.mustRefresh = false;
    const isFallback = this.run?.name !== this.asked?.name;
    this.dispatchEvent(new CustomEvent<Answer>('answer', { detail: { ...answer, isFallback } }));
    this.settle();
  }

  private settle(): void {
    this.whenAnswered.splice(0).forEach((resolve) => resolve());
  }
}
