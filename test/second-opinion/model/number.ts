/** A deal that is due in the period and belongs to the scope. */
export interface OpinionDeal {
  readonly category: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
  readonly repCall: string | null;
  readonly managerCall: string | null;
  readonly amount: number | null;
  readonly stage?: string;
}

/** docs/metrics.md, The number. To the cent. */
export interface OpinionNumber {
  readonly closed: number;
  readonly number: number;
  readonly floor: number;
  readonly ceiling: number;
  readonly gap: number | null;
  /** Places of the deals in the list, largest first, those without an amount last. */
  readonly upside: readonly number[];
  readonly redline: { readonly amount: number; readonly count: number };
}

const cents = (amount: number | null): number => Math.round((amount ?? 0) * 100);

function isIn({ category, repCall, managerCall }: OpinionDeal): boolean {
  if (managerCall !== null) return managerCall === 'In';
  if (repCall !== null) return repCall === 'In';
  return category === 'Forecast';
}

export function theNumberOf(
  deals: readonly OpinionDeal[],
  plan: number | null,
  lastCommitStage: string | null
): OpinionNumber {
  let [closed, floor, number, ceiling, redline, redlined] = [0, 0, 0, 0, 0, 0];
  const upside: number[] = [];
  deals.forEach((deal, place) => {
    const amount = cents(deal.amount);
    if (deal.isWon) {
      closed += amount;
      floor += amount;
      number += amount;
      ceiling += amount;
    }
    if (deal.isClosed) return;
    const isCommit = deal.category === 'Forecast';
    const isBestCase = deal.category === 'BestCase' || deal.category === 'MostLikely';
    if (isCommit && deal.stage !== lastCommitStage) {
      redline += amount;
      redlined += 1;
    }
    if (!isCommit && !isBestCase) return;
    ceiling += amount;
    if (isIn(deal)) {
      number += amount;
      if (isCommit) floor += amount;
    } else upside.push(place);
  });
  upside.sort((a, b) => cents(deals[b]?.amount ?? 0) - cents(deals[a]?.amount ?? 0));
  return {
    closed: closed / 100,
    number: number / 100,
    floor: floor / 100,
    ceiling: ceiling / 100,
    gap: plan === null ? null : (cents(plan) - number) / 100,
    upside,
    redline: { amount: redline / 100, count: redlined }
  };
}
