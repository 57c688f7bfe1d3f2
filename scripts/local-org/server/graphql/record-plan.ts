import { isUnionType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { SalesforceError } from '../../engine/errors.ts';
import type { Org, QueryPlan, RestRecord, SelectItem } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';
import { compileConnection, projectFields, typeOf } from './connection.ts';
import type { Project, SelectionSets } from './connection.ts';
import { displayValue, graphqlValue, isoTime, label } from './format.ts';
import type { Kind } from '../../engine/graphql-schema/kinds.ts';
import { orderItems } from './order.ts';
import { pageOf, rowsToRead, windowOf } from './paging.ts';
import type { RecordField } from '../../engine/graphql-schema/record-types.ts';
import { argumentsOf, below } from './selection.ts';
import type { Operation, Selected } from './selection.ts';
import { Filters } from './where.ts';

const MOST_LEVELS = 5;

type Fields = Readonly<Record<string, unknown>>;

/** What a selection needs from the org: the columns, and lists of children. */
export interface Needs {
  readonly select: SelectItem[];
  readonly children: { relationship: string; plan: QueryPlan }[];
}

/** The parts of a value: value, displayValue, label, format. */
export const compileValue = (
  operation: Operation,
  org: Org,
  type: GraphQLObjectType,
  sets: SelectionSets,
  field: FieldSchema | undefined,
  kind: Kind
): Project<unknown> => {
  const { settings } = org;
  return projectFields<unknown>(operation, type, sets, ({ name }) => {
    switch (name) {
      case 'value':
        return (value) => graphqlValue(value, kind);
      case 'label':
        return (value) => label(value, field);
      default:
        return (value) => displayValue(value, kind, field, settings);
    }
  });
};

/** Compiles the selection on records of one object into what to ask for and how to show it. */
export class RecordCompiler {
  readonly needs: Needs = { select: [], children: [] };
  readonly #operation: Operation;
  readonly #org: Org;
  readonly #isChild: boolean;
  readonly #asked = new Set<string>();

  constructor(operation: Operation, org: Org, isChild = false) {
    this.#operation = operation;
    this.#org = org;
    this.#isChild = isChild;
    this.#ask(['Id']);
  }

  compile(type: GraphQLObjectType, sets: SelectionSets, path: readonly string[] = []): Project<RestRecord> {
    const project = projectFields<Fields>(this.#operation, type, sets, (selected) => {
      const field = type.getFields()[selected.name]?.extensions as unknown as RecordField;
      switch (field.is) {
        case 'value':
          return this.#value(type, selected, field.field, field.kind, path);
        case 'parent':
          return this.#parent(type, selected, field.relationship, path);
        case 'children':
          return this.#children(type, selected, field.relationship, field.object, path);
        default:
          return this.#ofRecord(type.name, field.is, path);
      }
    });
    return project;
  }

  #ask(path: readonly string[]): void {
    const key = path.join('.');
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    this.needs.select.push({ expression: { kind: 'field', path: [...path] } });
  }

  #ofRecord(
    object: string,
    is: 'id' | 'apiName' | 'weakEtag' | 'displayValue',
    path: readonly string[]
  ): Project<Fields> {
    const { schema } = this.#org;
    if (is === 'apiName') return () => object;
    if (is === 'id') {
      this.#ask([...path, 'Id']);
      return (record) => record['Id'];
    }
    const nameField =
      schema.field(object, 'Name') ??
      [...(schema.object(object)?.fields.values() ?? [])].find((each) => each.nameField);
    const name = is === 'weakEtag' ? schema.field(object, 'SystemModstamp')?.name : nameField?.name;
    if (name === undefined) return () => (is === 'weakEtag' ? 0 : null);
    this.#ask([...path, name]);
    return is === 'weakEtag'
      ? (record) => Date.parse(isoTime(record[name]))
      : (record) => record[name] ?? null;
  }

  #value(
    type: GraphQLObjectType,
    selected: Selected,
    field: FieldSchema,
    kind: Kind,
    path: readonly string[]
  ): Project<Fields> {
    this.#ask([...path, field.name]);
    const parts = compileValue(
      this.#operation,
      this.#org,
      typeOf(type, field.name),
      below(selected),
      field,
      kind
    );
    return (record) => parts(record[field.name]);
  }

  #parent(
    type: GraphQLObjectType,
    selected: Selected,
    relationship: string,
    path: readonly string[]
  ): Project<Fields> {
    const at = [...path, relationship];
    if (at.length > MOST_LEVELS) {
      throw new SalesforceError(
        'INVALID_FIELD',
        `At most ${MOST_LEVELS} levels of parents: ${at.join('.')} has more.`
      );
    }
    // Also where nothing of the parent is shown but its type: without it there would be no parent at all.
    this.#ask([...at, 'Id']);
    const target = typeOf(type, selected.name);
    const types = isUnionType(target) ? target.getTypes() : [target];
    const byObject = new Map(types.map((each) => [each.name, this.compile(each, below(selected), at)]));
    const only = types.length === 1 ? byObject.get(types[0]?.name ?? '') : undefined;
    return (record) => {
      const parent = record[relationship] as RestRecord | null | undefined;
      if (!parent) return null;
      const project = only ?? byObject.get(parent.attributes.type);
      return project ? project(parent) : null;
    };
  }

  #children(
    type: GraphQLObjectType,
    selected: Selected,
    relationship: string,
    object: string,
    path: readonly string[]
  ): Project<Fields> {
    if (this.#isChild || path.length > 0) {
      throw new SalesforceError(
        'INVALID_FIELD',
        `${selected.name}: lists of children can be asked of the record itself only, one level deep.`
      );
    }
    if (this.needs.children.some((child) => child.relationship === relationship)) {
      throw new SalesforceError('INVALID_FIELD', `${relationship} can be asked for once per record.`);
    }
    const args = argumentsOf(selected, this.#operation);
    const window = windowOf(args);
    const child = new RecordCompiler(this.#operation, this.#org, true);
    const { project, needsTotal } = compileConnection<RestRecord>(
      this.#operation,
      typeOf(type, selected.name),
      below(selected),
      (node, sets) => child.compile(node, sets)
    );
    const plan = recordPlan(this.#org, object, child.needs, args);
    const limits = needsTotal
      ? {}
      : { limit: rowsToRead(window), ...(window.offset > 0 ? { offset: window.offset } : {}) };
    this.needs.children.push({ relationship, plan: { ...plan, ...limits } });
    return (record) => {
      const all = (record[relationship] as { records?: RestRecord[] } | null | undefined)?.records ?? [];
      const rows = needsTotal ? all.slice(window.offset, window.offset + rowsToRead(window)) : all;
      return project(pageOf(rows, window, all.length));
    };
  }
}

/** The query behind a list: everything but its window. */
export const recordPlan = (org: Org, object: string, needs: Needs, args: Fields): QueryPlan => {
  const where = new Filters(org).condition(object, args['where']);
  const { scope } = args;
  return {
    object,
    select: needs.select,
    children: needs.children,
    orderBy: orderItems(args['orderBy'], org.unsettled),
    ...(where ? { where } : {}),
    ...(typeof scope === 'string' ? { scope: scope.toLowerCase() } : {})
  };
};
