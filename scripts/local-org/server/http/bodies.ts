import type { FastifyInstance } from 'fastify';
import { checkJson } from './json.ts';

const MEGABYTE = 1024 * 1024;

/** Largest bodies, by what they carry. Salesforce's own: of CSV in a Bulk 2.0 job 100 MB, which are 150 MB in the org; 39 MB of zip in base64. */
export const BODY_LIMITS = {
  json: 16 * MEGABYTE,
  csv: 100 * MEGABYTE,
  xml: 56 * MEGABYTE,
  login: MEGABYTE
} as const;

/** JSON everywhere, and nothing else: another content type is 415. Keys that reach for an object's prototype are refused. */
export const registerJsonBodies = (app: FastifyInstance): void => {
  const json = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser(['application/json', 'text/plain']);
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Clients send the header with empty bodies too (DELETE, PATCH of an action).
    if (body === '') return done(null, undefined);
    try {
      checkJson(body as string);
    } catch (error) {
      return done(error as Error);
    }
    return json(request, body as string, done);
  });
};

/** For the scope of SOAP: XML as text. */
export const registerXmlBodies = (scope: FastifyInstance): void => {
  const types = ['text/xml', 'application/xml', 'application/soap+xml'];
  scope.addContentTypeParser(types, { parseAs: 'string' }, (_request, body, done) => done(null, body));
};

/** For the scope of uploads: CSV as it comes, whose reader bounds it. */
export const registerCsvBodies = (scope: FastifyInstance): void => {
  scope.addContentTypeParser('text/csv', (_request, body, done) => done(null, body));
};
