// docs/metrics.md, Capacity, worked out by plain loops over the rows of an export.

type Row = Readonly<Record<string, string | number | boolean | null>>;

export interface OpinionQuarter {
  readonly first: string;
  readonly last: string;
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function median(values: number[]): number | null {
  const rest = [...values];
  // From both ends: the smallest and the largest go together until one or two are left.
  while (rest.length > 2) {
    rest.splice(rest.indexOf(Math.min(...rest)), 1);
    rest.splice(rest.indexOf(Math.max(...rest)), 1);
  }
  if (rest.length === 0) return null;
  return rest.reduce((sum, value) => sum + value, 0) / rest.length;
}

/** Months are counted one by one, three to a quarter. 0: before the start. */
function tenure(start: string, date: string): number {
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  const end = date.slice(0, 7);
  let months = 0;
  const key = (): string => `${year}-${month < 10 ? '0' : ''}${month}`;
  if (key() > end) return 0;
  while (key() !== end) {
    months += 1;
    month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
  }
  return 1 + (months - (months % 3)) / 3;
}

interface Stay {
  readonly seller: Row;
  readonly quarter: number;
  readonly won: number;
}

/** Every quarter that a seller was there to the end of, with what the seller's deals won in it. */
function staysOf(
  sellers: readonly Row[],
  deals: readonly Row[],
  quarters: readonly OpinionQuarter[]
): Stay[] {
  const stays: Stay[] = [];
  for (const seller of sellers) {
    for (const { first, last } of quarters) {
      const [start, end] = [seller.Start_Date__c as string, seller.End_Date__c as string | null];
      if (end !== null && end < last) continue;
      const middle = dateOf(dayOf(first) + Math.floor((dayOf(last) - dayOf(first)) / 2));
      const quarter = tenure(start, middle);
      if (start > last || quarter === 0) continue;
      let won = 0;
      for (const deal of deals) {
        const isIn = (deal.CloseDate as string) >= first && (deal.CloseDate as string) <= last;
        if (seller.User__c !== null && deal.OwnerId === seller.User__c && deal.IsWon === true && isIn)
          won += Number(deal.Amount ?? 0);
      }
      stays.push({ seller, quarter, won });
    }
  }
  return stays;
}

/** The plateau of each segment and the first quarters of tenure. */
export function rampOf(
  sellers: readonly Row[],
  deals: readonly Row[],
  quarters: readonly OpinionQuarter[],
  upTo: number
): {
  plateaus: Record<string, number | null>;
  points: { share: number | null; sellers: number; leavers: number }[];
} {
  const stays = staysOf(sellers, deals, quarters);
  const plateaus: Record<string, number | null> = {};
  for (const seller of sellers) {
    const segment = String(seller.Segment__c);
    plateaus[segment] = median(
      stays
        .filter((stay) => stay.quarter > 4 && String(stay.seller.Segment__c) === segment)
        .map(({ won }) => won)
    );
  }
  const points = [];
  for (let quarter = 1; quarter <= upTo; quarter += 1) {
    const own = stays.filter((stay) => stay.quarter === quarter);
    const shares: number[] = [];
    for (const { seller, won } of own) {
      const plateau = plateaus[String(seller.Segment__c)];
      if (plateau) shares.push(won / plateau);
    }
    points.push({
      share: median(shares),
      sellers: own.length,
      leavers: own.filter(({ seller }) => seller.End_Date__c !== null).length
    });
  }
  return { plateaus, points };
}

/** Ramped capacity of a calendar month that is a third of its quarter. @param shares by quarter of tenure, then 1 */
export function monthCapacity(sellers: readonly Row[], month: string, shares: readonly number[]): number {
  let sum = 0;
  for (const seller of sellers) {
    const quarter = tenure(seller.Start_Date__c as string, `${month}-01`);
    const end = seller.End_Date__c as string | null;
    let last = dayOf(`${month}-28`);
    while (dateOf(last + 1).startsWith(month)) last += 1;
    if (quarter === 0 || (end !== null && dayOf(end) < last)) continue;
    sum += (Number(seller.Quota__c) / 3) * (quarter > 4 ? 1 : shares[quarter - 1]!);
  }
  return sum;
}
