import type { MetadataComponent, Problem, XmlElement } from './types.ts';
import { checkLabel, checkLogic, checkStage, checkValues } from './value-rules.ts';
import { childrenOf, textOf } from './xml.ts';
import { table } from '../../lib/table.ts';

/** Elements that the types leave open and a deploy asks for. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = table({
  BusinessProcess: ['isActive', 'values'],
  CompactLayout: ['fields'],
  CustomApplication: ['label', 'formFactors'],
  CustomMetadata: ['label'],
  Flow: ['processType', 'status'],
  GlobalValueSet: ['customValue'],
  LightningComponentBundle: ['apiVersion'],
  StandardValueSet: ['standardValue']
});
const REQUIRED_OF_OBJECT = ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'];
const REQUIRED_OF_METADATA_TYPE = ['label', 'pluralLabel'];
const REQUIRED_OF_STAGE = ['fullName', 'label', 'closed', 'won', 'probability', 'forecastCategory'];

const NUMERIC = ['precision', 'scale'];
const REQUIRED_OF_FIELD: Readonly<Record<string, readonly string[]>> = table({
  AutoNumber: ['displayFormat'],
  Checkbox: ['defaultValue'],
  Currency: NUMERIC,
  Html: ['length', 'visibleLines'],
  LongTextArea: ['length', 'visibleLines'],
  MultiselectPicklist: ['valueSet', 'visibleLines'],
  Number: NUMERIC,
  Percent: NUMERIC,
  Picklist: ['valueSet'],
  Text: ['length']
});

/** Largest whole numbers by element; a field holds no more. */
const MOST: Readonly<Record<string, number>> = table({ precision: 18, scale: 17 });
const LONGEST: Readonly<Record<string, number>> = table({
  label: 40,
  inlineHelpText: 510,
  description: 1000
});

/** Types of fields by whose values records are found. */
const KEYS = new Set(['AutoNumber', 'Email', 'Number', 'Text']);

const OWN_NAME = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/;

const STANDARD_NAME = /^[A-Za-z][A-Za-z0-9]{0,79}$/;

type Report = (element: XmlElement, message: string) => unknown;

/** What a deploy asks of one file beyond the types of the Metadata API. A file that is not well-formed has no problem here. */
export function checkDeployRules(component: MetadataComponent): Problem[] {
  const { type, fullName, file, root } = component;
  const problems: Problem[] = [];
  if (!root) return problems;
  const report: Report = ({ line, column }, message) =>
    problems.push({ component, file, line, column, message });
  need(root, REQUIRED[type] ?? [], type, report);
  if (type === 'CustomField' && fullName.endsWith('__c')) checkCustomField(component, root, report);
  // Whether a standard field of that name is there depends on the org; no org has one that is no word.
  else if (type === 'CustomField' && !STANDARD_NAME.test(fullName.slice(fullName.indexOf('.') + 1)))
    report(root, "Could not resolve standard field's name.");
  if (type === 'CustomObject' && !/__/.test(fullName) && !STANDARD_NAME.test(fullName))
    report(root, `There is no standard object ${fullName}.`);
  if (type === 'CustomObject' && /__(?:c|mdt)$/.test(fullName)) {
    const metadata = fullName.endsWith('__mdt');
    need(root, metadata ? REQUIRED_OF_METADATA_TYPE : REQUIRED_OF_OBJECT, type, report);
    checkOwnName(fullName.replace(/__(?:c|mdt)$/, ''), root, report);
    checkLengths(root, report);
    for (const field of childrenOf(root, 'nameField')) checkNameField(field, report);
  }
  if (type === 'StandardValueSet' && fullName === 'OpportunityStage') {
    for (const value of childrenOf(root, 'standardValue')) {
      need(value, REQUIRED_OF_STAGE, 'a stage', report);
      checkStage(value, report);
    }
  }
  for (const list of ['standardValue', 'customValue']) checkValues(childrenOf(root, list), report);
  if (type === 'CustomLabel') checkLabel(root, fullName, report);
  for (const label of type === 'CustomLabels' ? childrenOf(root, 'labels') : [])
    checkLabel(label, '', report);
  if (type === 'ListView') checkLogic(root, report);
  if (type === 'CustomMetadata') checkLengths(root, report);
  return problems;
}

function need(parent: XmlElement, names: readonly string[], what: string, report: Report): void {
  for (const name of names) {
    if (!parent.children.some((child) => child.name === name))
      report(parent, `Required field is missing: ${name} of ${what}.`);
  }
}

function checkCustomField({ fullName }: MetadataComponent, root: XmlElement, report: Report): void {
  need(root, ['label', 'type'], 'CustomField', report);
  const type = textOf(root, 'type') ?? '';
  const formula = childrenOf(root, 'formula').length > 0;
  const asked = REQUIRED_OF_FIELD[type] ?? [];
  // A formula brings its own length, and no default.
  need(root, formula ? asked.filter((name) => NUMERIC.includes(name)) : asked, `a ${type} field`, report);
  checkOwnName(fullName.slice(fullName.indexOf('.') + 1, -'__c'.length), root, report);
  for (const child of root.children) {
    const most = MOST[child.name];
    if (most !== undefined && !(Number(child.text) <= most && Number.isInteger(Number(child.text))))
      report(child, `<${child.name}> must be a whole number up to ${most}, not ${child.text}.`);
  }
  checkLengths(root, report);
  const [scale, precision] = [Number(textOf(root, 'scale')), Number(textOf(root, 'precision'))];
  if (scale > precision)
    report(root, `A field of ${precision} digits cannot have ${scale} of them behind the point.`);
  const [preset] = childrenOf(root, 'defaultValue');
  if (type === 'Checkbox' && preset && !/^(?:true|false)$/i.test(preset.text))
    report(preset, `<defaultValue> of a Checkbox must be true or false, not ${preset.text}.`);
  for (const flag of ['externalId', 'unique'])
    for (const element of childrenOf(root, flag))
      if (element.text === 'true' && !KEYS.has(type))
        report(element, `A ${type} field cannot be <${flag}>: only ${[...KEYS].join(', ')} can.`);
  const [length] = childrenOf(root, 'length');
  const longest = type === 'Text' ? 255 : 131_072;
  if (length && !(Number(length.text) >= 1 && Number(length.text) <= longest))
    report(length, `<length> of a ${type} field must be from 1 to ${longest}, not ${length.text}.`);
  for (const definition of childrenOf(childrenOf(root, 'valueSet')[0], 'valueSetDefinition'))
    checkValues(childrenOf(definition, 'value'), report);
}

function checkLengths(root: XmlElement, report: Report): void {
  for (const child of root.children) {
    const longest = LONGEST[child.name];
    if (longest !== undefined && child.text.length > longest)
      report(child, `<${child.name}> has ${child.text.length} characters; ${longest} are possible.`);
  }
}

/** Records are called by a text, or numbered. */
function checkNameField(field: XmlElement, report: Report): void {
  const [type] = childrenOf(field, 'type');
  if (type && type.text !== 'Text' && type.text !== 'AutoNumber')
    report(type, `The name of a record is a Text or an AutoNumber, not a ${type.text}.`);
  if (type?.text === 'AutoNumber') need(field, ['displayFormat'], 'an AutoNumber field', report);
}

function checkOwnName(name: string, root: XmlElement, report: Report): void {
  if (!OWN_NAME.test(name) || name.length > 40)
    report(
      root,
      `The name ${name} cannot be used: letters, digits and single underscores, at most 40, beginning with a letter.`
    );
}
