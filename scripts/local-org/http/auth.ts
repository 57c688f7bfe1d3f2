import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../errors.ts';
import type { Session } from '../sessions.ts';
import { INTERNAL_HEADER } from './context.ts';
import type { HttpContext } from './context.ts';
import { invalidSession } from './errors.ts';

/** The token of `Authorization: Bearer …`; old clients write OAuth. */
export const bearerToken = (request: FastifyRequest): string | undefined =>
  /^(?:Bearer|OAuth) +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

/** @throws SalesforceError INVALID_SESSION_ID (401) */
export const sessionOf = (request: FastifyRequest, context: HttpContext): Session => {
  const token = bearerToken(request);
  const session = token === undefined ? undefined : context.sessions.find(token);
  if (!session) throw invalidSession();
  return session;
};

/** Every route of this scope needs a token and counts as one API call. */
export const requireSession = (scope: FastifyInstance, context: HttpContext): void => {
  scope.addHook('onRequest', async (request) => {
    request.session = sessionOf(request, context);
    if (request.headers[INTERNAL_HEADER] === context.internalKey) return;
    if (!context.usage.take()) {
      throw new SalesforceError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', { status: 403 });
    }
  });
  scope.addHook('onSend', async (_request, reply) => {
    reply.header('Sforce-Limit-Info', `api-usage=${context.usage.used}/${context.usage.allowance}`);
  });
};
