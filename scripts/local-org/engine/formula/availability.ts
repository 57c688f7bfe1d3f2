import type { OrgSchema } from '../schema/org-schema.ts';
import type { AstNode } from '../schema/compiled-formula.ts';
import { patternOf } from './bounded.ts';
import { pathOf } from './inputs.ts';

/** Where a formula stands; not every function may stand everywhere. */
export type FormulaPlace = 'field' | 'rule' | 'default' | 'flow' | 'entry';

const ENCODING = ['HTMLENCODE', 'JSENCODE', 'JSINHTMLENCODE', 'URLENCODE'];
const OF_CHANGES = ['ISCHANGED', 'ISCLONE', 'ISNEW', 'PRIORVALUE'];
/** For buttons, links and mail templates, or about the session: nothing that a record could hold. */
const ELSEWHERE = [
  'GETRECORDIDS', 'GETSESSIONID', 'IMAGEPROXYURL', 'INCLUDE', 'JUNCTIONIDLIST', 'LINKTO', 'PREDICT', 'REQUIRESCRIPT', 'URLFOR'
]; // prettier-ignore

const REFUSED: Readonly<Record<FormulaPlace, ReadonlySet<string>>> = {
  field: new Set([...ENCODING, ...OF_CHANGES, ...ELSEWHERE, 'REGEX', 'VLOOKUP']),
  rule: new Set([...ENCODING, ...ELSEWHERE]),
  default: new Set([...ENCODING, ...OF_CHANGES, ...ELSEWHERE]),
  flow: new Set([...OF_CHANGES, ...ELSEWHERE, 'IMAGE', 'VLOOKUP']),
  entry: new Set([...ENCODING, ...ELSEWHERE, 'VLOOKUP'])
};

/** @throws Error in the platform's words for a function that is not allowed in this place */
export function refuseFunctions(written: string, place: FormulaPlace): void {
  for (const [, name = ''] of written.matchAll(/\b([A-Z]\w*)\s*\(/g))
    if (REFUSED[place].has(name)) throw new Error(`Function ${name} may not be used in this type of formula`);
}

/**
 * What the types of sformula let pass and the platform does not: whether a boolean is blank, and an invalid pattern.
 * @throws Error in the platform's words
 */
export function refuseArguments(node: AstNode, object: string, schema: OrgSchema): void {
  switch (node.type) {
    case 'UnaryExpression':
      return refuseArguments(node.argument, object, schema);
    case 'BinaryExpression':
    case 'LogicalExpression':
      refuseArguments(node.left, object, schema);
      return refuseArguments(node.right, object, schema);
    case 'CallExpression': {
      const name = node.callee.type === 'Identifier' ? node.callee.name : '';
      for (const argument of node.arguments) {
        if (name === 'REGEX' && argument === node.arguments[1] && argument.type === 'Literal')
          patternOf(String(argument.value ?? ''));
        if ((name === 'ISBLANK' || name === 'ISNULL') && isTruth(argument, object, schema))
          throw new Error(`Incorrect argument type for function '${name}()'.`);
        refuseArguments(argument, object, schema);
      }
      return;
    }
    default:
      return;
  }
}

function isTruth(node: AstNode, object: string, schema: OrgSchema): boolean {
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
  const path = pathOf(node);
  let at: string | undefined = object;
  for (const step of path.slice(0, -1)) at = at && schema.parent(at, step)?.targets[0]?.name;
  return at !== undefined && schema.field(at, path.at(-1)!)?.type === 'boolean';
}
