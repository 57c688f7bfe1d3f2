import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';
import { registerIngestJobs } from './ingest.ts';
import { registerQueryJobs } from './query.ts';

/** Bulk API 2.0. */
export const registerBulk = (api: FastifyInstance, context: HttpContext): void => {
  registerQueryJobs(api, context);
  registerIngestJobs(api, context);
};
