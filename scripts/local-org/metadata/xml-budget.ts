/** Elements open at once. */
const MOST_NESTED = 100;
/** Elements, comments and the like in all, and characters written as entities: a profile of a large org has some 50,000. */
const MOST_PARTS = 100_000;
/** Most characters of one start tag. No real name or address is longer. */
const MOST_OF_TAG = 10_000;

/** Why a document is not read: what is wrong, and where. */
export interface XmlRefusal {
  readonly message: string;
  /** Index of the character at which it was found. */
  readonly at: number;
}

/** What begins and ends parts whose content is no markup. */
const PARTS = [
  ['<!--', '-->', 'comment'],
  ['<![CDATA[', ']]>', 'CDATA section'],
  ['<?', '?>', 'processing instruction']
] as const;

/**
 * What makes a document take long or much memory to read, found in one pass: readers look again and again for the end of
 * what has none. Everything else that is wrong with a document is for the reader to say.
 */
export function xmlRefusal(text: string): XmlRefusal | undefined {
  let depth = 0;
  let parts = 0;
  for (let at = text.indexOf('&'); at >= 0 && parts <= MOST_PARTS; at = text.indexOf('&', at + 1)) parts++;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (++parts > MOST_PARTS)
      return { message: `There are more than ${MOST_PARTS} elements and entities.`, at };
    const part = PARTS.find(([start]) => text.startsWith(start, at));
    if (part) {
      const [start, end, name] = part;
      const close = text.indexOf(end, at + start.length);
      if (close < 0) return { message: `The ${name} does not end.`, at };
      at = close + end.length;
      continue;
    }
    if (text.startsWith('<!', at)) return { message: 'A metadata file cannot have a DOCTYPE.', at };
    const end = endOfTag(text, at);
    if (typeof end !== 'number') return end;
    if (text[at + 1] === '/') depth--;
    else if (text[end - 2] !== '/') depth++;
    if (depth > MOST_NESTED)
      return { message: `Elements are nested more than ${MOST_NESTED} levels deep.`, at };
    at = end;
  }
  return undefined;
}

/** Where a tag ends, after its `>`. Between quotation marks `>` is an ordinary character, and `<` is not allowed. */
function endOfTag(text: string, from: number): number | XmlRefusal {
  const end = Math.min(text.length, from + MOST_OF_TAG);
  let quote: string | undefined;
  for (let at = from + 1; at < end; at++) {
    const character = text[at]!;
    if (character === '<')
      return { message: quote ? 'An attribute may not hold <.' : 'A tag does not end.', at };
    if (quote !== undefined) {
      if (character === quote) quote = undefined;
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at + 1;
  }
  return {
    message: end < text.length ? `A tag is longer than ${MOST_OF_TAG} characters.` : 'A tag does not end.',
    at: from
  };
}
