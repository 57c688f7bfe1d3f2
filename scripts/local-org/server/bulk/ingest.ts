import type { FastifyInstance, FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import pLimit from 'p-limit';
import { BODY_LIMITS, registerCsvBodies } from '../http/bodies.ts';
import type { HttpContext } from '../http/context.ts';
import { registerMultipart } from '../http/multipart.ts';
import { Gate } from '../http/receive-file.ts';
import { sendFile } from '../http/send-file.ts';
import { knownVersion } from '../../engine/versions.ts';
import { IngestFiles, RESULTS } from './ingest-files.ts';
import type { ResultName } from './ingest-files.ts';
import { workOff } from './ingest-rows.ts';
import type { IngestJob } from './ingest-rows.ts';
import type { Rights } from '../../engine/types.ts';
import { abort, createJobStore, jobHead, jobInfo, newJob, refuse, refuseDeleteWhileWorking } from './job.ts';
import type { JobState, JobStore } from './job.ts';
import { MOST_INLINE_CSV, readMultipartJob } from './multipart-job.ts';

/** Uploads that may come at once; an org allows as many requests that take long. */
const MOST_UPLOADS = 25;
/** Jobs whose rows are read at once: their saves follow each other anyway. */
const MOST_AT_WORK = 3;

const OPERATIONS = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];

interface JobRoute {
  Params: { version: string; id: string };
}

const externalIdOf = (
  { org }: HttpContext,
  rights: Rights,
  object: string,
  operation: string,
  name: unknown
): string | undefined => {
  if (operation !== 'upsert') return undefined;
  const field = typeof name === 'string' ? org.schema.field(object, name) : undefined;
  const isSeen = field && (field.type === 'id' || rights.canReadField(object, field.name));
  if (isSeen && (field.externalId || field.type === 'id')) return field.name;
  throw refuse(
    'INVALIDJOB',
    `InvalidJob : Field name provided, ${String(name ?? '')} does not match an External ID, Salesforce Id, or indexed field for ${object}`
  );
};

const create = async (
  context: HttpContext,
  version: string,
  session: Parameters<typeof newJob>[1],
  body: unknown
): Promise<IngestJob> => {
  const request = (body ?? {}) as Record<string, unknown>;
  const { operation, object: name } = request;
  if (typeof operation !== 'string' || !OPERATIONS.includes(operation)) {
    throw refuse('INVALIDJOB', `InvalidJob : operation must be one of ${OPERATIONS.join(', ')}`);
  }
  const rights = await context.org.rights(session);
  if (operation === 'hardDelete' && !rights.hasUserPermission('BulkApiHardDelete')) {
    throw refuse(
      'FEATURENOTENABLED',
      'FeatureNotEnabled : hardDelete operation requires special user profile permission, please contact your system administrator'
    );
  }
  const object = typeof name === 'string' ? context.org.schema.object(name)?.name : undefined;
  if (object === undefined || !rights.can(object, 'read'))
    throw refuse('INVALIDENTITY', `InvalidEntity : Unable to find object: ${String(name ?? '')}`);
  const key = externalIdOf(context, rights, object, operation, request['externalIdFieldName']);
  const own = { operation, object, apiVersion: knownVersion(version), state: 'Open' } as const;
  const job = newJob(context, session, request, own);
  return {
    ...job,
    ...(key === undefined ? {} : { externalIdFieldName: key }),
    files: await IngestFiles.make(context.org.scratchFolder(), job),
    hasUpload: false,
    isReceiving: false,
    headers: [],
    recordsFailed: 0
  };
};

/** Works off the upload of a job when its turn comes; of one that is aborted, the rows are written down as unprocessed. */
const createWork = (context: HttpContext, store: JobStore<IngestJob>): ((job: IngestJob) => void) => {
  const turn = pLimit(MOST_AT_WORK);
  const process = async (job: IngestJob): Promise<void> => {
    const began = Date.now();
    if (job.state === 'UploadComplete') store.set(job, 'InProgress');
    const failure = await workOff(context, job).catch((error: unknown) => String(error));
    job.time = Date.now() - began;
    if (failure !== undefined) job.errorMessage = failure;
    // Aborted in the meantime it stays Aborted.
    if (job.state === 'InProgress') store.set(job, failure === undefined ? 'JobComplete' : 'Failed');
  };
  return (job) => {
    job.worked ??= turn(() => process(job));
  };
};

