import type { OrgSchema } from '../schema/org-schema.ts';
import { compileFormula, returnTypeOf } from './compile.ts';
import { checkFunctions } from './check.ts';

/**
 * Compiles the formula fields of a schema.
 * @throws Error in one sentence with the field's name and what is wrong, also for a function the local org lacks
 */
export async function compileFormulaFields(schema: OrgSchema): Promise<void> {
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.formula === undefined) continue;
      try {
        const compiled = await compileFormula(field.formula, object.name, schema, {
          returnType: returnTypeOf(field),
          blankAsZero: field.formulaTreatBlanksAsZero
        });
        checkFunctions(compiled.ast);
        schema.keepFormula(object.name, field.name, compiled);
      } catch (error) {
        throw new Error(
          `The formula of ${object.name}.${field.name} cannot be used: ${(error as Error).message}`
        );
      }
    }
  }
}
