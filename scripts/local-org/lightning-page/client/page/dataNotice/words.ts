import type { ExportAccount } from '../../../../engine/store/facts.ts';

/** What was read, what the amounts are in, and what is missing, by name. */
export const lineOf = ({ read, currency, missing, notes }: ExportAccount): string =>
  [
    read,
    `Amounts are in ${currency}.`,
    ...(missing.length > 0 ? [`Missing: ${missing.map(({ what }) => what).join(', ')}.`] : []),
    ...(notes.length > 0
      ? [notes.length === 1 ? '1 thing to check.' : `${notes.length} things to check.`]
      : [])
  ].join(' ');

/** What to check first, then what each missing thing costs and how to add it. */
export const remediesOf = ({ missing, notes }: ExportAccount): string[] => [
  ...notes,
  ...missing.map(({ what, cost, remedy }) => `${capital(what)} missing: ${cost}. To change that, ${remedy}.`)
];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
