import type { AstNode } from '../schema/compiled-formula.ts';
import { FormulaSyntaxError, placeOf, syntaxError, tokensOf } from './tokens.ts';
import type { Place, Token } from './tokens.ts';

/** Brackets and signs open at once: each is a step down for whatever works on the tree. */
const MOST_NESTED = 100;
/** Steps from the whole formula to a value: of values in a row each operator has all before it below itself. */
const MOST_STEPS = 250;

/** Binary operators from the loosest to the tightest, each with the operator of the tree. */
const LEVELS: readonly Readonly<Record<string, string>>[] = [
  { '||': '||' },
  { '&&': '&&' },
  { '==': '===', '=': '===', '<>': '!==', '!=': '!=', '<=': '<=', '>=': '>=', '<': '<', '>': '>' },
  { '+': '+', '-': '-', '&': '+' },
  { '*': '*', '/': '/' },
  { '^': '**' }
];

type Located = AstNode & { loc: { start: Place; end: Place } };

/**
 * The tree that sformula's own parser gives, in time that grows with the length of the formula: that one reads the last
 * argument of each call twice, so that calls in calls double.
 * @throws FormulaSyntaxError
 */
export function parseFormula(formula: string): AstNode {
  const tree = new FormulaParser(formula).whole();
  if (stepsOf(tree) > MOST_STEPS)
    throw new FormulaSyntaxError(`The formula joins too many values in a row.`, placeOf(formula, 0));
  return tree;
}

/** From a node to the farthest value below it. */
function stepsOf(node: AstNode): number {
  switch (node.type) {
    case 'UnaryExpression':
      return 1 + stepsOf(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return 1 + Math.max(stepsOf(node.left), stepsOf(node.right));
    case 'CallExpression':
      return 1 + Math.max(0, ...node.arguments.map(stepsOf));
    default:
      return 0;
  }
}

class FormulaParser {
  readonly #formula: string;
  readonly #tokens: readonly Token[];
  #next = 0;
  #depth = 0;

  constructor(formula: string) {
    this.#formula = formula;
    this.#tokens = tokensOf(formula);
  }

  whole(): AstNode {
    const node = this.#binary(0);
    if (this.#token.kind !== 'end') throw this.#unexpected();
    return node;
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  #unexpected(): FormulaSyntaxError {
    return syntaxError(this.#formula, this.#token.from);
  }

  #refusal(message: string): FormulaSyntaxError {
    return new FormulaSyntaxError(message, placeOf(this.#formula, this.#token.from));
  }

  /** @param from offset of the node's first character; its last is that of the token before */
  #located(node: AstNode, from: number): Located {
    const end = this.#tokens[this.#next - 1]!.to;
    return { ...node, loc: { start: placeOf(this.#formula, from), end: placeOf(this.#formula, end) } };
  }

  #takes(sign: string): boolean {
    const { kind, value } = this.#token;
    if (kind !== 'sign' || value !== sign) return false;
    this.#next++;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#takes(sign)) throw this.#unexpected();
  }

  /** Runs what reads a part inside of another. */
  #inside<T>(read: () => T): T {
    if (++this.#depth > MOST_NESTED)
      throw this.#refusal(`The formula is nested more than ${MOST_NESTED} levels deep.`);
    const result = read();
    this.#depth--;
    return result;
  }

  #binary(level: number): AstNode {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    const { from } = this.#token;
    const type = level < 2 ? 'LogicalExpression' : 'BinaryExpression';
    let left = this.#binary(level + 1);
    for (;;) {
      const { kind, value } = this.#token;
      const operator = kind === 'sign' && Object.hasOwn(operators, value) ? operators[value] : undefined;
      if (operator === undefined) return left;
      this.#next++;
      const right = this.#binary(level + 1);
      left = this.#located({ type, operator, left, right }, from);
    }
  }

  #unary(): AstNode {
    const { kind, value: operator, from } = this.#token;
    if (kind !== 'sign' || !['-', '+', '!'].includes(operator)) return this.#primary();
    this.#next++;
    const argument = this.#inside(() => this.#unary());
    return this.#located({ type: 'UnaryExpression', operator, argument, prefix: true } as AstNode, from);
  }

  #primary(): AstNode {
    const { kind, value, from } = this.#token;
    if (this.#takes('(')) {
      const inner = this.#inside(() => this.#binary(0));
      this.#expect(')');
      return inner;
    }
    this.#next++;
    switch (kind) {
      case 'number':
        return this.#literal(Number.parseFloat(value), value, from);
      case 'text':
        return this.#literal(value, value, from);
      case 'name':
        if (/^NULL$/i.test(value)) return this.#literal(null, value, from);
        if (/^(?:TRUE|FALSE)$/i.test(value)) return this.#literal(/^TRUE$/i.test(value), value, from);
        return this.#takes('(') ? this.#call(value, from) : this.#path(value, from);
      case 'field':
        return this.#path(value, from);
      default:
        this.#next--;
        throw syntaxError(this.#formula, this.#token.wrongAt ?? this.#token.from);
    }
  }

  #literal(value: string | number | boolean | null, raw: string, from: number): AstNode {
    return this.#located({ type: 'Literal', value, raw } as AstNode, from);
  }

  #call(name: string, from: number): AstNode {
    const loc = { start: placeOf(this.#formula, from), end: placeOf(this.#formula, from + name.length) };
    const callee = { type: 'Identifier', name, loc } as AstNode;
    const list: AstNode[] = [];
    if (!this.#takes(')')) {
      do list.push(this.#inside(() => this.#binary(0)));
      while (this.#takes(','));
      this.#expect(')');
    }
    return this.#located(
      { type: 'CallExpression', callee, arguments: list, optional: false } as AstNode,
      from
    );
  }

  /** `Account.Owner.Username` */
  #path(name: string, from: number): AstNode {
    let node: AstNode = this.#located({ type: 'Identifier', name }, from);
    const properties: AstNode[] = [];
    while (this.#takes('.')) {
      const { kind, value, from: at } = this.#token;
      if (kind !== 'name' && kind !== 'field') throw this.#unexpected();
      this.#next++;
      properties.push(this.#located({ type: 'Identifier', name: value }, at));
    }
    for (const property of properties)
      node = this.#located({ type: 'MemberExpression', computed: false, object: node, property, optional: false } as AstNode, from); // prettier-ignore
    return node;
  }
}
