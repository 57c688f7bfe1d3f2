import type { CompiledFormula, Lookup } from '../schema/compiled-formula.ts';
import { Parameters, Scope } from '../query/scope.ts';
import { storedValue } from '../store/values.ts';
import type { Batch } from './save-item.ts';

/** What one look-up has found so far, by name in small letters, and what it has been asked for beside that. */
interface Table {
  lookup: Lookup;
  found: Map<string, unknown>;
  wanted: Set<string>;
}

/** What formulas look up in other objects (VLOOKUP), read in as few statements as there are steps from one to the next. */
export class LookupTables {
  readonly #batch: Batch;
  readonly #tables = new Map<string, Table>();

  constructor(batch: Batch, formulas: readonly CompiledFormula[]) {
    this.#batch = batch;
    for (const lookup of formulas.flatMap(({ lookups }) => lookups))
      this.#tables.set(lookup.call, { lookup, found: new Map(), wanted: new Set() });
  }

  get isEmpty(): boolean {
    return this.#tables.size === 0;
  }

  /** The functions that formulas call. One that has not found a name yet remembers it, and is blank. */
  functions(): Record<string, (name: unknown) => unknown> {
    return Object.fromEntries(
      [...this.#tables].map(([call, { found, wanted }]) => [
        call,
        (name: unknown) => {
          const key = String(name ?? '').toLowerCase();
          if (key !== '' && !found.has(key)) wanted.add(key);
          return found.get(key) ?? null;
        }
      ])
    );
  }

  /** Reads all that `ask` asks for, until it asks for nothing new. */
  async fill(ask: () => void): Promise<void> {
    for (;;) {
      ask();
      const open = [...this.#tables.values()].filter(({ wanted }) => wanted.size > 0);
      if (open.length === 0) return;
      for (const table of open) await this.#read(table);
    }
  }

  /** Of several records of a name the first counts. */
  async #read({ lookup: { object, field }, found, wanted }: Table): Promise<void> {
    const { context, session } = this.#batch;
    const scope = new Scope(context, context.schema.object(object)!, new Parameters());
    const [name, value] = [scope.field(['Name'], true).sql, scope.field([field.name], true).sql];
    const { sql, parameters } = scope.parameters.statement(
      `SELECT lower(${name}), ${value} FROM ${scope.from()}
        WHERE lower(${name}) IN (SELECT unnest(${scope.parameters.add([...wanted])})) AND NOT ${scope.alias}."IsDeleted"
        ORDER BY ${scope.alias}."Id" DESC`
    );
    for (const key of wanted) found.set(key, null);
    for (const [key, each] of (await session.read(sql, parameters)).getRows()) {
      const shown = storedValue(each!);
      // Formulas reckon with percentages as fractions.
      found.set(String(key), field.type === 'percent' && shown !== null ? Number(shown) / 100 : shown);
    }
    wanted.clear();
  }
}
