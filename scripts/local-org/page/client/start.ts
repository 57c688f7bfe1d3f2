import { createElement, type LightningElement } from 'lwc';
import Shell from 'page/shell';
import { page } from './pageData.ts';

/** Puts the page into the document; the components are those that tabs show, by bundle name. */
export function start(components: Record<string, typeof LightningElement>): void {
  const shell = createElement('page-shell', { is: Shell });
  Object.assign(shell, { components });
  document.body.append(shell);
  if (page.builtPath) window.setInterval(() => void reloadWhenBuilt(page.builtPath as string), ASK_MS);
}

const ASK_MS = 1000;

/** For developers: the page follows the sources. An org that has gone away meanwhile is asked again. */
async function reloadWhenBuilt(path: string): Promise<void> {
  const response = await fetch(path).catch(() => undefined);
  const built = response?.ok ? ((await response.json()) as { app: string }).app : undefined;
  const shown = [...document.scripts].some(({ src }) => built && src.endsWith(built));
  if (built && !shown) window.location.reload();
}
