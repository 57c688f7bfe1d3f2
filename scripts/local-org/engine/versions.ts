import { SalesforceError } from './errors.ts';

/** The newest version of the API that the org answers to, and the oldest. */
export const NEWEST = 66;
const OLDEST = 50;

const SEASONS = ['Spring', 'Summer', 'Winter'] as const;

/** Spring '26 is 66; three releases a year, Winter carries the year it leads into. */
const labelOf = (version: number): string => {
  const releases = version - NEWEST;
  const season = SEASONS[((releases % 3) + 3) % 3] as string;
  const year = 26 + Math.floor((releases + 1) / 3);
  return `${season} '${String(year).padStart(2, '0')}`;
};

/** `GET /services/data` */
export const versionList = (): { label: string; url: string; version: string }[] =>
  Array.from({ length: NEWEST - OLDEST + 1 }, (_, index) => OLDEST + index).map((version) => ({
    label: labelOf(version),
    url: `/services/data/v${version}.0`,
    version: `${version}.0`
  }));

/** The number of `v66.0`. @throws SalesforceError NOT_FOUND for a version this org does not speak */
export const knownVersion = (text: string | undefined): number => {
  const version = Number(/^v(\d+)\.0$/i.exec(text ?? '')?.[1] ?? Number.NaN);
  if (version >= OLDEST && version <= NEWEST) return version;
  throw new SalesforceError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
};
