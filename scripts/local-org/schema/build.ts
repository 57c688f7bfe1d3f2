import { compileDefaults } from '../automation/defaults.ts';
import { compileFlows } from '../automation/flow.ts';
import { compileRules } from '../automation/rules.ts';
import { compileFormulaFields } from '../formula/fields.ts';
import type { StageValue } from '../types.ts';
import { readMetadata } from './metadata.ts';
import type { Component, MetadataModel } from './model.ts';
import { OrgSchema } from './org-schema.ts';

/** What an org's schema depends on beside its metadata; kept with its records. */
export interface SchemaFacts {
  multiCurrency: boolean;
  /** Key prefixes of custom objects; grows as objects come. */
  prefixes: Map<string, string>;
  /** Stages that the data uses and the metadata does not name. */
  dataStages: readonly StageValue[];
}

/**
 * A schema ready to work with: everything that is written as a formula has been read once, so that a fault shows before
 * anybody meets it.
 * @throws Error in one sentence that names the component that does not fit
 */
export async function buildSchema(components: readonly Component[], facts: SchemaFacts): Promise<OrgSchema> {
  return compileSchema(readMetadata(components, facts), facts);
}

export async function compileSchema(model: MetadataModel, facts: SchemaFacts): Promise<OrgSchema> {
  const schema = new OrgSchema(model, facts.prefixes, facts.dataStages);
  await compileFormulaFields(schema);
  await compileDefaults(schema);
  await compileRules(schema);
  await compileFlows(schema);
  return schema;
}
