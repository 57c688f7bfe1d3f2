import { existing } from './existing.ts';
import { unrefused } from './work.ts';
import type { Batch, Work } from './work.ts';
import { writeBatch } from './write.ts';

/** What follows from quantity, price and discount of an opportunity's product. */
export function applyLineItems(batch: Batch): void {
  for (const { after, sent } of unrefused(batch)) {
    const { Quantity, UnitPrice, Discount } = after;
    if (typeof Quantity !== 'number' || typeof UnitPrice !== 'number') continue;
    after.Subtotal = cents(Quantity * UnitPrice);
    if (!sent.has('TotalPrice'))
      after.TotalPrice = cents(Quantity * UnitPrice * (1 - Number(Discount ?? 0) / 100));
  }
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/** The amount of a deal with products is their sum; one that a caller sends for it is passed over, as on the platform. */
export async function keepProductAmounts(batch: Batch): Promise<void> {
  const works = unrefused(batch).filter((work) => !work.isNew && work.sent.has('Amount'));
  if (works.length === 0) return;
  const totals = await productTotals(batch, works.map((work) => work.id)); // prettier-ignore
  for (const work of works) if (totals.has(work.id)) work.after.Amount = work.before?.Amount ?? null;
}

/** Brings the amounts of the deals whose products were saved or deleted up to date, with their history. */
export async function sumProducts(batch: Batch, lineItems: readonly Work[]): Promise<void> {
  const ids = lineItems.flatMap(({ before, after }) => [before?.OpportunityId, after.OpportunityId]);
  const opportunities = [...new Set(ids)].filter((id) => typeof id === 'string') as string[];
  const totals = await productTotals(batch, opportunities);
  const parent: Batch = { ...batch, object: batch.world.schema.object('Opportunity')!, works: [] };
  const found = await existing(parent, opportunities);
  for (const [id, { row }] of found) {
    const total = totals.get(id);
    if (total === undefined || row.Amount === total) continue;
    const request = { operation: 'update' as const, object: 'Opportunity', fields: {} };
    parent.works.push({
      index: -1, request, isNew: false, id, before: row, after: { ...row, Amount: total }, sent: new Set(), errors: []
    }); // prettier-ignore
  }
  await writeBatch(parent);
}

/** Sums by opportunity; those without products are absent. */
async function productTotals(batch: Batch, opportunities: readonly string[]): Promise<Map<string, number>> {
  const rows = await batch.session.rows<{ id: string; total: number }>(
    `SELECT "OpportunityId" AS id, coalesce(sum("TotalPrice"), 0)::DOUBLE AS total FROM "OpportunityLineItem"
      WHERE NOT "IsDeleted" AND "OpportunityId" IN (SELECT unnest($1)) GROUP BY 1`,
    [opportunities]
  );
  return new Map(rows.map(({ id, total }) => [id, total]));
}
