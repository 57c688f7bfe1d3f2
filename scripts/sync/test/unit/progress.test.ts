import { expect, it } from 'vitest';
import { keepSecret } from '../../../lib/secrets.ts';
import { logSteps, tellSteps, timed } from '../../src/progress.ts';

const step = { step: 'read Opportunity', milliseconds: 1431, counts: { rows: 21_200 } };

it('tells each step in a line', () => {
  const lines: string[] = [];
  const progress = tellSteps((line) => lines.push(line));
  progress.step(step);
  progress.step({ step: 'settle', milliseconds: 3 });
  progress.note('GET /limits: the org is busy; trying again in 2 s');
  expect(lines).toEqual([
    'read Opportunity, 21,200 rows, 1,431 ms',
    'settle, 3 ms',
    'GET /limits: the org is busy; trying again in 2 s'
  ]);
});

it('logs each step as a line of JSON, without secrets', () => {
  keepSecret('a-secret-of-this-test');
  const lines: string[] = [];
  const progress = logSteps(
    (line) => lines.push(line),
    () => new Date('2026-11-20T10:00:00.000Z')
  );
  progress.step(step);
  progress.note('with a-secret-of-this-test');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '2026-11-20T10:00:00.000Z', step: 'read Opportunity', rows: 21_200, milliseconds: 1431 },
    { at: '2026-11-20T10:00:00.000Z', note: expect.not.stringContaining('a-secret') }
  ]);
});

it('counts what a step brought, and tells of none that failed', async () => {
  const lines: string[] = [];
  const progress = tellSteps((line) => lines.push(line));
  expect(
    await timed(
      progress,
      'read',
      async () => 7,
      (rows) => ({ rows })
    )
  ).toBe(7);
  await expect(timed(progress, 'write', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(lines).toEqual([expect.stringMatching(/^read, 7 rows, \d+ ms$/)]);
});
