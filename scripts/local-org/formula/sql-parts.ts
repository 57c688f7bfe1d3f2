import type { AstNode } from './compile.ts';
import type { FormulaKind, FormulaScope, FormulaSql } from './sql.ts';

export type Translate = (node: AstNode) => FormulaSql;
export type Make = (args: AstNode[], scope: FormulaScope, of: Translate) => FormulaSql;

/** A function whose arguments are plain values. */
export const plain =
  (kind: FormulaKind, sql: (...args: FormulaSql[]) => string): Make =>
  (args, _scope, of) => ({ sql: sql(...args.map(of)), kind });

/** The moment by the org's clock. */
export const now = (scope: FormulaScope): string =>
  `TIMESTAMP '${scope.world.now.toISOString().replace('T', ' ').replace('Z', '')}'`;
