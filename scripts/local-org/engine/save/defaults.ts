import { compileFormula, returnTypeOf } from '../formula/compile.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';
import { formulaFault, throwFault } from '../schema/fault.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { isStored } from '../store/tables.ts';
import { coerce } from './coerce.ts';
import { FormulaContext } from './formula-context.ts';
import { unrefused } from './work.ts';
import type { Batch } from './work.ts';

/** Default formulas by `Object.Field`. */
const compiled = new WeakMap<OrgSchema, Map<string, CompiledFormula>>();

/** Compiles the defaults of a schema's fields; `report` is told of each that does not fit. */
export async function compileDefaults(schema: OrgSchema, report = throwFault): Promise<void> {
  const defaults = new Map<string, CompiledFormula>();
  for (const object of schema.objects.values()) {
    for (const field of object.fields.values()) {
      if (field.defaultFormula === undefined) continue;
      try {
        defaults.set(
          `${object.name}.${field.name}`,
          await compileFormula(field.defaultFormula, object.name, schema, {
            place: 'default',
            returnType: returnTypeOf(field)
          })
        );
      } catch (error) {
        const fullName = `${object.name}.${field.name}`;
        report(
          formulaFault(
            error,
            (why) => `The default of ${fullName} cannot be used: ${why}`,
            { type: 'CustomField', fullName },
            'defaultValue'
          )
        );
      }
    }
  }
  compiled.set(schema, defaults);
}

/** Fills the fields of new records that the caller left out. */
export async function applyDefaults(batch: Batch): Promise<void> {
  const works = unrefused(batch).filter((work) => work.isNew);
  if (works.length === 0) return;
  const formulas = compiled.get(batch.world.schema) ?? new Map<string, CompiledFormula>();
  const fields = [...batch.object.fields.values()].filter((field) => isStored(field) && field.type !== 'id');
  const own = fields
    .map((field) => formulas.get(`${batch.object.name}.${field.name}`))
    .filter((formula) => formula !== undefined);
  const context = own.length > 0 ? await FormulaContext.read(batch, own) : undefined;
  for (const work of works) {
    for (const field of fields) {
      const given = work.sent.has(field.name) && (work.after[field.name] !== null || field.nillable);
      if (given) continue;
      const formula = formulas.get(`${batch.object.name}.${field.name}`);
      if (formula && context) work.after[field.name] = coerce(field, context.evaluate(formula, work));
      else if (field.type === 'boolean') work.after[field.name] = field.defaultValue === true;
      else if (field.name === 'OwnerId') work.after.OwnerId = batch.world.rights.userId;
      else
        work.after[field.name] ??=
          field.picklistValues?.find((value) => value.default && value.active)?.value ?? null;
    }
  }
}
