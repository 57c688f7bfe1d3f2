/** How the system and DuckDB say that a disk, a quota or a file's limit is full; the last is DuckDB's limit of the free disk for its own files. */
const FULL = /ENOSPC|EDQUOT|EFBIG|No space left|Disk quota exceeded|File too large|max_temp_directory_size/i;

/** Whether a full disk is behind an error. */
export function isDiskFull(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return FULL.test(`${code} ${error.message}`);
}
