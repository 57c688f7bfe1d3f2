import { compileFormula } from '../formula/compile.ts';
import type { CompiledFormula } from '../schema/compiled-formula.ts';
import type { ValidationRuleModel } from '../schema/model.ts';
import { formulaProblem, throwProblem } from '../schema/metadata-problem.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { FormulaEvaluator } from './formula-evaluator.ts';
import { refuse, accepted } from './save-item.ts';
import type { Batch } from './save-item.ts';

interface CompiledRule {
  rule: ValidationRuleModel;
  formula: CompiledFormula;
}

/** Rules by object; a schema is compiled once. */
const compiled = new WeakMap<OrgSchema, Map<string, CompiledRule[]>>();

/** Compiles the rules of a schema, inactive ones too; `report` gets each whose formula does not fit. */
export async function compileRules(schema: OrgSchema, report = throwProblem): Promise<void> {
  const rules = new Map<string, CompiledRule[]>();
  for (const object of schema.objects.keys()) {
    const list: CompiledRule[] = [];
    for (const rule of schema.rules(object)) {
      try {
        const formula = await compileFormula(rule.formula, object, schema, {
          returnType: 'boolean',
          place: 'rule'
        });
        if (rule.active) list.push({ rule, formula });
      } catch (error) {
        const fullName = `${object}.${rule.name}`;
        report(
          formulaProblem(
            error,
            (why) => `The validation rule ${fullName} cannot be used: ${why}`,
            { type: 'ValidationRule', fullName },
            'errorConditionFormula'
          )
        );
      }
    }
    if (list.length > 0) rules.set(object, list);
  }
  compiled.set(schema, rules);
}

/** Refuses the records for which a rule's formula is true; every rule that applies says so. */
export async function applyRules(batch: Batch): Promise<void> {
  const rules = compiled.get(batch.context.schema)?.get(batch.object.name) ?? [];
  if (rules.length === 0) return;
  const evaluator = await FormulaEvaluator.read(batch, rules.map(({ formula }) => formula)); // prettier-ignore
  for (const item of accepted(batch)) {
    const seen = evaluator.of(item);
    for (const { rule, formula } of rules) {
      if (evaluator.valueOf(formula, item, seen) !== true) continue;
      refuse(item, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', rule.message, rule.field ? [rule.field] : []);
    }
  }
}
