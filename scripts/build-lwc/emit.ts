import { rm, writeFile } from 'node:fs/promises';
import { findBundles, type LwcBundle } from '../lib/lwc/bundles.ts';
import { emitScripts, scriptsOf } from '../lib/lwc/emit.ts';

/** Writes a `.js` beside each `.ts` of every bundle, and removes those whose source is gone. Returns what it wrote. */
export async function emitBundles(lwcFolder: string): Promise<string[]> {
  const written: string[] = [];
  for (const bundle of findBundles(lwcFolder)) written.push(...(await emitBundle(bundle)));
  return written;
}

async function emitBundle(bundle: LwcBundle): Promise<string[]> {
  const scripts = await emitScripts(bundle);
  for (const [target, code] of scripts) await writeFile(target, code);
  for (const script of scriptsOf(bundle.folder, '.js')) {
    if (!scripts.has(script)) await rm(script);
  }
  return [...scripts.keys()];
}
