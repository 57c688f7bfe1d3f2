import { SalesforceError } from '../errors.ts';
import { visibility } from '../rights/sharing.ts';
import { GLOBAL_OBJECTS, PERMISSION } from '../formula/globals.ts';
import { formulaSql } from '../formula/sql.ts';
import type { Parameter } from '../store/database.ts';
import { quoted } from '../store/tables.ts';
import type { FieldSchema, FieldType, ObjectSchema } from '../schema/types.ts';
import { derivedSql } from './derived.ts';
import { OPEN_PARENT, anyParent, nameObject } from './open-parent.ts';
import { queryError, wordAt } from './text.ts';
import type { QueryContext } from '../query-context.ts';

/** SQL of a value, and what is known of it. */
export interface SqlValue {
  sql: string;
  type: FieldType;
  field?: FieldSchema;
  object?: ObjectSchema;
  /** Of the field's table. */
  alias?: string;
  /** SQL of the currency of an amount that was converted. */
  iso?: string;
}

/** Values bound to a statement; the SQL names them `$n`. Equal values share a place, so that equal expressions stay equal. */
export class Parameters {
  readonly #values: Parameter[] = [];
  readonly #places = new Map<string, string>();
  #owners: string | undefined;

  add(value: Parameter, type?: string): string {
    const key = `${type ?? ''} ${typeof value} ${JSON.stringify(value)}`;
    let name = this.#places.get(key);
    if (name === undefined) {
      this.#values.push(value);
      name = `$${this.#values.length}`;
      this.#places.set(key, name);
    }
    return type ? `${name}::${type}` : name;
  }

