/** A text with other content between `first` and `<!-- end of {name} -->`. @throws when a mark is missing */
export function withMarked(text: string, first: string, name: string, content: string): string {
  const last = `<!-- end of ${name} -->`;
  const start = text.indexOf(first);
  const end = text.indexOf(last);
  if (start < 0 || end < start) throw new Error(`The marks ${first} and ${last} are missing.`);
  return `${text.slice(0, start + first.length)}\n${content}\n${text.slice(end)}`;
}

/** A table in Markdown. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  );
  return `\n${lines.join('\n')}\n`;
}
