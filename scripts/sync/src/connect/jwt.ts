import { sign, type KeyObject } from 'node:crypto';
import { SyncError } from '../errors.ts';
import { keepSecret, withoutSecrets } from '../../../lib/secrets.ts';
import { tokenFrom } from './credentials.ts';
import { CallFailure } from './failure.ts';
import { redirected } from './redirect.ts';
import { request, shortPatience, type Patience } from './transport.ts';
import type { Session } from './types.ts';

export interface JwtOptions {
  /** Origin: https://login.salesforce.com, https://test.salesforce.com or the org's own. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly username: string;
  readonly key: KeyObject;
  /** For tests. */
  readonly patience?: Patience;
}

/** Login servers take an assertion for so long; their clocks differ from ours. */
const seconds = 180;

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Logs in with a signed assertion (OAuth 2.0 JWT bearer). @throws SyncError when the org does not agree, or does not answer */
export async function jwtLogin(options: JwtOptions): Promise<Session> {
  const { loginUrl, username, patience = shortPatience } = options;
  const body = new URLSearchParams({
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion: assertionOf(options)
  });
  const path = '/services/oauth2/token';
  const init = {
    method: 'POST',
    body: body.toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' }
  };
  const { status, ok, answer } = await request(
    loginUrl + path,
    init,
    `POST ${path}`,
    patience,
    async (response) => {
      if (response.status >= 300 && response.status < 400)
        throw redirected(loginUrl, response.headers.get('location'), 'SF_LOGIN_URL=');
      return { status: response.status, ok: response.ok, answer: fieldsOf(await response.text()) };
    }
  ).catch((error: unknown) => {
    if (!(error instanceof CallFailure)) throw error;
    const { reason, advice, through } = error.obstacle ?? {
      reason: 'the connection broke',
      advice: 'Check SF_LOGIN_URL',
      through: ''
    };
    throw new SyncError(
      `No login server answers at ${loginUrl} (${error.code})${through}: ${reason}. ${advice}.`
    );
  });
  if (!ok || typeof answer.access_token !== 'string' || typeof answer.instance_url !== 'string') {
    const reason = [answer.error_description, answer.error].find((part) => typeof part === 'string');
    throw new SyncError(
      `${loginUrl} refuses the login of ${username}: ${withoutSecrets(String(reason ?? `HTTP ${status}`))}. ` +
        `Check SF_CLIENT_ID, SF_USERNAME, the key, and that the app is approved for this user.`
    );
  }
  return { instanceUrl: answer.instance_url, accessToken: tokenFrom(answer.access_token, loginUrl) };
}

function assertionOf({ loginUrl, clientId, username, key }: JwtOptions): string {
  const claims = {
    iss: clientId,
    sub: username,
    aud: loginUrl,
    exp: Math.floor(Date.now() / 1000) + seconds
  };
  const text = `${base64url({ alg: 'RS256' })}.${base64url(claims)}`;
  const assertion = `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
  keepSecret(assertion);
  return assertion;
}

/** What is no JSON object has no fields: the status says enough. */
function fieldsOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
