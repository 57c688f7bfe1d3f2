import type { AstNode } from '../schema/compiled-formula.ts';
import { SQL_FUNCTIONS } from './sql-functions.ts';

/** @throws Error naming the first function that formula fields of the local org do not know */
export function checkFunctions(node: AstNode): void {
  switch (node.type) {
    case 'Identifier':
      if (node.name === '$Prior' || node.name.startsWith('CHANGED__'))
        throw new Error('a formula field knows no value that a record had before.');
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
      if (!SQL_FUNCTIONS[name])
        throw new Error(`the local org knows no function ${name} in a formula field.`);
      if (name === 'DISTANCE' && !node.arguments.slice(0, 2).every(isLocation))
        throw new Error(
          'DISTANCE takes two places that GEOLOCATION makes: the local org has no fields of places.'
        );
      for (const argument of node.arguments) checkFunctions(argument);
      return;
    }
    default:
      return;
  }
}

const isLocation = (node: AstNode): boolean =>
  node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'GEOLOCATION';
