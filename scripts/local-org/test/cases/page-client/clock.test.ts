import { afterEach, expect, test } from 'vitest';
import { followClock } from '../../../lightning-page/client/clock.ts';

const browserDate = Date;
afterEach(() => {
  globalThis.Date = browserDate;
});

test('the page lives on the day of the org, and given dates stay as they are', () => {
  followClock('2017-12-31T12:00:00.000Z');
  expect(new Date().toISOString()).toMatch(/^2017-12-31T12:00/);
  expect(new Date(Date.now()).getUTCFullYear()).toBe(2017);
  expect(new Date('2026-05-20').toISOString()).toBe('2026-05-20T00:00:00.000Z');
  expect(new Date()).toBeInstanceOf(Date);
  expect(Date.UTC(2020, 0, 1)).toBe(1577836800000);
});

test('an org on the same day changes nothing', () => {
  followClock(new Date().toISOString());
  expect(Date).toBe(browserDate);
});
