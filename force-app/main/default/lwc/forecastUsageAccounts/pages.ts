import type { UsageAccount, UsagePage } from 'c/forecastData';

/** The pages of a list as far as they are loaded; one that is still asked for is null. */
export type Pages = readonly (UsagePage | null)[];

export const FIRST_PAGE: Pages = [null];

export function withPage(pages: Pages, index: number, page: UsagePage): Pages {
  const known = pages.map((one, at) => (at === index ? page : one));
  // A page that now ends the list makes those after it void.
  return page.endCursor === null ? known.slice(0, index + 1) : known;
}

export const hasMore = (pages: Pages): boolean => Boolean(pages.at(-1)?.endCursor);

/** Where each page begins: null for the first, then the cursor that ends the one before. */
export const cursorsOf = (pages: Pages): (string | null)[] =>
  pages.map((_, index) => (index === 0 ? null : (pages[index - 1]?.endCursor ?? null)));

export const accountsOf = (pages: Pages): UsageAccount[] => pages.flatMap((page) => page?.accounts ?? []);
