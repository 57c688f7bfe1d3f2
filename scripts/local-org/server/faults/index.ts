import { readFileSync, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fileKind } from '../../../lib/file-kind.ts';
import { INTERNAL_HEADER } from '../http/context.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { FaultError, readFaultRequests } from './active-faults.ts';
import type { Faults, Injection } from './active-faults.ts';
import type { JobOutcome } from './fault.ts';
import { abortSlow, withOutcome } from './jobs.ts';
import { jobIdOf, triggerPointOf } from './trigger-points.ts';

export { createFaults, faultTable } from './active-faults.ts';
export type { Faults } from './active-faults.ts';
export { registerControl } from './control.ts';
export { faultyOrg } from './org.ts';

interface Injected {
  injection?: Injection;
  outcome?: JobOutcome;
}

/** Puts the faults between the clients and the API. To be called before anything that packs or sends answers. */
export const registerFaults = (app: FastifyInstance, { internalKey }: HttpContext, faults: Faults): void => {
  const { targets } = faults;
  const injected = new WeakMap<FastifyRequest, Injected>();
  app.addHook('onRequest', async (request, reply) => {
    const point = triggerPointOf(request.method, request.url);
    if (point === undefined || request.headers[INTERNAL_HEADER] === internalKey) return;
    const injection = faults.take([point, 'any'], ({ fault }) => fault.save === undefined);
    const isAnswered = await injection?.fault.before?.(request, reply, injection.parameters, targets);
    if (isAnswered) return reply;
    if (point === 'jobState' && !injection) targets.slow.delete(jobIdOf(request.url) ?? '');
    const outcome = targets.jobs.get(jobIdOf(request.url) ?? '');
    if (outcome === 'gone') throw notFound();
    if (injection || outcome) injected.set(request, { injection, outcome });
    return;
  });
  app.addHook('preHandler', async (request, reply) => {
    const answer = abortSlow(request, targets);
    return answer === undefined ? undefined : reply.send(answer);
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const { injection, outcome } = injected.get(request) ?? {};
    const forced = triggerPointOf(request.method, request.url) === 'jobState' ? outcome : undefined;
    if (reply.statusCode >= 300 || !(forced ?? injection?.fault.after)) return payload;
    const body = payload instanceof Readable ? await buffer(payload) : wholeBody(payload);
    if (body === undefined) return payload;
    if (forced) return withOutcome(body, forced);
    if (!injection?.fault.after) return payload;
    reply.removeHeader('content-length');
    return injection.fault.after(body, reply, injection.parameters);
  });
};

const wholeBody = (payload: unknown): Buffer | undefined =>
  payload === null || typeof payload === 'string' || Buffer.isBuffer(payload)
    ? Buffer.from(payload ?? '')
    : undefined;

/**
 * The requests in a file of `--faults`: one or a list of them, as JSON.
 * @throws FaultError in one sentence that names the file
 */
export const readFaults = (file: string): unknown => {
  try {
    const status = statSync(file);
    if (!status.isFile()) throw new FaultError(`it is ${fileKind(status)} and not a file.`);
    const requests: unknown = JSON.parse(readFileSync(file, 'utf8'));
    readFaultRequests(requests);
    return requests;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new FaultError(`The faults of ${file} cannot be injected: ${reason}`);
  }
};
