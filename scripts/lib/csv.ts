/** A value of a CSV line in quotes. How null, booleans and line ends are written is up to the caller: the data export and the Bulk API differ. */
export const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`;
