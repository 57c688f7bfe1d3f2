import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { sendFile } from '../http/send-file.ts';
import { knownVersion } from '../../engine/versions.ts';
import { inBackground } from '../../engine/store/deadline.ts';
import type { QueryPlan, ResultSet } from '../../engine/types.ts';
import { csvConverter } from './csv.ts';
import { abort, createJobStore, jobHead, jobInfo, newJob, refuse, refuseDeleteWhileWorking } from './job.ts';
import type { Job, JobStore } from './job.ts';

/** Rows of one page when the client names no number. */
const DEFAULT_PAGE = 50_000;
const PARALLEL_PAGES = 5;

interface QueryJob extends Job {
  readonly plan: QueryPlan;
  result?: ResultSet;
}

interface JobRoute {
  Params: { version: string; id: string };
  Querystring: { locator?: string; maxRecords?: string };
}

const OPERATIONS = ['query', 'queryAll'];

/** What Bulk API 2.0 does not take. @throws SalesforceError API_ERROR */
const refuseUnsupported = (plan: QueryPlan): void => {
  const grouped =
    plan.groupBy !== undefined || plan.select.some(({ expression }) => expression.kind === 'aggregate');
  const what = grouped
    ? 'Aggregate Relationship not supported in Bulk Query'
    : plan.children.length > 0
      ? 'Nested queries are not supported in Bulk Query'
      : plan.select.some(({ typeOf }) => typeOf)
        ? 'TYPEOF is not supported in Bulk Query'
        : plan.offset !== undefined
          ? 'OFFSET is not supported in Bulk Query'
          : undefined;
  if (what) throw refuse('API_ERROR', `FUNCTIONALITY_NOT_ENABLED: ${what}`);
};

/** A place in the results, opaque to the client. */
const locatorOf = (offset: number): string => Buffer.from(`rows:${offset}`).toString('base64url');

const offsetOf = (locator: string | undefined, total: number): number => {
  if (locator === undefined) return 0;
  const offset = Number(
    /^rows:(\d+)$/.exec(Buffer.from(locator, 'base64url').toString('utf8'))?.[1] ?? Number.NaN
  );
  if (Number.isNaN(offset) || offset >= total)
    throw refuse('INVALID_LOCATOR', 'The locator is invalid for this job.');
  return offset;
};

const pageSize = (value: string | undefined): number => {
  if (value === undefined) return DEFAULT_PAGE;
  const size = Number(value);
  if (!Number.isInteger(size) || size < 1)
    throw refuse('INVALID_QUERY_PARAMETER', 'maxRecords must be a whole number above 0.');
  return size;
};

const work = async (context: HttpContext, store: JobStore<QueryJob>, job: QueryJob): Promise<void> => {
  const began = Date.now();
  store.set(job, 'InProgress');
  const isAborted = (): boolean => job.state === 'Aborted';
  try {
    const options = { includeDeleted: job.operation === 'queryAll' };
    const result = await context.org.open(job.plan, { userId: job.createdById }, options);
    if (isAborted()) {
      await result.close();
      return;
    }
    job.result = result;
    job.recordsProcessed = result.totalSize;
    store.set(job, 'JobComplete');
  } catch (error) {
    const code = error instanceof SalesforceError ? `${error.errorCode}: ` : '';
    job.errorMessage = code + (error instanceof Error ? error.message : String(error));
    if (!isAborted()) store.set(job, 'Failed');
  } finally {
    job.time = Date.now() - began;
  }
};

const finished = (job: QueryJob, version: string): ResultSet => {
  if (knownVersion(version) !== job.apiVersion) {
    throw refuse(
      'API_ERROR',
      `The results must be read with version ${job.apiVersion}.0, which made the job.`,
      409
    );
  }
  if (!job.result) throw refuse('INVALIDJOBSTATE', `The job has no results: its state is ${job.state}.`);
  return job.result;
};

