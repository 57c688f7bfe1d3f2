import type { OrgSchema } from '../schema/org-schema.ts';
import type { QueryContext } from '../query-context.ts';
import { quoted } from '../store/tables.ts';
import type { FieldSchema, ObjectSchema } from '../schema/types.ts';
import { formulaSql } from './sql.ts';
import type { ResolvedField } from './sql-helpers.ts';

/** As long as the name of any table in a query. */
const TABLE = 'q999999_99';

/**
 * SQL of formula fields with the formulas that they name written out in them, as the platform's own compiler does: each name
 * brings the whole formula once more, so that a chain of short ones may come to any length.
 */
export class CompiledSizes {
  readonly #schema: OrgSchema;
  readonly #known = new Map<string, string>();

  constructor(schema: OrgSchema) {
    this.#schema = schema;
  }

  /** @throws Error for a formula that is too big to execute */
  check(object: ObjectSchema, field: FieldSchema): void {
    this.#sql(object, field);
  }

  #sql(object: ObjectSchema, field: FieldSchema): string {
    const name = `${object.name}.${field.name}`;
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    // The moment and the zone are written in the formula, always in as many characters.
    const context = { schema: this.#schema, now: new Date(0), timeZone: 'UTC' } as QueryContext;
    const sql = formulaSql(field, object, (path) => this.#resolve(object, path), {
      context,
      parameters: { add: (_, type = 'VARCHAR') => `$9999::${type}` }
    });
    this.#known.set(name, sql);
    return sql;
  }

  #resolve(from: ObjectSchema, path: readonly string[]): ResolvedField {
    let object: ObjectSchema | undefined = from;
    for (const step of path.slice(0, -1))
      object = object && this.#schema.parent(object.name, step)?.targets[0];
    const field = object && this.#schema.field(object.name, path.at(-1)!);
    if (!object || !field) return { sql: TABLE, type: 'string' };
    const isFormula = field.formula !== undefined;
    const sql = isFormula ? this.#sql(object, field) : `${TABLE}.${quoted(field.name)}`;
    return { sql, type: field.type, field };
  }
}
