import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/command.ts';
import { fakeOrg, sendJson, type FakeOrg } from '../support/fake-org.ts';

/** What must never appear, in any encoding or context. */
const SECRET = 'Zx9SecretCoreQ7w8Kk2Secret0Core4Lm';
const TOKEN = `00D5g000004AbCdEAK!AQ8AQ.${SECRET}`;
const { privateKey: KEY } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' }
});

/** The ways in which a secret gets from a page, a mail or a script into a variable. */
const shapes: readonly (readonly [string, string])[] = [
  ['as it is', TOKEN],
  ['with a line break at its end', `${TOKEN}\n`],
  ['with a Windows line break', `${TOKEN}\r\n`],
  ['with a line break within', `${TOKEN.slice(0, 30)}\n${TOKEN.slice(30)}`],
  ['in two lines', `${TOKEN}\n${TOKEN}`],
  ['with blanks around it', `  ${TOKEN} `],
  ['with a blank within', `${TOKEN.slice(0, 30)} ${TOKEN.slice(30)}`],
  ['with a tab', `\t${TOKEN}`],
  ['in double quotes', `"${TOKEN}"`],
  ['in single quotes', `'${TOKEN}'`],
  ['in typographic quotes', `“${TOKEN}”`],
  ['in German quotes', `„${TOKEN}“`],
  ['in French quotes', `«\u00a0${TOKEN}\u00a0»`],
  ['with a byte order mark', `\ufeff${TOKEN}`],
  ['with an invisible character', `${TOKEN.slice(0, 30)}\u200b${TOKEN.slice(30)}`],
  ['with a letter that is not ASCII', `${TOKEN}é`],
  ['with a no-break space', `${TOKEN}\u00a0`],
  ['with a NUL', `${TOKEN}\0`],
  ['in colours', `\u001b[32m${TOKEN}\u001b[39m`],
  ['after Bearer', `Bearer ${TOKEN}`],
  ['with the name of the variable', `SF_ACCESS_TOKEN=${TOKEN}`],
  ['as JSON', JSON.stringify({ accessToken: TOKEN })],
  ['in an address', `https://mycompany.my.salesforce.com/secur/frontdoor.jsp?sid=${TOKEN}`],
  ['encoded for an address', encodeURIComponent(TOKEN)],
  ['with an ellipsis', `${TOKEN}…`],
  ['as a consumer secret', SECRET],
  ['as a JSON web token', `eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.${SECRET}`],
  ['as a refresh token', `5Aep861${SECRET}.${SECRET}`],
  ['as a key', `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----\n`],
  ['as a key on one line', `-----BEGIN PRIVATE KEY-----\\n${SECRET}\\n-----END PRIVATE KEY-----\\n`],
  ['as half a key', `-----BEGIN RSA PRIVATE KEY-----\n${SECRET}`],
  ['as a user and password', `https://admin:${SECRET}@mycompany.my.salesforce.com`],
  ['much too long', TOKEN.repeat(1000)]
];

