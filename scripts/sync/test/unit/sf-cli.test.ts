import { describe, expect, it } from 'vitest';
import { aliasFrom } from '../../src/connect/credentials.ts';
import { parseAnswer, programOf } from '../../src/connect/sf-cli.ts';

const answer = { status: 0, result: { accessToken: '00D!x', note: 'a } in a { text' } };
const json = JSON.stringify(answer, null, 2);

describe('the answer of sf', () => {
  it.each([
    ['as it is', json],
    ['on one line', JSON.stringify(answer)],
    ['in colours', json.replace(/"[^"]+"/g, '\u001b[32m$&\u001b[39m')],
    ['after a warning', `Warning: @salesforce/cli update available from 2.1 to 2.2.\n${json}\n`],
    ['after a warning with braces', `{ deprecated }\n${json}`],
    ['before a warning', `${json}\n(node:1) {"x":1} Warning\n`],
    ['with a byte order mark and Windows line breaks', `\ufeff${json.replaceAll('\n', '\r\n')}\r\n`]
  ])('%s is read', (_, text) => expect(parseAnswer(text)).toEqual(answer));

  it('that is none is none', () => {
    for (const text of ['', 'sf is not recognized', '{', json.slice(0, -5)])
      expect(parseAnswer(text)).toBe(undefined);
  });
});

describe('sf is started', () => {
  it('by the path, on Windows as sf.cmd by the shell, and that of the project with this Node', () => {
    expect(programOf(['org'], 'linux', null)).toEqual({
      file: 'sf',
      args: ['org'],
      shell: false
    });
    expect(programOf(['org'], 'win32', null)).toEqual({
      file: 'sf.cmd',
      args: ['org'],
      shell: true
    });
    expect(programOf(['org'], 'win32', 'run.js')).toEqual({
      file: process.execPath,
      args: ['run.js', 'org'],
      shell: false
    });
  });

  it('with names only: nothing that a shell would take for more', () => {
    for (const alias of ['prod', 'sync@mycompany.com', 'My-Org_2', 'größe', 'sync+uat@mycompany.com.uat'])
      expect(aliasFrom(alias, '--target-org')).toBe(alias);
    for (const alias of [
      'a&calc',
      'a b',
      'a;b',
      'a|b',
      '$(x)',
      '`x`',
      '-o',
      '"a"',
      'a%PATH%',
      'a\nb',
      '',
      'a>b',
      "a'b",
      'a^b'
    ])
      expect(() => aliasFrom(alias, '--target-org')).toThrow(/^The value of --target-org is not an alias/);
  });
});
