import { randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { RequestListener } from 'node:http';
import { withoutSecrets } from '../../lib/secrets.ts';
import { registerBulk } from './bulk/index.ts';
import { createFaults, faultyOrg, registerControl, registerFaults } from './faults/index.ts';
import type { Faults } from './faults/index.ts';
import { registerGraphql } from './graphql/index.ts';
import { requireSession } from './http/auth.ts';
import { BODY_LIMITS, registerJsonBodies } from './http/bodies.ts';
import { registerCompression } from './http/compress.ts';
import type { HttpContext } from './http/context.ts';
import { answerOf, refuseBytes, registerErrors } from './http/errors.ts';
import type { Report } from './http/errors.ts';
import { registerGuard } from './http/guard.ts';
import { createApiUsage } from './http/limits.ts';
import type { ApiUsage } from './http/limits.ts';
import { LOOPBACK, reservePort } from './http/listen.ts';
import type { Reserved } from './http/listen.ts';
import { registerUnpacking } from './http/unpack.ts';
import { knownVersion } from '../engine/versions.ts';
import { registerLogin } from './auth/index.ts';
import { registerMetadataRest } from './metadata-api/rest.ts';
import { MetadataService } from './metadata-api/service.ts';
import { registerRest } from './rest/index.ts';
import { registerVersions } from './rest/versions.ts';
import { createSessions } from './sessions.ts';
import type { Sessions } from './sessions.ts';
import { registerSoap } from './soap/index.ts';
import { REQUEST_MS, withDeadline } from '../engine/store/deadline.ts';
import type { Org } from '../engine/types.ts';
import { registerUiApi } from './ui-api/index.ts';

/** Adds a page to the server. */
type RegisterPage = (
  app: FastifyInstance,
  parts: { org: Org; sessions: Sessions; origin: string }
) => void | Promise<void>;

export interface ServerOptions {
  org: Org;
  /** A port already taken with reservePort; without one a free port is taken. */
  reserved?: Reserved;
  /** API calls allowed in 24 hours. */
  apiAllowance?: number;
  registerPage?: RegisterPage;
  /** Faults to switch on at the start, as in server/faults/README.md. */
  faults?: unknown;
  /** Called with unexpected errors; the client gets a 500. */
  report?: Report;
  /** Milliseconds that one request may take. */
  requestMs?: number;
}

export interface LocalServer {
  /** `http://127.0.0.1:4200` */
  readonly origin: string;
  readonly sessions: Sessions;
  readonly usage: ApiUsage;
  readonly faults: Faults;
  /** The org as clients meet it: with its faults. */
  readonly org: Org;
  readonly app: FastifyInstance;
  /** `GET /services/data/:version/query`, of all it answers. */
  readonly routes: readonly string[];
  close(): Promise<void>;
}

const createApp = (reserved: Reserved): { app: FastifyInstance; listener: RequestListener } => {
  let listener: RequestListener = () => undefined;
  const app = Fastify({
    bodyLimit: BODY_LIMITS.json,
    // sf joins an instance URL that ends in a slash with paths that start with one.
    rewriteUrl: ({ url = '/' }) => {
      const [path = '/', ...query] = url.split('?');
      return [path.replace(/\/{2,}/g, '/'), ...query].join('?');
    },
    routerOptions: { maxParamLength: 4096, ignoreTrailingSlash: true },
    clientErrorHandler: refuseBytes,
    frameworkErrors: (error, _request, reply) => {
      const { status, body } = answerOf(error);
      void (reply as FastifyReply).code(status).type('application/json').send(body);
    },
    serverFactory: (handler) => {
      listener = handler;
      return reserved.server;
    }
  });
  return { app, listener };
};

/** Serves an org on 127.0.0.1. */
export const startServer = async (options: ServerOptions): Promise<LocalServer> => {
  const tell = options.report ?? ((text: string) => console.error(text));
  // An error may quote what a client sent: an address, a record.
  const report: Report = (text) => tell(withoutSecrets(text));
  const requestMs = options.requestMs ?? REQUEST_MS;
  const reserved = options.reserved ?? (await reservePort(0));
  const { clock } = options.org;
  const sessions = createSessions(options.org.settings.orgId);
  const usage = createApiUsage(clock, options.apiAllowance);
  const faults = createFaults({ clock, usage, sessions });
  if (options.faults !== undefined) faults.inject(options.faults);
  const org = faultyOrg(options.org, faults);
  const context: HttpContext = {
    org,
    sessions,
    usage,
    origin: `http://${LOOPBACK}:${reserved.port}`,
    internalKey: randomBytes(24).toString('base64url')
  };
  const { app, listener } = createApp(reserved);
  const routes: string[] = [];
  app.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) if (each !== 'HEAD') routes.push(`${each} ${url}`);
  });
  app.addHook('onSend', async (_request, reply) => {
    reply.header('Date', clock.now().toUTCString());
    reply.header('X-Content-Type-Options', 'nosniff');
  });
  // After the body has come: what is awaited of a socket does not carry the deadline on.
  app.addHook('preHandler', (_request, _reply, done) => withDeadline(requestMs, done));
  const unrouted = registerErrors(app, report);
  registerGuard(app, context);
  registerUnpacking(app);
  registerJsonBodies(app);
  registerFaults(app, context, faults);
  registerCompression(app);
  app.get('/health', async () => ({ status: 'ready' }));
  await registerLogin(app, context);
  const metadata = new MetadataService(context, (error) =>
    report(`A deploy failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  );
  await app.register(async (soap) => registerSoap(soap, context, metadata));
  registerVersions(app);
  registerControl(app, context, faults);
  await app.register(
    async (api) => {
      requireSession(api, context);
      api.setNotFoundHandler(unrouted);
      api.addHook('onRequest', async (request) =>
        knownVersion((request.params as { version?: string }).version)
      );
      faults.targets.locators = registerRest(api, app, context);
      registerBulk(api, context);
      registerGraphql(api, context);
      registerUiApi(api, context);
      registerMetadataRest(api, context, metadata);
    },
    { prefix: '/services/data/:version' }
  );
  await options.registerPage?.(app, { org, sessions, origin: context.origin });
  await app.ready();
  reserved.handOver(listener);
  return {
    origin: context.origin,
    sessions,
    usage,
    faults,
    org,
    app,
    routes,
    close: async () => {
      await reserved.close();
      await app.close();
    }
  };
};
