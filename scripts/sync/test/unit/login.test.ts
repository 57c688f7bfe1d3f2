import { createVerify, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeOrg, sendError, sendJson, type Answer, type FakeOrg } from '../support/fake-org.ts';
import { OrgHttp } from '../../src/connect/http.ts';
import { logIn } from '../../src/connect/login.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' }
});

let folder: string;
let keyFile: string;
let org: FakeOrg | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-'));
  keyFile = join(folder, 'server.key');
  writeFileSync(keyFile, privateKey);
});

afterEach(async () => {
  await org?.close();
  org = undefined;
  rmSync(folder, { recursive: true });
});

const environment = (values: Record<string, string> = {}) => ({
  SF_CLIENT_ID: 'app',
  SF_USERNAME: 'sync@example.com',
  SF_JWT_KEY_FILE: keyFile,
  ...values
});

const url = () => org?.http.login.connection.instanceUrl ?? '';

/** A login server that keeps the assertions it is sent and gives out `token-1`, `token-2`, … */
async function loginServer(more?: Answer): Promise<string[]> {
  const assertions: string[] = [];
  org = await fakeOrg((request, response, call) => {
    if (!call.includes('/oauth2/token')) return more?.(request, response, call);
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      assertions.push(new URLSearchParams(body).get('assertion') ?? '');
      sendJson(response, { access_token: `token-${assertions.length}`, instance_url: url() });
    });
  });
  return assertions;
}

it('logs in with an assertion signed with the key', async () => {
  const assertions = await loginServer();
  const { connection } = await logIn({ instanceUrl: url() }, environment());
  expect(connection.accessToken).toBe('token-1');
  const [header = '', claims = '', signature = ''] = assertions[0]?.split('.') ?? [];
  const verify = createVerify('RSA-SHA256').update(`${header}.${claims}`);
  expect(verify.verify(publicKey, signature, 'base64url')).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    iss: 'app',
    sub: 'sync@example.com',
    aud: url()
  });
});

it('gets one new token for all calls that find the old one expired', async () => {
  const assertions = await loginServer((request, response) => {
    if (request.headers.authorization === 'Bearer token-1') sendError(response, 401, 'INVALID_SESSION_ID');
    else sendJson(response, { fine: true });
  });
  const http = new OrgHttp(await logIn({ instanceUrl: url() }, environment()), { maxApiShare: 100 });
  const answers = await Promise.all(['/a', '/b', '/c'].map((path) => http.json({ path })));
  expect(answers).toEqual([{ fine: true }, { fine: true }, { fine: true }]);
  expect(assertions).toHaveLength(2);
});

it('says what the login server has against it', async () => {
  org = await fakeOrg((_, response) =>
    sendJson(
      response,
      { error: 'invalid_grant', error_description: "user hasn't approved this consumer" },
      400
    )
  );
  await expect(logIn({ instanceUrl: url() }, environment())).rejects.toThrow(
    /refuses the login of sync@example.com: user hasn't approved this consumer/
  );
});

it('does not quote a key that is none', async () => {
  await loginServer();
  writeFileSync(keyFile, 'my secret');
  const failure = logIn({ instanceUrl: url() }, environment());
  await expect(failure).rejects.toThrow(/^The file that SF_JWT_KEY_FILE names is not a private key/);
  await expect(failure).rejects.not.toThrow(/my secret/);
});

it('asks for the part of a login that is missing', async () => {
  await expect(logIn({}, { SF_CLIENT_ID: 'app' })).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('all three')
  });
});

it('does not mix two orgs', async () => {
  await expect(logIn({ targetOrg: 'prod', instanceUrl: 'https://x.my.salesforce.com' }, {})).rejects.toThrow(
    /not with both/
  );
});
