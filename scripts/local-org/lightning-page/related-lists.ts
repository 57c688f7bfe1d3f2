import type { OrgSchema } from '../engine/schema/org-schema.ts';
import type { Rights } from '../engine/types.ts';
import type { FieldSchema, ObjectSchema } from '../engine/schema/types.ts';
import type { LayoutMetadata } from './metadata.ts';
import type { RelatedColumn, RelatedList } from './types.ts';

/** What layouts call fields that every object has. */
const NAMES: Readonly<Record<string, string>> = {
  NAME: 'Name',
  CREATED_DATE: 'CreatedDate',
  LAST_UPDATE: 'LastModifiedDate'
};

type Viewer = Readonly<{ schema: Pick<OrgSchema, 'object' | 'field'>; rights: Rights }>;

/**
 * The lists below a record that its object's first layout names, as far as the person may see them: those of custom
 * objects, named `Child__c.Parent__c`. The platform's own lists, such as that of contact roles, are left out.
 */
export function relatedListsOf(
  layouts: readonly LayoutMetadata[],
  context: Viewer
): Record<string, RelatedList[]> {
  const lists: Record<string, RelatedList[]> = {};
  for (const layout of layouts.filter(({ object }) => context.rights.can(object, 'read')))
    lists[layout.object] ??= layout.relatedLists.flatMap(({ name, fields }) => listOf(name, fields, context));
  return lists;
}

function listOf(name: string, fields: readonly string[], { schema, rights }: Viewer): RelatedList[] {
  const [child = '', parentField = ''] = name.split('.');
  const object = schema.object(child);
  const field = object && schema.field(child, parentField);
  if (!object || !field || !canSee(object, field, rights)) return [];
  const columns = fields.flatMap((column) => {
    const shown = schema.field(child, NAMES[column] ?? column);
    return shown && canSee(object, shown, rights) ? [columnOf(shown)] : [];
  });
  return [{ label: object.labelPlural, object: object.name, field: field.name, columns }];
}

const canSee = (object: ObjectSchema, field: FieldSchema, rights: Rights): boolean =>
  rights.can(object.name, 'read') && rights.canReadField(object.name, field.name);

function columnOf({ name, label, type, relationshipName }: FieldSchema): RelatedColumn {
  return type === 'reference' && relationshipName
    ? { name, label, type, parent: relationshipName }
    : { name, label, type };
}
