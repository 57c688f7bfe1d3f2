import LANG from '@salesforce/i18n/lang';
import LOCALE from '@salesforce/i18n/locale';

const locale = new Intl.Locale(LOCALE);
const language = new Intl.Locale(LANG);
const numbers = new Intl.NumberFormat(LOCALE);

/** Whether words and formats are of one language, as they are for most people. */
const isOneLanguage = locale.language === language.language && !scriptsDiffer();

function scriptsDiffer(): boolean {
  return locale.maximize().script !== language.maximize().script;
}

/**
 * For texts that hold words, such as names of months and units: the language of the user in the region of their locale.
 * Numbers keep the separators and digits of the locale.
 */
export const WORDS = isOneLanguage
  ? LOCALE
  : new Intl.Locale(language.maximize().toString(), { region: locale.maximize().region })
      .minimize()
      .toString();

/** The digits of the locale, for formatters of `WORDS`. */
export const DIGITS = { numberingSystem: numbers.resolvedOptions().numberingSystem };

const separators = new Map(numbers.formatToParts(-1_234_567.5).map(({ type, value }) => [type, value]));

/** A number with words of the language and separators of the locale: "4,82M" for a user with English and the locale Germany. */
export function numberWithWords(options: Intl.NumberFormatOptions): (value: number) => string {
  const format = new Intl.NumberFormat(WORDS, { ...options, ...DIGITS });
  if (isOneLanguage) return (value) => format.format(value);
  return (value) =>
    format
      .formatToParts(value)
      .map(({ type, value: text }) =>
        type === 'decimal' || type === 'group' ? (separators.get(type) ?? text) : text
      )
      .join('');
}

/** A count in the words of the language, with as many forms as it has. */
export interface PluralForms {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const rules = new Intl.PluralRules(LANG);

/** The form for a count: "1 deal", "2 deals", and in other languages as many as there are (CLDR plural rules). */
export const pluralForm = (count: number, forms: PluralForms): string => forms[rules.select(count)];
