import type { Expression, Org, QueryPlan } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';

interface Column {
  columnName: string;
  displayName: string;
  aggregate: boolean;
  apexType: string | null;
  booleanType: boolean;
  custom: boolean;
  foreignKeyName: string | null;
  insertable: boolean;
  joinColumns: Column[];
  numberType: boolean;
  textType: boolean;
  updatable: boolean;
}

const NUMBERS = new Set(['int', 'double', 'currency', 'percent', 'long']);

const column = (
  columnName: string,
  schema: FieldSchema | undefined,
  parts: Partial<Column> = {}
): Column => ({
  columnName,
  displayName: columnName,
  aggregate: false,
  apexType: schema ? (schema.type === 'id' ? 'Id' : schema.type) : null,
  booleanType: schema?.type === 'boolean',
  custom: schema?.custom ?? false,
  foreignKeyName: schema?.relationshipName ?? null,
  insertable: schema?.createable ?? false,
  joinColumns: [],
  numberType: schema !== undefined && NUMBERS.has(schema.type),
  textType: schema !== undefined && !NUMBERS.has(schema.type) && schema.type !== 'boolean',
  updatable: schema?.updateable ?? false,
  ...parts
});

/** How the expression reads in SOQL, as sf shows it above a column. */
const textOf = (expression: Expression): string => {
  if (expression.kind === 'field') return expression.path.join('.');
  if (expression.kind === 'function') return `${expression.name}(${expression.args.map(textOf).join(', ')})`;
  return `${expression.name}(${expression.of ? textOf(expression.of) : ''})`;
};

/** Puts a field reached over relationships under a column for each relationship on the way. */
const addField = (org: Org, columns: Column[], object: string, path: readonly string[]): void => {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    columns.push(column(first, org.schema.field(object, first)));
    return;
  }
  const lookup = [...(org.schema.object(object)?.fields.values() ?? [])].find(
    ({ relationshipName }) => relationshipName?.toLowerCase() === first.toLowerCase()
  );
  const known = columns.find(({ columnName, joinColumns }) => columnName === first && joinColumns.length > 0);
  const parent = known ?? column(first, lookup);
  if (!known) columns.push(parent);
  addField(org, parent.joinColumns, lookup?.referenceTo?.[0] ?? '', rest);
};

const childObject = (org: Org, parent: string, relationship: string): string | undefined => {
  for (const object of org.schema.objects.values()) {
    for (const { childRelationshipName, referenceTo } of object.fields.values()) {
      if (childRelationshipName === relationship && referenceTo?.includes(parent)) return object.name;
    }
  }
  return undefined;
};

const columnsOf = (org: Org, plan: QueryPlan): Column[] => {
  const columns: Column[] = [];
  let unnamed = 0;
  for (const { expression, alias } of plan.select) {
    if (expression.kind === 'field' && !alias) {
      addField(org, columns, plan.object, expression.path);
    } else {
      columns.push(
        column(alias ?? `expr${unnamed++}`, undefined, { aggregate: true, displayName: textOf(expression) })
      );
    }
  }
  for (const { relationship, plan: child } of plan.children) {
    const object = child.object || childObject(org, plan.object, relationship) || '';
    columns.push(
      column(relationship, undefined, { aggregate: true, joinColumns: columnsOf(org, { ...child, object }) })
    );
  }
  return columns;
};

/** `GET /query?q=…&columns=true`: which columns a query has. sf asks this before it prints rows. */
export const columnMetadata = (org: Org, plan: QueryPlan): Record<string, unknown> => {
  const object = org.schema.object(plan.object);
  return {
    columnMetadata: columnsOf(org, plan),
    entityName: object?.name ?? plan.object,
    groupBy: plan.groupBy !== undefined,
    idSelected: plan.select.some(
      ({ expression }) => expression.kind === 'field' && expression.path.join('.').toLowerCase() === 'id'
    ),
    keyPrefix: object?.keyPrefix ?? null
  };
};
