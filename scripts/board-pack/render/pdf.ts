import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findChromium } from '../../setup/chromium.mjs';

const NO_BROWSER =
  'A PDF is printed by Chromium or Chrome, and none was found. Install one (Debian, Ubuntu: sudo apt-get install chromium), name it in CHROMIUM_PATH, or write --out pack.html and print that page.';

/** @throws Error that says what to do where there is no browser */
export function chromiumOrSay(env: NodeJS.ProcessEnv): string {
  const chromium = findChromium(env);
  if (chromium === undefined) throw new Error(NO_BROWSER);
  return chromium;
}

/**
 * Prints a page with an installed Chromium, tagged for screen readers.
 * @throws Error with what the browser said where it failed
 */
export async function printPdf(html: string, file: string, env = process.env): Promise<void> {
  const chromium = chromiumOrSay(env);
  const folder = await mkdtemp(join(tmpdir(), 'board-pack-'));
  try {
    const page = join(folder, 'page.html');
    await writeFile(page, html, { mode: 0o600 });
    // A container's root has no sandbox; the page is our own, without scripts.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    await promisify(execFile)(chromium, [
      '--headless=new',
      ...asRoot,
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      '--export-tagged-pdf',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${file}`,
      pathToFileURL(page).href
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
