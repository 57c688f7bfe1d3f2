import type { FastifyInstance, FastifyRequest } from 'fastify';
import { EARLIEST, LATEST, isOrgTime } from '../../engine/clock.ts';
import { SalesforceError } from '../../engine/errors.ts';
import { sessionOf } from '../http/auth.ts';
import type { HttpContext } from '../http/context.ts';
import { FaultError } from './active-faults.ts';
import type { Faults } from './active-faults.ts';

interface ClockRequest {
  /** An instant, ISO. */
  now?: unknown;
  /** Seconds from now. */
  forward?: unknown;
}

const misunderstood = (message: string): SalesforceError => new SalesforceError('INVALID_INPUT', message);

const timeOf = (body: unknown, now: Date): Date => {
  const { now: instant, forward } = (body ?? {}) as ClockRequest;
  const time =
    typeof forward === 'number' ? now.getTime() + forward * 1000 : Date.parse(String(instant ?? ''));
  if (Number.isNaN(time))
    throw misunderstood('Send {"now": "2026-08-20T09:00:00Z"} or {"forward": seconds} to move the clock.');
  if (!isOrgTime(time)) throw misunderstood(`The clock goes from ${EARLIEST} to ${LATEST}.`);
  return new Date(time);
};

/** What only a local org has: switching faults and moving its clock. For the administrator's token; no API calls. */
export const registerControl = (app: FastifyInstance, context: HttpContext, faults: Faults): void => {
  const { clock } = context.org;
  void app.register(
    async (local) => {
      local.addHook('onRequest', async (request: FastifyRequest) => {
        if ((await sessionOf(request, context)).userId === context.org.adminId) return;
        throw new SalesforceError('INSUFFICIENT_ACCESS', "This takes the administrator's token.", {
          status: 403
        });
      });
      local.get('/faults', async () => faults.list());
      local.post('/faults', async ({ body }) => {
        try {
          faults.inject(body);
        } catch (error) {
          throw error instanceof FaultError ? misunderstood(error.message) : error;
        }
        return faults.list();
      });
      local.delete('/faults', async () => {
        faults.reset();
        return faults.list();
      });
      local.post('/clock', async ({ body }) => {
        clock.set(timeOf(body, clock.now()));
        return { now: clock.now().toISOString() };
      });
    },
    { prefix: '/local' }
  );
};
