import type { OrgSchema } from '../schema/org-schema.ts';
import type { Lookup } from '../schema/compiled-formula.ts';

const CALL =
  /\bVLOOKUP(\s*\(\s*)\$ObjectType\.(\w+)\.Fields\.(\w+)\s*,\s*\$ObjectType\.(\w+)\.Fields\.(\w+)\s*,/gi;

/**
 * Writes `VLOOKUP($ObjectType.Zip__c.Fields.City__c, $ObjectType.Zip__c.Fields.Name, code)` as a call of a function of one
 * argument, which who evaluates provides.
 * @param lookups gets what is looked up
 * @throws Error for a look-up that the platform would not take
 */
export function liftLookups(text: string, schema: OrgSchema, lookups: Map<string, Lookup>): string {
  return text.replace(CALL, (_, open: string, object: string, shown: string, other: string, by: string) => {
    const target = schema.object(object);
    const field = target && schema.field(target.name, shown);
    if (!target || !field) throw new Error(`VLOOKUP names ${object}.${shown}, which is not there.`);
    if (!target.custom || other.toLowerCase() !== object.toLowerCase())
      throw new Error('VLOOKUP takes two fields of the same custom object.');
    if (schema.field(target.name, by)?.nameField !== true)
      throw new Error(`VLOOKUP finds records by their name only, not by ${object}.${by}.`);
    const call = `VLOOKUP__${target.name}__${field.name}`;
    lookups.set(call, { call, object: target.name, field });
    return call + open;
  });
}
