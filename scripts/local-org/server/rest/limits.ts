import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';

const NOTHING_USED: Readonly<Record<string, number>> = {
  DailyBulkApiBatches: 15_000,
  DailyBulkV2QueryJobs: 10_000,
  DailyBulkV2QueryFileStorageMB: 976_562,
  DataStorageMB: 1_073_741,
  FileStorageMB: 1_073_741,
  HourlyODataCallout: 1_000
};

/** `GET /limits`. Only API calls are counted here; the other allowances never shrink. */
export const registerLimits = (api: FastifyInstance, { usage }: HttpContext): void => {
  api.get('/limits', async () => ({
    DailyApiRequests: { Max: usage.allowance, Remaining: Math.max(0, usage.allowance - usage.used) },
    ...Object.fromEntries(Object.entries(NOTHING_USED).map(([name, Max]) => [name, { Max, Remaining: Max }]))
  }));
};
