import type { Org } from '../../engine/types.ts';
import type { Session, Sessions } from '../sessions.ts';
import type { ApiUsage } from './limits.ts';

/** What every module of the HTTP layer gets. */
export interface HttpContext {
  readonly org: Org;
  readonly sessions: Sessions;
  readonly usage: ApiUsage;
  /** `http://127.0.0.1:4200`, without a slash at the end. */
  readonly origin: string;
  /** Value of the header that marks a request one API makes of another inside this process (composite). */
  readonly internalKey: string;
}

export const INTERNAL_HEADER = 'x-local-org-internal';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the authentication hook on every route that asks for a token. */
    session: Session;
  }
}