const registerResults = (api: FastifyInstance, store: JobStore<QueryJob>): void => {
  api.get<JobRoute>('/jobs/query/:id/results', async ({ params, query, session }, reply) => {
    const job = store.find(params.id, session);
    const result = finished(job, params.version);
    const offset = offsetOf(query.locator, result.totalSize);
    const count = Math.min(pageSize(query.maxRecords), result.totalSize - offset);
    const end = offset + count;
    reply
      .type('text/csv; charset=UTF-8')
      .header('Sforce-NumberOfRecords', String(count))
      .header('Sforce-Locator', end < result.totalSize ? locatorOf(end) : 'null');
    const through = csvConverter(job);
    return sendFile(reply, await result.csvFile(offset, count), {
      once: true,
      ...(through ? { through } : {})
    });
  });

  // The number of rows per page travels in the locator's address, so that pages fit together.
  api.get<JobRoute>('/jobs/query/:id/resultPages', async ({ params, query, session }) => {
    const result = finished(store.find(params.id, session), params.version);
    const size = pageSize(query.maxRecords);
    const first = offsetOf(query.locator, result.totalSize);
    const base = `/services/data/${params.version}/jobs/query/${params.id}`;
    const starts = Array.from({ length: PARALLEL_PAGES }, (_, index) => first + index * size);
    const next = first + PARALLEL_PAGES * size;
    const done = next >= result.totalSize;
    return {
      resultPages: starts
        .filter((start) => start < result.totalSize)
        .map((start) => ({ resultUrl: `${base}/results?locator=${locatorOf(start)}&maxRecords=${size}` })),
      nextRecordsUrl: done ? null : `${base}/resultPages?locator=${locatorOf(next)}&maxRecords=${size}`,
      done
    };
  });
};

/** Bulk API 2.0 query jobs. */
export const registerQueryJobs = (api: FastifyInstance, context: HttpContext): void => {
  const store = createJobStore<QueryJob>(context);
  const info = (job: QueryJob): Record<string, unknown> => jobInfo(job, 'V2Query');

  api.post<{ Params: { version: string } }>('/jobs/query', async ({ params, body, session }) => {
    const request = (body ?? {}) as Record<string, unknown>;
    const { operation, query } = request;
    if (typeof operation !== 'string' || !OPERATIONS.includes(operation)) {
      throw refuse('INVALIDJOB', `InvalidJob : operation must be one of ${OPERATIONS.join(', ')}`);
    }
    if (typeof query !== 'string') throw refuse('INVALIDJOB', 'InvalidJob : query is missing');
    const plan = context.org.parseQuery(query);
    refuseUnsupported(plan);
    await context.org.run({ ...plan, limit: 0 }, session);
    const own = {
      operation,
      object: plan.object,
      apiVersion: knownVersion(params.version),
      state: 'UploadComplete'
    } as const;
    const job: QueryJob = { ...newJob(context, session, request, own), plan };
    store.add(job);
    const answer = jobHead(job);
    void inBackground(() => work(context, store, job));
    return answer;
  });

  api.get('/jobs/query', async ({ session }) => ({
    done: true,
    records: store.list(session).map(info),
    nextRecordsUrl: null
  }));

  api.get<JobRoute>('/jobs/query/:id', async ({ params, session }) => info(store.find(params.id, session)));

  api.patch<JobRoute>('/jobs/query/:id', async ({ params, body, session }) => {
    const job = store.find(params.id, session);
    if ((body as { state?: unknown } | null)?.state !== 'Aborted') {
      throw refuse('INVALIDJOBSTATE', 'The state of a query job can only be set to Aborted.');
    }
    abort(store, job);
    return jobHead(job);
  });

  api.delete<JobRoute>('/jobs/query/:id', async ({ params, session }, reply) => {
    const job = store.find(params.id, session);
    refuseDeleteWhileWorking(job);
    store.remove(job);
    await job.result?.close();
    return reply.code(204).send();
  });

  registerResults(api, store);
};
