import type { Database } from '../store/database.ts';
import type { QueryOptions, QueryPlan, RestRecord, SelectItem, TypeOf } from '../types.ts';
import type { ObjectSchema } from '../schema/types.ts';
import { compileQuery } from './compile.ts';
import { recordBuilder } from './rows.ts';
import { queryError, wordAt } from './text.ts';
import type { QueryContext } from '../query-context.ts';

/** Replaces the Ids that `typeOfColumn` has read by records: fields as their object's WHEN or the ELSE says, else null. */
export async function addTypeOf(
  plan: QueryPlan,
  context: QueryContext,
  database: Database,
  options: QueryOptions,
  records: readonly RestRecord[]
): Promise<void> {
  for (const { expression, typeOf } of plan.select) {
    if (!typeOf || expression.kind !== 'field') continue;
    const relation = context.schema.parent(plan.object, expression.path[0]!)!;
    const name = relation.field.relationshipName!;
    const ids = new Set(records.map((record) => record[name] as string | null));
    const found = new Map<string, RestRecord>();
    checkCases(typeOf, relation.targets, plan);
    for (const object of relation.targets) {
      const fields = fieldsFor(typeOf, object);
      const own = [...ids].filter((id): id is string => id?.startsWith(object.keyPrefix) === true);
      // Without records too: errors in the fields are reported for any rows.
      if (!fields) continue;
      const query = compileQuery(queryOf(object, fields, plan), context, {
        ...options,
        childOf: { field: 'Id', parents: own }
      });
      if (own.length === 0) continue;
      const reader = await database.reader().read(query.sql, query.parameters);
      const build = recordBuilder(query.columns, false);
      for (const row of reader.getRows()) found.set(row.at(-1) as string, build(row));
    }
    for (const record of records) record[name] = found.get(record[name] as string) ?? null;
  }
}

const isObject = (object: ObjectSchema, name: string): boolean =>
  object.name.toLowerCase() === name.toLowerCase();

const fieldsFor = ({ cases, otherwise }: TypeOf, object: ObjectSchema): TypeOf['otherwise'] =>
  cases.find((each) => isObject(object, each.object))?.fields ?? otherwise;

function checkCases({ cases }: TypeOf, targets: readonly ObjectSchema[], plan: QueryPlan): void {
  const wrong = cases.find(({ object }) => !targets.some((target) => isObject(target, object)));
  if (!wrong) return;
  const at = plan.source === undefined ? -1 : wordAt(plan.source, wrong.object);
  throw queryError('INVALID_TYPE', `The relationship cannot lead to the object ${wrong.object}.`, plan.source, at); // prettier-ignore
}

const queryOf = (
  object: ObjectSchema,
  fields: readonly (readonly string[])[],
  { source }: QueryPlan
): QueryPlan => ({
  object: object.name,
  select: fields.map((path): SelectItem => ({ expression: { kind: 'field', path } })),
  children: [],
  where: undefined,
  groupBy: undefined,
  having: undefined,
  orderBy: [],
  limit: undefined,
  offset: undefined,
  scope: undefined,
  source
});
