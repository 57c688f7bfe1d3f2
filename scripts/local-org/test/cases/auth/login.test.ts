import { generateKeyPairSync, sign } from 'node:crypto';
import jsforce from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessions } from '../../../server/sessions.ts';
import { PEOPLE, startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const connection = (): InstanceType<typeof jsforce.Connection> =>
  new jsforce.Connection({ loginUrl: test.server.origin, instanceUrl: test.server.origin, version: '66.0' });

const form = (fields: Record<string, string>) => ({
  as: null,
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString()
});

const token = (fields: Record<string, string>) => test.call('POST /services/oauth2/token', form(fields));

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** An assertion as `sf org login jwt` signs it. */
const assertionOf = (claims: Record<string, unknown>, alg = 'RS256'): string => {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const head = `${part({ alg })}.${part(claims)}`;
  return `${head}.${sign('RSA-SHA256', Buffer.from(head), privateKey).toString('base64url')}`;
};

const claims = {
  iss: 'app',
  sub: 'ben@test.example',
  aud: 'https://login.salesforce.com',
  exp: Date.now() / 1000 + 180
};
const JWT = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

describe('SOAP login', () => {
  it('opens a session of any active user with the password local (jsforce)', async () => {
    const conn = connection();
    const { id, organizationId } = await conn.login('ben@test.example', 'local');
    expect([id, organizationId]).toEqual([PEOPLE.rep, test.org.settings.orgId]);
    expect(conn.instanceUrl).toBe(test.server.origin);
    expect((await conn.identity()).username).toBe('ben@test.example');
    await conn.logout();
    expect(
      (await test.call('/limits', { as: null, headers: { authorization: `Bearer ${conn.accessToken}` } }))
        .status
    ).toBe(401);
  });

  it('refuses a wrong password, an unknown name and somebody who has left alike', async () => {
    for (const [username, password] of [
      ['ben@test.example', 'secret'],
      ['nobody@test.example', 'local'],
      ['eva@test.example', 'local']
    ] as const) {
      await expect(connection().login(username, password)).rejects.toThrow(
        'INVALID_LOGIN: Invalid username, password, security token; or user locked out.'
      );
    }
  });

  it('answers nonsense with a fault', async () => {
    const xml = (body: string) =>
      test.call('POST /services/Soap/u/66.0', { as: null, type: 'text/xml', body });
    const entities = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>';
    const unknown = '<e:Envelope xmlns:e="x"><e:Body><merge/></e:Body></e:Envelope>';
    for (const body of ['', 'no xml', '<a><b></a>', '<x/>', entities, unknown]) {
      const answer = await xml(body);
      expect(answer.status, body).toBe(500);
      expect(answer.body).toMatch(/<faultcode>.+<\/faultcode><faultstring>.+<\/faultstring>/);
      expect(answer.body).not.toContain('root:');
    }
  });
});

describe('OAuth', () => {
  it('takes an assertion for an active user', async () => {
    const { status, body } = await token({ grant_type: JWT, assertion: assertionOf(claims) });
    expect(status).toBe(200);
    expect(body).toMatchObject({ instance_url: test.server.origin, token_type: 'Bearer' });
    expect(body.access_token.startsWith(`${test.org.settings.orgId.slice(0, 15)}!`)).toBe(true);
    const identity = await test.call(new URL(body.id).pathname, {
      as: null,
      headers: { authorization: `Bearer ${body.access_token}` }
    });
    expect(identity.body).toMatchObject({
      user_id: PEOPLE.rep,
      username: 'ben@test.example',
      display_name: 'Ben Okafor'
    });
  });

  it('gives tokens that clients know as such, whatever the data calls the org', () => {
    // As @salesforce/core tells a token from a name (accessTokenRegex).
    const isToken = /^(00D\w{12,15})![.\w-]*$/;
    for (const orgId of ['00D000000000001EAA', '00D000000000001', '00Dbm000000000123456', 'xyz000000000001'])
      expect(createSessions(orgId).issue(PEOPLE.rep)).toMatch(isToken);
  });

  it('refuses assertions that are late, unsigned, unreadable or of nobody', async () => {
    const wrong = [
      assertionOf({ ...claims, exp: Date.now() / 1000 - 10 }),
      assertionOf(claims, 'none'),
      assertionOf(claims).replace(/\.[^.]*$/, '.'),
      assertionOf({ ...claims, sub: 'nobody@test.example' }),
      assertionOf({ ...claims, sub: 'eva@test.example' }),
      assertionOf({ ...claims, iss: undefined }),
      'a.b.c'
    ];
    for (const assertion of wrong) {
      const { status, body } = await token({ grant_type: JWT, assertion });
      expect(status).toBe(400);
      expect(body.error).toMatch(/^invalid_(grant|client_id)$/);
    }
  });

  it('gives a refresh token with a password, and tokens for it', async () => {
    const { body } = await token({ grant_type: 'password', username: 'ana@test.example', password: 'local' });
    const again = await token({ grant_type: 'refresh_token', refresh_token: body.refresh_token });
    expect(again.body.id).toBe(body.id);
    expect(again.body.access_token).not.toBe(body.access_token);
    expect((await token({ grant_type: 'refresh_token', refresh_token: 'x' })).body).toEqual({
      error: 'invalid_grant',
      error_description: 'expired access/refresh token'
    });
  });

  it('gives client credentials the administrator', async () => {
    const credentials = { grant_type: 'client_credentials', client_id: 'app' };
    const { body } = await token({ ...credentials, client_secret: 'local' });
    expect(body.id).toContain(test.org.adminId);
    expect((await token({ ...credentials, client_secret: 'wrong' })).status).toBe(401);
  });

  it('says what is missing or unknown', async () => {
    expect((await token({})).body.error).toBe('invalid_request');
    expect((await token({ grant_type: 'device' })).body.error).toBe('unsupported_grant_type');
    expect(
      (await token({ grant_type: 'password', username: 'ana@test.example', password: '' })).body.error
    ).toBe('invalid_request');
  });

  it('refreshes a session of jsforce that has ended', async () => {
    const conn = new jsforce.Connection({
      instanceUrl: test.server.origin,
      accessToken: 'ended',
      version: '66.0',
      refreshFn: (_, callback) => callback(null, test.token('rep'))
    });
    expect((await conn.query("SELECT Id FROM User WHERE Id = '" + PEOPLE.rep + "'")).totalSize).toBe(1);
  });

  it('revokes a token', async () => {
    const extra = test.server.sessions.issue(PEOPLE.rep);
    await test.call('POST /services/oauth2/revoke', form({ token: extra }));
    expect(test.server.sessions.find(extra)).toBeUndefined();
  });
});

describe('who am I', () => {
  it('is told to the bearer of a token', async () => {
    const { body } = await test.call('/services/oauth2/userinfo', { as: 'manager' });
    expect(body).toMatchObject({
      user_id: PEOPLE.manager,
      organization_id: test.org.settings.orgId,
      preferred_username: 'ana@test.example',
      given_name: 'Ana'
    });
    expect((await test.call('/services/oauth2/userinfo', { as: null })).status).toBe(401);
  });

  it('is told of oneself only', async () => {
    const path = `/id/${test.org.settings.orgId}/${PEOPLE.manager}`;
    expect((await test.call(path, { as: 'rep' })).status).toBe(404);
  });
});

describe('links that open the page', () => {
  it('work once', async () => {
    const { body } = await test.call('/services/oauth2/singleaccess?redirect_uri=lightning/n/Forecast', {
      as: 'rep'
    });
    const link = new URL(body.frontdoor_uri);
    const first = await test.call(link.pathname + link.search, { as: null });
    expect([first.status, first.headers.get('location')]).toEqual([302, '/lightning/n/Forecast']);
    expect(first.headers.get('set-cookie')).toBe(`person=${PEOPLE.rep}; Path=/; HttpOnly; SameSite=Strict`);
    expect((await test.call(link.pathname + link.search, { as: null })).status).toBe(401);
  });

  it('open with a session id too, and never lead elsewhere', async () => {
    for (const target of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      'http:evil',
      '/ok path'
    ]) {
      const query = new URLSearchParams({ sid: test.token('rep'), retURL: target });
      const { headers } = await test.call(`/secur/frontdoor.jsp?${query}`, { as: null });
      expect(new URL(headers.get('location') ?? '', test.server.origin).origin, target).toBe(
        test.server.origin
      );
    }
    expect((await test.call('/secur/frontdoor.jsp?sid=wrong', { as: null })).status).toBe(401);
  });
});
