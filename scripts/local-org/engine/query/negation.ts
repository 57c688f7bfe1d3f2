import { masked } from './text.ts';

/**
 * Takes `NOT (NOT c)` as `(c)`, which is the same in SOQL: the parser drops one NOT of three that follow each other.
 */
export function withoutDoubleNegation(soql: string): string {
  let text = soql;
  for (let next = simplified(text); next !== undefined; next = simplified(text)) text = next;
  return text;
}

function simplified(soql: string): string | undefined {
  const plain = masked(soql);
  const direct = /\bNOT NOT\b/i.exec(plain);
  if (direct) return soql.slice(0, direct.index) + soql.slice(direct.index + direct[0].length);
  for (const match of plain.matchAll(/\bNOT ?\( ?NOT\b/gi)) {
    const open = plain.indexOf('(', match.index);
    const close = closing(plain, open);
    const inner = match.index + match[0].length;
    if (close < 0 || isJoined(plain.slice(inner, close))) continue;
    return `${soql.slice(0, match.index)}(${soql.slice(inner, close)}${soql.slice(close)}`;
  }
  return undefined;
}

/** The parenthesis that closes the one at `open`; -1 when there is none. */
function closing(plain: string, open: number): number {
  let depth = 0;
  for (let i = open; i < plain.length; i++) {
    if (plain[i] === '(') depth++;
    if (plain[i] === ')' && --depth === 0) return i;
  }
  return -1;
}

/** Whether the text contains AND or OR outside of parentheses: a NOT before it ends there. */
function isJoined(plain: string): boolean {
  let depth = 0;
  for (const [mark] of plain.matchAll(/[()]|\b(?:AND|OR)\b/gi)) {
    if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (depth === 0) return true;
  }
  return false;
}
