import { makeId } from '../schema/ids.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { Session } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { ExportChoices } from './choices.ts';
import type { ExportLog } from './export-log.ts';
import { LoadError } from './load-error.ts';

/** What an org of one currency counts in where nothing says it. */
const DEFAULT_CURRENCY = 'USD';

/**
 * Brings the currencies of a loaded export in order: which is the corporate one, what the command line says of rates, and
 * which deals are in a currency without any. A rate is never made up: those amounts are in no figure (docs/metrics.md,
 * Amounts).
 * @returns the ISO code of the corporate currency
 * @throws LoadError for a choice that contradicts the export
 */
export async function settleCurrencies(
  session: Session,
  schema: OrgSchema,
  choices: ExportChoices,
  log: ExportLog,
  now: string
): Promise<string> {
  const { rates = new Map<string, number>() } = choices;
  if (!schema.multiCurrency) {
    const [unused] = rates.keys();
    if (unused !== undefined)
      throw new LoadError(`--rate ${unused}: the export has no CurrencyIsoCode, so all its amounts are in one currency. Name it with --currency.`); // prettier-ignore
    if (choices.currency === undefined)
      log.note(`The export does not say its currency: amounts are shown in ${DEFAULT_CURRENCY}. Set another with --currency.`); // prettier-ignore
    return choices.currency ?? DEFAULT_CURRENCY;
  }
  const currencies = new Currencies(session, schema, now);
  const corporate = await currencies.corporate(choices, log);
  for (const [iso, rate] of rates) await currencies.setRate(iso, rate, corporate);
  await currencies.fillBlank(corporate, log);
  await currencies.noteWithoutRate(corporate, log);
  return corporate;
}

class Currencies {
  readonly #session: Session;
  readonly #schema: OrgSchema;
  readonly #now: string;

  constructor(session: Session, schema: OrgSchema, now: string) {
    this.#session = session;
    this.#schema = schema;
    this.#now = now;
  }

  /** The one that CurrencyType.csv marks; else the named one, else the only one of rate 1, else that of most deals. */
  async corporate({ currency }: ExportChoices, log: ExportLog): Promise<string> {
    const rows = await this.#session.rows<{ iso: string; corporate: boolean; rate: number | null }>(
      `SELECT "IsoCode" AS iso, "IsCorporate" AS corporate, "ConversionRate"::DOUBLE AS rate FROM "CurrencyType" ORDER BY 1`
    );
    const marked = rows.find((row) => row.corporate);
    if (marked && currency !== undefined && currency !== marked.iso)
      throw new LoadError(`--currency ${currency}: CurrencyType.csv says that the corporate currency is ${marked.iso}.`); // prettier-ignore
    if (marked) return marked.iso;
    const ones = rows.filter((row) => row.rate === 1);
    const iso = currency ?? (ones.length === 1 ? ones[0]!.iso : await this.#mostUsed(log));
    const there = rows.find((row) => row.iso === iso);
    if (there && there.rate !== null && there.rate !== 1)
      throw new LoadError(`--currency ${iso}: its rate in CurrencyType.csv is ${there.rate}, and that of the corporate currency is 1.`); // prettier-ignore
    await this.#write(iso, 1, true);
    return iso;
  }

  async #mostUsed(log: ExportLog): Promise<string> {
    const rows = await this.#session.rows<{ iso: string }>(
      `SELECT "CurrencyIsoCode" AS iso FROM "Opportunity" WHERE "CurrencyIsoCode" IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1`
    );
    const iso = rows[0]?.iso ?? DEFAULT_CURRENCY;
    if (rows.length !== 1)
      log.note(`The export does not say the corporate currency (IsCorporate in CurrencyType.csv): ${iso} was taken${rows.length > 1 ? ', in which most deals are' : ''}. Set another with --currency.`); // prettier-ignore
    return iso;
  }

  /** @throws LoadError where the export has a rate already, or nothing is in the currency */
  async setRate(iso: string, rate: number, corporate: string): Promise<void> {
    const [there] = await this.#session.rows<{ rate: number | null }>(
      `SELECT "ConversionRate"::DOUBLE AS rate FROM "CurrencyType" WHERE "IsoCode" = ?`,
      [iso]
    );
    if (iso === corporate) throw new LoadError(`--rate ${iso}: this is the corporate currency, and its rate is 1.`); // prettier-ignore
    if (there?.rate != null && there.rate > 0)
      throw new LoadError(`--rate ${iso}: CurrencyType.csv has the rate ${there.rate} already.`);
    const [used] = await this.#session.rows(`SELECT 1 FROM "Opportunity" WHERE "CurrencyIsoCode" = ? LIMIT 1`, [iso]); // prettier-ignore
    if (!used) throw new LoadError(`--rate ${iso}: no deal of the export is in this currency.`);
    await this.#write(iso, rate, false);
  }

  /** A deal without a currency is in the corporate one, as on the platform. */
  async fillBlank(corporate: string, log: ExportLog): Promise<void> {
    const count = await this.#session.run(
      `UPDATE "Opportunity" SET "CurrencyIsoCode" = ? WHERE "CurrencyIsoCode" IS NULL`,
      [corporate]
    );
    if (count > 0)
      log.note(
        `${deals(count)} without a currency: counted in ${corporate}, the corporate currency. Fill CurrencyIsoCode if that is wrong.`
      );
  }

  async noteWithoutRate(corporate: string, log: ExportLog): Promise<void> {
    const rows = await this.#session.rows<{ iso: string; n: bigint }>(
      `SELECT o."CurrencyIsoCode" AS iso, count(*) AS n FROM "Opportunity" o
        WHERE NOT o."IsDeleted"
          AND NOT EXISTS (FROM "CurrencyType" c WHERE c."IsoCode" = o."CurrencyIsoCode" AND c."ConversionRate" > 0)
          AND NOT EXISTS (FROM "DatedConversionRate" d WHERE d."IsoCode" = o."CurrencyIsoCode" AND d."ConversionRate" > 0
            AND d."StartDate" <= o."CloseDate" AND (d."NextStartDate" IS NULL OR o."CloseDate" < d."NextStartDate"))
        GROUP BY 1 ORDER BY n DESC, iso`
    );
    for (const { iso, n } of rows)
      log.note(`No exchange rate for ${iso}: the amounts of ${deals(Number(n))} are left out; the deals are counted. Give the rate with --rate ${iso}=… (${iso} for 1 ${corporate}).`); // prettier-ignore
  }

  async #write(iso: string, rate: number, isCorporate: boolean): Promise<void> {
    const changed = await this.#session.run(
      `UPDATE "CurrencyType" SET "ConversionRate" = ?, "IsCorporate" = ? WHERE "IsoCode" = ?`,
      [rate, isCorporate, iso]
    );
    if (changed > 0) return;
    const [last] = await this.#session.rows<{ n: bigint }>('SELECT count(*) AS n FROM "CurrencyType"');
    await insertRows(this.#session, this.#schema.object('CurrencyType')!, [
      {
        Id: makeId('01L', Number(last!.n) + 1), IsoCode: iso, ConversionRate: rate, DecimalPlaces: 2, IsActive: true,
        IsCorporate: isCorporate, SystemModstamp: this.#now
      } // prettier-ignore
    ]);
  }
}

const deals = (count: number): string => (count === 1 ? '1 deal' : `${count.toLocaleString('en-US')} deals`);
