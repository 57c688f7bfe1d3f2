import { laterCompany } from '../companies/changes.ts';
import { randomCompany, type Company, type Size } from '../companies/random-company.ts';
import { recompute } from '../recompute.ts';
import { differences, expectedOf, type Written } from './compare.ts';
import { SyncOf } from './sync-of.ts';

const expected = ({ rows, settings }: Company): Written => expectedOf(recompute(rows, settings), rows);

/**
 * A random company's first reading, another of what changed some time later, and one after changes that every sum depends on, checked
 * against docs/metrics.md.
 * @returns in words, where the sync and the second opinion differ
 */
export async function judge(seed: number, size?: Size): Promise<string[]> {
  const company = randomCompany(seed, size);
  const later = laterCompany(company, seed);
  const last = laterCompany(later, seed, true);
  const sync = await SyncOf.open();
  try {
    const first = differences(expected(company), await sync.first(company.rows, company.settings));
    if (first.length > 0) return first.map((line) => `At first: ${line}`);
    const next = differences(expected(later), await sync.next(later.rows, later.settings));
    if (next.length > 0) return next.map((line) => `After changes: ${line}`);
    const again = differences(expected(last), await sync.next(last.rows, last.settings));
    return again.map((line) => `After changes of what every sum depends on: ${line}`);
  } finally {
    await sync.close();
  }
}
