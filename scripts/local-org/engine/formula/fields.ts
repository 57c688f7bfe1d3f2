import { MetadataProblem, formulaProblem, throwProblem } from '../schema/metadata-problem.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { compileFormula, returnTypeOf } from './compile.ts';
import { checkFunctions } from './check.ts';
import { circularReference } from './circular-references.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';
import { CompiledSizes } from './size.ts';

/**
 * Compiles the formula fields of a schema; `report` gets each that does not fit, also those with a function that
 * the local org lacks.
 */
export async function compileFormulaFields(schema: OrgSchema, report = throwProblem): Promise<void> {
  const formulas = new Map<string, CompiledFormula>();
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.formula === undefined) continue;
      try {
        const compiled = await compileFormula(field.formula, object.name, schema, {
          place: 'field',
          returnType: returnTypeOf(field),
          blankAsZero: field.formulaTreatBlanksAsZero
        });
        checkFunctions(compiled.ast);
        schema.keepFormula(object.name, field.name, compiled);
        formulas.set(`${object.name}.${field.name}`, compiled);
      } catch (error) {
        const fullName = `${object.name}.${field.name}`;
        report(
          formulaProblem(
            error,
            (why) => `The formula of ${fullName} cannot be used: ${why}`,
            { type: 'CustomField', fullName },
            'formula'
          )
        );
      }
    }
  }
  const circles = new Map(
    [...formulas.keys()].map((name) => [name, circularReference(name, formulas, schema)])
  );
  const isWellFounded = [...circles.values()].every((circle) => circle === undefined);
  const sizes = new CompiledSizes(schema);
  for (const [fullName, circle] of circles) {
    const why = circle
      ? `it comes back to itself (${circle.join(' → ')}).`
      : isWellFounded
        ? tooBig(fullName, sizes, schema)
        : undefined;
    if (why === undefined) continue;
    const message = `The formula of ${fullName} cannot be used: ${why}`;
    report(new MetadataProblem(message, { type: 'CustomField', fullName }, { element: 'formula' }));
  }
}

/** Why a formula is too big with the formulas that it names; undefined when it is not. */
function tooBig(fullName: string, sizes: CompiledSizes, schema: OrgSchema): string | undefined {
  const [object = '', field = ''] = fullName.split('.');
  try {
    sizes.check(schema.object(object)!, schema.field(object, field)!);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
