import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Entry, EntryCache, type Snapshot } from '../../../lightning-page/client/lds/entries.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

test('asks once for all who show the same, and freezes the answer', async () => {
  const load = vi.fn(() => Promise.resolve({ rows: [{ id: 1 }] }));
  const cache = new EntryCache();
  const seen: Snapshot[] = [];
  cache.entry('deals', () => undefined, load).subscribe((snapshot) => seen.push(snapshot));
  cache.entry('deals', () => undefined, load).subscribe((snapshot) => seen.push(snapshot));
  await settle();
  expect(load).toHaveBeenCalledTimes(1);
  expect(seen).toEqual([{ data: { rows: [{ id: 1 }] } }, { data: { rows: [{ id: 1 }] } }]);
  expect(Object.isFrozen((seen[0]?.data as { rows: unknown[] }).rows[0])).toBe(true);
});

test('of answers that overtake each other the one to the last question counts', async () => {
  const answers: ((text: string) => void)[] = [];
  const entry = new Entry(
    () => new Promise((answer) => answers.push(answer)),
    () => undefined
  );
  const seen: unknown[] = [];
  entry.subscribe(({ data }) => seen.push(data));
  void entry.refresh();
  answers[1]?.('new');
  await settle();
  answers[0]?.('old');
  await settle();
  expect(seen).toEqual(['new']);
});

test('tells of a refusal, and of what a later question brings', async () => {
  const load = vi.fn().mockRejectedValueOnce('refused').mockResolvedValueOnce('here');
  const entry = new Entry(load, () => undefined);
  const seen: Snapshot[] = [];
  entry.subscribe((snapshot) => seen.push(snapshot));
  await settle();
  await entry.refresh();
  expect(seen).toEqual([{ error: 'refused' }, { data: 'here' }]);
});

test('asks anew for who comes after a refusal', async () => {
  const load = vi.fn().mockRejectedValueOnce('refused').mockResolvedValueOnce('here');
  const entry = new Entry(load, () => undefined);
  entry.subscribe(() => undefined)();
  await settle();
  const seen: Snapshot[] = [];
  entry.subscribe((snapshot) => seen.push(snapshot));
  await settle();
  expect(seen).toEqual([{ data: 'here' }]);
});

test('serves an answer for a while after the last wire has gone, then forgets it', async () => {
  const load = vi.fn(() => Promise.resolve('answer'));
  const cache = new EntryCache();
  const show = () => cache.entry('deals', () => undefined, load).subscribe(() => undefined);
  show()();
  await vi.advanceTimersByTimeAsync(29_000);
  show()();
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(31_000);
  show();
  expect(load).toHaveBeenCalledTimes(2);
});
