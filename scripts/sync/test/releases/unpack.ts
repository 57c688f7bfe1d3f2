import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { readZip } from '../../../local-org/server/metadata-api/package/zip.ts';

/** For tests: what a release left behind. */
export interface Release {
  /** A folder in source format. */
  readonly metadata: string;
  /** A data export. */
  readonly records: string;
  /** The DuckDB file. */
  readonly store: Buffer;
  readonly remove: () => void;
}

export function unpackRelease(version: string): Release {
  const at = (name: string) => fileURLToPath(new URL(`${version}/${name}`, import.meta.url));
  const metadata = mkdtempSync(join(tmpdir(), 'release-'));
  for (const [path, content] of readZip(readFileSync(at('metadata.zip')))) {
    if (path === 'package.xml') continue;
    const file = join(metadata, sourcePath(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return {
    metadata,
    records: at('records.zip'),
    store: gunzipSync(readFileSync(at('store.duckdb.gz'))),
    remove: () => rmSync(metadata, { recursive: true, force: true })
  };
}

/** The place of a package's file in source format: objects have a folder each, and all end in -meta.xml. */
function sourcePath(path: string): string {
  const [name = ''] = basename(path).split('.');
  return `${path.startsWith('objects/') ? `objects/${name}/${basename(path)}` : path}-meta.xml`;
}
