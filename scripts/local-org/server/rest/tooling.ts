import type { FastifyInstance } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';

/** Objects that the Tooling API shares with the data API. */
const SHARED = new Set(['user', 'organization', 'permissionset', 'profile', 'recordtype']);

const unknownType = (object: string): SalesforceError =>
  new SalesforceError('INVALID_TYPE', `sObject type '${object}' is not supported.`);

/** The corner of the Tooling API that clients ask first to find out what kind of org this is. */
export const registerTooling = (api: FastifyInstance, { org }: HttpContext): void => {
  api.get<{ Querystring: { q?: string } }>('/tooling/query', async ({ query, session }) => {
    if (!query.q)
      throw new SalesforceError('MALFORMED_QUERY', 'unexpected token: <EOF>: the parameter q is missing');
    const plan = org.parseQuery(query.q);
    if (!SHARED.has(plan.object.toLowerCase())) throw unknownType(plan.object);
    const { totalSize, records } = await org.run(plan, session);
    return {
      size: totalSize,
      totalSize,
      done: true,
      queryLocator: null,
      entityTypeName: plan.object,
      records
    };
  });
  // 404 here tells sf that the org does not track source.
  api.get('/tooling/sobjects/:object/describe', async () => {
    throw notFound();
  });
};
