import type { FastifyInstance, FastifyReply } from 'fastify';
import { activeSession } from '../http/auth.ts';
import { BODY_LIMITS, registerXmlBodies } from '../http/bodies.ts';
import type { HttpContext } from '../http/context.ts';
import { answerOf } from '../http/errors.ts';
import { SalesforceError } from '../../engine/errors.ts';
import { METADATA, metadataCall } from '../metadata-api/soap.ts';
import type { MetadataService } from '../metadata-api/service.ts';
import { login } from './login.ts';
import { envelope, escapeXml, fault, readEnvelope } from './xml.ts';
import type { SoapCall } from './xml.ts';

const PARTNER = 'urn:partner.soap.sforce.com';

type SoapMethod = (context: HttpContext, call: SoapCall, version: string) => Promise<string>;

const PARTNER_METHODS: Readonly<Record<string, SoapMethod>> = {
  login: (context, call, version) => login(context, call.parameters, version),
  logout: async (context, call) => {
    const { token } = await activeSession(context, call.sessionId);
    context.sessions.end(token);
    return '<logoutResponse/>';
  },
  getServerTimestamp: async (context, call) => {
    await activeSession(context, call.sessionId);
    const now = escapeXml(context.org.clock.now().toISOString());
    return `<getServerTimestampResponse><result><timestamp>${now}</timestamp></result></getServerTimestampResponse>`;
  }
};

const answer = async (
  reply: FastifyReply,
  namespace: string,
  work: () => Promise<string>
): Promise<FastifyReply> => {
  reply.type('text/xml; charset=utf-8');
  try {
    return reply.send(envelope(await work(), namespace));
  } catch (error) {
    const { body, unforeseen } = answerOf(error);
    if (unforeseen) throw error;
    const [first = { errorCode: 'UNKNOWN_EXCEPTION', message: '' }] = body;
    const { errorCode, message } = first.errorCode === 'QUERY_TIMEOUT' ? TOO_LONG : first;
    // SOAP faults are always 500, whatever REST would say.
    return reply.code(500).send(fault(errorCode, message));
  }
};

/** REST and SOAP have different words for the end of a request's time. */
const TOO_LONG = {
  errorCode: 'REQUEST_RUNNING_TOO_LONG',
  message: 'Your request was running for too long, and has been stopped.'
};

/** SOAP: the Metadata API, and of the partner API the calls that clients still need. The rest has its REST way. */
export const registerSoap = (app: FastifyInstance, context: HttpContext, metadata: MetadataService): void => {
  registerXmlBodies(app);
  for (const url of ['/services/Soap/u/:version', '/services/Soap/u/:version/:org']) {
    app.post<{ Params: { version: string } }>(url, { bodyLimit: BODY_LIMITS.login }, (request, reply) =>
      answer(reply, PARTNER, async () => {
        const call = readEnvelope(request.body);
        const method = Object.hasOwn(PARTNER_METHODS, call.method) ? PARTNER_METHODS[call.method] : undefined;
        if (!method) {
          throw new SalesforceError(
            'UNSUPPORTED_API_VERSION',
            `This local org has no SOAP call ${call.method}.`
          );
        }
        return method(context, call, request.params.version);
      })
    );
  }
  for (const url of ['/services/Soap/m/:version', '/services/Soap/m/:version/:org']) {
    app.post<{ Params: { version: string } }>(url, { bodyLimit: BODY_LIMITS.xml }, (request, reply) =>
      answer(reply, METADATA, async () =>
        metadataCall(metadata, context, readEnvelope(request.body), request.params.version)
      )
    );
  }
};
