import { createPrivateKey, type KeyObject } from 'node:crypto';
import { SyncError, exitCode } from '../errors.ts';
import { keepSecret } from '../../../lib/secrets.ts';
import { readRegularFile } from '../store/files.ts';

/** A key of 16,384 bits has 13 kB. */
const LARGEST = 65_536;

/**
 * The private key (RSA, PEM) of a file.
 * @param path what the setting says. It is not repeated: it may be the key itself
 * @param name of the setting
 * @throws SyncError (usage) that says what is wrong and shows neither the path nor the content
 */
export function keyFrom(path: string, name: string): KeyObject {
  if (/-----|[\r\n\0]/.test(path) || path.length > 1000) {
    keepSecret(path);
    throw usage(
      `${name} contains a key or something that is not a path. It must be the path of the file with the private key.`
    );
  }
  const text = textOf(contentOf(path, name));
  keepSecret(text);
  const flaw = flawOf(text);
  if (flaw !== undefined) throw usage(`The file that ${name} names ${flaw}.`);
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType === 'rsa') return key;
  } catch {
    // The reason could quote the key.
    throw usage(`The file that ${name} names is not a private key in PEM form.`);
  }
  throw usage(`The key that ${name} names is not an RSA key; make one as docs/scheduling.md shows.`);
}

function contentOf(path: string, name: string): Buffer {
  try {
    return readRegularFile(path, LARGEST);
  } catch (error) {
    const reason = error instanceof SyncError ? error.message : `cannot be read (${codeOf(error)})`;
    throw usage(`The file that ${name} names ${reason}.`);
  }
}

/** Without what editors and other systems put around it; the key is the same. */
function textOf(content: Buffer): string {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  const text = content.toString(isUtf16 ? 'utf16le' : 'utf8');
  return `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trim()}\n`;
}

function flawOf(text: string): string | undefined {
  if (text.trim() === '') return 'is empty';
  if (/^-----BEGIN OPENSSH /.test(text)) return 'is a key for ssh; make one as docs/scheduling.md shows';
  if (/^-----BEGIN (?:TRUSTED )?CERTIFICATE/.test(text))
    return 'is a certificate; the private key that belongs to it is needed';
  if (/^-----BEGIN (?:RSA )?PUBLIC KEY/.test(text)) return 'is a public key; the private one is needed';
  if (/ENCRYPTED/.test(text))
    return 'is protected by a passphrase; a scheduled run cannot type it, so keep the file unencrypted and of mode 600';
  if (/^["'“”„‘’]/.test(text)) return 'has quotes around the key';
  if (/\\n/.test(text)) return 'has \\n where lines must end';
  if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----[^\n]/.test(text))
    return 'has the key on one line; its lines were lost';
  if (!text.startsWith('-----BEGIN '))
    return 'is not a private key in PEM form (it begins with -----BEGIN PRIVATE KEY-----)';
  return undefined;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'unknown';

const usage = (message: string): SyncError => new SyncError(message, exitCode.usage);
