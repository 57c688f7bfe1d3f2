import { existing } from './existing.ts';
import { accepted } from './save-item.ts';
import type { Batch, SaveItem } from './save-item.ts';
import { writeBatch } from './write.ts';

/** What follows from quantity, price and discount of an opportunity's product. */
export function applyLineItems(batch: Batch): void {
  for (const { after, sent } of accepted(batch)) {
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
  const items = accepted(batch).filter((item) => !item.isNew && item.sent.has('Amount'));
  if (items.length === 0) return;
  const totals = await productTotals(batch, items.map((item) => item.id)); // prettier-ignore
  for (const item of items) if (totals.has(item.id)) item.after.Amount = item.before?.Amount ?? null;
}

/** Brings the amounts of the deals whose products were saved or deleted up to date, with their history. */
export async function sumProducts(batch: Batch, lineItems: readonly SaveItem[]): Promise<void> {
  const ids = lineItems.flatMap(({ before, after }) => [before?.OpportunityId, after.OpportunityId]);
  const opportunities = [...new Set(ids)].filter((id) => typeof id === 'string') as string[];
  const totals = await productTotals(batch, opportunities);
  const parent: Batch = { ...batch, object: batch.context.schema.object('Opportunity')!, items: [] };
  const found = await existing(parent, opportunities);
  for (const [id, { row }] of found) {
    const total = totals.get(id);
    if (total === undefined || row.Amount === total) continue;
    const request = { operation: 'update' as const, object: 'Opportunity', fields: {} };
    parent.items.push({
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
