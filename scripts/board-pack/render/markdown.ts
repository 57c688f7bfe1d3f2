import type { Block, Item, Linked, PageDocument, Section } from '../document.ts';

/** Signs that would begin a list, a link or a table. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*[\]<>|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\s*)([#+-]|\d+\.)(?=\s)/, '$1\\$2');

const linked = ({ text, href }: Linked): string =>
  href ? `[${plain(text)}](${href.replaceAll(')', '%29')})` : plain(text);

const itemOf = ({ figure, details = [], ...name }: Item): string => {
  const amount = figure ? ` **${plain(figure)}**` : '';
  return [
    `${linked(name)}${amount}`,
    ...details.map((detail) => `   ${typeof detail === 'string' ? plain(detail) : linked(detail)}`)
  ].join('  \n');
};

const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return plain(block.text);
    case 'list':
      return block.items
        .map((item, index) => `${block.isOrdered ? `${index + 1}.` : '-'} ${itemOf(item)}`)
        .join('\n');
    case 'table':
      return [
        plain(block.caption),
        '',
        row(block.columns.map(({ label }) => label)),
        `| ${block.columns.map(({ isNumber }) => (isNumber ? '---:' : '---')).join(' | ')} |`,
        ...block.rows.map(row)
      ].join('\n');
    case 'lines':
      // The table has the same values.
      return '';
  }
}

const sectionOf = ({ title, blocks }: Section): string =>
  [`## ${plain(title)}`, ...blocks.map(blockOf).filter(Boolean)].join('\n\n');

/** The same content as the HTML. */
export const markdownOf = ({ title, subtitle, headline, sections }: PageDocument): string =>
  `${[`# ${plain(title)}`, plain(subtitle), `**${plain(headline)}**`, ...sections.map(sectionOf)].join('\n\n')}\n`;
