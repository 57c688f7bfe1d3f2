import { strToU8, zipSync } from 'fflate';
import { nested } from './dice.ts';
import type { Dice } from './dice.ts';
import type { Kind } from './requests.ts';

const PACKAGE =
  '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>*</members><name>CustomLabels</name></types><version>66.0</version></Package>';
const LABELS =
  '<CustomLabels xmlns="http://soap.sforce.com/2006/04/metadata"><labels><fullName>A</fullName><language>en_US</language><protected>false</protected><shortDescription>A</shortDescription><value>a</value></labels></CustomLabels>';

/** Documents whose entities would read a file, ask another server or grow a thousandfold. */
const entities = (secret: string): readonly string[] => [
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]><x>&e;</x>`,
  `<!DOCTYPE x [<!ENTITY % p SYSTEM "file://${secret}">%p;]><x/>`,
  '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>',
  `<!DOCTYPE x [${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}<!ENTITY a0 "lol">]><x>&a12;</x>`,
  '<x>&lt;&#0;&#x110000;&nope;&amp;amp;</x>'
];

const envelope = (header: string, body: string): string =>
  `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>${header}</sessionId></SessionHeader></e:Header><e:Body>${body}</e:Body></e:Envelope>`;
const LOGIN =
  '<login xmlns="urn:partner.soap.sforce.com"><username>a</username><password>b</password></login>';
const LIST =
  '<listMetadata xmlns="http://soap.sforce.com/2006/04/metadata"><queries><type>CustomLabels</type></queries></listMetadata>';

const zipOf = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    level: 9
  });

/** Invalid archives, those that unpack to far too much, and those whose paths lead elsewhere. */
export class Archives {
  readonly #entities: readonly string[];
  readonly #secret: string;
  readonly #bombs: readonly Uint8Array[];

  /** @param secret a file that no answer may tell of and no archive may write over */
  constructor(secret: string) {
    this.#secret = secret;
    this.#entities = entities(secret);
    const blanks = new Uint8Array(30_000_000);
    this.#bombs = [
      zipSync({ 'package.xml': strToU8(PACKAGE), 'labels/CustomLabels.labels': blanks }, { level: 9 }),
      zipOf(Object.fromEntries(Array.from({ length: 12_000 }, (_, i) => [`labels/${i}`, ''])))
    ];
  }

  zip(dice: Dice): Uint8Array {
    const good = { 'package.xml': PACKAGE, 'labels/CustomLabels.labels': LABELS };
    switch (dice.below(8)) {
      case 0:
        return dice.below(4) === 0 ? dice.pick(this.#bombs) : Buffer.from(dice.garbage());
      case 1:
        return zipOf({ ...good, [dice.pick([`../../../..${this.#secret}`, this.#secret, '..\\x', 'a\u0000b', '', '.', 'labels/../../x'])]: 'x' }); // prettier-ignore
      case 2:
        return zipOf({ ...good, 'package.xml': dice.pick(this.#entities) });
      case 3:
        return zipOf({ ...good, 'labels/CustomLabels.labels': dice.pick(this.#entities) });
      case 4:
        return zipOf({ ...good, 'package.xml': dice.broken(PACKAGE) });
      case 5:
        return zipOf({ ...good, 'labels/CustomLabels.labels': dice.broken(LABELS) });
      default:
        return dice.damaged(zipOf(good));
    }
  }

  /** @param session of a user who may change metadata */
  xml(session: string): Kind {
    return (dice) => ({
      method: 'POST',
      path: dice.pick([
        '/services/Soap/u/66.0',
        '/services/Soap/m/66.0',
        '/services/Soap/u/x',
        '/services/Soap/c/66.0'
      ]),
      headers: { 'content-type': dice.pick(['text/xml', 'text/xml', 'text/xml; charset=utf-16']) },
      body: dice.pick([
        dice.broken(envelope(session, dice.pick([LOGIN, LIST]))),
        dice.pick(this.#entities),
        dice.pick(this.#entities).replace(/<x>(.*)<\/x>/, (_, text: string) => envelope(text, LOGIN)),
        envelope(session, `<${dice.garbage(1)}/>`),
        nested(dice.below(3000), '<a>', '</a>'),
        dice.garbage()
      ]) // prettier-ignore
    });
  }

  soapDeploy(session: string): Kind {
    return (dice) => {
      const base64 = Buffer.from(this.zip(dice)).toString('base64');
      const zip = dice.below(4) === 0 ? dice.broken(base64) : base64;
      const options = '<DeployOptions><checkOnly>true</checkOnly><singlePackage>true</singlePackage></DeployOptions>'; // prettier-ignore
      const body = `<deploy xmlns="http://soap.sforce.com/2006/04/metadata"><ZipFile>${zip}</ZipFile>${dice.pick([options, dice.broken(options), ''])}</deploy>`;
      return { method: 'POST', path: '/services/Soap/m/66.0', headers: { 'content-type': 'text/xml' }, body: envelope(session, body) }; // prettier-ignore
    };
  }

  /** Deploys and ingest jobs in parts of which some are missing, doubled, out of order or broken. */
  readonly multipart: Kind = (dice, api) => {
    const isDeploy = dice.below(2) === 0;
    const description = isDeploy
      ? '{"deployOptions":{"checkOnly":true}}'
      : '{"object":"Account","operation":"insert"}';
    const content = isDeploy ? this.zip(dice) : Buffer.from(dice.broken('Name,Industry\nx,Energy\n'));
    const parts = [
      part(isDeploy ? 'json' : 'job', 'application/json', dice.pick([description, dice.broken(description)])),
      part(isDeploy ? 'file' : 'content', dice.pick(['application/zip', 'text/csv', '']), content)
    ];
    const chosen = dice.pick([parts, [...parts].reverse(), parts.slice(1), parts.slice(0, 1), [...parts, ...parts], []]); // prettier-ignore
    const body = Buffer.concat([...chosen, Buffer.from('--BOUNDARY--\r\n')]);
    return {
      method: 'POST',
      path: `${api}${isDeploy ? '/metadata/deployRequest' : '/jobs/ingest'}`,
      headers: { 'content-type': `multipart/form-data; boundary=${dice.pick(['BOUNDARY', 'BOUNDARY', 'OTHER', ''])}` },
      body: dice.below(3) === 0 ? dice.damaged(body) : body
    }; // prettier-ignore
  };
}

const part = (name: string, type: string, content: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`--BOUNDARY\r\nContent-Disposition: form-data; name="${name}"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n')
  ]); // prettier-ignore
