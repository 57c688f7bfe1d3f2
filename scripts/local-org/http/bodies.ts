import type { FastifyInstance } from 'fastify';

const MEGABYTE = 1024 * 1024;

/** Largest bodies, by what they carry. Salesforce's own: 150 MB of CSV in a Bulk 2.0 job, 39 MB of zip in base64. */
export const BODY_LIMITS = { json: 16 * MEGABYTE, csv: 150 * MEGABYTE, xml: 56 * MEGABYTE } as const;

/** Reads bodies by content type; anything else is 415. JSON keys that reach for an object's prototype are dropped. */
export const registerBodies = (app: FastifyInstance): void => {
  const json = app.getDefaultJsonParser('remove', 'remove');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Clients send the header with empty bodies too (DELETE, PATCH of an action).
    if (body === '') done(null, undefined);
    else json(request, body as string, done);
  });
  app.addContentTypeParser(
    ['text/xml', 'application/xml', 'application/soap+xml'],
    { parseAs: 'string' },
    (_, body, done) => done(null, body)
  );
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_, body, done) => done(null, body));
};
