/** Puts values into a label: "{0} of {1}". A label that a translator has shortened simply uses fewer of them. */
export const fill = (label: string, ...values: readonly (string | number)[]): string =>
  label.replace(/\{(\d)\}/g, (placeholder, index: string) => String(values[Number(index)] ?? placeholder));
