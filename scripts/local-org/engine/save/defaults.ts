import { compileFormula, returnTypeOf } from '../formula/compile.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';
import { formulaProblem, throwProblem } from '../schema/metadata-problem.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { isStored } from '../store/tables.ts';
import { coerce } from './coerce.ts';
import { FormulaEvaluator } from './formula-evaluator.ts';
import { accepted } from './save-item.ts';
import type { Batch } from './save-item.ts';

/** Default formulas by `Object.Field`. */
const compiled = new WeakMap<OrgSchema, Map<string, CompiledFormula>>();

/** Compiles the defaults of a schema's fields; `report` gets each that does not fit. */
export async function compileDefaults(schema: OrgSchema, report = throwProblem): Promise<void> {
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
          formulaProblem(
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
  const items = accepted(batch).filter((item) => item.isNew);
  if (items.length === 0) return;
  const formulas = compiled.get(batch.context.schema) ?? new Map<string, CompiledFormula>();
  const fields = [...batch.object.fields.values()].filter((field) => isStored(field) && field.type !== 'id');
  const own = fields
    .map((field) => formulas.get(`${batch.object.name}.${field.name}`))
    .filter((formula) => formula !== undefined);
  const currency = batch.object.fields.has('CurrencyIsoCode') ? await currencyOf(batch) : null;
  const evaluator = own.length > 0 ? await FormulaEvaluator.read(batch, own) : undefined;
  for (const item of items) {
    for (const field of fields) {
      const given = item.sent.has(field.name) && (item.after[field.name] !== null || field.nillable);
      if (given) continue;
      const formula = formulas.get(`${batch.object.name}.${field.name}`);
      if (formula && evaluator) item.after[field.name] = coerce(field, evaluator.evaluate(formula, item));
      else if (field.type === 'boolean') item.after[field.name] = field.defaultValue === true;
      else if (field.name === 'CurrencyIsoCode') item.after.CurrencyIsoCode = currency;
      else if (field.name === 'OwnerId') item.after.OwnerId = batch.context.rights.userId;
      else
        item.after[field.name] ??=
          field.picklistValues?.find((value) => value.default && value.active)?.value ?? null;
    }
  }
}

/** A record that names no currency is in that of the user who creates it. */
async function currencyOf({ session, context }: Batch): Promise<string> {
  const [user] = await session.rows<{ iso: string | null }>(
    'SELECT "DefaultCurrencyIsoCode" AS iso FROM "User" WHERE "Id" = ?',
    [context.rights.userId]
  );
  return user?.iso ?? context.currency;
}
