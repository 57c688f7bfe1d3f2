import type { Block, Item, Linked, PageDocument, Section } from '../document.ts';
import { escaped } from './escape.ts';
import { drawn } from './lines.ts';
import { STYLE } from './style.ts';

export type Paper = 'A4' | 'letter';

const linked = ({ text, href }: Linked): string =>
  href ? `<a href="${escaped(href)}">${escaped(text)}</a>` : escaped(text);

const itemOf = ({ figure, details = [], ...name }: Item): string => {
  const amount = figure ? ` <span class="figure">${escaped(figure)}</span>` : '';
  const more = details
    .map(
      (detail) =>
        `<span class="details">${typeof detail === 'string' ? escaped(detail) : linked(detail)}</span>`
    )
    .join('');
  return `<li>${linked(name)}${amount}${more}</li>`;
};

const tableOf = ({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): string => {
  const classOf = (index: number): string => (columns[index]?.isNumber ? ' class="number"' : '');
  const heads = columns.map(({ label }, index) => `<th scope="col"${classOf(index)}>${escaped(label)}</th>`);
  const lines = rows.map(
    ([name = '', ...cells]) =>
      `<tr><th scope="row">${escaped(name)}</th>${cells
        .map((cell, index) => `<td${classOf(index + 1)}>${escaped(cell)}</td>`)
        .join('')}</tr>`
  );
  return `<div class="scroll"><table><caption>${escaped(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>${lines.join('')}</tbody></table></div>`;
};

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p${block.isWeak ? ' class="weak"' : ''}>${escaped(block.text)}</p>`;
    case 'list': {
      const tag = block.isOrdered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map(itemOf).join('')}</${tag}>`;
    }
    case 'table':
      return tableOf(block);
    case 'lines':
      return drawn(block);
  }
}

const sectionOf = ({ key, title, blocks, isWide }: Section): string =>
  `<section aria-labelledby="${key}"${isWide ? ' class="wide"' : ''}><h2 id="${key}">${escaped(title)}</h2>${blocks
    .map(blockOf)
    .join('')}</section>`;

/** One file that needs no other: headings, lists and tables are marked as such, so that a PDF of it is tagged. */
export const htmlOf = (page: PageDocument, paper: Paper = 'A4'): string => `<!doctype html>
<html lang="${escaped(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(page.title)}</title>
<style>
${STYLE.replace('%PAPER%', paper)}
</style>
</head>
<body>
<main>
<header>
<h1>${escaped(page.title)}</h1>
<p class="subtitle">${escaped(page.subtitle)}</p>
<p class="headline">${escaped(page.headline)}</p>
</header>
<div class="sections">
${page.sections.map(sectionOf).join('\n')}
</div>
</main>
</body>
</html>
`;
