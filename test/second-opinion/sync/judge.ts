import { laterCompany } from '../companies/changes.ts';
import { randomCompany, type Company, type Size } from '../companies/random-company.ts';
import { recompute } from '../recompute.ts';
import { differences, expectedOf, type Written } from './compare.ts';
import { SyncOf } from './sync-of.ts';

const expected = ({ rows, settings }: Company): Written => expectedOf(recompute(rows, settings), rows);

/**
 * A random company's first reading, and another of what changed some time later, checked against docs/metrics.md.
 * @returns in words, where the sync and the second opinion differ
 */
export async function judge(seed: number, size?: Size): Promise<string[]> {
  const company = randomCompany(seed, size);
  const later = laterCompany(company, seed);
  const sync = await SyncOf.open();
  try {
    const first = differences(expected(company), await sync.first(company.rows, company.settings));
    if (first.length > 0) return first.map((line) => `At first: ${line}`);
    const next = differences(expected(later), await sync.next(later.rows, later.settings));
    return next.map((line) => `After changes: ${line}`);
  } finally {
    await sync.close();
  }
}
