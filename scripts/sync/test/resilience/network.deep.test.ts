import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificates } from './certificates.ts';

/** What is between a run and its org in a company: a private certificate, a proxy. The run is a process, as Node reads them when it starts. */
const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const certificates = makeCertificates();
let folder: string;
const servers: Server[] = [];
let calls: string[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'network-'));
  writeFileSync(join(folder, 'root.pem'), certificates.root);
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' }
  });
  writeFileSync(join(folder, 'server.key'), privateKey);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  calls = [];
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A login server and an org that says no to the first call: that it was reached is all that is asked here. */
const tlsOrg = (keys = certificates.server) => {
  const server = createHttps(keys, (request, response) => {
    calls.push(`${request.method} ${request.url}`);
    const isLogin = request.url?.includes('oauth2') === true;
    response.writeHead(isLogin ? 200 : 400, { 'content-type': 'application/json' });
    const instance = `https://localhost:${(server.address() as AddressInfo).port}`;
    response.end(
      isLogin
        ? JSON.stringify({ access_token: '00Dxx0000001234!AQ.token', instance_url: instance })
        : '[{"errorCode":"REACHED","message":"the org was reached"}]'
    );
  });
  return listen(server as unknown as Server);
};

/** A proxy that notes where connections go; with `login` it asks for user and password. */
async function proxy(to: () => number, login?: string): Promise<{ port: number; asked: string[] }> {
  const asked: string[] = [];
  const server = createHttp();
  server.on('connect', (request, socket) => {
    asked.push(String(request.url));
    if (
      login !== undefined &&
      request.headers['proxy-authorization'] !== `Basic ${Buffer.from(login).toString('base64')}`
    ) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n');
      return;
    }
    const through = connect(to(), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      through.pipe(socket).pipe(through);
    });
    for (const end of [socket, through]) end.on('error', () => undefined);
  });
  return { port: await listen(server), asked };
}

async function sync(
  args: readonly string[],
  env: Record<string, string>
): Promise<{ code: number | null; last: string }> {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/_proxy$|^NODE_EXTRA|^SF_/i.test(name))
  );
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', main, ...args, '--store', join(folder, 'store.duckdb')],
    { env: { ...clean, ...env } }
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, last: text.trim().split('\n').at(-1) ?? '' };
}

const TOKEN = { SF_ACCESS_TOKEN: '00Dxx0000001234!AQ.token' };
const trusted = () => ({ NODE_EXTRA_CA_CERTS: join(folder, 'root.pem') });
const reached = /: the org was reached \(REACHED\)$/;

describe('a certificate that the company signed', () => {
  it('is refused in a sentence that says what to do, by a token and by a key', async () => {
    const port = await tlsOrg();
    const sentence = (who: string) =>
      `No ${who} answers at https://localhost:${port} (UNABLE_TO_VERIFY_LEAF_SIGNATURE): its certificate is not trusted. ` +
      'If a proxy of your company signs certificates, save its root certificate as a PEM file and set NODE_EXTRA_CA_CERTS to the file.';
    const byToken = await sync(['--instance-url', `https://localhost:${port}`], TOKEN);
    expect(byToken).toEqual({ code: 1, last: sentence('org') });
    const byKey = await sync([], {
      SF_CLIENT_ID: 'app',
      SF_USERNAME: 'a@b.example',
      SF_JWT_KEY_FILE: join(folder, 'server.key'),
      SF_LOGIN_URL: `https://localhost:${port}`
    });
    expect(byKey).toEqual({ code: 1, last: sentence('login server') });
    expect(calls).toEqual([]);
  });

  it('is trusted for the login with a key and for the org when NODE_EXTRA_CA_CERTS names its root', async () => {
    const port = await tlsOrg();
    const { last } = await sync([], {
      ...trusted(),
      SF_CLIENT_ID: 'app',
      SF_USERNAME: 'a@b.example',
      SF_JWT_KEY_FILE: join(folder, 'server.key'),
      SF_LOGIN_URL: `https://localhost:${port}`
    });
    expect(last).toMatch(reached);
    expect(calls[0]).toBe('POST /services/oauth2/token');
    expect(calls[1]).toMatch(/^POST \/services\/data\/v[\d.]+\/composite\/batch$/);
  });

  it('that has expired is said to have expired', async () => {
    const expired = makeCertificates(-1);
    writeFileSync(join(folder, 'expired.pem'), expired.root);
    const port = await tlsOrg(expired.server);
    const { last } = await sync(['--instance-url', `https://localhost:${port}`], {
      ...TOKEN,
      NODE_EXTRA_CA_CERTS: join(folder, 'expired.pem')
    });
    expect(last).toMatch(/\(CERT_HAS_EXPIRED\): its certificate has expired\. Check this machine's clock/);
  });
});

it('a certificate for another name is said to be so', async () => {
  const port = await tlsOrg();
  const { last } = await sync(['--instance-url', `https://127.0.0.1:${port}`], { ...TOKEN, ...trusted() });
  expect(last).toMatch(
    /\(ERR_TLS_CERT_ALTNAME_INVALID\): its certificate is for another name\. Check the address\.$/
  );
});

describe('a proxy', () => {
  const org = ['--instance-url', 'https://mycompany.my.salesforce.com'];
  const trustedOrg = ['--instance-url', 'https://org.localhost'];

  it('is taken for https, with its user and password, and the org is reached through it', async () => {
    const port = await tlsOrg();
    const { port: at, asked } = await proxy(() => port, 'ann:p@ss word');
    const { last } = await sync(['--instance-url', `https://org.test:${port}`], {
      ...TOKEN,
      ...trusted(),
      HTTPS_PROXY: `http://ann:${encodeURIComponent('p@ss word')}@127.0.0.1:${at}`
    });
    expect(last).toMatch(reached);
    expect(asked).toEqual([`org.test:${port}`]);
  });

  it('that asks for a user and password, or is not there, is named without its password', async () => {
    const { port: at } = await proxy(() => 1, 'ann:right');
    const wrong = await sync(org, { ...TOKEN, https_proxy: `ann:wrongwrong@127.0.0.1:${at}` });
    expect(wrong.last).toBe(
      `No org answers at https://mycompany.my.salesforce.com (PROXY_407) through the proxy http://127.0.0.1:${at} (HTTPS_PROXY): the proxy asks for a user and password. Add both to the address of the proxy, before its name and an @.`
    );
    const gone = await sync(org, { ...TOKEN, HTTPS_PROXY: 'http://ann:wrongwrong@127.0.0.1:1' });
    expect(gone.last).toBe(
      'No org answers at https://mycompany.my.salesforce.com (ECONNREFUSED) through the proxy http://127.0.0.1:1 (HTTPS_PROXY): the connection is refused. Check the address and the network.'
    );
  });

  it('is not taken for what NO_PROXY names', async () => {
    const { port: at, asked } = await proxy(() => 1);
    const { last } = await sync(trustedOrg, {
      ...TOKEN,
      HTTPS_PROXY: `http://127.0.0.1:${at}`,
      NO_PROXY: 'example.com, .localhost'
    });
    expect(asked).toEqual([]);
    expect(last).toMatch(/^No org answers at https:\/\/org\.localhost \(/);
    expect(last).not.toContain('proxy http');
  });
});
