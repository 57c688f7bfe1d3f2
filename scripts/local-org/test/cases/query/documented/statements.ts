/** A sentence or a row of a table, white space as one blank. */
export function statementsOf(markdown: string): string[] {
  const [, ...sections] = markdown.split(/^## .*$/m);
  return sections.flatMap((section) => [...rowsOf(section), ...sentencesOf(section)]);
}

/** `what: meaning` of each row below the head of a table. */
const rowsOf = (section: string): string[] =>
  section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
        .join(': ')
    );

const sentencesOf = (section: string): string[] =>
  section
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n')
    .split(/\n\n|\n(?=- )/)
    .map((paragraph) => paragraph.replace(/^- /, '').replace(/\s+/g, ' ').trim())
    .flatMap((paragraph) => paragraph.split(/(?<=\.) (?=[A-Z`])/))
    .filter((sentence) => sentence !== '');
