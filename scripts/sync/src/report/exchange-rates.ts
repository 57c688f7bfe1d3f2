/** A rate as the org has it: units of the currency for one of the corporate currency. */
export interface ExchangeRate {
  readonly currency: string;
  readonly rate: string;
  /** yyyy-mm-dd; null: the rate for days without a dated one. */
  readonly first_day: string | null;
  /** The day after the last one; null: none. */
  readonly end_day: string | null;
}

/** What Sync_Run__c.Exchange_Rates__c holds. */
const MOST = 131_072;

const lineOf = ({ currency, rate, first_day, end_day }: ExchangeRate): string =>
  [currency, rate, first_day, end_day].filter((part) => part !== null).join(' ');

/**
 * The rates for the Forecast tab, one a line. Where they do not fit, the oldest are left out, and a line says since which day
 * they are whole: before it no rate counts, also no fixed one.
 * @param rates latest first
 */
export function exchangeRatesText(rates: readonly ExchangeRate[], most = MOST): string {
  const lines = rates.filter(({ end_day: end }) => end === null).map(lineOf);
  const ended = rates.filter(({ end_day: end }) => end !== null);
  let room = most - 'since 0000-00-00'.length - lines.join('\n').length;
  const kept = ended.findIndex((rate) => (room -= lineOf(rate).length + 1) < 0);
  if (kept < 0) return [...lines, ...ended.map(lineOf)].join('\n');
  const since = ended.slice(kept).reduce((latest, { end_day: end }) => (end! > latest ? end! : latest), '');
  return [`since ${since}`, ...lines, ...ended.slice(0, kept).map(lineOf)].join('\n');
}
