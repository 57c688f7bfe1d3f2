import type { Column } from './rows.ts';
import type { Scope } from './scope.ts';

/** The Id of the record that a TYPEOF is about; its fields take the Id's place when the rows are there. */
export function typeOfColumn(path: readonly string[], scope: Scope): Column {
  const relation = path.length === 1 ? scope.context.schema.parent(scope.object.name, path[0]!) : undefined;
  if (!relation || relation.targets.length < 2) {
    const message = `TYPEOF needs a relationship that can lead to several objects: ${path.join('.')}`;
    throw scope.error('MALFORMED_QUERY', message, path);
  }
  const { sql } = scope.field([relation.field.name]);
  return { sql, path: [relation.field.relationshipName ?? path[0]!], type: 'id' };
}
