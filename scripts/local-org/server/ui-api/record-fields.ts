import { SalesforceError } from '../../engine/errors.ts';
import type { Org, Rights } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';

/** A field of the record or of a parent: ['Owner', 'Name']. */
export interface FieldPath {
  readonly path: readonly string[];
  /** From the record to the field: the lookups on the way, the field last. */
  readonly fields: readonly FieldSchema[];
}

const MOST_LEVELS = 5;

const lookupOf = (org: Org, object: string, relationship: string): FieldSchema | undefined =>
  [...(org.schema.object(object)?.fields.values() ?? [])].find(
    (field) => field.relationshipName === relationship
  );

/** Follows a path; undefined where there is no such field or the caller may not see it. */
const follow = (
  org: Org,
  rights: Rights,
  object: string,
  path: readonly string[]
): FieldSchema[] | undefined => {
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    const field = org.schema.field(object, name);
    return field && (field.name === 'Id' || rights.canReadField(object, field.name)) ? [field] : undefined;
  }
  const lookup = lookupOf(org, object, name);
  const parent = lookup?.referenceTo?.[0];
  if (!lookup || parent === undefined || !rights.can(parent, 'read')) return undefined;
  const below = follow(org, rights, parent, rest);
  return below && [lookup, ...below];
};

const pathOf = (object: string, name: string): string[] => {
  const [first, ...path] = name.trim().split('.');
  if (first?.toLowerCase() !== object.toLowerCase() || path.length === 0 || path.length > MOST_LEVELS + 1) {
    throw new SalesforceError(
      'INVALID_FIELD',
      `Fields are named with their object, such as ${object}.Name; ${name} is not.`
    );
  }
  return path;
};

const listed = (value: string | undefined): string[] =>
  (value ?? '').split(',').filter((name) => name.trim() !== '');

/**
 * The fields a request names. Of the optional ones those that can't be seen are left out.
 * @throws SalesforceError INVALID_FIELD for a required one that can't be seen
 */
export const requestedFields = (
  org: Org,
  rights: Rights,
  object: string,
  { fields, optionalFields }: { fields?: string | undefined; optionalFields?: string | undefined }
): FieldPath[] => {
  const found = new Map<string, FieldPath>();
  const add = (name: string, required: boolean): void => {
    const path = pathOf(object, name);
    const way = follow(org, rights, object, path);
    if (way) found.set(path.join('.'), { path, fields: way });
    else if (required)
      throw new SalesforceError('INVALID_FIELD', `No such column '${path.join('.')}' on entity '${object}'.`);
  };
  for (const name of listed(fields)) add(name, true);
  for (const name of listed(optionalFields)) add(name, false);
  return [...found.values()];
};
