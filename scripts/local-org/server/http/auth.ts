import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { Session } from '../sessions.ts';
import { INTERNAL_HEADER } from './context.ts';
import type { HttpContext } from './context.ts';
import { invalidSession } from './errors.ts';

/** The token of `Authorization: Bearer …`; old clients write OAuth. */
export const bearerToken = (request: FastifyRequest): string | undefined =>
  /^(?:Bearer|OAuth) +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];

/**
 * The session of a token, of a user who is active at this moment.
 * @throws SalesforceError INVALID_SESSION_ID (401)
 */
export const activeSession = async (
  { org, sessions }: HttpContext,
  token: string | undefined
): Promise<Session> => {
  const session = token === undefined ? undefined : sessions.find(token);
  if (!session) throw invalidSession();
  // Known by now, or looked up once; refuses who is not active.
  await org.rights(session);
  return session;
};

/** @throws SalesforceError INVALID_SESSION_ID (401) */
export const sessionOf = (request: FastifyRequest, context: HttpContext): Promise<Session> =>
  activeSession(context, bearerToken(request));

/** Every route of this scope needs a token and counts as one API call. */
export const requireSession = (scope: FastifyInstance, context: HttpContext): void => {
  scope.addHook('onRequest', async (request) => {
    request.session = await sessionOf(request, context);
    if (request.headers[INTERNAL_HEADER] === context.internalKey) return;
    if (!context.usage.take()) {
      throw new SalesforceError('REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', { status: 403 });
    }
  });
  scope.addHook('onSend', async (_request, reply) => {
    reply.header('Sforce-Limit-Info', `api-usage=${context.usage.used}/${context.usage.allowance}`);
  });
};
