import type { OrgSchema } from '../schema/org-schema.ts';

/** Objects behind the global names of formulas. */
export const GLOBAL_OBJECTS: Readonly<Record<string, string>> = {
  $User: 'User',
  $Profile: 'Profile',
  $Organization: 'Organization',
  $UserRole: 'UserRole'
};

export const PERMISSION = '$Permission';

/**
 * A piece of a formula with its names spelled as the org spells them: formulas take names in any case. What the org does
 * not know stays as it was written, and is then refused.
 */
export function canonicalNames(text: string, object: string, schema: OrgSchema): string {
  return text.replace(/\$?[a-z]\w*(?:\.\w+)*\b(?!\s*\()/gi, (written) => {
    const [first = '', ...rest] = written.split('.');
    const global = [...Object.keys(GLOBAL_OBJECTS), PERMISSION].find((name) => isSame(name, first));
    if (global === PERMISSION) {
      const permissions = rest.map(
        (name) => schema.customPermissions.find((known) => isSame(known, name)) ?? name
      );
      return [global, ...permissions].join('.');
    }
    if (global) return [global, ...pathOf(rest, GLOBAL_OBJECTS[global], schema)].join('.');
    return pathOf([first, ...rest], object, schema).join('.');
  });
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Fields and relationships one after the other. */
function pathOf(names: readonly string[], object: string | undefined, schema: OrgSchema): string[] {
  const [name, ...rest] = names;
  if (name === undefined) return [];
  if (object === undefined) return [...names];
  if (rest.length === 0) return [schema.field(object, name)?.name ?? name];
  const relation = schema.parent(object, name);
  return [relation?.field.relationshipName ?? name, ...pathOf(rest, relation?.targets[0]?.name, schema)];
}
