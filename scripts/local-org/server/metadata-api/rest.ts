import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { partsOf, registerMultipart } from '../http/multipart.ts';
import type { DeployJob } from './jobs.ts';
import { ZIP_LIMITS } from './package/zip.ts';
import type { MetadataService } from './service.ts';

interface Deploy {
  deployOptions?: Record<string, unknown>;
  validatedDeployRequestId?: unknown;
  deployResult?: { status?: unknown };
}

/** A little more than the zip, for the parts around it. */
const BODY_LIMIT = ZIP_LIMITS.bytes + 100_000;

/** Deploys over REST: `/metadata/deployRequest`. */
export const registerMetadataRest = (
  api: FastifyInstance,
  { org }: HttpContext,
  service: MetadataService
): void => {
  void api.register(async (scope) => {
    await registerMultipart(scope, ZIP_LIMITS.bytes + 1);
    scope.post<{ Params: { version: string }; Body: Deploy | undefined }>(
      '/metadata/deployRequest',
      { bodyLimit: BODY_LIMIT },
      async (request, reply) => {
        const { session, params } = request;
        const job = request.isMultipart()
          ? await startUploaded(request, service)
          : await service.deployValidated(validatedId(request.body), session);
        const answer = { id: job.id, ...(await resultOf(job.id, params.version)) };
        return reply.code(201).send(answer);
      }
    );

    const resultOf = async (id: string, version: string, details = false, userId = org.adminId) => {
      const deployResult = await service.deployStatus(id, details, { userId });
      const { checkOnly, ignoreWarnings, rollbackOnError } = deployResult;
      return {
        url: `/services/data/${version}/metadata/deployRequest/${id}`,
        deployOptions: { checkOnly, ignoreWarnings, rollbackOnError },
        deployResult
      };
    };

    scope.get<{ Params: { version: string; id: string }; Querystring: { includeDetails?: string } }>(
      '/metadata/deployRequest/:id',
      async ({ params, query, session }) => ({
        id: params.id,
        ...(await resultOf(params.id, params.version, query.includeDetails === 'true', session.userId))
      })
    );

    scope.patch<{ Params: { version: string; id: string }; Body: Deploy | undefined }>(
      '/metadata/deployRequest/:id',
      async ({ params, body, session }, reply) => {
        if (body?.deployResult?.status !== 'Canceling')
          throw invalid('A deploy can only be canceled: {"deployResult": {"status": "Canceling"}}.');
        const { id } = await service.cancel(params.id, session);
        return reply.code(202).send({ id, ...(await resultOf(id, params.version)) });
      }
    );
  });
};

const invalid = (message: string): SalesforceError => new SalesforceError('INVALID_ARGUMENT', message);

function validatedId(body: Deploy | undefined): string {
  if (typeof body?.validatedDeployRequestId === 'string') return body.validatedDeployRequestId;
  throw invalid(
    'Send the zip and its options as multipart/form-data, or a validatedDeployRequestId as JSON.'
  );
}

/** One part is the zip, the other JSON with the options; their names differ from client to client. */
async function startUploaded(request: FastifyRequest, service: MetadataService): Promise<DeployJob> {
  let zip: Buffer | undefined;
  let options: Record<string, unknown> | undefined;
  for (const { type, content } of await partsOf(request)) {
    if (type === 'application/json' || type === 'text/plain') options = optionsOf(content.toString());
    else zip = content;
  }
  if (!zip) throw invalid('The request holds no file with the zip.');
  if (!options) throw invalid('The request holds no JSON part with deployOptions.');
  return service.deploy(zip, options, request.session);
}

function optionsOf(text: string): Record<string, unknown> {
  try {
    const read = JSON.parse(text) as Deploy;
    if (typeof read.deployOptions === 'object' && read.deployOptions !== null) return read.deployOptions;
  } catch {
    // Told below: the part is no JSON.
  }
  throw invalid('The part beside the file must be JSON: {"deployOptions": {…}}.');
}