const registerResults = (api: FastifyInstance, store: JobStore<IngestJob>): void => {
  for (const name of Object.keys(RESULTS) as ResultName[]) {
    api.get<JobRoute>(
      `/jobs/ingest/:id/${name}`,
      async ({ params, session }, reply): Promise<FastifyReply> => {
        const job = store.find(params.id, session);
        if (job.state === 'Open' || job.state === 'UploadComplete' || job.state === 'InProgress') {
          throw refuse('INVALIDJOBSTATE', `The job has no results yet: its state is ${job.state}.`);
        }
        await job.worked;
        return sendFile(reply.type('text/csv; charset=UTF-8'), job.files.result(name));
      }
    );
  }
};

/** Bulk API 2.0 ingest jobs: upload of CSV, work in the background, results per row. */
export const registerIngestJobs = (api: FastifyInstance, context: HttpContext): void => {
  const store = createJobStore<IngestJob>(context);
  const work = createWork(context, store);
  const head = (job: IngestJob): Record<string, unknown> => ({
    ...jobHead(job),
    ...(job.externalIdFieldName === undefined ? {} : { externalIdFieldName: job.externalIdFieldName })
  });
  const info = (job: IngestJob): Record<string, unknown> => ({
    ...head(job),
    ...jobInfo(job, 'V2Ingest'),
    numberRecordsFailed: job.recordsFailed,
    apiActiveProcessingTime: job.time,
    apexProcessingTime: 0
  });

  void api.register(async (jobs) => {
    await registerMultipart(jobs, MOST_INLINE_CSV * 4);
    jobs.post<{ Params: { version: string } }>('/jobs/ingest', async (request) => {
      const { params, session } = request;
      const { description, content } = request.isMultipart()
        ? await readMultipartJob(request)
        : { description: request.body, content: undefined };
      const job = await create(context, params.version, session, description);
      if (content !== undefined) {
        await job.files.receive(Readable.from([content]), BODY_LIMITS.csv);
        Object.assign(job, { hasUpload: true, state: 'UploadComplete' });
      }
      store.add(job);
      const answer = head(job);
      if (content !== undefined) work(job);
      return {
        ...answer,
        contentUrl: `services/data/${params.version}/jobs/ingest/${job.id}/batches`
      };
    });
  });

  void api.register(async (uploads) => {
    registerCsvBodies(uploads);
    const gate = new Gate(MOST_UPLOADS);
    uploads.put<JobRoute>('/jobs/ingest/:id/batches', async ({ params, body, session }, reply) => {
      const job = store.find(params.id, session);
      if (job.state !== 'Open' || job.hasUpload || job.isReceiving) {
        throw refuse(
          'INVALIDJOBSTATE',
          'Found multiple contents for job: an upload is taken once, while the job is open.'
        );
      }
      if (!(body instanceof Readable))
        throw refuse('INVALIDBATCH', 'InvalidBatch : the upload must be text/csv.');
      job.isReceiving = true;
      try {
        await gate.pass(() => job.files.receive(body, BODY_LIMITS.csv));
        job.hasUpload = true;
      } catch (error) {
        // The rest of what was refused is not awaited.
        reply.header('connection', 'close');
        throw error;
      } finally {
        job.isReceiving = false;
      }
      // Aborted while the rows came.
      if ((job.state as JobState) === 'Aborted') work(job);
      return reply.code(201).send();
    });
  });

  api.get('/jobs/ingest', async ({ session }) => ({
    done: true,
    records: store.list(session).map(info),
    nextRecordsUrl: null
  }));

  api.get<JobRoute>('/jobs/ingest/:id', async ({ params, session }) => info(store.find(params.id, session)));

  api.patch<JobRoute>('/jobs/ingest/:id', async ({ params, body, session }) => {
    const job = store.find(params.id, session);
    const state = (body as { state?: unknown } | null)?.state;
    if (state === 'Aborted') {
      abort(store, job);
      if (job.hasUpload) work(job);
    } else if (state === 'UploadComplete') {
      if (job.isReceiving)
        throw refuse(
          'INVALIDJOBSTATE',
          'The upload is still coming: close the job when it has been answered.'
        );
      if (job.state !== 'Open')
        throw refuse('INVALIDJOBSTATE', `The upload is already closed: the state is ${job.state}.`);
      store.set(job, 'UploadComplete');
    } else {
      throw refuse('INVALIDJOBSTATE', 'The state can only be set to UploadComplete or Aborted.');
    }
    const answer = head(job);
    if (state === 'UploadComplete') work(job);
    return answer;
  });

  api.delete<JobRoute>('/jobs/ingest/:id', async ({ params, session }, reply) => {
    const job = store.find(params.id, session);
    refuseDeleteWhileWorking(job);
    store.remove(job);
    // One that waits for its turn finds itself aborted.
    store.set(job, 'Aborted');
    await (job.worked ? undefined : job.files.remove());
    void job.worked?.then(() => job.files.remove());
    return reply.code(204).send();
  });

  registerResults(api, store);
};
