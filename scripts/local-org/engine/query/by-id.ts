import { toId18 } from '../schema/ids.ts';
import type { Condition, Expression, Literal } from '../types.ts';

const isId = (expression: Expression): boolean =>
  expression.kind === 'field' && expression.path.length === 1 && expression.path[0]!.toLowerCase() === 'id';

/**
 * The Ids of which a record must have one, where the condition names them; undefined where it does not, or where what it
 * names is no Id.
 */
export function idsWanted(condition: Condition | undefined): string[] | undefined {
  switch (condition?.kind) {
    case 'and':
      for (const part of condition.conditions) {
        const ids = idsWanted(part);
        if (ids) return ids;
      }
      return undefined;
    case 'compare':
      return condition.operator === '=' && isId(condition.left) ? idsOf([condition.right]) : undefined;
    case 'in':
      return !condition.negated && isId(condition.left) ? idsOf(condition.values) : undefined;
    default:
      return undefined;
  }
}

function idsOf(literals: readonly Literal[]): string[] | undefined {
  const ids = literals.map((literal) => (literal.type === 'string' ? toId18(literal.value) : null));
  return ids.every((id) => id !== null) ? ids : undefined;
}
