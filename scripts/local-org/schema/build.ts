import { compileDefaults } from '../automation/defaults.ts';
import { compileFlows } from '../automation/flow.ts';
import { compileRules } from '../automation/rules.ts';
import { compileFormulaFields } from '../formula/fields.ts';
import { throwFault } from './fault.ts';
import { readMetadata } from './metadata.ts';
import type { Component, MetadataModel } from './model.ts';
import { OrgSchema } from './org-schema.ts';

/** What an org's schema depends on beside its metadata; kept with its records. */
export interface SchemaFacts {
  multiCurrency: boolean;
  /** Key prefixes of custom objects; grows as objects come. */
  prefixes: Map<string, string>;
  /** The three characters behind the prefix in the ids of records that are saved here; stores of 0.1.0 have none. */
  pod?: string;
  /** Of an org of one currency; an org of several has CurrencyType. */
  currency?: string;
}

/**
 * A schema ready to work with: everything that is written as a formula has been read once, so that a fault shows before
 * anybody meets it.
 * @param report told of each component that does not fit; by default the first is thrown
 */
export async function buildSchema(
  components: readonly Component[],
  facts: SchemaFacts,
  report = throwFault
): Promise<OrgSchema> {
  return compileSchema(readMetadata(components, facts, report), facts, report);
}

export async function compileSchema(
  model: MetadataModel,
  facts: SchemaFacts,
  report = throwFault
): Promise<OrgSchema> {
  const schema = new OrgSchema(model, facts.prefixes);
  await compileFormulaFields(schema, report);
  await compileDefaults(schema, report);
  await compileRules(schema, report);
  await compileFlows(schema, report);
  return schema;
}
