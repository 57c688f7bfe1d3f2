import { describe, expect, it } from 'vitest';
import { originOf } from '../../src/connect/address.ts';
import { proxyFor } from '../../src/connect/proxy.ts';

const shown = (url: string, env: NodeJS.ProcessEnv) => proxyFor(new URL(url), env)?.shown;
const https = { HTTPS_PROXY: 'http://proxy.test:3128' };

describe('the proxy for an address', () => {
  it('is that of its scheme, small letters first', () => {
    expect(shown('https://a.test', https)).toBe('http://proxy.test:3128 (HTTPS_PROXY)');
    expect(shown('http://a.test', https)).toBe(undefined);
    expect(shown('https://a.test', { HTTP_PROXY: 'http://proxy.test' })).toBe(undefined);
    expect(shown('https://a.test', { ...https, https_proxy: 'http://small.test:1' })).toBe(
      'http://small.test:1 (HTTPS_PROXY)'
    );
    expect(shown('https://a.test', { HTTPS_PROXY: 'proxy.test:3128' })).toBe(
      'http://proxy.test:3128 (HTTPS_PROXY)'
    );
    expect(shown('https://a.test', { HTTPS_PROXY: '' })).toBe(undefined);
  });

  it('is none for this machine', () => {
    for (const host of ['localhost', '127.0.0.1', '127.9.9.9', '[::1]'])
      expect(shown(`https://${host}:4200`, https)).toBe(undefined);
  });

  it.each([
    ['a.test', 'https://a.test', true],
    ['a.test', 'https://x.a.test', true],
    ['.a.test', 'https://a.test', true],
    ['*.a.test', 'https://x.a.test', true],
    ['a.test', 'https://ba.test', false],
    ['a.test:443', 'https://a.test', true],
    ['a.test:8443', 'https://a.test', false],
    ['b.test a.test', 'https://a.test', true],
    ['b.test,A.TEST', 'https://a.test', true],
    ['*', 'https://a.test', true],
    ['', 'https://a.test', false]
  ])('with NO_PROXY=%s: %s goes directly: %s', (list, url, isDirect) => {
    expect(shown(url, { ...https, NO_PROXY: list }) === undefined).toBe(isDirect);
    expect(shown(url, { ...https, NO_PROXY: '*', no_proxy: list }) === undefined).toBe(isDirect);
  });

  it.each(['socks5://proxy.test:1080', 'http://', '"http://proxy.test"', 'http://pro xy.test'])(
    'is refused when it is none: %s',
    (value) => {
      expect(() => shown('https://a.test', { HTTPS_PROXY: value })).toThrow(
        /^HTTPS_PROXY is not the address of a proxy/
      );
    }
  );
});

describe('the address of an org', () => {
  it.each([
    ['https://mycompany.my.salesforce.com/', 'https://mycompany.my.salesforce.com'],
    ['https://mycompany.lightning.force.com/lightning/n/Forecast', 'https://mycompany.my.salesforce.com'],
    [
      'https://mycompany--uat.sandbox.lightning.force.com',
      'https://mycompany--uat.sandbox.my.salesforce.com'
    ],
    ['https://mycompany.my.salesforce-setup.com/lightning/setup', 'https://mycompany.my.salesforce.com'],
    [
      'https://mycompany-dev-ed.develop.lightning.force.com',
      'https://mycompany-dev-ed.develop.my.salesforce.com'
    ],
    ['https://mycompany.my.salesforce.mil', 'https://mycompany.my.salesforce.mil'],
    ['http://127.0.0.1:4200/x', 'http://127.0.0.1:4200']
  ])('%s is %s', (text, origin) => expect(originOf(text, '--instance-url')).toBe(origin));

  it.each([
    ['mycompany', /^The value of --instance-url is not the address of an org/],
    ['ftp://mycompany.my.salesforce.com', /is not the address/],
    ['http://mycompany.my.salesforce.com', /begins with http: and would show the token/],
    ['https://a:b@mycompany.my.salesforce.com', /has a user or password in it/]
  ])('%s is none', (text, message) => expect(() => originOf(text, '--instance-url')).toThrow(message));
});
