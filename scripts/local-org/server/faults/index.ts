import { readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileKind } from '../../../lib/file-kind.ts';
import { INTERNAL_HEADER } from '../http/context.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { FaultError, readOrders } from './armed.ts';
import type { Faults, Strike } from './armed.ts';
import type { JobFate } from './fault.ts';
import { abortSlow, withFate } from './jobs.ts';
import { jobIdOf, momentOf } from './moments.ts';

export { createFaults, faultTable } from './armed.ts';
export type { Faults } from './armed.ts';
export { registerControl } from './control.ts';
export type { FaultOrder } from './fault.ts';
export { faultyOrg } from './org.ts';

interface Struck {
  strike?: Strike;
  fate?: JobFate;
}

/** Puts the faults between the clients and the API. To be called before anything that packs or sends answers. */
export const registerFaults = (app: FastifyInstance, { internalKey }: HttpContext, faults: Faults): void => {
  const { reach } = faults;
  const struck = new WeakMap<FastifyRequest, Struck>();
  app.addHook('onRequest', async (request, reply) => {
    const moment = momentOf(request.method, request.url);
    if (moment === undefined || request.headers[INTERNAL_HEADER] === internalKey) return;
    const strike = faults.take([moment, 'any'], ({ fault }) => fault.save === undefined);
    const isAnswered = await strike?.fault.before?.(request, reply, strike.parameters, reach);
    if (isAnswered) return reply;
    if (moment === 'jobState' && !strike) reach.slow.delete(jobIdOf(request.url) ?? '');
    const fate = reach.jobs.get(jobIdOf(request.url) ?? '');
    if (fate === 'gone') throw notFound();
    if (strike || fate) struck.set(request, { strike, fate });
    return;
  });
  app.addHook('preHandler', async (request, reply) => {
    const answer = abortSlow(request, reach);
    return answer === undefined ? undefined : reply.send(answer);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { strike, fate } = struck.get(request) ?? {};
    const fated = momentOf(request.method, request.url) === 'jobState' ? fate : undefined;
    if (reply.statusCode >= 300 || !(fated ?? strike?.fault.after)) return payload;
    const body = payload instanceof Readable ? await buffer(payload) : wholeBody(payload);
    if (body === undefined) return payload;
    if (fated) return withFate(body, fated);
    if (!strike?.fault.after) return payload;
    reply.removeHeader('content-length');
    return strike.fault.after(body, reply, strike.parameters);
  });
};

const wholeBody = (payload: unknown): Buffer | undefined =>
  payload === null || typeof payload === 'string' || Buffer.isBuffer(payload)
    ? Buffer.from(payload ?? '')
    : undefined;

/**
 * The orders in a file of `--faults`: one or a list of them, as JSON.
 * @throws FaultError in one sentence that names the file
 */
export const readFaults = (file: string): unknown => {
  try {
    const status = statSync(file);
    if (!status.isFile()) throw new FaultError(`it is ${fileKind(status)} and not a file.`);
    const orders: unknown = JSON.parse(readFileSync(file, 'utf8'));
    readOrders(orders);
    return orders;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FaultError(`The faults of ${file} cannot be injected: ${reason}`);
  }
};
