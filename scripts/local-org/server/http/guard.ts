import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from './context.ts';

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];

/**
 * Keeps web pages from elsewhere out. A page of another site can make the browser send requests to this port; its
 * Origin, or after a DNS trick its Host, is then not ours. Programs on this machine send no Origin.
 */
export const registerGuard = (app: FastifyInstance, context: HttpContext): void => {
  const { port } = new URL(context.origin);
  const hosts = new Set(LOOPBACK_NAMES.map((name) => `${name}:${port}`));
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    // Another port of this machine is the same site to browsers, and as foreign.
    const isForeign = site === 'cross-site' || site === 'same-site';
    const foreignPart = isForeign && request.headers['sec-fetch-mode'] !== 'navigate';
    if (
      host === undefined ||
      !hosts.has(host.toLowerCase()) ||
      foreignPart ||
      (origin && !origins.has(origin))
    ) {
      throw new SalesforceError(
        'FORBIDDEN',
        `This local org answers only requests made to ${context.origin} by programs and pages of this machine.`,
        { status: 403 }
      );
    }
  });
};
