import type { Deal, DealPage } from 'c/forecastData';
import { isSame } from 'c/forecastModel';

/** The cards of one column as far as they are loaded. */
export interface PagedDeals {
  /** In order; a page that is still asked for is null. */
  readonly pages: readonly (DealPage | null)[];
  readonly errors: readonly string[] | null;
}

export const NO_PAGES: PagedDeals = { pages: [null], errors: null };

/** The deals of a page; an unchanged deal stays the same object, so that its card does not render again. */
const withoutRepeats = (paged: PagedDeals, deals: readonly Deal[]): Deal[] => {
  const known = new Map(paged.pages.flatMap((page) => page?.deals ?? []).map((deal) => [deal.id, deal]));
  return deals.map((deal) => {
    const before = known.get(deal.id);
    return before && isSame(before, deal) ? before : deal;
  });
};

export const withPage = (paged: PagedDeals, index: number, page: DealPage): PagedDeals => {
  const pages = [...paged.pages];
  pages[index] = { ...page, deals: withoutRepeats(paged, page.deals) };
  // A page that now ends the list makes those after it void.
  return { pages: page.endCursor === null ? pages.slice(0, index + 1) : pages, errors: null };
};

export const withErrors = (paged: PagedDeals, errors: readonly string[]): PagedDeals => ({
  ...paged,
  errors
});

/** Asks for one page more, if there is one and none is on its way. */
export const withNextPage = (paged: PagedDeals): PagedDeals =>
  paged.pages.at(-1)?.endCursor ? { ...paged, pages: [...paged.pages, null] } : paged;

export const isLoading = (paged: PagedDeals): boolean => !paged.errors && paged.pages[0] === null;

export const hasMore = (paged: PagedDeals): boolean => Boolean(paged.pages.at(-1)?.endCursor);

/** Where each page begins: null for the first, then the cursor that ends the one before. */
export const cursorsOf = (paged: PagedDeals): (string | null)[] =>
  paged.pages.map((_, index) => (index === 0 ? null : (paged.pages[index - 1]?.endCursor ?? null)));
