import type { OrgSettings } from '../../engine/types.ts';
import type { FieldSchema } from '../../engine/schema/types.ts';
import type { Kind } from '../../engine/graphql-schema/kinds.ts';

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Formats are costly to make and needed for every row. */
const kept = <T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T => {
  const found = formats.get(key) as T | undefined;
  if (found) return found;
  const made = make();
  formats.set(key, made);
  return made;
};

const localeOf = ({ locale }: OrgSettings): string => locale.replaceAll('_', '-');

const numberFormat = (settings: OrgSettings, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const locale = localeOf(settings);
  return kept(`${locale}${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
};

const dateFormat = (settings: OrgSettings, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const locale = localeOf(settings);
  return kept(`${locale}${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
};

const DAY = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;

const labelOf = (value: string, field: FieldSchema | undefined): string =>
  field?.picklistValues?.find((each) => each.value === value)?.label ?? value;

/** What a picklist value is called; null stays null. */
export const label = (value: unknown, field: FieldSchema | undefined): string | null =>
  value === null || value === undefined
    ? null
    : String(value)
        .split(field?.type === 'multipicklist' ? ';' : '\u0000')
        .map((each) => labelOf(each, field))
        .join(';');

/** The value as the org's user reads it; null where that is the value itself. Per cent are held as 33 for 33 %. */
export const displayValue = (
  value: unknown,
  kind: Kind,
  field: FieldSchema | undefined,
  settings: OrgSettings
): string | null => {
  if (value === null || value === undefined) return null;
  const scale = field?.scale ?? (kind === 'Currency' ? 2 : 0);
  const digits = { minimumFractionDigits: scale, maximumFractionDigits: Math.max(scale, 0) };
  switch (kind) {
    case 'Currency':
      return numberFormat(settings, { style: 'currency', currency: settings.currency, ...digits }).format(
        Number(value)
      );
    case 'Percent':
      return numberFormat(settings, { style: 'percent', ...digits }).format(Number(value) / 100);
    case 'Double':
    case 'Int':
    case 'Long':
      return numberFormat(settings, kind === 'Double' ? digits : {}).format(Number(value));
    case 'Date':
      return dateFormat(settings, { ...DAY, timeZone: 'UTC' }).format(new Date(`${String(value)}T00:00:00Z`));
    case 'DateTime': {
      const clock = { ...DAY, hour: 'numeric', minute: '2-digit', timeZone: settings.timeZone } as const;
      return dateFormat(settings, clock).format(new Date(isoTime(value)));
    }
    case 'Picklist':
    case 'MultiPicklist':
      return label(value, field);
    default:
      return null;
  }
};

/** REST writes +0000 where GraphQL and the UI API write Z. */
export const isoTime = (value: unknown): string => String(value).replace(/\+0000$/, 'Z');

/** A value of a REST record as GraphQL gives it. */
export const graphqlValue = (value: unknown, kind: Kind): unknown =>
  value === undefined || value === null ? null : kind === 'DateTime' ? isoTime(value) : value;
