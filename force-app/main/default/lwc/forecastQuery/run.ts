import type { PageInfo, QueryName, Request } from 'c/forecastData';
import { isSame } from 'c/forecastModel';

/** How far a request has been read. */
export interface Run {
  readonly name: QueryName;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  readonly step: number;
  readonly after: string | null;
  /** What has been read before the page that is asked for now. */
  readonly pages: readonly unknown[];
}

export const startRun = ({ name, steps }: Pick<Request, 'name' | 'steps'>): Run => ({
  name,
  steps,
  step: 0,
  after: null,
  pages: []
});

export const variablesOf = ({ steps, step, after }: Run): Record<string, unknown> =>
  after === null ? { ...steps[step] } : { ...steps[step], after };

/** The run that asks for what comes after this page, or null when this page was the last. */
export const nextRun = (
  run: Run,
  page: unknown,
  info: PageInfo | undefined,
  nextRequest?: (rows: never) => Readonly<Record<string, unknown>> | null
): Run | null => {
  const pages = [...run.pages, page];
  if (info?.hasNextPage && info.endCursor) return { ...run, pages, after: info.endCursor };
  if (run.step + 1 < run.steps.length) return { ...run, pages, after: null, step: run.step + 1 };
  const more = nextRequest?.(pages.flat() as never);
  // The same query again would never end.
  if (!more || run.steps.some((step) => isSame(step, more))) return null;
  return { ...run, steps: [...run.steps, more], pages, after: null, step: run.step + 1 };
};

/** One page is the result as it is; the lists of several are joined. */
export const resultOf = (run: Run, lastPage: unknown): unknown =>
  run.pages.length === 0 ? lastPage : [...run.pages, lastPage].flat();
