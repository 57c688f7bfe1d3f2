import { htmlEncoded } from './extra-functions.ts';

const text = (value: unknown): string => String(value ?? '');
const encoded = (value: unknown): string => htmlEncoded(text(value)).replaceAll('&#39;', '&#039;');

/** Links, pictures and line breaks, as formula fields show them in answers of the API. */
export const HTML_FUNCTIONS = {
  /** In a flow. */
  BR: () => '\n',
  ORG_BR: () => '<br>',
  ORG_HYPERLINK: (url: unknown, name: unknown, target: unknown = '_blank') =>
    `<a href="${text(url)}" target="${text(target)}">${encoded(name)}</a>`,
  ORG_IMAGE: (url: unknown, name: unknown, ...sizes: unknown[]) => {
    const styles = ['height', 'width']
      .slice(0, sizes.length)
      .map((of, i) => `${of}:${text(sizes[i] ?? 0).replace(/^0\./, '.')}px;`);
    return `<img src="${text(url)}" alt="${encoded(name)}"${styles.length > 0 ? ` style="${styles.join(' ')}"` : ''} border="0"/>`;
  }
};
