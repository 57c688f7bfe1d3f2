/**
 * A path as DuckDB takes it where it would expand a pattern (read_csv and its like): the file of that name, and no other.
 * @throws Error in one sentence for the one kind of name that DuckDB has no way to write
 */
export function literalPath(path: string): string {
  if (!/[*?[]/.test(path)) return path;
  const slashed = process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
  if (slashed.includes('\\'))
    throw new Error(`${path} has a backslash together with *, ? or [, which DuckDB cannot read. Rename it.`);
  return slashed.replace(/[*?[]/g, '[$&]');
}
