import { SalesforceError } from '../../engine/errors.ts';

/** Most open brackets. Readers of a body recurse into them, and the stack is finite. */
const MOST_NESTED = 100;
/** Values of all lists and objects: no request that the API takes has a tenth of it, and each takes memory. */
const MOST_VALUES = 500_000;

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  34, 92, 44, 91, 93, 123, 125
];

/**
 * Refuses a JSON text that is nested too deeply, has too many values or halves of characters, in one pass and before any of it is read. Whether
 * it is JSON at all is for the reader to say.
 * @throws SalesforceError JSON_PARSER_ERROR
 */
export function checkJson(text: string): void {
  let depth = 0;
  let values = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfText(text, at);
        break;
      case OPEN_LIST:
      case OPEN_OBJECT:
        depth++;
        values++;
        if (depth > MOST_NESTED) throw refusal(`the body is nested more than ${MOST_NESTED} levels deep`);
        break;
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        depth--;
        break;
      case COMMA:
        values++;
        break;
      default:
    }
    if (values > MOST_VALUES)
      throw refusal(`the body has more than ${MOST_VALUES.toLocaleString('en-US')} values`);
  }
}

/**
 * The place of the quotation mark that ends the text that begins here.
 * @throws SalesforceError JSON_PARSER_ERROR for half of a character, which no text in UTF-8 can hold
 */
function endOfText(text: string, from: number): number {
  let at = from + 1;
  let isHalf = false;
  for (let code = text.charCodeAt(at); at < text.length && code !== QUOTE; code = text.charCodeAt(at)) {
    const half = code === BACKSLASH ? halfAt(text, at) : undefined;
    if (half === 'second' ? !isHalf : isHalf) throw refusal(HALF);
    isHalf = half === 'first';
    at += half !== undefined ? 6 : code === BACKSLASH ? 2 : 1;
  }
  if (isHalf) throw refusal(HALF);
  return at;
}

const HALF = 'a text has half of a character in it (an unpaired surrogate)';

/** Which half of a character an escape writes: `\ud83d` the first, `\ude00` the second; undefined for any other. */
function halfAt(text: string, at: number): 'first' | 'second' | undefined {
  const [, third] = /^\\u[dD]([89a-fA-F])[0-9a-fA-F]{2}$/.exec(text.slice(at, at + 6)) ?? [];
  if (third === undefined) return undefined;
  return /[89ab]/i.test(third) ? 'first' : 'second';
}

const refusal = (why: string): SalesforceError =>
  new SalesforceError('JSON_PARSER_ERROR', `The request cannot be read: ${why}.`);
