import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import browser from '../../config/playwright.config.ts';
import { pictures } from './pictures.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
/** The sample company of one day is always the same, so a picture changes only when the product does. */
const TODAY = '2026-11-20';

interface Product {
  url: string;
  stop(): Promise<void>;
}

/** `npm start` on a free port. */
function startProduct(): Promise<Product> {
  const product = spawn(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'scripts/start/main.ts'), '--port', '0', '--no-open', '--today', TODAY],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }
  );
  const ended = new Promise<void>((done) => product.once('close', () => done()));
  const stop = (): Promise<void> => {
    product.kill('SIGINT');
    return ended;
  };
  return new Promise((ready, failed) => {
    createInterface({ input: product.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) ready({ ...(JSON.parse(line.slice(6)) as { url: string }), stop });
    });
    void ended.then(() => failed(new Error('The product ended before it was ready; see the reason above.')));
  });
}

async function takePictures(url: string): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const chrome = await chromium.launch(browser.use?.launchOptions);
  try {
    for (const { name, viewport, arrange } of pictures) {
      const page = await chrome.newPage({ viewport });
      await page.goto(url);
      await page.locator('[data-id="number"]').waitFor();
      await page.getByRole('listitem').filter({ hasText: /\d/ }).first().waitFor();
      await arrange?.(page);
      await page.waitForLoadState('networkidle');
      // Nothing is to look as if a pointer lay upon it.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join(IMAGES, `${name}.png`), animations: 'disabled' });
      await page.close();
      console.log(join('docs/images', `${name}.png`));
    }
  } finally {
    await chrome.close();
  }
}

try {
  const product = await startProduct();
  await takePictures(product.url).finally(product.stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
