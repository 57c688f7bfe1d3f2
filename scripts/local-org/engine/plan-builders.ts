import type { Condition, Expression, Literal, Org, QueryPlan, SelectItem } from './types.ts';

/** `field('Owner.Name')`: a field, over relationships where there are dots. */
export const field = (path: string): Expression => ({ kind: 'field', path: path.split('.') });

export const text = (value: string): Literal => ({ type: 'string', value });

export const equals = (path: string, right: Literal): Condition => ({
  kind: 'compare',
  left: field(path),
  operator: '=',
  right
});

export const select = (paths: readonly string[]): SelectItem[] =>
  paths.map((path) => ({ expression: field(path) }));

export const planOf = (object: string, parts: Partial<QueryPlan> & Pick<QueryPlan, 'select'>): QueryPlan => ({
  object,
  children: [],
  orderBy: [],
  ...parts
});

/** The names of an object that exist in this org, of those asked for. */
export const knownFields = (org: Org, object: string, names: readonly string[]): string[] =>
  names.filter((name) => org.schema.field(object, name) !== undefined);
