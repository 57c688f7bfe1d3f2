import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { SalesforceError } from '../errors.ts';
import type { AggregateName, Expression, OrderItem, QueryPlan, SelectItem, TypeOf } from '../types.ts';
import { withoutDoubleNegation } from './negation.ts';
import { checkText, liftGrouping, queryError, singleSpaced, wordAt } from './text.ts';
import { readConditions } from './where.ts';
import type { ChainNode, ConditionReader, FunctionNode } from './where.ts';

const AGGREGATES = new Set(['COUNT', 'COUNT_DISTINCT', 'SUM', 'AVG', 'MIN', 'MAX']);

/** What is read of the parser's output. */
interface QueryNode {
  fields?: FieldNode[];
  sObject?: string;
  relationshipName?: string;
  sObjectAlias?: string;
  usingScope?: string;
  where?: ChainNode;
  having?: ChainNode;
  limit?: number;
  offset?: number;
  withDataCategory?: unknown;
  withAccessLevel?: string;
  groupBy?: GroupNode | GroupNode[];
  orderBy?: OrderNode | OrderNode[];
}

interface FieldNode extends Partial<FunctionNode> {
  type: string;
  field?: string;
  relationships?: string[];
  objectPrefix?: string;
  alias?: string;
  rawValue?: string;
  subquery?: QueryNode;
  conditions?: { type: 'WHEN' | 'ELSE'; objectType?: string; fieldList: string[] }[];
}

type GroupNode = { field?: string; fn?: FunctionNode };
type OrderNode = GroupNode & { order?: 'ASC' | 'DESC'; nulls?: 'FIRST' | 'LAST' };

/**
 * SOQL as a plan; names are checked later, against the schema.
 * @throws SalesforceError MALFORMED_QUERY with row and column, QUERY_TOO_COMPLICATED
 */
export function parseSoql(soql: string): QueryPlan {
  checkText(soql);
  const { text, kind } = liftGrouping(withoutDoubleNegation(singleSpaced(soql)));
  let node: QueryNode;
  try {
    node = parseQuery(text) as unknown as QueryNode;
  } catch (error) {
    throw syntaxError(soql, error as Error);
  }
  return new PlanReader(soql, kind).plan(node, node.sObject ?? '');
}

function syntaxError(soql: string, error: Error): SalesforceError {
  const message = error.message;
  const offset = /unexpected character.*at offset: (\d+)/s.exec(message);
  if (offset)
    return queryError(
      'MALFORMED_QUERY',
      'unexpected token: <EOF>',
      soql,
      Math.min(Number(offset[1]), soql.length)
    );
  const found = /but found: *(?:-->)? *'?([^'\s<]*)'?/.exec(message)?.[1] ?? '';
  if (found === '') return queryError('MALFORMED_QUERY', 'unexpected token: <EOF>', soql, soql.length);
  const at = /^\w/.test(found) ? wordAt(soql, found) : soql.indexOf(found);
  return queryError('MALFORMED_QUERY', `unexpected token: '${found}'`, soql, at);
}

class PlanReader {
  readonly #source: string;
  readonly #grouping: 'plain' | 'rollup' | 'cube';

  constructor(source: string, grouping: 'plain' | 'rollup' | 'cube') {
    this.#source = source;
    this.#grouping = grouping;
  }

  plan(node: QueryNode, object: string): QueryPlan {
    const prefixes = new Set([object.toLowerCase(), node.sObjectAlias?.toLowerCase()]);
    const path = (text: string): Expression => {
      const steps = text.split('.');
      if (steps.length > 1 && prefixes.has(steps[0]!.toLowerCase())) steps.shift();
      return { kind: 'field', path: steps };
    };
    const call = (fn: FunctionNode): Expression => this.#call(fn, path);
    const reader: ConditionReader = {
      field: path,
      function: call,
      query: (inner) => this.plan(inner as QueryNode, (inner as QueryNode).sObject ?? ''),
      source: this.#source
    };
    const of = (entry: GroupNode): Expression => (entry.fn ? call(entry.fn) : path(entry.field ?? ''));
    this.#refuseWith(node);
    const groups = list(node.groupBy).map(of);
    const fields = node.fields ?? [];
    return {
      object,
      select: fields.filter((field) => !field.subquery).map((field) => this.#selectItem(field, path)),
      children: fields.filter((field) => field.subquery).map(({ subquery }) => this.#child(subquery!)),
      where: node.where && readConditions(node.where, reader),
      groupBy: groups.length > 0 ? { kind: this.#grouping, by: groups } : undefined,
      having: node.having && readConditions(node.having, reader),
      orderBy: list(node.orderBy).map((entry): OrderItem => ({
        expression: of(entry),
        descending: entry.order === 'DESC',
        nulls: entry.nulls === 'LAST' ? 'last' : 'first'
      })),
      limit: node.limit,
      offset: node.offset,
      scope: node.usingScope,
      source: this.#source
    };
  }

  #refuseWith({ withDataCategory, withAccessLevel }: QueryNode): void {
    const what = withDataCategory
      ? 'DATA CATEGORY'
      : withAccessLevel === 'SYSTEM_MODE'
        ? withAccessLevel
        : undefined;
    if (what === undefined) return;
    const at = wordAt(this.#source, 'WITH');
    throw queryError('MALFORMED_QUERY', `WITH ${what} is not known to the local org.`, this.#source, at);
  }

  #child(node: QueryNode): { relationship: string; plan: QueryPlan } {
    const relationship = node.relationshipName ?? '';
    return { relationship, plan: this.plan(node, relationship) };
  }

  #selectItem(node: FieldNode, path: (text: string) => Expression): SelectItem {
    if (node.type === 'FieldFunctionExpression')
      return { expression: this.#call(node as FunctionNode, path), alias: node.alias };
    if (node.type === 'FieldTypeof') return { expression: path(node.field ?? ''), typeOf: typeOf(node) };
    const steps = [
      ...(node.objectPrefix ? [node.objectPrefix] : []),
      ...(node.relationships ?? []),
      node.field ?? ''
    ];
    return { expression: path(steps.join('.')), alias: node.alias };
  }

  #call(node: FunctionNode, path: (text: string) => Expression): Expression {
    const name = node.functionName;
    const args = (node.parameters ?? []).map((p) => (typeof p === 'string' ? path(p) : this.#call(p, path)));
    if (AGGREGATES.has(name.toUpperCase())) {
      return { kind: 'aggregate', name: name.toUpperCase() as AggregateName, of: args[0] };
    }
    return { kind: 'function', name: name.toUpperCase(), args };
  }
}

function typeOf({ conditions = [] }: FieldNode): TypeOf {
  const paths = (names: readonly string[]) => names.map((name) => name.split('.'));
  const otherwise = conditions.find(({ type }) => type === 'ELSE');
  return {
    cases: conditions
      .filter(({ type }) => type === 'WHEN')
      .map(({ objectType = '', fieldList }) => ({ object: objectType, fields: paths(fieldList) })),
    ...(otherwise ? { otherwise: paths(otherwise.fieldList) } : {})
  };
}

function list<T>(value: T | T[] | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
