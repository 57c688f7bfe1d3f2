import { inflateSync } from 'node:zlib';

/** The text of a PDF that Chromium printed, font by font; other writers of PDFs need more than this. */
export function pdfText(pdf: Buffer): string {
  const file = pdf.toString('latin1');
  const objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\b([^]*?)endobj/g)].map(([, id, body]) => [id!, body!] as const)
  );
  const streamOf = (body: string): string => {
    const [, raw] = /stream\r?\n([^]*?)\r?\nendstream/.exec(body) ?? [];
    if (raw === undefined) return '';
    const bytes = Buffer.from(raw, 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
  };
  const signsOf = (font: string): Map<string, string> => {
    const [, id] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '') ?? [];
    return id === undefined ? new Map() : signsIn(streamOf(objects.get(id) ?? ''));
  };
  const fonts = new Map(
    [...file.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, signsOf(id!)] as const)
  );
  return [...objects.values()]
    .map(streamOf)
    .filter((content) => /\bTj\b|\bTJ\b/.test(content))
    .map((content) => textIn(content, fonts))
    .join('\n');
}

const letter = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyphs by their code, as a ToUnicode map lists them. */
function signsIn(map: string): Map<string, string> {
  const signs = new Map<string, string>();
  for (const [, part = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>/g))
      signs.set(code.toLowerCase(), letter(text));
  for (const [, part = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of part.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        signs.set(
          code.toString(16).padStart(from.length, '0'),
          String.fromCodePoint(parseInt(text, 16) + code - parseInt(from, 16))
        );
  return signs;
}

/** Texts of a page; each move of the pen is a space. */
function textIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let signs: ReadonlyMap<string, string> = new Map();
  let text = '';
  for (const [token, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bTd\b|\bTm\b/g)) {
    if (font !== undefined) signs = fonts.get(font) ?? new Map();
    else if (hex !== undefined)
      for (const code of hex.toLowerCase().match(/.{4}/g) ?? []) text += signs.get(code) ?? '';
    else if (token) text += ' ';
  }
  return text;
}
