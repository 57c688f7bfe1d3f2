import { createSign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SyncError } from '../errors.ts';
import type { Session } from './login.ts';

export interface JwtOptions {
  /** Origin: https://login.salesforce.com, https://test.salesforce.com or the org's own. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly username: string;
  /** The private key, PEM. */
  readonly keyFile: string;
}

/** Login servers take an assertion for so long; their clocks differ from ours. */
const seconds = 180;

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Logs in with a signed assertion (OAuth 2.0 JWT bearer). @throws SyncError when the key or the org does not agree */
export async function jwtLogin({ loginUrl, clientId, username, keyFile }: JwtOptions): Promise<Session> {
  const claims = {
    iss: clientId,
    sub: username,
    aud: loginUrl,
    exp: Math.floor(Date.now() / 1000) + seconds
  };
  const text = `${base64url({ alg: 'RS256' })}.${base64url(claims)}`;
  const assertion = `${text}.${sign(text, keyFile)}`;
  const response = await fetch(`${loginUrl}/services/oauth2/token`, {
    method: 'POST',
    redirect: 'error',
    body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion })
  }).catch(() => {
    throw new SyncError(`No login server answers at ${loginUrl}. Check SF_LOGIN_URL and the network.`);
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (!response.ok || typeof answer.access_token !== 'string' || typeof answer.instance_url !== 'string') {
    const reason = [answer.error_description, answer.error].find((part) => typeof part === 'string');
    throw new SyncError(
      `${loginUrl} does not let ${username} in: ${String(reason ?? `HTTP ${response.status}`)}. ` +
        `Check SF_CLIENT_ID, SF_USERNAME, the key, and that the app is approved for this user.`
    );
  }
  return { instanceUrl: answer.instance_url, accessToken: answer.access_token };
}

function sign(text: string, keyFile: string): string {
  let key: string;
  try {
    key = readFileSync(keyFile, 'utf8');
  } catch {
    throw new SyncError(`The key file ${keyFile} (SF_JWT_KEY_FILE) cannot be read.`);
  }
  try {
    return createSign('RSA-SHA256').update(text).sign(key, 'base64url');
  } catch {
    // The reason could quote the key.
    throw new SyncError(`${keyFile} (SF_JWT_KEY_FILE) is not a private key in PEM form.`);
  }
}
