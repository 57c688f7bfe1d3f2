import { SalesforceError } from '../../engine/errors.ts';
import type { HttpContext } from '../http/context.ts';
import { notFound } from '../http/errors.ts';
import { equals, planOf, select, text } from '../../engine/plan-builders.ts';
import type { Caller, Org, RestRecord } from '../../engine/types.ts';
import type { ObjectSchema } from '../../engine/schema/types.ts';

/** The object of an address. @throws SalesforceError NOT_FOUND where a query would say INVALID_TYPE */
export const objectOf = (org: Org, name: string): ObjectSchema => {
  const object = org.schema.object(name);
  if (!object) throw notFound();
  return object;
};

/** The same for a caller, to whom an object that may not be read is not there. @throws SalesforceError NOT_FOUND */
export const objectFor = async (
  { org }: HttpContext,
  name: string,
  caller: Caller
): Promise<ObjectSchema> => {
  const object = objectOf(org, name);
  if (!(await org.rights(caller)).can(object.name, 'read')) throw notFound();
  return object;
};

/** Every field of the object that the caller may read, in the order of the describe. */
const readableFields = async (
  { org }: HttpContext,
  object: ObjectSchema,
  caller: Caller
): Promise<string[]> => {
  const rights = await org.rights(caller);
  return [...object.fields.keys()].filter((name) => name === 'Id' || rights.canReadField(object.name, name));
};

/** `?fields=Name,Amount` as a list; none means all. */
export const fieldList = (value: string | undefined): string[] | undefined => {
  const names = value
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names && names.length > 0 ? names : undefined;
};

/**
 * One record by Id or external id, as the caller may see it.
 * @throws SalesforceError NOT_FOUND
 */
export const readRecord = async (
  context: HttpContext,
  object: ObjectSchema,
  key: { field: string; value: string },
  caller: Caller,
  fields?: readonly string[]
): Promise<RestRecord> => {
  const names = fields ? [...new Set([...fields, 'Id'])] : await readableFields(context, object, caller);
  const plan = planOf(object.name, {
    select: select(names),
    where: equals(key.field, text(key.value)),
    limit: 2
  });
  try {
    const { records } = await context.org.run(plan, caller);
    if (records[0]) return records[0];
  } catch (error) {
    if (!(error instanceof SalesforceError) || error.errorCode !== 'INVALID_TYPE') throw error;
  }
  throw notFound();
};

/** A body of fields without the `attributes` that clients send along with records and parents. */
export const plainFields = (body: unknown): Record<string, unknown> => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new SalesforceError('JSON_PARSER_ERROR', 'Expected a record: a JSON object of fields and values.');
  }
  const entries = Object.entries(body).filter(([name]) => name !== 'attributes');
  return Object.fromEntries(
    entries.map(([name, value]) => [name, isParent(value) ? plainFields(value) : value])
  );
};

const isParent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
