import type { StandardSchema } from '../../../lib/metadata/index.ts';
import { standardObjects } from '../../schema/standard.ts';

/** The platform's own objects and fields, as metadata may name them. */
export function standardSchema(multiCurrency: boolean): StandardSchema {
  const objects = new Map(standardObjects(multiCurrency).map((object) => [object.name, object]));
  return {
    hasObject: (object) => objects.has(object),
    hasField: (object, field) => objects.get(object)?.fields.has(field) ?? false,
    parentOf: (object, relationship) =>
      [...(objects.get(object)?.fields.values() ?? [])].find(
        (field) => field.relationshipName === relationship
      )?.referenceTo?.[0]
  };
}
