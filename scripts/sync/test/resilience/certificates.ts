import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** For tests: a company's root certificate, and one that it signed for this machine, as a proxy that reads along does. */
export interface Certificates {
  /** PEM of the root. */
  readonly root: string;
  /** What a TLS server called localhost or org.test needs. */
  readonly server: { readonly key: string; readonly cert: string };
}

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: Buffer[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const text = (value: string) => der(0x0c, Buffer.from(value));
const bits = (content: Buffer) => der(0x03, Buffer.from([0]), content);
const time = (date: Date) =>
  der(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));
const called = (name: string) => sequence(der(0x31, sequence(oid('550403'), text(name))));
const extension = (id: string, isCritical: boolean, value: Buffer) =>
  sequence(oid(id), ...(isCritical ? [der(0x01, Buffer.from([0xff]))] : []), der(0x04, value));
const sha256WithRsa = () => sequence(oid('2a864886f70d01010b'), der(0x05));

const DAY = 86_400_000;

function certificate(options: {
  name: string;
  issuer: string;
  key: KeyObject;
  signedWith: KeyObject;
  extensions: Buffer[];
  until: number;
}): string {
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1, options.name.length, options.issuer.length])),
    sha256WithRsa(),
    called(options.issuer),
    sequence(time(new Date(Date.now() - 30 * DAY)), time(new Date(options.until))),
    called(options.name),
    options.key.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...options.extensions))
  );
  const signature = createSign('RSA-SHA256').update(content).sign(options.signedWith);
  const lines =
    sequence(content, sha256WithRsa(), bits(signature))
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** @param days for which the server's certificate is valid; less than 0: it has expired */
export function makeCertificates(days = 30): Certificates {
  const company = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const server = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const isAuthority = extension('551d13', true, sequence(der(0x01, Buffer.from([0xff]))));
  const names = sequence(der(0x82, Buffer.from('localhost')), der(0x82, Buffer.from('org.test')));
  const issuer = 'Company Root';
  const root = certificate({
    name: issuer,
    issuer,
    key: company.publicKey,
    signedWith: company.privateKey,
    extensions: [isAuthority],
    until: Date.now() + 30 * DAY
  });
  const cert = certificate({
    name: 'localhost',
    issuer,
    key: server.publicKey,
    signedWith: company.privateKey,
    extensions: [extension('551d11', false, names)],
    until: Date.now() + days * DAY
  });
  return {
    root,
    server: { key: server.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cert }
  };
}
