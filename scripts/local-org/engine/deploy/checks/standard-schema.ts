import type { StandardSchema } from '../../../metadata/index.ts';
import { STANDARD_VALUE_FIELDS } from '../../schema/org-schema.ts';
import { standardObjects } from '../../schema/standard.ts';

/** The platform's own objects and fields, as metadata may name them. */
export function standardSchema(multiCurrency: boolean): StandardSchema {
  const objects = new Map(standardObjects(multiCurrency).map((object) => [object.name, object]));
  const fields = new Map(
    [...objects].map(([name, object]) => [
      name,
      new Map([...object.fields.values()].map((field) => [field.name.toLowerCase(), field]))
    ])
  );
  const valueSets = new Map([
    ['Opportunity.StageName', 'OpportunityStage'],
    ...Object.entries(STANDARD_VALUE_FIELDS).flatMap(([set, paths]) =>
      paths.map((path): [string, string] => [path, set])
    )
  ]);
  return {
    hasObject: (object) => objects.has(object),
    hasField: (object, field) => fields.get(object)?.has(field.toLowerCase()) ?? false,
    field: (object, name) => {
      const field = fields.get(object)?.get(name.toLowerCase());
      if (!field) return undefined;
      const { type, createable, updateable } = field;
      const valueSet = valueSets.get(`${object}.${field.name}`);
      return { type, readOnly: !createable && !updateable, ...(valueSet === undefined ? {} : { valueSet }) };
    },
    childrenOf: (parent) =>
      [...objects.values()].flatMap(({ fields }) =>
        [...fields.values()].flatMap(({ referenceTo = [], childRelationshipName }) =>
          referenceTo.includes(parent) && childRelationshipName !== undefined ? [childRelationshipName] : []
        )
      ),
    parentOf: (object, relationship) =>
      [...(objects.get(object)?.fields.values() ?? [])].find(
        (field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase()
      )?.referenceTo?.[0]
  };
}
