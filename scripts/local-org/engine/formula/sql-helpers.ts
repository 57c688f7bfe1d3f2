import type { AstNode } from '../schema/compiled-formula.ts';
import type { FieldSchema, FieldType } from '../schema/types.ts';
import type { QueryContext } from '../query-context.ts';

type Translate = (node: AstNode) => FormulaSql;
export type Make = (args: AstNode[], scope: FormulaScope, of: Translate) => FormulaSql;

/** A function whose arguments are plain values. */
export const plain =
  (kind: FormulaKind, sql: (...args: FormulaSql[]) => string): Make =>
  (args, _scope, of) => ({ sql: sql(...args.map(of)), kind });

/** The moment by the org's clock. */
export const now = (scope: FormulaScope): string =>
  `TIMESTAMP '${scope.context.now.toISOString().replace('T', ' ').replace('Z', '')}'`;

/** Kinds of value that a formula tells apart. Numbers are DOUBLE while they are reckoned with. */
export type FormulaKind = 'text' | 'number' | 'boolean' | 'date' | 'datetime' | 'time' | 'id' | 'null';

export interface FormulaSql {
  sql: string;
  kind: FormulaKind;
  /** Characters that a text may come to; MOST_PADDED when absent. */
  most?: number;
  /** The texts that a text is joined of. */
  parts?: readonly string[];
  /** The value of a number that is written in the formula. */
  number?: number;
}

/** What the translation of one formula needs. */
export interface FormulaScope {
  context: QueryContext;
  blankAsZero: boolean;
  literal(value: string): string;
  field(path: readonly string[]): ResolvedField;
}

/** SQL of a field's value, with the field where it is known. */
export interface ResolvedField {
  sql: string;
  type: FieldType;
  field?: FieldSchema;
}

export const truth = (value: FormulaSql): string => `coalesce(${value.sql}, false)`;

/** Text in formulas is never null. */
export const textOf = (value: FormulaSql): string =>
  value.kind === 'null' ? "''" : `coalesce(${value.sql}, '')`;
