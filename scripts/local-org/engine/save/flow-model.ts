import type { FormulaReturnType } from 'sformula';
import { compileFormula } from '../formula/compile.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';
import { MetadataProblem } from '../schema/metadata-problem.ts';
import type { FlowModel, XmlNode } from '../schema/model.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { flag, node, nodes, text } from '../schema/xml.ts';
import { readLogic } from './logic.ts';
import type { Logic } from './logic.ts';
import { table } from '../../../lib/table.ts';

/** A value in a flow: a constant, or a reference such as `$Record.Amount`. */
export type FlowValue =
  { kind: 'constant'; value: string | number | boolean | null } | { kind: 'reference'; path: string };

export interface FlowCondition {
  left: FlowValue;
  operator: string;
  right: FlowValue;
}

export interface FlowTest {
  logic: Logic;
  conditions: FlowCondition[];
}

type FlowElement =
  | { kind: 'assignment'; items: { target: string; operator: string; value: FlowValue }[]; next?: string }
  | { kind: 'decision'; outcomes: { test: FlowTest; next?: string }[]; next?: string };

/** A before-save flow ready to run. */
export interface CompiledFlow {
  name: string;
  object: string;
  /** The names of the object's fields, by how the flow writes them. */
  fields: Map<string, string>;
  on: 'Create' | 'Update' | 'CreateAndUpdate';
  onlyWhenChangedToMeet: boolean;
  entry: FlowTest;
  entryFormula?: CompiledFormula;
  first?: string;
  elements: ReadonlyMap<string, FlowElement>;
  formulas: ReadonlyMap<string, CompiledFormula>;
  constants: ReadonlyMap<string, FlowValue>;
  variables: ReadonlyMap<string, FlowValue>;
}

/** Parts that a before-save flow may have and that say nothing about what it does. */
const IGNORED = new Set([
  'apiVersion', 'description', 'environments', 'interviewLabel', 'label', 'processMetadataValues', 'processType', 'status',
  'runInMode', 'isTemplate', 'segment', 'timeZoneSidKey', 'triggerOrder', 'fullName', 'areMetricsLoggedToDataCloud'
]); // prettier-ignore
const KNOWN = new Set(['start', 'assignments', 'decisions', 'formulas', 'constants', 'variables']);

/** Comparisons that an interview makes. */
const COMPARISONS = new Set([
  'Contains', 'EndsWith', 'EqualTo', 'GreaterThan', 'GreaterThanOrEqualTo', 'IsChanged', 'IsNull', 'LessThan',
  'LessThanOrEqualTo', 'NotEqualTo', 'StartsWith'
]); // prettier-ignore

const RETURN_TYPES: Readonly<Record<string, FormulaReturnType>> = table({
  Boolean: 'boolean', Currency: 'currency', Date: 'date', DateTime: 'datetime', Number: 'number', String: 'string'
}); // prettier-ignore

/** @throws MetadataProblem in one sentence that names what the local org does not know in the flow */
export async function compileFlow(flow: FlowModel, schema: OrgSchema): Promise<CompiledFlow> {
  try {
    return await compile(flow, schema);
  } catch (error) {
    const component = { type: 'Flow', fullName: flow.name };
    throw new MetadataProblem(`The flow ${flow.name} cannot be used: ${(error as Error).message}`, component);
  }
}

async function compile({ name, object, body }: FlowModel, schema: OrgSchema): Promise<CompiledFlow> {
  if (!schema.object(object)) throw new Error(`its object "${object}" is not there.`);
  const foreign = Object.keys(body).find(
    (key) => !IGNORED.has(key) && !KNOWN.has(key) && !key.startsWith('@') && key !== '#text'
  );
  if (foreign) throw new Error(`the local org knows no ${foreign} in a before-save flow.`);
  const start = node(body.start);
  const elements = new Map<string, FlowElement>();
  for (const entry of nodes(body.assignments)) elements.set(text(entry.name) ?? '', assignment(entry));
  for (const entry of nodes(body.decisions)) elements.set(text(entry.name) ?? '', decision(entry));
  const formulas = new Map<string, CompiledFormula>();
  for (const entry of nodes(body.formulas)) {
    const returnType = RETURN_TYPES[text(entry.dataType) ?? ''];
    formulas.set(
      text(entry.name) ?? '',
      await compileFormula(merged(text(entry.expression) ?? ''), object, schema, {
        place: 'flow',
        ...(returnType === undefined ? {} : { returnType })
      })
    );
  }
  for (const path of referencesIn(body)) {
    if (formulas.has(path) || isOwn(path, body)) continue;
    formulas.set(path, await compileReference(path, object, schema));
  }
  const entryFormula = text(start.filterFormula);
  return {
    name,
    object,
    fields: new Map(),
    on: (text(start.recordTriggerType) as CompiledFlow['on']) ?? 'CreateAndUpdate',
    onlyWhenChangedToMeet: flag(start.doesRequireRecordChangedToMeetCriteria),
    entry: test(text(start.filterLogic), nodes(start.filters).map(filter)),
    entryFormula: entryFormula
      ? await compileFormula(merged(entryFormula), object, schema, { place: 'entry', returnType: 'boolean' })
      : undefined,
    first: next(start.connector),
    elements,
    formulas,
    constants: new Map(
      nodes(body.constants).map((entry) => [text(entry.name) ?? '', value(node(entry.value))])
    ),
    variables: new Map(
      nodes(body.variables).map((entry) => [text(entry.name) ?? '', value(node(entry.value))])
    )
  };
}

