import { displayValue, graphqlValue, isoTime } from '../graphql/format.ts';
import { kindOf } from '../../engine/graphql-schema/kinds.ts';
import { notFound } from '../http/errors.ts';
import { equals, knownFields, planOf, select, text } from '../../engine/plan-builders.ts';
import type { Caller, Org, RestRecord } from '../../engine/types.ts';
import type { FieldSchema, ObjectSchema } from '../../engine/schema/types.ts';
import { eTagOf } from './object-info.ts';
import type { FieldPath } from './record-fields.ts';

/** What every record shows of itself beside its fields. */
const FRAME = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];

type Values = Record<string, { displayValue: string | null; value: unknown }>;

const fieldValue = (org: Org, field: FieldSchema, value: unknown): Values[string] => {
  const kind = kindOf(field) ?? 'String';
  return { displayValue: displayValue(value, kind, field, org.settings), value: graphqlValue(value, kind) };
};

const frame = (record: RestRecord, fields: Values): Record<string, unknown> => {
  const stamp = record['SystemModstamp'] ?? record['CreatedDate'];
  const time = (value: unknown): string | null => (value ? isoTime(value) : null);
  const body = {
    apiName: record.attributes.type,
    childRelationships: {},
    fields,
    id: record['Id'],
    lastModifiedById: record['LastModifiedById'] ?? null,
    lastModifiedDate: time(record['LastModifiedDate']),
    recordTypeId: record['RecordTypeId'] ?? null,
    recordTypeInfo: null,
    systemModstamp: time(stamp),
    weakEtag: stamp ? Date.parse(isoTime(stamp)) : 0
  };
  return { ...body, eTag: eTagOf(body) };
};

/** Builds the nested shape of a record from the flat list of paths. */
const shape = (org: Org, record: RestRecord, paths: readonly FieldPath[]): Record<string, unknown> => {
  const fields: Values = {};
  const byParent = new Map<string, FieldPath[]>();
  for (const { path, fields: way } of paths) {
    const [first] = way as [FieldSchema, ...FieldSchema[]];
    if (path.length === 1) {
      fields[first.name] = fieldValue(org, first, record[first.name]);
    } else {
      const relationship = path[0] as string;
      byParent.set(relationship, [
        ...(byParent.get(relationship) ?? []),
        { path: path.slice(1), fields: way.slice(1) }
      ]);
    }
  }
  for (const [relationship, below] of byParent) {
    const parent = record[relationship] as RestRecord | null | undefined;
    fields[relationship] = parent
      ? {
          displayValue: typeof parent['Name'] === 'string' ? parent['Name'] : null,
          value: shape(org, parent, below)
        }
      : { displayValue: null, value: null };
  }
  return frame(record, fields);
};

/**
 * One record with the fields asked for, in the shape of the UI API.
 * @throws SalesforceError NOT_FOUND
 */
export const recordView = async (
  org: Org,
  object: ObjectSchema,
  id: string,
  paths: readonly FieldPath[],
  caller: Caller
): Promise<Record<string, unknown>> => {
  const columns = new Set(knownFields(org, object.name, FRAME));
  for (const { path, fields } of paths) {
    columns.add([...path.slice(0, -1), fields.at(-1)?.name].join('.'));
    // A parent shows its Id and name, and without any of its columns it would not come along.
    for (let level = 1; level < path.length; level += 1) {
      const parent = fields[level - 1]?.referenceTo?.[0] ?? '';
      for (const name of knownFields(org, parent, ['Id', 'Name', 'LastModifiedDate', 'SystemModstamp'])) {
        columns.add([...path.slice(0, level), name].join('.'));
      }
    }
  }
  const plan = planOf(object.name, { select: select([...columns]), where: equals('Id', text(id)), limit: 1 });
  const [record] = (await org.run(plan, caller)).records;
  if (!record) throw notFound();
  return shape(org, record, paths);
};
