import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import schema from '@salesforce/schemas/project-scratch-def.schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
const definition = (name: string) => read(resolve('config', `${name}.json`));

const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
const problemsOf = (candidate: unknown) => {
  validate(candidate);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

it.each(['project-scratch-def', 'multi-currency-scratch-def'])('%s is what the sf CLI takes', (name) => {
  expect(problemsOf(definition(name))).toEqual([]);
  // The schema notices what it is there for.
  expect(problemsOf({ ...definition(name), edition: 'Developper' })).not.toEqual([]);
});

it('the second org differs from the first by its currencies only', () => {
  const { orgName, description, features, settings, ...others } = definition('multi-currency-scratch-def');
  const { orgName: firstName, description: firstText, settings: firstSettings, ...first } = definition('project-scratch-def'); // prettier-ignore
  expect(others).toEqual(first);
  expect([orgName, description]).not.toEqual([firstName, firstText]);
  expect(features).toEqual(['MultiCurrency']);
  expect(settings).toEqual({ ...(firstSettings as object), currencySettings: { enableMultiCurrency: true } });
});