/** Everything that the flow takes a value from. */
function referencesIn(body: XmlNode): Set<string> {
  const found = new Set<string>();
  JSON.stringify(body, (key, part: unknown) => {
    if (key === 'elementReference' || key === 'leftValueReference')
      found.add(text(part as XmlNode[string]) ?? '');
    return part;
  });
  return found;
}

/** What an interview reads by itself: fields of the record, the time, permissions, and what the flow declares. */
const isOwn = (path: string, { variables, constants }: XmlNode): boolean =>
  /^\$Record(?:__Prior)?\.\w+$|^\$Flow\.CurrentDate(?:Time)?$|^\$Permission\.\w+$|^\$User\.Id$/.test(path) ||
  [...nodes(variables), ...nodes(constants)].some(({ name }) => text(name) === path);

/** A value further away, such as `$Record.Account.Industry` or `$User.Title`, is read as a formula reads it. */
async function compileReference(path: string, object: string, schema: OrgSchema): Promise<CompiledFormula> {
  const formula = merged(`{!${path}}`);
  try {
    return await compileFormula(formula, object, schema, { place: 'flow' });
  } catch {
    // A picklist has its value as text only.
    return await compileFormula(`TEXT(${formula})`, object, schema, { place: 'flow' }).catch(() => {
      throw new Error(`the local org cannot read ${path} in a flow.`);
    });
  }
}

function comparison({ operator }: XmlNode): string {
  const name = text(operator) ?? '';
  if (!COMPARISONS.has(name)) throw new Error(`the local org knows no comparison ${name}.`);
  return name;
}

const next = (connector: XmlNode[string]): string | undefined => text(node(connector).targetReference);

function assignment(entry: XmlNode): FlowElement {
  const items = nodes(entry.assignmentItems).map((item) => ({
    target: text(item.assignToReference) ?? '',
    operator: text(item.operator) ?? 'Assign',
    value: value(node(item.value))
  }));
  const foreign = items.find((item) => !['Assign', 'Add', 'Subtract'].includes(item.operator));
  if (foreign) throw new Error(`the local org knows no assignment operator ${foreign.operator}.`);
  return { kind: 'assignment', items, next: next(entry.connector) };
}

function decision(entry: XmlNode): FlowElement {
  const outcomes = nodes(entry.rules).map((rule) => ({
    test: test(
      text(rule.conditionLogic),
      nodes(rule.conditions).map((condition) => ({
        left: { kind: 'reference', path: text(condition.leftValueReference) ?? '' },
        operator: comparison(condition),
        right: value(node(condition.rightValue))
      }))
    ),
    next: next(rule.connector)
  }));
  return { kind: 'decision', outcomes, next: next(entry.defaultConnector) };
}

const test = (logic = 'and', conditions: FlowCondition[]): FlowTest => ({
  logic: readLogic(logic, conditions.length),
  conditions
});

function filter(entry: XmlNode): FlowCondition {
  return {
    left: { kind: 'reference', path: `$Record.${text(entry.field) ?? ''}` },
    operator: comparison(entry),
    right: value(node(entry.value))
  };
}

function value(entry: XmlNode): FlowValue {
  const reference = text(entry.elementReference);
  if (reference !== undefined) return { kind: 'reference', path: reference };
  const string = text(entry.stringValue) ?? text(entry.dateValue) ?? text(entry.dateTimeValue);
  if (string !== undefined) return { kind: 'constant', value: string };
  const number = text(entry.numberValue);
  if (number !== undefined) return { kind: 'constant', value: Number(number) };
  const truth = text(entry.booleanValue);
  return { kind: 'constant', value: truth === undefined ? null : truth === 'true' };
}

/** A flow's formula as a formula over the record. */
function merged(formula: string): string {
  return formula
    .replace(/\{!\$Record__Prior\.([\w.]+)\}/g, '$Prior.$1')
    .replace(/\{!\$Record\.([\w.]+)\}/g, '$1')
    .replace(/\{!\$Flow\.CurrentDateTime\}/g, 'NOW()')
    .replace(/\{!\$Flow\.CurrentDate\}/g, 'TODAY()')
    .replace(/\{!(\$(?:User|Profile|Permission|Organization)\.\w+)\}/g, '$1')
    .replace(/\$Record__Prior\./g, '$Prior.')
    .replace(/\$Record\./g, '');
}
