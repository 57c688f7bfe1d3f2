import type { PageData } from './types.ts';

export interface ShellAssets {
  styles: readonly string[];
  script: string;
  preload: readonly string[];
}

/** Everything comes from this server. LWC's synthetic shadow adds its style sheets as elements, hence unsafe-inline for styles. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'"
].join('; ');

/** The page around the app; what the person may see of the org comes later, over the public API. */
export const shellHtml = (
  data: PageData,
  { styles, script, preload }: ShellAssets
): string => `<!doctype html>
<html lang="${escapeHtml(String(data.i18n.lang))}" dir="${data.i18n.dir === 'rtl' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(data.app.label)} | Local org</title>
    <link rel="icon" href="/local/assets/icon.svg" type="image/svg+xml" />
${styles.map((address) => `    <link rel="stylesheet" href="${address}" />`).join('\n')}
${preload.map((address) => `    <link rel="modulepreload" href="${address}" />`).join('\n')}
    <script type="application/json" id="page-data">${jsonInHtml(data)}</script>
    <script type="module" src="${script}"></script>
  </head>
  <body class="slds-scope">
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`;

/** A page that only says a sentence, for when there is nothing else to show. */
export const sentenceHtml = (sentence: string): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Local org</title></head>
  <body><main><p>${escapeHtml(sentence)}</p></main></body>
</html>
`;

/** JSON that cannot end the script element around it. */
const jsonInHtml = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
