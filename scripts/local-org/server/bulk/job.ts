import { randomBytes } from 'node:crypto';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { restTime } from '../rest/replication.ts';
import { to18 } from '../../../lib/record-id.ts';
import type { Session } from '../sessions.ts';

export const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;
export const DELIMITERS = {
  COMMA: ',',
  SEMICOLON: ';',
  TAB: '\t',
  PIPE: '|',
  CARET: '^',
  BACKQUOTE: '`'
} as const;

export type LineEnding = keyof typeof LINE_ENDINGS;
export type Delimiter = keyof typeof DELIMITERS;
export type JobState = 'Open' | 'UploadComplete' | 'InProgress' | 'JobComplete' | 'Aborted' | 'Failed';

/** What query and ingest jobs share. */
export interface Job {
  readonly id: string;
  readonly operation: string;
  readonly object: string;
  readonly createdById: string;
  readonly createdDate: Date;
  readonly apiVersion: number;
  readonly lineEnding: LineEnding;
  readonly columnDelimiter: Delimiter;
  systemModstamp: Date;
  state: JobState;
  recordsProcessed: number;
  errorMessage?: string;
  /** Milliseconds of work. */
  time: number;
}

export const refuse = (errorCode: string, message: string, status = 400): SalesforceError =>
  new SalesforceError(errorCode, message, { status });

const choice = <T extends string>(name: string, value: unknown, allowed: readonly T[], otherwise: T): T => {
  if (value === undefined || value === null) return otherwise;
  if (allowed.includes(value as T)) return value as T;
  throw refuse(
    'INVALIDJOB',
    `InvalidJob : ${name} must be one of ${allowed.join(', ')}, not ${String(value)}`
  );
};

interface CommonRequest {
  contentType?: unknown;
  lineEnding?: unknown;
  columnDelimiter?: unknown;
}

/** The parts of a new job that every kind has, checked. */
export const newJob = (
  { org }: HttpContext,
  session: Session,
  request: CommonRequest,
  own: Pick<Job, 'operation' | 'object' | 'apiVersion' | 'state'>
): Job => {
  choice('contentType', request.contentType, ['CSV'], 'CSV');

  const now = org.clock.now();
  return {
    ...own,
    id: to18(`750Lo${randomBytes(5).toString('hex')}`),
    createdById: session.userId,
    createdDate: now,
    systemModstamp: now,
    lineEnding: choice('lineEnding', request.lineEnding, Object.keys(LINE_ENDINGS) as LineEnding[], 'LF'),
    columnDelimiter: choice(
      'columnDelimiter',
      request.columnDelimiter,
      Object.keys(DELIMITERS) as Delimiter[],
      'COMMA'
    ),
    recordsProcessed: 0,
    time: 0
  };
};

/** A job as the answer to its creation shows it. */
export const jobHead = (job: Job): Record<string, unknown> => ({
  id: job.id,
  operation: job.operation,
  object: job.object,
  createdById: job.createdById,
  createdDate: restTime(job.createdDate),
  systemModstamp: restTime(job.systemModstamp),
  state: job.state,
  concurrencyMode: 'Parallel',
  contentType: 'CSV',
  apiVersion: job.apiVersion,
  lineEnding: job.lineEnding,
  columnDelimiter: job.columnDelimiter
});

/** A job as it stands. */
export const jobInfo = (job: Job, jobType: string): Record<string, unknown> => ({
  ...jobHead(job),
  jobType,
  numberRecordsProcessed: job.recordsProcessed,
  retries: 0,
  totalProcessingTime: job.time,
  ...(job.errorMessage === undefined ? {} : { errorMessage: job.errorMessage })
});

/** Jobs of one kind; each is seen by the user who made it and by the administrator. */
export interface JobStore<J extends Job> {
  add(job: J): void;
  /** @throws SalesforceError NOT_FOUND */
  find(id: string, session: Session): J;
  list(session: Session): J[];
  remove(job: J): void;
  set(job: J, state: JobState): void;
}

export const createJobStore = <J extends Job>({ org }: HttpContext): JobStore<J> => {
  const jobs = new Map<string, J>();
  const maySee = (job: J, { userId }: Session): boolean =>
    job.createdById === userId || userId === org.adminId;
  return {
    add: (job) => void jobs.set(job.id.slice(0, 15), job),
    find(id, session) {
      const job = jobs.get(id.slice(0, 15));
      if (!job || !maySee(job, session)) throw notFound();
      return job;
    },
    list: (session) => [...jobs.values()].filter((job) => maySee(job, session)),
    remove: (job) => void jobs.delete(job.id.slice(0, 15)),
    set(job, state) {
      job.state = state;
      job.systemModstamp = org.clock.now();
    }
  };
};

/** Ends a job that has not ended yet. @throws SalesforceError INVALIDJOBSTATE */
export const abort = <J extends Job>(store: JobStore<J>, job: J): void => {
  if (job.state === 'JobComplete' || job.state === 'Failed' || job.state === 'Aborted') {
    throw refuse('INVALIDJOBSTATE', `Aborting Job not allowed: the job is already ${job.state}.`);
  }
  store.set(job, 'Aborted');
};

/** @throws SalesforceError INVALIDJOBSTATE while the job still works */
export const refuseDeleteWhileWorking = ({ state }: Job): void => {
  if (state === 'InProgress') throw refuse('INVALIDJOBSTATE', 'Deleting not allowed: abort the job first.');
};
