import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Store } from '../../src/store/store.ts';
import { deletionsStart } from '../../src/extract/window.ts';

it('asks for deletions since the lag and a minute before the last run, and not further back than an org tells', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'window-'));
  const store = await Store.open(join(folder, 'store.duckdb'));
  try {
    await store.run(
      `INSERT INTO checkpoint (object, read_until, fields, deleted_until) VALUES
         ('Account', '2026-08-20 08:00:00', '', '2026-08-20 09:00:00'), ('Lead', '2026-07-01 08:00:00', '', NULL)`
    );
    const timing = { startedAt: new Date('2026-08-20T10:00:00Z'), lag: 300 };
    expect(await deletionsStart(store, 'Account', timing)).toEqual(new Date('2026-08-20T08:54:00Z'));
    // 15 days less an hour.
    expect(await deletionsStart(store, 'Lead', timing)).toEqual(new Date('2026-08-05T11:00:00Z'));
    expect(await deletionsStart(store, 'User', timing)).toEqual(new Date('2026-08-20T09:54:00Z'));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
});
