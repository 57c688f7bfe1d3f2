import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';
import { versionList } from '../../engine/versions.ts';

const RESOURCES = [
  'tooling',
  'composite',
  'jobs',
  'limits',
  'query',
  'queryAll',
  'sobjects',
  'ui-api',
  'graphql',
  'metadata'
];

/** The versions (open to all) and the resources of one. */
export const registerVersions = (app: FastifyInstance): void => {
  app.get('/services/data', async () => versionList());
};

export const registerResourceList = (api: FastifyInstance, context: HttpContext): void => {
  api.get<{ Params: { version: string } }>('/', async ({ params, session }) => ({
    ...Object.fromEntries(RESOURCES.map((name) => [name, `/services/data/${params.version}/${name}`])),
    identity: `${context.origin}/id/${context.org.settings.orgId}/${session.userId}`
  }));
};
