import type { StandardSchema } from '../../../lib/metadata/index.ts';
import { standardObjects } from '../../schema/standard.ts';

/** The platform's own objects and fields, as metadata may name them. */
export function standardSchema(multiCurrency: boolean): StandardSchema {
  const objects = new Map(standardObjects(multiCurrency).map((object) => [object.name, object]));
  const fields = new Map(
    [...objects].map(([name, object]) => [
      name,
      new Set([...object.fields.keys()].map((field) => field.toLowerCase()))
    ])
  );
  return {
    hasObject: (object) => objects.has(object),
    hasField: (object, field) => fields.get(object)?.has(field.toLowerCase()) ?? false,
    parentOf: (object, relationship) =>
      [...(objects.get(object)?.fields.values() ?? [])].find(
        (field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase()
      )?.referenceTo?.[0]
  };
}
