import type { FieldSchema } from './types.ts';
import type { Formula, FormulaReturnType } from 'sformula';

/** A look-up that a formula makes: the field of the record of an object that has this name. */
export interface Lookup {
  /** What the formula calls it by: `VLOOKUP__Zip__c__City__c`. */
  call: string;
  object: string;
  field: FieldSchema;
}

/** What a formula reads of a record: a value, or no more than whether there is one. */
export interface FormulaInput {
  /** Step by step: $Prior.Amount is two. */
  path: readonly string[];
  onlyBlank: boolean;
}

/** A formula that has been read and whose types fit. */
export interface CompiledFormula {
  formula: Formula;
  /** The tree as it was written, with operators as JavaScript has them. */
  ast: AstNode;
  returnType: FormulaReturnType;
  /** The fields that it names. Nothing else of a record changes its value. */
  inputs: readonly FormulaInput[];
  /** What it looks up in other objects. */
  lookups: readonly Lookup[];
  /**
   * Its value for a record whose fields, parents and functions `context` names.
   * @throws FormulaFailure when there is none
   */
  evaluate(context: Readonly<Record<string, unknown>>): unknown;
}

/** The few kinds of node that a formula consists of. */
export type AstNode =
  | { type: 'Literal'; value: string | number | boolean | null }
  | { type: 'Identifier'; name: string }
  | { type: 'MemberExpression'; object: AstNode; property: AstNode }
  | { type: 'UnaryExpression'; operator: string; argument: AstNode }
  | { type: 'BinaryExpression' | 'LogicalExpression'; operator: string; left: AstNode; right: AstNode }
  | { type: 'CallExpression'; callee: AstNode; arguments: AstNode[] };
