import type { FastifyInstance, FastifyReply } from 'fastify';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { cacheFolder } from './build/cache.ts';
import { packageFolder, packageVersion } from './build/packages.ts';

const DESIGN_SYSTEM = '@salesforce-ux/design-system';
const CLIENT = join(import.meta.dirname, 'client');

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.map': 'application/json'
};

/** The version is part of the address, so an answer never changes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const A_DAY = 'public, max-age=86400';

export const STYLES: readonly string[] = [
  `/local/assets/slds-${packageVersion(DESIGN_SYSTEM)}/styles/salesforce-lightning-design-system.min.css`,
  '/local/assets/page.css'
];

/** Style sheets, bundles, icons and pictures of the page. */
export function registerAssets(app: FastifyInstance): void {
  const designSystem = join(packageFolder(DESIGN_SYSTEM), 'assets');
  // The org's clock may show another year; caches compute the age of an answer from its Date.
  app.addHook('onSend', async (_request, reply) => void reply.header('Date', new Date().toUTCString()));

  app.get<{ Params: { version: string; folder: string; '*': string } }>(
    '/local/assets/slds-:version/:folder/*',
    async ({ params }, reply) =>
      ['styles', 'images'].includes(params.folder)
        ? send(reply, designSystem, `${params.folder}/${params['*']}`, FOR_EVER)
        : absent(reply)
  );
  // Where the base components look for icons without a template.
  app.get<{ Params: { '*': string }; Querystring: { icon?: unknown } }>(
    '/assets/icons/*',
    async ({ params, query }, reply) =>
      query.icon === undefined
        ? send(reply, designSystem, `icons/${params['*']}`, A_DAY)
        : sendSymbol(reply, join(designSystem, 'icons'), params['*'], String(query.icon))
  );
  app.get<{ Params: { bundle: string; file: string } }>(
    '/local/assets/:bundle/:file',
    async ({ params: { bundle, file } }, reply) =>
      /^(vendor|app)-[0-9a-f]{16}$/.test(bundle)
        ? send(reply, cacheFolder(bundle), file, FOR_EVER)
        : absent(reply)
  );
  app.get('/local/assets/page.css', async (_request, reply) => send(reply, CLIENT, 'page.css', 'no-cache'));
  app.get('/local/assets/icon.svg', async (_request, reply) => send(reply, CLIENT, 'icon.svg', A_DAY));
}

async function send(
  reply: FastifyReply,
  folder: string,
  path: string,
  caching: string
): Promise<FastifyReply> {
  const type = TYPES[extname(path)];
  const file = join(folder, path);
  const found = type && file.startsWith(folder) ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) return absent(reply);
  const tag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
  reply
    .header('Cache-Control', caching)
    .header('ETag', tag)
    .header('Cross-Origin-Resource-Policy', 'same-origin');
  if (reply.request.headers['if-none-match'] === tag) return reply.code(304).send();
  // As a stream: over loopback, packing it would take longer than sending it.
  return reply
    .type(type ?? '')
    .header('Content-Length', found.size)
    .send(createReadStream(file));
}

/** One symbol of a sprite, as a separate sprite. */
async function sendSymbol(
  reply: FastifyReply,
  folder: string,
  sprite: string,
  name: string
): Promise<FastifyReply> {
  if (!/^[a-z]+-sprite\/svg\/symbols\.svg$/.test(sprite) || !/^\w+$/.test(name)) return absent(reply);
  const symbols = await readFile(join(folder, sprite), 'utf8').catch(() => '');
  const symbol = new RegExp(`<symbol[^>]*\\sid="${name}"[^>]*>.*?</symbol>`, 's').exec(symbols)?.[0];
  if (symbol === undefined) return absent(reply);
  return reply
    .header('Cache-Control', A_DAY)
    .header('Cross-Origin-Resource-Policy', 'same-origin')
    .type(TYPES['.svg'] ?? '')
    .send(`<svg xmlns="http://www.w3.org/2000/svg" display="none">${symbol}</svg>`);
}

const absent = (reply: FastifyReply): FastifyReply =>
  reply.code(404).type('text/plain; charset=utf-8').send('The page has no such file.');
