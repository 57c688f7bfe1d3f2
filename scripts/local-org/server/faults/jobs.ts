import type { FastifyRequest } from 'fastify';
import { refuse } from './answers.ts';
import type { Fault, JobOutcome, Targets } from './fault.ts';
import { jobIdOf } from './trigger-points.ts';

const tooLong = 'Your query request was running for too long.';

const endsAs = (what: string, outcome: JobOutcome): Fault => ({
  what,
  on: 'jobState',
  before(request, _reply, _parameters, { jobs }) {
    const id = jobIdOf(request.url);
    if (id !== undefined) jobs.set(id, outcome);
    return false;
  }
});

/** Faults of Bulk 2.0 jobs. A job stays as a fault has left it. */
export const jobFaults: Readonly<Record<string, Fault>> = {
  jobFailed: endsAs('The job turns out to have failed.', 'Failed'),
  queryTimeout: {
    what: 'The query takes the org too long: the job fails with QUERY_TIMEOUT, a query by REST is answered with it.',
    on: 'jobState',
    before(request, reply, _parameters, { jobs }) {
      const id = jobIdOf(request.url);
      if (id === undefined) return refuse(reply, 400, 'QUERY_TIMEOUT', tooLong);
      jobs.set(id, 'TimedOut');
      return false;
    }
  },
  jobAborted: endsAs('The job turns out to have been aborted.', 'Aborted'),
  jobUnknownState: endsAs('The job is in a state that no documentation names.', 'Unknown'),
  jobGone: endsAs('The org no longer knows the job.', 'gone'),
  jobSlow: {
    what: 'The job is said to be in progress still.',
    on: 'jobState',
    before(request, _reply, _parameters, { slow }) {
      const id = jobIdOf(request.url);
      if (id !== undefined) slow.add(id);
      return false;
    },
    after: (payload) => changed(payload, { state: 'InProgress', numberRecordsProcessed: 0 })
  }
};

/** Aborts a job that was said to be in progress last, as an org does, although it is done here. @returns the answer */
export function abortSlow(
  { method, url, body, params }: FastifyRequest,
  { slow, jobs }: Targets
): object | undefined {
  const id = jobIdOf(url);
  const isAbort = method === 'PATCH' && (body as { state?: unknown } | null)?.state === 'Aborted';
  if (id === undefined || !isAbort || !slow.delete(id)) return undefined;
  jobs.set(id, 'Aborted');
  return { id: (params as { id: string }).id, state: 'Aborted' };
}

const reasons: Partial<Record<JobOutcome, string>> = {
  Failed: 'UNKNOWN_EXCEPTION: An unexpected error occurred.',
  TimedOut: `QUERY_TIMEOUT: ${tooLong}`
};

/** A job with the state of its outcome. */
export const withOutcome = (payload: Buffer, outcome: JobOutcome): Buffer => {
  const errorMessage = reasons[outcome];
  return changed(payload, {
    state: outcome === 'TimedOut' ? 'Failed' : outcome,
    ...(errorMessage === undefined ? {} : { errorMessage })
  });
};

const changed = (payload: Buffer, values: Record<string, unknown>): Buffer =>
  Buffer.from(JSON.stringify({ ...(JSON.parse(payload.toString('utf8')) as object), ...values }));
