import type { Engine } from '../engine.ts';
import { SalesforceError } from '../errors.ts';
import { visibility } from '../rights/sharing.ts';
import type { QueryContext } from '../query-context.ts';
import type { Parameter } from '../store/database.ts';
import { DELETED_AT, quoted } from '../store/tables.ts';
import { HARD_DELETED } from './remove.ts';

const MOST_IDS = 600_000;

/**
 * Records deleted in [start, end), those that are gone for good among them.
 * @throws SalesforceError INVALID_TYPE, EXCEEDED_ID_LIMIT
 */
export async function deletedSince(
  engine: Engine,
  context: QueryContext,
  name: string,
  start: Date,
  end: Date
): Promise<{ id: string; deletedDate: string }[]> {
  const object = context.schema.object(name);
  if (!object?.fields.has('IsDeleted') || !context.rights.can(object.name, 'read')) {
    throw new SalesforceError('INVALID_TYPE', `sObject type '${name}' is not supported.`);
  }
  const parameters: Parameter[] = [start.toISOString(), end.toISOString(), object.name];
  const visible = visibility(context.schema, context.rights, object, 'r', () => {
    if (parameters.length === 3) parameters.push([...context.rights.chain]);
    return '$4';
  });
  const rows = await engine.database.reader().rows<{ id: string; deleted: Date }>(
    `SELECT r."Id" AS id, r.${quoted(DELETED_AT)} AS deleted FROM ${quoted(object.name)} r
      WHERE r."IsDeleted" AND r.${quoted(DELETED_AT)} >= $1::TIMESTAMP AND r.${quoted(DELETED_AT)} < $2::TIMESTAMP ${visible ? `AND ${visible}` : ''}
     UNION ALL
     SELECT id, deleted FROM ${quoted(HARD_DELETED)} WHERE object = $3 AND deleted >= $1::TIMESTAMP AND deleted < $2::TIMESTAMP
     ORDER BY deleted, id LIMIT ${MOST_IDS + 1}`,
    parameters
  );
  if (rows.length > MOST_IDS) {
    throw new SalesforceError(
      'EXCEEDED_ID_LIMIT',
      `More than ${MOST_IDS} records were deleted in this time: ask for a shorter one.`
    );
  }
  return rows.map(({ id, deleted }) => ({ id, deletedDate: deleted.toISOString().replace('Z', '+0000') }));
}