  /** The owners that the user sees, bound once. */
  owners(chain: readonly string[]): string {
    return (this.#owners ??= this.add([...chain]));
  }

  /** The statement with its values; values that are no longer used are left out. */
  statement(sql: string): Statement {
    const parameters: Parameter[] = [];
    const numbers = new Map<string, number>();
    const text = sql.replace(/\$(\d+)/g, (_, number: string) => {
      let place = numbers.get(number);
      if (place === undefined) {
        place = parameters.push(this.#values[Number(number) - 1]!);
        numbers.set(number, place);
      }
      return `$${place}`;
    });
    return { sql: text, parameters };
  }
}

export interface Statement {
  sql: string;
  parameters: readonly Parameter[];
}

let aliases = 0;

/** A parent's table in a query. */
interface Join {
  alias: string;
  object: ObjectSchema;
  sql: string;
  /** The user sees every record of it, so that it also serves what sees everything. */
  isWhole: boolean;
}

/** The tables of one query: its object and the parents that its paths reach. */
export class Scope {
  readonly context: QueryContext;
  readonly object: ObjectSchema;
  readonly alias: string;
  readonly parameters: Parameters;
  readonly source: string | undefined;
  readonly #withDeleted: boolean;
  readonly #joins = new Map<string, Join>();
  #table: string;

  /** @param withDeleted whether parents in the recycle bin count as there */
  constructor(
    context: QueryContext,
    object: ObjectSchema,
    parameters: Parameters,
    source?: string,
    withDeleted = false
  ) {
    this.#withDeleted = withDeleted;
    this.context = context;
    this.object = object;
    this.#table = quoted(object.name);
    this.parameters = parameters;
    this.source = source;
    aliases = (aliases + 1) % 1_000_000;
    this.alias = `q${aliases}`;
  }

  /** Whether anything of a parent has been asked for. */
  get hasParents(): boolean {
    return this.#joins.size > 0;
  }

  /**
   * Nothing but records with these Ids can be found. They are taken out of the table before anything else is looked at:
   * DuckDB uses an index only where it is the only condition, and puts conditions together unless there is a limit between.
   */
  onlyIds(ids: readonly string[]): void {
    const [only, ...others] = ids;
    const wanted =
      others.length === 0 && only !== undefined
        ? `= ${this.parameters.add(only, 'VARCHAR')}`
        : `IN (SELECT unnest(${this.parameters.add(ids)}))`;
    this.#table = `(SELECT * FROM ${quoted(this.object.name)} WHERE "Id" ${wanted} LIMIT ${ids.length})`;
  }

  /**
   * `"Opportunity" q1 LEFT JOIN "Account" q1_1 ON …`
   * @param chosen WHERE, ORDER BY and LIMIT that say which rows, so that parents are looked up for those alone
   */
  from(chosen?: string): string {
    const table = `${this.#table} ${this.alias}`;
    return [
      chosen === undefined ? table : `(SELECT * FROM ${table} ${chosen}) ${this.alias}`,
      ...[...this.#joins.values()].map((join) => join.sql)
    ].join(' ');
  }

  /**
   * The rows that the user may see, undefined when there is no limit.
   * @param seen the field of a master that is known to be seen
   */
  visible(object: ObjectSchema, alias: string, seen?: string): string | undefined {
    const { schema, rights } = this.context;
    return visibility(schema, rights, object, alias, () => this.parameters.owners(rights.chain), seen);
  }

  /**
   * A field reached over up to five parents.
   * @param free true inside formulas, which see fields that the user may not
   */
  field(path: readonly string[], free = false): SqlValue {
    const { alias, object } = this.parent(path.slice(0, -1), path, free);
    const name = path.at(-1)!;
    const open = object.name === OPEN_PARENT;
    const field = open ? object.fields.get(name) : this.context.schema.field(object.name, name);
    const readable = field && (free || open || this.context.rights.canReadField(object.name, field.name));
    if (!field || !readable) throw this.noSuchColumn(object, name, path);
    return { ...this.column(field, object, alias, path.slice(0, -1)), field, object, alias };
  }

  /** Table and alias at the end of a chain of relationship names. */
  parent(
    steps: readonly string[],
    whole: readonly string[],
    free = false
  ): { alias: string; object: ObjectSchema } {
    if (steps.length > 5)
      throw this.error('INVALID_FIELD', 'A relationship path may not have more than five levels.', whole);
    let at = { alias: this.alias, object: this.object };
    steps.forEach((step, depth) => {
      const way = steps
        .slice(0, depth + 1)
        .join('.')
        .toLowerCase();
      const key = free ? `free ${way}` : way;
      const plain = this.#joins.get(way);
      at = this.#joins.get(key) ?? (plain?.isWhole ? plain : this.#join(key, at, step, whole, free));
    });
    return at;
  }

  #join(
    key: string,
    from: { alias: string; object: ObjectSchema },
    step: string,
    whole: readonly string[],
    free: boolean
  ) {
    const { schema, rights } = this.context;
    const relation = schema.parent(from.object.name, step);
    const isReadable =
      free || (relation !== undefined && rights.canReadField(from.object.name, relation.field.name));
    const targets = (relation?.targets ?? []).filter((target) => free || rights.can(target.name, 'read'));
    if (!relation || !isReadable || targets.length === 0) throw this.#noSuchRelationship(step, whole);
    const alias = `${this.alias}_${this.#joins.size + 1}`;
    const object = targets.length === 1 ? targets[0]! : nameObject(targets);
    const isOpen = targets.length > 1;
    const seen = (target: ObjectSchema) => (free ? undefined : this.visible(target, 'p'));
    const table = isOpen ? anyParent(targets, seen) : quoted(object.name);
    const on = [`${alias}."Id" = ${from.alias}.${quoted(relation.field.name)}`];
    if (!this.#withDeleted && targets.every((target) => target.fields.has('IsDeleted')))
      on.push(`NOT ${alias}."IsDeleted"`);
    const limit = isOpen || free ? undefined : this.visible(object, alias);
    if (limit) on.push(limit);
    const isWhole =
      limit === undefined &&
      (!isOpen || targets.every((target) => seen(target) === undefined)) &&
      targets.length === relation.targets.length;
    const join = { alias, object, isWhole, sql: `LEFT JOIN ${table} ${alias} ON ${on.join(' AND ')}` };
    this.#joins.set(key, join);
    return join;
  }

  #noSuchRelationship(step: string, whole: readonly string[]): SalesforceError {
    return this.error(
      'INVALID_FIELD',
      `Didn't understand relationship '${step}' in field path. If you are attempting to use a custom relationship, ` +
        "be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.",
      whole
    );
  }

  /** SQL of a field's value, reckoned where it is not stored. */
  column(
    field: FieldSchema,
    object: ObjectSchema,
    alias: string,
    prefix: readonly string[]
  ): { sql: string; type: FieldType } {
    if (field.formula !== undefined) {
      return {
        sql: formulaSql(
          field,
          object,
          (path) => (path[0]?.startsWith('$') ? this.#global(path) : this.field([...prefix, ...path], true)),
          this
        ),
        type: field.type
      };
    }
    if (field.derived) return { sql: derivedSql(object, field, alias, this.context), type: field.type };
    return { sql: `${alias}.${quoted(field.name)}`, type: field.type };
  }

  /** What a formula says of the user who asks, or of the org: `$User.Title`, `$Permission.X`. */
  #global([name = '', ...path]: readonly string[]): { sql: string; type: FieldType } {
    const { schema, rights } = this.context;
    if (name === PERMISSION)
      return { sql: String(rights.customPermissions.has(path.join('.'))), type: 'boolean' };
    const inner = new Scope(this.context, schema.object(GLOBAL_OBJECTS[name] ?? '')!, this.parameters);
    const { sql, type } = inner.field(path, true);
    const user = this.parameters.add(rights.userId, 'VARCHAR');
    const which: Readonly<Record<string, string>> = {
      $User: `${inner.alias}."Id" = ${user}`,
      $Profile: `${inner.alias}."Id" IN (SELECT "ProfileId" FROM "User" WHERE "Id" = ${user})`,
      $UserRole: `${inner.alias}."Id" IN (SELECT "UserRoleId" FROM "User" WHERE "Id" = ${user})`,
      $Organization: 'true'
    };
    return { sql: `(SELECT any_value(${sql}) FROM ${inner.from()} WHERE ${which[name]!})`, type };
  }

  noSuchColumn(object: ObjectSchema, name: string, path: readonly string[]): SalesforceError {
    const custom =
      "If you are attempting to use a custom field, be sure to append the '__c' after the custom field name.";
    const message = `No such column '${name}' on entity '${object.name}'. ${custom} Please reference your WSDL or the describe call for the appropriate names.`;
    return this.error('INVALID_FIELD', message, path);
  }

  error(code: string, message: string, path: readonly string[]): SalesforceError {
    const at = this.source === undefined ? -1 : findPath(this.source, path);
    return queryError(code, message, this.source, at);
  }
}

function findPath(source: string, path: readonly string[]): number {
  const whole = wordAt(source, path.join('.'));
  if (whole >= 0) return whole;
  const prefixed = source.toLowerCase().indexOf(`.${path.join('.').toLowerCase()}`);
  return prefixed >= 0 ? prefixed + 1 : wordAt(source, path.at(-1) ?? '');
}
