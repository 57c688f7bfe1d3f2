import type { XmlElement } from './types.ts';
import { childrenOf, textOf } from './xml.ts';

type Report = (element: XmlElement, message: string) => unknown;

/** A list of values: none stands twice, one at most is the default. */
export function checkValues(values: readonly XmlElement[], report: Report): void {
  const seen = new Set<string>();
  let preset: string | undefined;
  for (const value of values) {
    const name = textOf(value, 'fullName') ?? '';
    if (seen.has(name)) report(value, `The value ${name} stands twice.`);
    seen.add(name);
    if (textOf(value, 'default') !== 'true') continue;
    if (preset !== undefined) report(value, `Only one value can be the default: ${preset} is already.`);
    preset ??= name;
  }
}

/** A stage: how likely it is, and what it may be won as. */
export function checkStage(stage: XmlElement, report: Report): void {
  const [probability] = childrenOf(stage, 'probability');
  if (probability && !(Number(probability.text) >= 0 && Number(probability.text) <= 100))
    report(probability, `<probability> must be from 0 to 100, not ${probability.text}.`);
  const [won] = childrenOf(stage, 'won');
  if (won?.text === 'true' && textOf(stage, 'closed') === 'false')
    report(won, 'A stage that is won is closed too.');
}

const LONGEST_LABEL = 1000;
const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Whether a language is one, as Salesforce writes it: `en_US`, `de`, `pt_BR`. */
function isLanguage(text: string): boolean {
  return /^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(text) && languages.of(text.replace('_', '-')) !== undefined;
}

/** A custom label: its name, its language and its text. */
export function checkLabel(label: XmlElement, fullName: string, report: Report): void {
  const name = textOf(label, 'fullName') ?? fullName;
  if (!/^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$/.test(name) || name.length > 80)
    report(
      label,
      `The name ${name} cannot be used: letters, digits and single underscores, at most 80, beginning with a letter.`
    );
  const [language] = childrenOf(label, 'language');
  if (language && !isLanguage(language.text)) report(language, `There is no language ${language.text}.`);
  const [value] = childrenOf(label, 'value');
  if (value?.text === '') report(value, 'Required field is missing: value of CustomLabel.');
  if (value && value.text.length > LONGEST_LABEL)
    report(value, `<value> has ${value.text.length} characters; ${LONGEST_LABEL} are possible.`);
}

/** Conditions that the logic of a list view counts. */
export function checkLogic(root: XmlElement, report: Report): void {
  const [logic] = childrenOf(root, 'booleanFilter');
  if (!logic) return;
  const filters = childrenOf(root, 'filters').length;
  const counted = new Set((logic.text.match(/\d+/g) ?? []).map(Number));
  if (counted.size !== filters || [...counted].some((number) => number < 1 || number > filters))
    report(logic, `The logic must name each of the ${filters} conditions.`);
}
