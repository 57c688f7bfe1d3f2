import formBody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { sessionOf } from '../http/auth.ts';
import type { HttpContext } from '../http/context.ts';
import { invalidSession, notFound } from '../http/errors.ts';
import { toId18 } from '../../engine/schema/ids.ts';
import { grantToken, OAuthError } from './grants.ts';
import type { TokenRequest } from './grants.ts';
import { identity, userInfo } from './identity.ts';
import { personById } from './people.ts';

/** The page decides where it opens. */
const HOME = '/';

/** A path on this server, never the address of another one. */
const localPath = (wanted: string | undefined): string => {
  if (!wanted) return HOME;
  const path = wanted.startsWith('/') ? wanted : `/${wanted}`;
  return /^\/(?![/\\])[^\\\s]*$/.test(path) ? path : HOME;
};

const oauthAnswer = (reply: FastifyReply, error: unknown): FastifyReply => {
  if (!(error instanceof OAuthError)) throw error;
  const status = error.error === 'invalid_client' ? 401 : 400;
  return reply.code(status).send({ error: error.error, error_description: error.message });
};

/** OAuth, who-am-I, and the links that open the page for a session. */
export const registerLogin = async (app: FastifyInstance, context: HttpContext): Promise<void> => {
  await app.register(async (scope) => {
    await scope.register(formBody, { bodyLimit: 64 * 1024 });

    scope.post('/services/oauth2/token', async (request, reply) => {
      reply.header('cache-control', 'no-store');
      const query = request.query as TokenRequest;
      const body = (typeof request.body === 'object' ? request.body : null) as TokenRequest | null;
      try {
        return await grantToken(context, { ...query, ...body });
      } catch (error) {
        return oauthAnswer(reply, error);
      }
    });

    scope.post('/services/oauth2/revoke', async (request, reply) => {
      const { token } = { ...(request.query as TokenRequest), ...(request.body as TokenRequest | null) };
      if (!token) return oauthAnswer(reply, new OAuthError('invalid_request', 'token is missing'));
      context.sessions.end(token);
      return reply.code(200).send();
    });

    scope.route({
      method: ['GET', 'POST'],
      url: '/services/oauth2/singleaccess',
      handler: async (request) => {
        const { redirect_uri: target } = {
          ...(request.query as TokenRequest),
          ...(request.body as TokenRequest | null)
        };
        const code = context.sessions.issueOneTimeCode(await sessionOf(request, context));
        const link = new URL('/secur/frontdoor.jsp', context.origin);
        link.searchParams.set('otp', code);
        if (target) link.searchParams.set('retURL', target);
        return { frontdoor_uri: link.href };
      }
    });
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/services/oauth2/userinfo',
    handler: async (request) => {
      const person = await personById(context.org, (await sessionOf(request, context)).userId);
      if (!person) throw invalidSession();
      return userInfo(context, person);
    }
  });

  app.get<{ Params: { org: string; user: string } }>('/id/:org/:user', async (request) => {
    const { userId } = await sessionOf(request, context);
    const { org, user } = request.params;
    if (toId18(org) !== toId18(context.org.settings.orgId) || toId18(user) !== toId18(userId))
      throw notFound();
    const person = await personById(context.org, userId);
    if (!person) throw invalidSession();
    return identity(context, person);
  });

  app.get<{ Querystring: { sid?: string; otp?: string; retURL?: string; startURL?: string } }>(
    '/secur/frontdoor.jsp',
    async (request, reply) => {
      const { sid, otp, retURL, startURL } = request.query;
      const session = otp
        ? context.sessions.redeemOneTimeCode(otp)
        : sid
          ? context.sessions.find(sid)
          : undefined;
      if (!session) throw invalidSession();
      // The page asks this cookie who one is; it never leaves this machine's browser.
      reply.header('set-cookie', `person=${session.userId}; Path=/; HttpOnly; SameSite=Strict`);
      reply.header('cache-control', 'no-store');
      return reply.redirect(localPath(retURL ?? startURL), 302);
    }
  );
};
