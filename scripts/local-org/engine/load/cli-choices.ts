import type { Command } from 'commander';
import { InvalidArgumentError, Option } from 'commander';
import { IANAZone } from 'luxon';
import type { ExportChoices } from './choices.ts';

/** The options of a command line as commander gives them. */
export interface ChoiceOptions {
  timeZone?: string;
  fiscalYearStart?: number;
  currency?: string;
  rate?: Map<string, number>;
  won?: string[];
  closed?: string[];
}

const zone = (text: string): string => {
  if (IANAZone.isValidZone(text)) return text;
  throw new InvalidArgumentError('Name a time zone such as America/Mexico_City.');
};

const month = (text: string): number => {
  if (/^([1-9]|1[0-2])$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a month from 1 for January to 12.');
};

const currency = (text: string): string => {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw new InvalidArgumentError('Name a currency by its ISO code, such as EUR.');
};

const rate = (text: string, rates: Map<string, number> = new Map()): Map<string, number> => {
  const [, iso, value] = /^([A-Z]{3})=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (iso === undefined || !(Number(value) > 0))
    throw new InvalidArgumentError('Give a rate as COP=4100: units of the currency for one of the corporate currency.'); // prettier-ignore
  if (rates.has(iso)) throw new InvalidArgumentError(`There are two rates for ${iso}.`);
  return new Map(rates).set(iso, Number(value));
};

const further = (text: string, texts: string[] = []): string[] => [...texts, text];

/** What can be said of an export where it is silent. */
const OPTIONS: readonly Option[] = [
  new Option('--time-zone <zone>', "the org's time zone, where the export does not say it").argParser(zone),
  new Option('--fiscal-year-start <month>', 'the month in which the fiscal year begins, 1 for January').argParser(month), // prettier-ignore
  new Option('--currency <iso>', 'the corporate currency, where the export does not say it').argParser(currency), // prettier-ignore
  new Option('--rate <iso=rate>', 'exchange rate of a currency that the export has none for, such as COP=4100; may be repeated').argParser(rate), // prettier-ignore
  new Option('--won <stage>', 'a stage in which deals are won; may be repeated').argParser(further),
  new Option('--closed <stage>', 'a stage in which deals are closed and not won; may be repeated').argParser(further) // prettier-ignore
];

export const addChoices = (command: Command): Command => {
  for (const option of OPTIONS) command.addOption(option);
  return command;
};

export const choicesOf = (options: ChoiceOptions): ExportChoices => ({
  ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
  ...(options.fiscalYearStart === undefined ? {} : { fiscalYearStart: options.fiscalYearStart }),
  ...(options.currency === undefined ? {} : { currency: options.currency }),
  ...(options.rate === undefined ? {} : { rates: options.rate }),
  ...(options.won === undefined ? {} : { won: options.won }),
  ...(options.closed === undefined ? {} : { closed: options.closed })
});

/** The options again, for another command that takes them. */
export const choiceArguments = (options: ChoiceOptions): string[] => [
  ...(options.timeZone === undefined ? [] : ['--time-zone', options.timeZone]),
  ...(options.fiscalYearStart === undefined ? [] : ['--fiscal-year-start', String(options.fiscalYearStart)]),
  ...(options.currency === undefined ? [] : ['--currency', options.currency]),
  ...[...(options.rate ?? [])].flatMap(([iso, value]) => ['--rate', `${iso}=${value}`]),
  ...(options.won ?? []).flatMap((stage) => ['--won', stage]),
  ...(options.closed ?? []).flatMap((stage) => ['--closed', stage])
];
