import type { ComparisonOperator, Condition, Expression, Literal, QueryPlan } from '../types.ts';
import { masked, queryError, unquoted } from './text.ts';

/** A node of the parser's right-leaning chain; the library's own types split it in a dozen shapes. */
export interface ChainNode {
  left: ChainLeft | null;
  operator?: 'AND' | 'OR' | 'NOT';
  right?: ChainNode;
}

interface ChainLeft {
  openParen?: number;
  closeParen?: number;
  field?: string;
  fn?: FunctionNode;
  operator?: string;
  value?: string | string[];
  valueQuery?: unknown;
  literalType?: string | string[];
}

export interface FunctionNode {
  functionName: string;
  parameters: (string | FunctionNode)[];
  isAggregateFn?: boolean;
}

export interface ConditionReader {
  field(path: string): Expression;
  function(node: FunctionNode): Expression;
  query(node: unknown): QueryPlan;
  source: string;
}

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | ChainLeft;

/**
 * The chain as a tree.
 * @throws SalesforceError MALFORMED_QUERY when AND and OR stand side by side without parentheses.
 */
export function readConditions(chain: ChainNode, reader: ConditionReader): Condition {
  const tokens: Token[] = [];
  for (let node: ChainNode | undefined = chain; node; node = node.right) {
    for (let i = 0; i < (node.left?.openParen ?? 0); i++) tokens.push('(');
    if (node.operator === 'NOT') {
      tokens.push('NOT');
      continue;
    }
    if (node.left) tokens.push(node.left);
    for (let i = 0; i < (node.left?.closeParen ?? 0); i++) tokens.push(')');
    if (node.operator) tokens.push(node.operator);
  }
  const parser = new TokenParser(tokens, reader);
  return parser.group();
}

class TokenParser {
  readonly #tokens: Token[];
  readonly #reader: ConditionReader;
  #next = 0;

  constructor(tokens: Token[], reader: ConditionReader) {
    this.#tokens = tokens;
    this.#reader = reader;
  }

  group(): Condition {
    const conditions = [this.#unary()];
    let operator: 'AND' | 'OR' | undefined;
    for (
      let token = this.#tokens[this.#next];
      token === 'AND' || token === 'OR';
      token = this.#tokens[this.#next]
    ) {
      if (operator !== undefined && token !== operator) {
        const at = masked(this.#reader.source).search(new RegExp(`\\b${token}\\b`, 'i'));
        throw queryError('MALFORMED_QUERY', `unexpected token: '${token}'`, this.#reader.source, at);
      }
      operator = token;
      this.#next++;
      conditions.push(this.#unary());
    }
    return operator === undefined ? conditions[0]! : { kind: operator === 'AND' ? 'and' : 'or', conditions };
  }

  #unary(): Condition {
    const token = this.#tokens[this.#next++];
    if (token === 'NOT') return { kind: 'not', condition: this.#unary() };
    if (token === '(') {
      const inner = this.group();
      this.#next++;
      return inner;
    }
    if (typeof token !== 'object')
      throw queryError('MALFORMED_QUERY', `unexpected token: '${token ?? '<EOF>'}'`);
    return comparison(token, this.#reader);
  }
}

function comparison(node: ChainLeft, reader: ConditionReader): Condition {
  const left = node.fn ? reader.function(node.fn) : reader.field(node.field ?? '');
  const operator = (node.operator ?? '').toUpperCase();
  const negated = operator === 'NOT IN' || operator === 'EXCLUDES';
  if (node.valueQuery !== undefined) {
    return { kind: 'inQuery', left, negated, query: reader.query(node.valueQuery) };
  }
  const types = Array.isArray(node.literalType) ? node.literalType : undefined;
  const values = Array.isArray(node.value) ? node.value : [node.value ?? ''];
  const literals = values.map((value, i) =>
    literal(value, types?.[i] ?? (node.literalType as string), operator)
  );
  if (operator === 'INCLUDES' || operator === 'EXCLUDES') {
    return {
      kind: 'includes',
      left,
      negated,
      values: literals.map((l) => (l.type === 'string' ? l.value : ''))
    };
  }
  if (operator === 'IN' || operator === 'NOT IN') return { kind: 'in', left, negated, values: literals };
  return { kind: 'compare', left, operator: operator as ComparisonOperator, right: literals[0]! };
}

function literal(value: string, type: string | undefined, operator: string): Literal {
  switch (type) {
    case 'STRING':
      return { type: 'string', value: unquoted(value, operator === 'LIKE') };
    case 'INTEGER':
    case 'DECIMAL':
      return { type: 'number', value: Number(value) };
    case 'INTEGER_WITH_CURRENCY_PREFIX':
    case 'DECIMAL_WITH_CURRENCY_PREFIX':
      return { type: 'currency', isoCode: value.slice(0, 3).toUpperCase(), value: Number(value.slice(3)) };
    case 'BOOLEAN':
      return { type: 'boolean', value: value.toUpperCase() === 'TRUE' };
    case 'NULL':
      return { type: 'null' };
    case 'DATE':
      return { type: 'date', value };
    case 'DATETIME':
      return { type: 'datetime', value };
    case 'DATE_LITERAL':
      return { type: 'dateLiteral', name: value.toUpperCase() };
    case 'DATE_N_LITERAL': {
      const [name = '', n] = value.split(':');
      return { type: 'dateLiteral', name: name.toUpperCase(), n: Number(n) };
    }
    default:
      throw queryError('MALFORMED_QUERY', `unexpected token: ${value}`);
  }
}
