import type { FastifyInstance } from 'fastify';
import type { HttpContext } from '../http/context.ts';
import { objectOf } from './fields.ts';

interface ObjectRoute {
  Params: { version: string; object: string };
}

/** What the org consists of, as the caller may see it. */
export const registerDescribe = (api: FastifyInstance, context: HttpContext): void => {
  const { org } = context;
  api.get('/sobjects', ({ session }) => org.describeGlobal(session));
  api.get<ObjectRoute>('/sobjects/:object/describe', ({ params, session }) =>
    org.describe(objectOf(org, params.object).name, session)
  );
  api.get<ObjectRoute>('/sobjects/:object', async ({ params, session }) => {
    const { fields, childRelationships, recordTypeInfos, ...objectDescribe } = await org.describe(
      objectOf(org, params.object).name,
      session
    );
    void [fields, childRelationships, recordTypeInfos];
    return { objectDescribe, recentItems: [] };
  });
};
