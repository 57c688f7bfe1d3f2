import type { AstNode } from './compile.ts';
import { SQL_FUNCTIONS } from './sql-functions.ts';

/** @throws Error naming the first function or global that formula fields of the local org do not know */
export function checkFunctions(node: AstNode): void {
  switch (node.type) {
    case 'Identifier':
      if (node.name.startsWith('$'))
        throw new Error(`${node.name} is not known in formula fields of the local org.`);
      return;
    case 'MemberExpression':
      return checkFunctions(node.object);
    case 'UnaryExpression':
      return checkFunctions(node.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      checkFunctions(node.left);
      return checkFunctions(node.right);
    case 'CallExpression': {
      const name = node.callee.type === 'Identifier' ? node.callee.name : '';
      if (!SQL_FUNCTIONS[name]) throw new Error(`the function ${name} is not known to the local org.`);
      for (const argument of node.arguments) checkFunctions(argument);
      return;
    }
    default:
      return;
  }
}
