import { createElement, type LightningElement } from 'lwc';
import Shell from 'page/shell';

/** Puts the page into the document; the components are those that tabs show, by bundle name. */
export function start(components: Record<string, typeof LightningElement>): void {
  const shell = createElement('page-shell', { is: Shell });
  Object.assign(shell, { components });
  document.body.append(shell);
}
