import { DateTime } from 'luxon';
import { MetadataProblem, throwProblem } from '../schema/metadata-problem.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { coerce } from './coerce.ts';
import { compileFlow } from './flow-model.ts';
import type { CompiledFlow, FlowCondition, FlowTest, FlowValue } from './flow-model.ts';
import { FormulaEvaluator } from './formula-evaluator.ts';
import { refuse, accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';

type Value = string | number | boolean | null;

const RECORD = '$Record.';
const PRIOR = '$Record__Prior.';

/** Elements one record may pass; the platform stops at 2,000 too. */
const MOST_STEPS = 2000;

const compiled = new WeakMap<OrgSchema, CompiledFlow[]>();

/** Compiles the flows of a schema; `report` gets each that does not fit. */
export async function compileFlows(schema: OrgSchema, report = throwProblem): Promise<void> {
  const flows: CompiledFlow[] = [];
  for (const flow of schema.flows) {
    try {
      flows.push(await compileFlow(flow, schema));
    } catch (error) {
      if (!(error instanceof MetadataProblem)) throw error;
      report(error);
    }
  }
  compiled.set(schema, flows);
}

/** Runs the before-save flows of the batch's object; what they assign goes into the records. */
export async function runFlows(batch: Batch): Promise<void> {
  for (const flow of compiled.get(batch.context.schema) ?? []) {
    if (flow.object !== batch.object.name) continue;
    const formulas = [...flow.formulas.values(), ...(flow.entryFormula ? [flow.entryFormula] : [])];
    const evaluator = await FormulaEvaluator.read(batch, formulas);
    for (const item of accepted(batch)) new Interview(flow, batch, item, evaluator).run();
  }
}

/** One run of a flow for one record. */
class Interview {
  readonly #flow: CompiledFlow;
  readonly #batch: Batch;
  readonly #item: SaveItem;
  readonly #evaluator: FormulaEvaluator;
  readonly #variables = new Map<string, Value>();

  constructor(flow: CompiledFlow, batch: Batch, item: SaveItem, evaluator: FormulaEvaluator) {
    this.#flow = flow;
    this.#batch = batch;
    this.#item = item;
    this.#evaluator = evaluator;
    for (const [name, value] of flow.variables) this.#variables.set(name, this.#value(value));
  }

  run(): void {
    if (!this.#enters()) return;
    let at = this.#flow.first;
    for (let step = 0; at !== undefined; step++) {
      const element = this.#flow.elements.get(at);
      if (!element || step > MOST_STEPS) {
        refuse(this.#item, 'CANNOT_EXECUTE_FLOW_TRIGGER', `The flow ${this.#flow.name} failed at ${at}.`);
        return;
      }
      if (element.kind === 'assignment') {
        for (const { target, operator, value } of element.items)
          this.#assign(target, operator, this.#value(value));
        at = element.next;
      } else {
        const outcome = element.outcomes.find(({ test }) => this.#test(test));
        at = outcome ? outcome.next : element.next;
      }
    }
  }

  #enters(): boolean {
    const { on, entry, entryFormula, onlyWhenChangedToMeet } = this.#flow;
    if (on !== 'CreateAndUpdate' && (on === 'Create') !== this.#item.isNew) return false;
    if (entryFormula && this.#evaluator.evaluate(entryFormula, this.#item) !== true) return false;
    if (!this.#test(entry)) return false;
    if (!onlyWhenChangedToMeet || !this.#item.before) return true;
    return !this.#test(entry, PRIOR);
  }

  /** @param record what the conditions say $Record of: the record as it is, or as it was */
  #test({ logic, conditions }: FlowTest, record = RECORD): boolean {
    return logic((index) => this.#holds(conditions[index]!, record));
  }

  #holds({ left, operator, right }: FlowCondition, record: string): boolean {
    const named = left.kind === 'reference' ? left.path : '';
    const path = record !== RECORD && named.startsWith(RECORD) ? record + named.slice(RECORD.length) : named;
    if (operator === 'IsChanged') {
      const field = named.slice(RECORD.length);
      const changed =
        this.#item.before !== undefined &&
        (this.#item.before[field] ?? null) !== (this.#item.after[field] ?? null);
      return changed === (this.#value(right) === true);
    }
    const value = this.#reference(path);
    const wanted = this.#value(right);
    switch (operator) {
      case 'IsNull':
        return (value === null) === (wanted !== false);
      case 'EqualTo':
        return same(value, wanted);
      case 'NotEqualTo':
        return !same(value, wanted);
      case 'Contains':
      case 'StartsWith':
      case 'EndsWith': {
        const text = String(value ?? '').toLowerCase();
        const part = String(wanted ?? '').toLowerCase();
        return {
          Contains: text.includes(part),
          StartsWith: text.startsWith(part),
          EndsWith: text.endsWith(part)
        }[operator];
      }
      default:
        return ordered(operator, value, wanted);
    }
  }

  #assign(target: string, operator: string, value: Value): void {
    const next =
      operator === 'Assign'
        ? value
        : Number(this.#reference(target) ?? 0) + (operator === 'Add' ? 1 : -1) * Number(value ?? 0);
    if (!target.startsWith(RECORD)) {
      this.#variables.set(target, next);
      return;
    }
    const field = this.#batch.context.schema.field(this.#batch.object.name, target.slice(RECORD.length));
    if (field) this.#item.after[field.name] = coerce(field, next);
  }

  #value(value: FlowValue): Value {
    return value.kind === 'constant' ? value.value : this.#reference(value.path);
  }

  #reference(path: string): Value {
    const formula = this.#flow.formulas.get(path);
    if (formula) return (this.#evaluator.evaluate(formula, this.#item) as Value | undefined) ?? null;
    if (path.startsWith(RECORD)) return (this.#item.after[this.#field(path)] as Value | undefined) ?? null;
    if (path.startsWith(PRIOR)) return (this.#item.before?.[this.#field(path)] as Value | undefined) ?? null;
    switch (path) {
      case '$Flow.CurrentDate':
        return DateTime.fromISO(this.#batch.now, { zone: this.#batch.context.timeZone }).toISODate();
      case '$Flow.CurrentDateTime':
        return this.#batch.now;
      case '$User.Id':
        return this.#batch.context.rights.userId;
      default:
        break;
    }
    if (path.startsWith('$Permission.'))
      return this.#batch.context.rights.customPermissions.has(path.slice('$Permission.'.length));
    const constant = this.#flow.constants.get(path);
    return constant ? this.#value(constant) : (this.#variables.get(path) ?? null);
  }

  #field(path: string): string {
    const { fields, object } = this.#flow;
    let field = fields.get(path);
    if (field === undefined) {
      const name = path.slice(path.indexOf('.') + 1);
      field = this.#batch.context.schema.field(object, name)?.name ?? name;
      fields.set(path, field);
    }
    return field;
  }
}

function same(a: Value, b: Value): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return (a ?? '') === (b ?? '');
}

function ordered(operator: string, a: Value, b: Value): boolean {
  if (a === null || b === null) return false;
  switch (operator) {
    case 'GreaterThan':
      return a > b;
    case 'GreaterThanOrEqualTo':
      return a >= b;
    case 'LessThan':
      return a < b;
    default:
      return a <= b;
  }
}
