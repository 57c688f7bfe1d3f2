import { createHmac } from 'node:crypto';
import type { HttpContext } from '../http/context.ts';
import { identityUrl } from './identity.ts';
import { PASSWORD, personById, personByUsername } from './people.ts';
import type { Person } from './people.ts';
import { table } from '../../../lib/table.ts';

/** A refusal of the token endpoint, in the shape of RFC 6749. */
export class OAuthError extends Error {
  readonly error: string;

  constructor(error: string, description: string) {
    super(description);
    this.name = 'OAuthError';
    this.error = error;
  }
}

export type TokenRequest = Readonly<Record<string, string | undefined>>;

const required = (request: TokenRequest, name: string): string => {
  const value = request[name];
  if (!value) throw new OAuthError('invalid_request', `${name} is missing`);
  return value;
};

const activeOnly = (person: Person | undefined): Person => {
  if (!person) throw new OAuthError('invalid_grant', 'authentication failure');
  if (!person.active) throw new OAuthError('invalid_grant', 'user is inactive');
  return person;
};

const jsonPart = (text: string | undefined): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, the same as for JSON that is no object.
  }
  throw new OAuthError('invalid_grant', 'invalid assertion');
};

/**
 * The person an assertion names. Which key signed it is not checked: the org knows no connected app, and everyone's
 * password is public here. Form, algorithm and expiry are, since those are what a client gets wrong.
 */
const personOfAssertion = async (context: HttpContext, assertion: string): Promise<Person> => {
  const parts = assertion.split('.');
  const { alg } = jsonPart(parts[0]);
  const { iss, sub, exp } = jsonPart(parts[1]);
  if (parts.length !== 3 || !parts[2] || alg !== 'RS256')
    throw new OAuthError('invalid_grant', 'invalid assertion');
  if (typeof iss !== 'string' || iss === '')
    throw new OAuthError('invalid_client_id', 'client identifier invalid');
  // The client's wall clock made it, so the wall clock judges it, whatever day the org has.
  if (typeof exp !== 'number' || exp * 1000 < Date.now()) {
    throw new OAuthError('invalid_grant', 'expired assertion');
  }
  return activeOnly(typeof sub === 'string' ? await personByUsername(context.org, sub) : undefined);
};

const byPassword = async (context: HttpContext, request: TokenRequest): Promise<Person> => {
  const person = await personByUsername(context.org, required(request, 'username'));
  if (required(request, 'password') !== PASSWORD)
    throw new OAuthError('invalid_grant', 'authentication failure');
  return activeOnly(person);
};

const byClientCredentials = async (context: HttpContext, request: TokenRequest): Promise<Person> => {
  required(request, 'client_id');
  if (required(request, 'client_secret') !== PASSWORD) {
    throw new OAuthError(
      'invalid_client',
      `invalid client credentials: the secret of this org is "${PASSWORD}"`
    );
  }
  return activeOnly(await personById(context.org, context.org.adminId));
};

const byRefreshToken = async (context: HttpContext, request: TokenRequest): Promise<Person> => {
  const userId = context.sessions.userOfRefreshToken(required(request, 'refresh_token'));
  if (userId === undefined) throw new OAuthError('invalid_grant', 'expired access/refresh token');
  return activeOnly(await personById(context.org, userId));
};

type Grant = (context: HttpContext, request: TokenRequest) => Promise<Person>;

const GRANTS: Readonly<Record<string, { grant: Grant; refreshable: boolean }>> = table({
  'urn:ietf:params:oauth:grant-type:jwt-bearer': {
    grant: (context, request) => personOfAssertion(context, required(request, 'assertion')),
    refreshable: false
  },
  client_credentials: { grant: byClientCredentials, refreshable: false },
  password: { grant: byPassword, refreshable: true },
  refresh_token: { grant: byRefreshToken, refreshable: false }
});

/**
 * Answers a request for an access token.
 * @throws OAuthError
 */
export const grantToken = async (
  context: HttpContext,
  request: TokenRequest
): Promise<Record<string, unknown>> => {
  const kind = GRANTS[required(request, 'grant_type')];
  if (!kind) throw new OAuthError('unsupported_grant_type', 'grant type not supported');
  const person = await kind.grant(context, request);
  const id = identityUrl(context, person.id);
  const issuedAt = String(context.org.clock.now().getTime());
  return {
    access_token: context.sessions.issue(person.id),
    ...(kind.refreshable ? { refresh_token: context.sessions.issueRefreshToken(person.id) } : {}),
    scope: 'api web full',
    instance_url: context.origin,
    id,
    token_type: 'Bearer',
    issued_at: issuedAt,
    signature: createHmac('sha256', context.internalKey)
      .update(id + issuedAt)
      .digest('base64')
  };
};
