import type { OrgSchema } from '../schema/org-schema.ts';
import type { ObjectSchema } from '../schema/types.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';

/** Formulas by `Object.Field`. */
export type Formulas = ReadonlyMap<string, CompiledFormula>;

/** The formula fields by which a formula field comes back to itself, undefined when it does not. */
export function circularReference(
  start: string,
  formulas: Formulas,
  schema: OrgSchema
): string[] | undefined {
  const visit = (name: string, way: readonly string[], done: Set<string>): string[] | undefined => {
    if (way.length > 0 && name === start) return [...way, name];
    if (done.has(name)) return undefined;
    done.add(name);
    for (const next of namedBy(name, formulas, schema)) {
      const circle = visit(next, [...way, name], done);
      if (circle) return circle;
    }
    return undefined;
  };
  return visit(start, [], new Set());
}

/** Formula fields that a formula names, on its own object and on parents. */
function namedBy(name: string, formulas: Formulas, schema: OrgSchema): string[] {
  const objectName = name.slice(0, name.indexOf('.'));
  return (formulas.get(name)?.formula.compiled.fields ?? [])
    .map((path) => resolve(schema.object(objectName), path.split('.'), schema))
    .filter((found) => found !== undefined && formulas.has(found)) as string[];
}

function resolve(
  from: ObjectSchema | undefined,
  path: readonly string[],
  schema: OrgSchema
): string | undefined {
  let object = from;
  for (const step of path.slice(0, -1)) object = object && schema.parent(object.name, step)?.targets[0];
  const field = object && schema.field(object.name, path.at(-1)!);
  return field && `${object!.name}.${field.name}`;
}
