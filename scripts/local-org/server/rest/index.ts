import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';
import { registerCollections } from './collections.ts';
import { registerComposite } from './composite.ts';
import { registerDescribe } from './describe.ts';
import { registerFeeds } from './replication.ts';
import { registerGraph } from './graph.ts';
import { registerLimits } from './limits.ts';
import type { Locators } from './locators.ts';
import { registerQuery } from './query.ts';
import { registerRecords } from './records.ts';
import { registerTooling } from './tooling.ts';
import { registerTree } from './tree.ts';
import { registerResourceList } from './versions.ts';

/** The REST API of one version. */
export const registerRest = (api: FastifyInstance, app: FastifyInstance, context: HttpContext): Locators => {
  registerResourceList(api, context);
  registerDescribe(api, context);
  registerFeeds(api, context);
  registerRecords(api, context);
  registerCollections(api, context);
  registerTree(api, context);
  registerComposite(api, app, context);
  registerGraph(api, app, context);
  registerLimits(api, context);
  registerTooling(api, context);
  return registerQuery(api, context);
};
