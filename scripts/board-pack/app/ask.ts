import { QUERIES, documentOf, reduceErrors } from 'c/forecastData';
import type { QueryName, QueryResults, Request } from 'c/forecastData';
import { keyOf } from 'c/forecastModel';
import {
  nextRun,
  resultOf,
  startRun,
  variablesOf
} from '../../../force-app/main/default/lwc/forecastQuery/run.ts';
import type { Org } from '../document.ts';

/** What the org said to a question: its data, or why it refused. */
interface Answer<Name extends QueryName = QueryName> {
  readonly data?: QueryResults[Name];
  readonly errors?: readonly string[];
  /** The org refused the first form of the query; this result is as exact. */
  readonly isFallback: boolean;
}

/** Asks the org what a component would ask it, and each question once. */
export type Ask = (request: Request) => Promise<Answer>;

/** As c-forecast-query does: lists to their end, and another form of the query where the org refuses the first. */
async function answerTo(org: Org, request: Request): Promise<Answer> {
  let run = startRun(request);
  for (;;) {
    const { operation, read, page, nextRequest, fallback } = QUERIES[run.name];
    const { data, errors } = await org.graphql({
      query: String(documentOf(QUERIES[run.name])),
      operationName: operation,
      variables: variablesOf(run)
    });
    const isFallback = run.name !== request.name;
    try {
      if (errors?.length) throw errors;
      const rows = read(data as never);
      const next = nextRun(run, rows, page?.(data as never), nextRequest);
      if (!next) return { data: resultOf(run, rows) as never, isFallback };
      run = next;
    } catch (error) {
      if (!fallback || isFallback) return { errors: reduceErrors(error), isFallback };
      run = startRun({ name: fallback, steps: request.steps });
    }
  }
}

export function askerOf(org: Org): Ask {
  const known = new Map<string, Promise<Answer>>();
  return (request) => {
    const key = keyOf(request);
    const answer = known.get(key) ?? answerTo(org, request);
    known.set(key, answer);
    return answer;
  };
}
