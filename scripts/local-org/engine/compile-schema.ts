import { compileDefaults } from './save/defaults.ts';
import { compileFlows } from './save/flow.ts';
import { compileRules } from './save/rules.ts';
import { compileFormulaFields } from './formula/fields.ts';
import { throwProblem } from './schema/metadata-problem.ts';
import { readMetadata } from './schema/metadata.ts';
import type { Component, MetadataModel, SchemaFacts } from './schema/model.ts';
import { OrgSchema } from './schema/org-schema.ts';

/**
 * A schema ready to work with: everything that is written as a formula has been read once, so that a fault shows before
 * a user meets it.
 * @param report told of each component that does not fit; by default the first is thrown
 */
export async function buildSchema(
  components: readonly Component[],
  facts: SchemaFacts,
  report = throwProblem
): Promise<OrgSchema> {
  return compileSchema(readMetadata(components, facts, report), facts, report);
}

async function compileSchema(
  model: MetadataModel,
  facts: SchemaFacts,
  report = throwProblem
): Promise<OrgSchema> {
  const schema = new OrgSchema(model, facts.prefixes);
  await compileFormulaFields(schema, report);
  await compileDefaults(schema, report);
  await compileRules(schema, report);
  await compileFlows(schema, report);
  return schema;
}
