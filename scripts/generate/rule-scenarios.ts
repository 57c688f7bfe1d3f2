import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

const ROOT = resolve(import.meta.dirname, '../..');

export type Value = string | number | boolean | null;
/** Field values; `category` means a stage of it. */
export type Fields = Readonly<Record<string, Value>>;

/** One thing that a person does, and the rule that refuses it. */
export interface Scenario {
  readonly name: string;
  /** The one permission set of the person. */
  readonly as: string;
  /** The person's deal, as it is before. */
  readonly deal?: Fields;
  /** A record that the person creates. */
  readonly insert?: { readonly object: string; readonly fields: Fields };
  /** What the person changes: of that record, else of the deal. */
  readonly update?: Fields;
  /** `Object.Rule`; absent: it is taken. */
  readonly refusedBy?: string;
  /** Where rights are asked for, as in a page or by the API, they refuse it before the rule does. */
  readonly hasNoRight?: boolean;
}

export const ruleScenarios = (): Scenario[] =>
  JSON.parse(readFileSync(join(ROOT, 'test/app-on-org/rule-scenarios.json'), 'utf8')) as Scenario[];

/** What the rule says to the person. */
export function messageOf(rule: string): string {
  const file = `force-app/main/default/objects/${rule.replace('.', '/validationRules/')}.validationRule-meta.xml`;
  const parsed = new XMLParser({ parseTagValue: false }).parse(readFileSync(join(ROOT, file), 'utf8')) as {
    ValidationRule: { errorMessage: string };
  };
  return parsed.ValidationRule.errorMessage;
}