let folder: string;
let org: FakeOrg;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'));
  writeFileSync(join(folder, 'good.key'), KEY);
  // The worst server: it repeats everything it gets.
  org = await fakeOrg((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const said = `No: ${request.headers.authorization} ${decodeURIComponent(body)}`;
      sendJson(
        response,
        request.url?.includes('oauth2')
          ? { error: said, error_description: said }
          : [{ errorCode: 'NO', message: said }],
        400
      );
    });
  });
});
afterAll(async () => {
  await org.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** Everything that a run prints, and its exit code. */
async function outputOf(
  args: readonly string[],
  env: NodeJS.ProcessEnv
): Promise<{ code: number; text: string }> {
  let text = '';
  const take = (part: unknown) => {
    text += `${String(part)}\n`;
    return true;
  };
  vi.spyOn(console, 'log').mockImplementation(take);
  vi.spyOn(console, 'error').mockImplementation(take);
  vi.spyOn(process.stdout, 'write').mockImplementation(take);
  vi.spyOn(process.stderr, 'write').mockImplementation(take);
  const code = await runCommand(args, env);
  vi.restoreAllMocks();
  return { code, text };
}

const url = () => org.http.login.connection.instanceUrl;
const store = () => join(folder, 'store.duckdb');
const jwt = () => ({
  SF_CLIENT_ID: 'app',
  SF_USERNAME: 'sync@example.com',
  SF_JWT_KEY_FILE: join(folder, 'good.key')
});
const here = () => ['--instance-url', url(), '--store', store()];

/** Each place that a secret can get into, and how a run is started with it there. */
const places: Readonly<Record<string, (secret: string) => { args: string[]; env?: NodeJS.ProcessEnv }>> = {
  'the access token': (secret) => ({ args: here(), env: { SF_ACCESS_TOKEN: secret } }),
  'the access token, with --json': (secret) => ({
    args: [...here(), '--json'],
    env: { SF_ACCESS_TOKEN: secret }
  }),
  'the consumer key': (secret) => ({ args: here(), env: { ...jwt(), SF_CLIENT_ID: secret } }),
  'the username': (secret) => ({ args: here(), env: { ...jwt(), SF_USERNAME: secret } }),
  'the name of the key file': (secret) => ({ args: here(), env: { ...jwt(), SF_JWT_KEY_FILE: secret } }),
  'the key file': (secret) => {
    writeFileSync(join(folder, 'odd.key'), secret);
    return { args: here(), env: { ...jwt(), SF_JWT_KEY_FILE: join(folder, 'odd.key') } };
  },
  'the address of the login': (secret) => ({
    args: ['--store', store()],
    env: { ...jwt(), SF_LOGIN_URL: secret }
  }),
  'the address of the org': (secret) => ({
    args: ['--instance-url', secret, '--store', store()],
    env: { SF_ACCESS_TOKEN: 'x!' }
  }),
  'the alias': (secret) => ({ args: [`--target-org=${secret}`] }),
  'an option that there is not': (secret) => ({ args: [`--access-token=${secret}`] }),
  'the name of an option': (secret) => ({ args: [`--${secret}`] }),
  'a number': (secret) => ({ args: ['--lag', secret] }),
  'a day': (secret) => ({ args: ['--since', secret] }),
  'an argument': (secret) => ({ args: [secret] }),
  'the day of a figure': (secret) => ({ args: ['explain', secret, 'Won', 'Company'] }),
  'one argument too many': (secret) => ({ args: ['explain', '2026-07-01', 'Won', 'Company', 'All', secret] })
};
/** The address of an org may hold what is cut off before use: then the run goes on, to an address that is not there. */
const isUsed = (place: string, shape: string) => place.startsWith('the address') && shape === 'in an address';

describe.each(Object.entries(places))('a secret in the place of %s', (place, start) => {
  it.each(shapes.filter(([shape]) => !isUsed(place, shape)))('%s: is never shown', async (_, secret) => {
    const { args, env = {} } = start(secret);
    const { code, text } = await outputOf(args, env);
    expect(text).not.toBe('');
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(SECRET.slice(0, 12));
    expect(text).not.toMatch(/fetch failed|invalid header/i);
    expect(code).not.toBe(0);
  });
});

it('says of each shape what is wrong with it, before anything is sent', async () => {
  const said: Record<string, string> = {};
  for (const [shape, secret] of shapes) {
    const calls = org.calls.length;
    const { code, text } = await outputOf(here(), { SF_ACCESS_TOKEN: secret });
    if (code === 2) expect(org.calls).toHaveLength(calls);
    said[shape] = code === 2 ? (/SF_ACCESS_TOKEN (.*?)\. /.exec(text)?.[1] ?? text) : 'sent';
  }
  expect(said).toMatchObject({
    'as it is': 'sent',
    'with a line break at its end': 'ends with a line break',
    'with a Windows line break': 'ends with a line break',
    'with a line break within': 'has a line break',
    'in double quotes': 'is in quotes',
    'in typographic quotes': 'has typographic quotes',
    'with a byte order mark': 'begins with a byte order mark',
    'with an invisible character': 'has an invisible character',
    'with a letter that is not ASCII': 'has a character that is not ASCII',
    'with a NUL': 'has a control character',
    'with a blank within': 'has a blank in it',
    'as a key on one line': 'is a key and not a token',
    'in an address': 'is an address and not a token'
  });
});

it('does not show the password of a proxy', async () => {
  const password = encodeURIComponent(SECRET);
  for (const value of [
    `http://user:${password}@127.0.0.1:1`,
    `user:${password}@127.0.0.1:1`,
    `ftp://user:${password}@x`,
    `“http://user:${password}@x”`
  ]) {
    vi.stubEnv('HTTPS_PROXY', value);
    vi.stubEnv('https_proxy', value);
    const { code, text } = await outputOf(
      ['--instance-url', 'https://mycompany.my.salesforce.com', '--store', store()],
      { SF_ACCESS_TOKEN: TOKEN }
    );
    expect(code).toBeGreaterThan(0);
    expect(text).toMatch(/HTTPS_PROXY/);
    expect(text).not.toContain(SECRET);
  }
});

it('takes a key as other systems write it', async () => {
  const file = join(folder, 'other.key');
  for (const text of [
    KEY,
    KEY.replaceAll('\n', '\r\n'),
    `\ufeff${KEY}`,
    `\n  \n${KEY}\n`,
    Buffer.from(`\ufeff${KEY}`, 'utf16le')
  ]) {
    writeFileSync(file, text);
    const { text: said } = await outputOf(here(), { ...jwt(), SF_JWT_KEY_FILE: file });
    expect(said).toMatch(/refuses the login of sync@example\.com/);
    expect(said).not.toContain('eyJ');
  }
});
