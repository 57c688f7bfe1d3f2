import { compileFormula } from '../formula/compile.ts';
import type { CompiledFormula } from '../formula/compile.ts';
import { MetadataFault } from '../schema/fault.ts';
import type { FlowModel, XmlNode } from '../schema/model.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { flag, node, nodes, text } from '../schema/xml.ts';
import { readLogic } from './logic.ts';
import type { Logic } from './logic.ts';

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

export type FlowElement =
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

/** @throws MetadataFault in one sentence that names what the local org does not know in the flow */
export async function compileFlow(flow: FlowModel, schema: OrgSchema): Promise<CompiledFlow> {
  try {
    return await compile(flow, schema);
  } catch (error) {
    const component = { type: 'Flow', fullName: flow.name };
    throw new MetadataFault(`The flow ${flow.name} cannot be used: ${(error as Error).message}`, component);
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
    formulas.set(
      text(entry.name) ?? '',
      await compileFormula(merged(text(entry.expression) ?? ''), object, schema, {})
    );
  }
  refuseParents(body);
  const entryFormula = text(start.filterFormula);
  return {
    name,
    object,
    fields: new Map(),
    on: (text(start.recordTriggerType) as CompiledFlow['on']) ?? 'CreateAndUpdate',
    onlyWhenChangedToMeet: flag(start.doesRequireRecordChangedToMeetCriteria),
    entry: test(text(start.filterLogic), nodes(start.filters).map(filter)),
    entryFormula: entryFormula
      ? await compileFormula(merged(entryFormula), object, schema, { returnType: 'boolean' })
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

/** Outside of formulas the local org reads only the record's own fields. */
function refuseParents(body: XmlNode): void {
  const deep = /"(\$Record(?:__Prior)?\.\w+\.[\w.]+)"/.exec(JSON.stringify(body))?.[1];
  if (deep) throw new Error(`the local org knows ${deep} in formulas only.`);
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
        operator: text(condition.operator) ?? '',
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
    operator: text(entry.operator) ?? '',
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
