import { DateTime } from 'luxon';
import { BOUNDED, FormulaFailure } from '../formula/bounded.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';
import { EXTRA_VALUES } from '../formula/extra-functions.ts';
import { inputKey } from '../formula/inputs.ts';
import { HTML_FUNCTIONS } from '../formula/html-functions.ts';
import { GLOBAL_OBJECTS } from '../formula/globals.ts';
import { Parameters, Scope } from '../query/scope.ts';
import type { Statement } from '../query/scope.ts';
import type { Session } from '../store/database.ts';
import { storedValue } from '../store/values.ts';
import type { Row } from '../store/rows.ts';
import { LookupTables } from './lookup-tables.ts';
import type { Batch, SaveItem } from './save-item.ts';
import { changes, refuse, accepted } from './save-item.ts';

type Values = Record<string, unknown>;

/** What the formulas of one batch can see: the records, their parents, the user. Read once for all records. */
export class FormulaEvaluator {
  readonly #batch: Batch;
  /** By relationship name, then by the parent's Id. */
  readonly #parents = new Map<string, { reference: string; byId: Map<string, Values>; blank: Values }>();
  /** What is the same for every record: the user, the org, functions. */
  readonly #shared: Values;
  /** Fields of the record that the formulas name, now and as they were. */
  readonly #names = new Set<string>();
  readonly #priorNames = new Set<string>();
  /** Fields of which a formula asks whether they changed. */
  readonly #watched = new Set<string>();
  readonly #formulaFields = new Map<string, CompiledFormula>();
  /** What each formula came to, by the values it sees: in a batch many records have the same. */
  readonly #known = new Map<CompiledFormula, Map<string, unknown>>();

