/** `@{account.id}`, `@{found.records[0].Name}`: values of earlier subrequests in later ones. */

const REFERENCE = /@\{(\w+)((?:\.\w+|\[\d+\])+)\}/g;

export class UnknownReference extends Error {}

/** Results by reference id; one that failed is not in it. */
export type Results = ReadonlyMap<string, unknown>;

/** @throws UnknownReference where there is no such value; one that is null is null */
const valueOf = (results: Results, name: string, path: string): unknown => {
  let value: unknown = results.get(name);
  for (const step of path.match(/\w+/g) ?? []) {
    const holder = value as Record<string, unknown> | null | undefined;
    value = typeof holder === 'object' && holder !== null ? holder[step] : undefined;
  }
  if (value === undefined) {
    throw new UnknownReference(`Invalid reference specified. No value for ${name}${path} found in ${name}`);
  }
  return value;
};

const inText = (text: string, results: Results, encode: (value: string) => string): unknown => {
  const whole = new RegExp(`^${REFERENCE.source}$`).exec(text);
  if (whole) return valueOf(results, whole[1] as string, whole[2] as string);
  return text.replace(REFERENCE, (_, name: string, path: string) =>
    encode(String(valueOf(results, name, path) ?? ''))
  );
};

/** A copy of a JSON value with its references replaced. @throws UnknownReference */
export const resolve = (value: unknown, results: Results): unknown => {
  if (typeof value === 'string') return inText(value, results, (text) => text);
  if (Array.isArray(value)) return value.map((each) => resolve(each, results));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each, results)]));
};

/** An address with its references replaced, each encoded for an address. @throws UnknownReference */
export const resolveUrl = (url: string, results: Results): string =>
  String(inText(url, results, (text) => encodeURIComponent(text)));

/** The subrequests that a JSON value refers to. */
export const referencesIn = (value: unknown): string[] =>
  [...JSON.stringify(value ?? null).matchAll(REFERENCE)].map(([, name]) => name as string);
