const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

/** A table, as Markdown. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n') + '\n';
