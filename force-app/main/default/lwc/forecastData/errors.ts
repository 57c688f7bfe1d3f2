interface ErrorLike {
  message?: unknown;
  body?: unknown;
  output?: { errors?: unknown; fieldErrors?: unknown };
  detail?: { output?: { errors?: unknown; fieldErrors?: unknown } };
  statusText?: unknown;
}

// UI API puts its codes before the words a person should read.
const CODE = /^[A-Z]+(?:_[A-Z]+)+(?:,\s*|:\s+)/;

const messagesOf = (error: unknown): string[] => {
  if (!error) return [];
  if (typeof error === 'string') return [error.replace(CODE, '').replace(/: ?\[[^\]]*\]$/, '')];
  if (Array.isArray(error)) return error.flatMap(messagesOf);
  if (typeof error !== 'object') return [String(error)];
  const { body, output, detail, message, statusText } = error as ErrorLike;
  const record = output ?? detail?.output;
  const inner = [
    ...messagesOf(record?.errors),
    ...Object.values((record?.fieldErrors as object) ?? {}).flatMap(messagesOf),
    ...messagesOf(body)
  ];
  if (inner.length > 0) return inner;
  return messagesOf(message ?? statusText);
};

/**
 * What to tell the user of anything that a wire, a mutation or a record call may reject with: GraphQL errors, UI API
 * errors with a body, page-level and field-level errors of a record, JavaScript errors. Without codes, each once.
 */
export const reduceErrors = (error: unknown): string[] => [...new Set(messagesOf(error))].filter(Boolean);

/** What the org refused, by query. */
export type Refusals = Readonly<Record<string, readonly string[]>>;

/** A result takes back only what the same query was refused with. */
export const refusalsAfter = (
  refusals: Refusals,
  question: string,
  refused: readonly string[] | undefined
): Refusals => ({
  ...Object.fromEntries(Object.entries(refusals).filter(([one]) => one !== question)),
  ...(refused ? { [question]: refused } : {})
});

/** Each once; null: nothing was refused. */
export const messagesOfAll = (refusals: Refusals): string[] | null => {
  const all = Object.values(refusals).flat();
  return all.length > 0 ? [...new Set(all)] : null;
};
