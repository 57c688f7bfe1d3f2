/** A place in a formula, counted as sformula counts: lines and columns from 1. */
export interface Place {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A word of a formula. A text's value is without its quotation marks and backslashes. */
export interface Token {
  readonly kind: 'name' | 'field' | 'number' | 'text' | 'sign' | 'end' | 'wrong';
  readonly value: string;
  /** Where the mistake is in an invalid word. */
  readonly wrongAt?: number;
  readonly from: number;
  readonly to: number;
}

/** Why a formula cannot be read, with the place. */
export class FormulaSyntaxError extends Error {
  readonly location: { readonly start: Place };

  constructor(message: string, start: Place) {
    super(message);
    this.name = 'SyntaxError';
    this.location = { start };
  }
}

const SIGNS = [
  '||',
  '&&',
  '==',
  '<>',
  '!=',
  '<=',
  '>=',
  '=',
  '<',
  '>',
  '+',
  '-',
  '&',
  '*',
  '/',
  '^',
  '!',
  '(',
  ')',
  ',',
  '.'
];
const NAME = /[a-zA-Z_$][\w$]*/y;
const NUMBER = /(?:[1-9]\d+|\d)(?:\.\d+)?/y;
const BLANKS = /[ \t\n\r]+/y;

/**
 * The words of a formula, read in one pass; white space and comments are left out. After one that is wrong there is none.
 */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  const matched = (pattern: RegExp, at: number): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(formula)?.[0];
  };
  for (let at = 0; at < formula.length;) {
    const blanks = matched(BLANKS, at);
    if (blanks !== undefined) at += blanks.length;
    else if (formula.startsWith('/*', at) && formula.includes('*/', at + 2)) {
      at = formula.indexOf('*/', at + 2) + 2;
    } else {
      const token = tokenAt(formula, at, matched);
      tokens.push(token);
      at = token.kind === 'wrong' ? formula.length : token.to;
    }
  }
  return [...tokens, { kind: 'end', value: '', from: formula.length, to: formula.length }];
}

function tokenAt(
  formula: string,
  from: number,
  matched: (pattern: RegExp, at: number) => string | undefined
): Token {
  const character = formula[from]!;
  // A comment that does not end.
  if (formula.startsWith('/*', from)) return wrong(from, from);
  if (character === '"' || character === "'") return quoted(formula, from, 'text', character);
  if (character === '[') return quoted(formula, from, 'field', ']');
  const name = matched(NAME, from);
  if (name !== undefined) return { kind: 'name', value: name, from, to: from + name.length };
  const number = matched(NUMBER, from);
  if (number !== undefined) return { kind: 'number', value: number, from, to: from + number.length };
  const sign = SIGNS.find((each) => formula.startsWith(each, from));
  if (sign === undefined) return wrong(from, from);
  return { kind: 'sign', value: sign, from, to: from + sign.length };
}

/** A text up to its closing mark. A quotation mark of the other kind needs a backslash, as `rewrite` gives it. */
function quoted(formula: string, from: number, kind: 'text' | 'field', end: string): Token {
  const bare = kind === 'text' ? `'"` : '[]';
  let value = '';
  let at = from + 1;
  for (; at < formula.length && formula[at] !== end; at++) {
    const character = formula[at]!;
    if (character === '\\' && `${bare}\\`.includes(formula[at + 1] ?? ' ')) value += formula[++at]!;
    else if (character === '\\' || bare.includes(character) || isControl(character)) return wrong(from, at);
    else value += character;
  }
  if (at >= formula.length) return wrong(from, at);
  return { kind, value, from, to: at + 1 };
}

const wrong = (from: number, wrongAt: number): Token => ({
  kind: 'wrong',
  value: '',
  from,
  to: from,
  wrongAt
});

const isControl = (character: string): boolean => character < ' ' || character === '\u007f';

/** The unexpected text at a place. */
export function syntaxError(formula: string, at: number): FormulaSyntaxError {
  const found = at < formula.length ? JSON.stringify(formula[at]) : 'end of input';
  return new FormulaSyntaxError(`Syntax error: ${found} found.`, placeOf(formula, at));
}

export function placeOf(formula: string, offset: number): Place {
  const before = formula.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - start + 1 };
}
