import type { Catalog, ReferenceCheck } from './catalog.ts';
import { objectOf } from './catalog.ts';
import { childrenOf, textOf } from '../xml.ts';

const WORDS = new Set(['TRUE', 'FALSE', 'NULL', 'AND', 'OR', 'NOT']);

/** Values of the running user and the org that every org has; names after their dot are not looked up. In lower case. */
const GLOBALS = new Set([
  '$user',
  '$profile',
  '$userrole',
  '$organization',
  '$system',
  '$api',
  '$setup',
  '$flow',
  '$recordtype',
  '$label',
  '$objecttype'
]);

/**
 * Names that a formula takes its values from, as written: `Amount`, `Account.Name`, `$Permission.X`. Function names,
 * constants, texts and comments are none.
 */
export function formulaReferences(formula: string): string[] {
  const bare = formula
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, ' ')
    .replace(/\{!([^}]*)\}/g, '$1');
  const names = bare.match(/(?<![\w.$])\$?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w.]|\s*\()/g) ?? [];
  return [...new Set(names)].filter((name) => !WORDS.has(name.toUpperCase()));
}

/** What of a formula on an object does not exist, as sentences. */
export function unknownInFormula(formula: string, object: string, catalog: Catalog): string[] {
  return formulaReferences(formula).flatMap((name) => {
    const [written, ...rest] = name.split('.');
    const head = written?.toLowerCase();
    if (head === '$permission') {
      const wanted = rest[0]?.toLowerCase();
      return catalog.components.some(
        (component) => component.type === 'CustomPermission' && component.fullName.toLowerCase() === wanted
      )
        ? []
        : [`There is no custom permission ${rest[0]}.`];
    }
    if (head === '$custommetadata') return unknownRecord(rest, catalog);
    if (head !== undefined && GLOBALS.has(head)) return [];
    const path = head === '$record' || head === '$record__prior' ? rest : name.split('.');
    const unknown = catalog.firstUnknown(object, path);
    return unknown === undefined ? [] : [`The formula names ${unknown}, which does not exist.`];
  });
}

function unknownRecord([type = '', record = '', field = '']: string[], catalog: Catalog): string[] {
  const known =
    catalog.has('CustomMetadata', `${type.replace(/__mdt$/, '')}.${record}`) && catalog.hasField(type, field);
  return known ? [] : [`The formula names ${type}.${record}.${field}, which does not exist.`];
}

export const checkFieldFormula: ReferenceCheck = (component, root, catalog, report) => {
  const element = childrenOf(root, 'formula')[0];
  if (!element) return;
  for (const message of unknownInFormula(element.text, objectOf(component), catalog))
    report(element, message);
};

export const checkValidationRule: ReferenceCheck = (component, root, catalog, report) => {
  const object = objectOf(component);
  const formula = childrenOf(root, 'errorConditionFormula')[0];
  if (formula)
    for (const message of unknownInFormula(formula.text, object, catalog)) report(formula, message);
  const field = childrenOf(root, 'errorDisplayField')[0];
  if (field && !catalog.hasField(object, field.text))
    report(field, `There is no field ${object}.${field.text} to show the message at.`);
  const message = childrenOf(root, 'errorMessage')[0];
  if (message && message.text.length > 255)
    report(message, `The message has ${message.text.length} characters; 255 are possible.`);
  if (textOf(root, 'active') === 'true' && formula?.text === '')
    report(formula, 'An active rule needs a formula.');
};
