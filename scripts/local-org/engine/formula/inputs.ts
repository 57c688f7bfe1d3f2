import type { AstNode, FormulaInput } from '../schema/compiled-formula.ts';

/** What the fields of a formula are read for. */
export function inputsOf(ast: AstNode, fields: readonly string[]): FormulaInput[] {
  const onlyBlank = new Map<string, boolean>();
  const visit = (node: AstNode, blank: boolean): void => {
    switch (node.type) {
      case 'Identifier':
      case 'MemberExpression': {
        const path = stepsOf(node).join('.');
        onlyBlank.set(path, blank && onlyBlank.get(path) !== false);
        return;
      }
      case 'UnaryExpression':
        return visit(node.argument, false);
      case 'BinaryExpression':
      case 'LogicalExpression':
        visit(node.left, false);
        return visit(node.right, false);
      case 'CallExpression': {
        const name = node.callee.type === 'Identifier' ? node.callee.name : '';
        const isAboutBlank = name === 'ISBLANK' || name === 'ISNULL' || (blank && name === 'TEXT');
        for (const argument of node.arguments) visit(argument, isAboutBlank);
        return;
      }
      default:
    }
  };
  visit(ast, false);
  return fields.map((field) => ({ path: field.split('.'), onlyBlank: onlyBlank.get(field) ?? false }));
}

/** The names of a path; none where it is no plain one. */
function stepsOf(node: AstNode): string[] {
  if (node.type === 'Identifier') return [node.name];
  return node.type === 'MemberExpression' ? [...stepsOf(node.object), ...stepsOf(node.property)] : [];
}

const isBlank = (value: unknown): boolean => value === null || value === undefined || value === '';

/** A text that is the same for records of which a formula reads the same. */
export function inputKey(
  inputs: readonly FormulaInput[],
  valueAt: (path: readonly string[]) => unknown
): string {
  let key = '';
  for (const { path, onlyBlank } of inputs) {
    const value = valueAt(path);
    if (onlyBlank) key += isBlank(value) ? '-' : '+';
    else if (value === null || value === undefined) key += '-';
    // The length keeps texts apart that contain the separator.
    else if (typeof value === 'string') key += `${value.length}"${value}`;
    else key += `${typeof value === 'object' ? JSON.stringify(value) : String(value)};`;
  }
  return key;
}

/**
 * The names of a path, step by step.
 * @throws Error where the node is no path
 */
export function pathOf(node: AstNode): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'MemberExpression') return [...pathOf(node.object), ...pathOf(node.property)];
  throw new Error('A formula names a field in a way that the local org does not know.');
}
