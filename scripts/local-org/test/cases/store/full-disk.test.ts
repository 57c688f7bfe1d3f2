import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { createOrg } from '../../../engine/org.ts';
import { folderOf, removeFolders, rows } from '../../support/small-org.ts';
import { asDiskFull } from '../../../engine/store/disk.ts';

const child = fileURLToPath(new URL('../../support/full-disk.ts', import.meta.url));
afterEach(removeFolders);

const FULL = {
  errorCode: 'STORAGE_LIMIT_EXCEEDED',
  message:
    'The disk is full: this request saved nothing. What was saved before is kept: make room on the disk and send it again.'
};

describe('a full disk', () => {
  // Only there can a process let its files grow again.
  it.runIf(process.platform === 'linux')(
    'refuses saves and says so, is read from, goes on when there is room, and loses nothing',
    async () => {
      const store = join(folderOf({}), 'org.db');
      const text = await new Promise<string>((resolve, reject) => {
        const command = `trap '' XFSZ; exec "$0" --import tsx "$1" "$2"`;
        execFile('sh', ['-c', command, process.execPath, child, store], (error, stdout, stderr) =>
          stdout.endsWith('}') ? resolve(stdout) : reject(new Error(`${String(error)} ${stderr}`))
        );
      });
      const seen = JSON.parse(text);
      expect(seen.saved).toBeGreaterThan(0);
      expect(seen).toMatchObject({
        refused: { status: 507, body: [FULL] },
        counted: seen.saved,
        graphql: { status: 507, body: [FULL] },
        again: 200,
        after: seen.saved + 100
      });
      // It was killed: what it acknowledged is in the file or in its log.
      const org = await createOrg({ metadata: [], store });
      expect(await rows(org, 'SELECT COUNT(Id) n FROM Account')).toMatchObject([{ n: seen.after }]);
      await org.close();
    }
  );

  it('is told from other errors by what the system and DuckDB say', () => {
    const said = (message: string, code?: string): unknown =>
      asDiskFull(Object.assign(new Error(message), code === undefined ? {} : { code }));
    for (const error of [
      said('Failed to commit: Could not write file "x.wal": No space left on device'),
      said('write failed', 'EDQUOT')
    ])
      expect(error).toMatchObject({ status: 507, errorCode: FULL.errorCode, message: FULL.message });
    expect(said('database has been invalidated … Original error: "No space left on device"')).toMatchObject({
      status: 507,
      message:
        'The disk is full, and the org cannot go on. What was saved is kept: make room on the disk and start the org again.'
    });
    expect(said('Constraint Error')).not.toHaveProperty('status');
  });
});
