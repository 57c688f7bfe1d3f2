import {
  QUERIES,
  causeOf,
  causeWords,
  changesSoFar,
  documentOf,
  forget,
  isOutdated,
  recordResult,
  reduceErrors,
  register,
  reportOutage,
  reportResponse
} from 'c/forecastData';
import type { Cause, Invalidation, QueryName, QueryResults, Request } from 'c/forecastData';
import { isSame, keyOf } from 'c/forecastModel';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLError, GraphQLResult } from 'lightning/graphql';
import { LightningElement, api, wire } from 'lwc';
import { nextRun, resultOf, startRun, variablesOf } from './run';
import type { Run } from './run';

/** Detail of the `result` event: data or errors. */
export interface QueryResult<Name extends QueryName = QueryName> {
  readonly data?: QueryResults[Name];
  readonly errors?: readonly string[];
  /** The org could not be reached, so the errors are not its own; the result follows as soon as there is one. */
  readonly outage?: Cause;
  /** The org refused the first form of the query; this result is as exact, and took longer. */
  readonly isFallback: boolean;
}

/** After so long the page reports that the org takes long. */
const SLOW_MS = 30_000;

/**
 * Runs one query and keeps emitting its result: `<c-forecast-query request={…} onresult={…}>`. Shows
 * nothing itself. It reads lists to their end before it emits them; another request starts again. An org that cannot
 * be reached takes back no result: the last one stays, and the query runs again until there is another.
 */
export default class ForecastQuery extends LightningElement {
  /** Null or undefined: nothing runs. */
  @api
  get request(): Request | null | undefined {
    return this.current;
  }
  set request(request: Request | null | undefined) {
    // The same request in a new object is no new request.
    if (isSame(request, this.current)) return;
    this.current = request;
    this.mustRefresh = Boolean(request) && isOutdated(keyOf(request), QUERIES[request!.name].invalidatedBy);
    this.receivedAt = null;
    forget(this);
    this.follow(request ? startRun(request) : null);
  }

  private current: Request | null | undefined;
  private run: Run | null = null;
  private latest: GraphQLResult | undefined;
  /** Results may come from the platform's cache; while this is set each page is fetched again before it is read. */
  private mustRefresh = false;
  private isRefetching = false;
  /** Counts the times it was fetched again: only the last one is waited for. */
  private turn = 0;
  /** When the result came that its owner has; null: the owner has none. */
  private receivedAt: number | null = null;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private unregister: (() => void) | undefined;
  private whenSettled: (() => void)[] = [];
  /** How many changes had been made when the request was sent. */
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
    // A response under way is no longer needed: a failed one would wait for a retry that never ends.
    this.turn += 1;
    this.isRefetching = false;
    clearTimeout(this.slowTimer);
    forget(this);
    this.settle();
  }

  @wire(graphql, { query: '$query', variables: '$variables', operationName: '$operationName' })
  handleResult(result: GraphQLResult): void {
    if (!this.run || (result.data === undefined && !result.errors)) return;
    this.latest = result;
    if (this.isRefetching) return;
    if (this.mustRefresh) void this.refetch();
    else this.accept(result);
  }

  /** Runs again, all pages of a list included; done when the last one has come. */
  @api
  async refresh(): Promise<void> {
    if (!this.current || !this.run) return;
    const done = new Promise<void>((resolve) => this.whenSettled.push(resolve));
    this.mustRefresh = true;
    const first = startRun(this.current);
    if (isSame(variablesOf(first), this.variables) && first.name === this.run.name) {
      this.run = first;
      if (!this.isRefetching) void this.refetch();
    } else {
      this.follow(first);
    }
    await done;
  }

  private follow(run: Run | null): void {
    this.run = run;
    this.latest = undefined;
    this.sentAfter = changesSoFar();
    const definition = run && QUERIES[run.name];
    this.query = (definition ? documentOf(definition) : undefined) as GraphQLDocument | undefined;
    this.operationName = definition?.operation;
    this.variables = run ? variablesOf(run) : undefined;
    if (run) this.watch();
    else this.settle();
  }

  private async refetch(): Promise<void> {
    const { run } = this;
    const turn = ++this.turn;
    this.isRefetching = true;
    this.sentAfter = changesSoFar();
    this.watch();
    if (this.latest?.refresh) await this.refreshLatest(this.latest.refresh);
    else await this.provisionAgain();
    if (turn !== this.turn) return;
    this.isRefetching = false;
    // Another request, or another refresh, has taken over meanwhile: its own result counts.
    if (run === this.run && this.latest) this.accept(this.latest);
    else if (this.latest) void this.refetch();
  }

  private async refreshLatest(refresh: () => Promise<void>): Promise<void> {
    await refresh().catch((error: unknown) => {
      this.latest = { errors: (Array.isArray(error) ? error : [error]) as GraphQLError[], refresh };
    });
  }

  /** A wire that has emitted nothing yet cannot be refreshed: it is removed and added again. */
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
      else this.emit({ data: resultOf(run, rows) as never });
    } catch (error) {
      if (fallback) this.follow(startRun({ name: fallback, steps: this.current!.steps }));
      else this.emit({ errors: reduceErrors(error) });
    }
  }

  private emit(result: Pick<QueryResult, 'data' | 'errors'>): void {
    this.mustRefresh = false;
    if (result.data !== undefined) recordResult(keyOf(this.current), this.sentAfter);
    this.receivedAt = result.data === undefined ? null : Date.now();
    clearTimeout(this.slowTimer);
    reportResponse(this);
    this.report(result);
    this.settle();
  }

  private report(result: Omit<QueryResult, 'isFallback'>): void {
    const isFallback = this.run?.name !== this.current?.name;
    this.dispatchEvent(new CustomEvent<QueryResult>('result', { detail: { ...result, isFallback } }));
  }

  /** Waits and tries again. It reports to the owner only if there is no earlier result to keep showing. */
  private suspend(cause: Cause): void {
    clearTimeout(this.slowTimer);
    const { receivedAt } = this;
    reportOutage(this, { cause, receivedAt, retry: () => this.retry() });
    const isLate = cause.kind === 'slow';
    if (receivedAt === null && !isLate) this.report({ errors: [causeWords(cause)], outage: cause });
    this.settle();
  }

  private async retry(): Promise<void> {
    if (!this.run) return;
    const done = new Promise<void>((resolve) => this.whenSettled.push(resolve));
    void this.refetch();
    await done;
  }

  private watch(): void {
    clearTimeout(this.slowTimer);
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a wire says nothing while it waits
    this.slowTimer = setTimeout(() => this.suspend({ kind: 'slow', status: null }), SLOW_MS);
  }

  private settle(): void {
    this.whenSettled.splice(0).forEach((resolve) => resolve());
  }
}