  private constructor(batch: Batch) {
    this.#batch = batch;
    this.#shared = functionsOf(batch);
    const { schema, rights } = batch.context;
    this.#shared.$Permission = Object.fromEntries(
      schema.customPermissions.map((name) => [name, rights.customPermissions.has(name)])
    );
  }

  static async read(batch: Batch, formulas: readonly CompiledFormula[]): Promise<FormulaEvaluator> {
    const evaluator = new FormulaEvaluator(batch);
    const paths = evaluator.#pathsOf(formulas);
    const deep = paths.filter((path) => path.length > 1 && !path[0]!.startsWith('$'));
    for (const relation of new Set(deep.map((path) => path[0]!))) {
      const rests = deep.filter((path) => path[0] === relation).map((path) => path.slice(1));
      await evaluator.#readParents(relation, rests);
    }
    for (const name of Object.keys(GLOBAL_OBJECTS)) {
      const fields = paths.filter((path) => path[0] === name).map((path) => path.slice(1));
      if (fields.length > 0) await evaluator.#readGlobal(name, fields);
    }
    await evaluator.#lookUp(formulas);
    return evaluator;
  }

  evaluate(formula: CompiledFormula, item: SaveItem): unknown {
    return this.valueOf(formula, item, this.of(item));
  }

  /** A formula's value for what `of` gave for this record. */
  valueOf(formula: CompiledFormula, item: SaveItem, seen: Values): unknown {
    let known = this.#known.get(formula);
    if (!known) this.#known.set(formula, (known = new Map()));
    const key = (item.isNew ? 'n' : 'o') + inputKey(formula.inputs, (path) => valueAt(seen, path));
    let value = known.get(key);
    if (value === undefined && !known.has(key)) known.set(key, (value = outcome(formula, seen)));
    if (!(value instanceof FormulaFailure)) return value;
    // A formula that has no value for a record refuses it.
    if (!item.errors.some(({ message }) => message === (value as FormulaFailure).message))
      refuse(item, 'FORMULA_EXPRESSION_INVALID', value.message);
    return null;
  }

  /** What formulas see of a record as it is now; good for several formulas as long as the record stays as it is. */
  of(item: SaveItem): Values {
    const seen = this.#of(item, item.after, this.#names);
    if (this.#priorNames.size > 0) seen.$Prior = this.#of(item, item.before ?? item.after, this.#priorNames);
    for (const name of this.#watched)
      seen[`CHANGED__${name}`] = item.before !== undefined && changes(item, name);
    return seen;
  }

  /** The formulas' paths, those of the formula fields that they name too. */
  #pathsOf(formulas: readonly CompiledFormula[]): string[][] {
    const { schema } = this.#batch.context;
    const paths: string[][] = [];
    const pending = [...formulas];
    for (let formula = pending.pop(); formula; formula = pending.pop()) {
      for (const { path } of formula.inputs) {
        paths.push([...path]);
        const [first = '', second = ''] = path;
        if (first.startsWith('CHANGED__')) this.#watched.add(first.slice('CHANGED__'.length));
        else if (first === '$Prior') this.#priorNames.add(second);
        else this.#names.add(first);
        const own = first === '$Prior' ? second : path.length === 1 ? first : undefined;
        const field = own === undefined ? undefined : schema.field(this.#batch.object.name, own);
        if (field?.formula === undefined || this.#formulaFields.has(field.name)) continue;
        const compiled = schema.formula(this.#batch.object.name, field.name);
        this.#formulaFields.set(field.name, compiled);
        pending.push(compiled);
      }
    }
    // A formula field names fields of the record it belongs to, be that the record now or as it was.
    if (this.#formulaFields.size > 0) for (const name of this.#names) this.#priorNames.add(name);
    return paths;
  }

  async #lookUp(formulas: readonly CompiledFormula[]): Promise<void> {
    const tables = new LookupTables(this.#batch, formulas);
    if (tables.isEmpty) return;
    Object.assign(this.#shared, tables.functions());
    const asking = formulas.filter(({ lookups }) => lookups.length > 0);
    await tables.fill(() => {
      for (const item of accepted(this.#batch)) {
        const seen = this.of(item);
        // One that fails says so when its value is wanted.
        for (const formula of asking) outcome(formula, seen);
      }
    });
  }

  async #readParents(relation: string, paths: readonly string[][]): Promise<void> {
    const { context, object, items, session } = this.#batch;
    const found = context.schema.parent(object.name, relation);
    const target = found?.targets[0];
    if (!found || !target) throw new Error(`${object.name} has no relationship ${relation}.`);
    const reference = found.field.name;
    const ids = items
      .flatMap((item) => [item.after[reference], item.before?.[reference]])
      .filter((id) => typeof id === 'string');
    const scope = new Scope(context, target, new Parameters());
    const columns = paths.map((path) => scope.field(path, true).sql);
    const list = scope.parameters.add([...new Set(ids as string[])]);
    const reader = await readStatement(
      session,
      scope.parameters.statement(
        `SELECT ${[`${scope.alias}."Id"`, ...columns].join(', ')} FROM ${scope.from()} WHERE ${scope.alias}."Id" IN (SELECT unnest(${list}))`
      )
    );
    const byId = new Map<string, Values>();
    for (const [id, ...values] of reader.getRows()) {
      const parent: Values = {};
      paths.forEach((path, i) => put(parent, path, storedValue(values[i]!)));
      byId.set(id as string, parent);
    }
    const blank: Values = {};
    for (const path of paths) put(blank, path, null);
    this.#parents.set(relation, { reference, byId, blank });
  }

  async #readGlobal(name: string, paths: readonly string[][]): Promise<void> {
    const { context, session, engine } = this.#batch;
    const scope = new Scope(context, context.schema.object(GLOBAL_OBJECTS[name]!)!, new Parameters());
    const columns = paths.map((path) => scope.field(path, true).sql);
    const id = name === '$Organization' ? engine.settings.orgId : context.rights.userId;
    const ofUser = OF_USER[name];
    const which =
      ofUser === undefined
        ? scope.parameters.add(id)
        : `(SELECT "${ofUser}" FROM "User" WHERE "Id" = ${scope.parameters.add(id)})`;
    const reader = await readStatement(
      session,
      scope.parameters.statement(
        `SELECT ${columns.join(', ')} FROM ${scope.from()} WHERE ${scope.alias}."Id" = ${which}`
      )
    );
    const values = reader.getRows()[0] ?? [];
    const global: Values = {};
    paths.forEach((path, i) => put(global, path, storedValue(values[i] ?? null)));
    this.#shared[name] = global;
  }

  #of(item: SaveItem, row: Row, names: ReadonlySet<string>): Values {
    const seen = Object.create(this.#shared) as Values;
    seen.ISNEW = () => item.isNew;
    for (const name of names) if (name in row) seen[name] = row[name];
    for (const [relation, { reference, byId, blank }] of this.#parents)
      seen[relation] = byId.get(row[reference] as string) ?? blank;
    for (const [name, formula] of this.#formulaFields)
      // Not before it is asked for: one formula field may name another.
      Object.defineProperty(seen, name, {
        enumerable: true,
        get: () => this.valueOf(formula, item, seen)
      });
    return seen;
  }
}

/** Globals that a field of the user leads to. */
const OF_USER: Readonly<Record<string, string>> = { $Profile: 'ProfileId', $UserRole: 'UserRoleId' };

/** Functions of formulas that sformula lacks, or has otherwise. */
function functionsOf({ now, context }: Batch): Values {
  return {
    ...EXTRA_VALUES,
    ...HTML_FUNCTIONS,
    ...BOUNDED,
    ISCLONE: () => false,
    ORG_TODAY: () => DateTime.fromISO(now, { zone: context.timeZone }).toISODate(),
    ORG_NOW: () => now,
    ORG_TIMENOW: () => now.slice(11).replace('+0000', 'Z'),
    // The day in UTC, as in formula fields; sformula would take that of this computer.
    ORG_DATEVALUE: (value: unknown) => dateOf(value)
  };
}

/** A formula's value, or why it has none. */
function outcome(formula: CompiledFormula, seen: Values): unknown {
  try {
    return formula.evaluate(seen);
  } catch (error) {
    if (error instanceof FormulaFailure) return error;
    throw error;
  }
}

function dateOf(value: unknown): string | null {
  const date = DateTime.fromISO(String(value ?? ''), { zone: 'utc' });
  return date.isValid ? date.toISODate() : null;
}

const valueAt = (seen: Values, path: readonly string[]): unknown =>
  path.reduce<unknown>((at, step) => (at as Values | null | undefined)?.[step], seen);

const readStatement = (session: Session, { sql, parameters }: Statement) => session.read(sql, parameters);

function put(target: Values, path: readonly string[], value: unknown): void {
  let at = target;
  for (const step of path.slice(0, -1)) at = (at[step] ??= {}) as Values;
  at[path.at(-1)!] = value;
}
