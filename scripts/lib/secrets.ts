/** Texts that must never be shown: a session's token, a key, a proxy's password. In memory only. */
const known = new Set<string>();

const MARK = '(secret)';

/** Shorter texts would remove parts of ordinary words; a secret shorter than this protects nothing. */
const SHORTEST = 8;

/** What is a secret by its shape, wherever it comes from. */
const SHAPES: readonly RegExp[] = [
  // A Salesforce session, as it is and in an address.
  /\b00D[A-Za-z0-9]{12,15}(?:!|%21)[A-Za-z0-9._%-]+/g,
  // A refresh token.
  /\b5Aep[A-Za-z0-9._!-]{20,}/g,
  // A JSON web token: an assertion, or the newer kind of session.
  /\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?/g,
  // A key; without its end everything after its beginning.
  /-----BEGIN [A-Z0-9 ]+-----[^]*?(?:-----END [A-Z0-9 ]+-----|$)/g,
  /\bBearer\s+[^\s"',;]+/gi,
  /\b(?:sid|access_token|refresh_token|client_secret|password|assertion)=[^\s&"']+/gi,
  // User and password in an address.
  /(?<=:\/\/)[^\s/@]+@/g
];

/** Remembers a secret, and each of its lines: messages quote parts. */
export function keepSecret(value: string): void {
  for (const part of [value, ...value.split(/\r?\n|\\n/)]) {
    const text = part.trim();
    if (text.length >= SHORTEST && !/^-----.*-----$/.test(text)) known.add(text);
  }
}

/** A text for people, logs or the org: what is a secret, or looks like one, is left out. */
export function withoutSecrets(text: string): string {
  let clean = text;
  // The longer ones first: one may be a part of another.
  for (const secret of [...known].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(secret, MARK);
  for (const shape of SHAPES) clean = clean.replace(shape, MARK);
  return clean;
}

/** Whether a text is a secret by its shape. */
export const isSecretShaped = (text: string): boolean => SHAPES.some((shape) => text.search(shape) >= 0);

/** JSON text of a value whose texts are all without secrets. */
export const jsonWithoutSecrets = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? withoutSecrets(part) : part));

/**
 * What is wrong with a text that must be sent as it is, in words that show nothing of it; undefined when nothing is.
 * A header takes printable ASCII only, and a library that is given anything else quotes it in its error.
 */
export function flawOf(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (text.trim() === '') return 'is blank';
  if (text.startsWith('\uFEFF')) return 'begins with a byte order mark';
  if (/^(["'`]).*\1$/s.test(text)) return 'is in quotes';
  if (/[“”„‟«»‹›‘’‚‛]/.test(text)) return 'has typographic quotes';
  if (/^[^]*[\r\n]+$/.test(text) && !/[\r\n]/.test(text.trimEnd())) return 'ends with a line break';
  if (/[\r\n]/.test(text)) return 'has a line break';
  if (/^\s|\s$/.test(text)) return 'has blanks around it';
  if (/\s/.test(text)) return 'has a blank in it';
  if (/[\u200B-\u200F\u2028-\u202E\u2060-\u2064\u00AD\uFEFF]/.test(text)) return 'has an invisible character';
  if (/[\x00-\x1F\x7F]/.test(text)) return 'has a control character';
  if (/…/.test(text)) return 'is cut off (it has an ellipsis)';
  if (/[^\x21-\x7E]/.test(text)) return 'has a character that is not ASCII';
  return undefined;
}
