import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { join } from 'node:path';
import type { Org } from '../types.ts';
import { registerAssets, STYLES } from './assets.ts';
import { ROOT } from './build/cache.ts';
import { followSources, prepareBundles, type Bundles } from './build/index.ts';
import { readPageMetadata } from './metadata.ts';
import { pageDataOf } from './page-data.ts';
import { firstPerson, readPeople, type Person } from './people.ts';
import { CONTENT_SECURITY_POLICY, sentenceHtml, shellHtml } from './shell.ts';

export { prepareBundles } from './build/index.ts';
export const SOURCE_FOLDERS: readonly string[] = [join(ROOT, 'force-app/main')];

export interface PageParts {
  org: Org;
  sessions: { issue(userId: string): string; callerOf(token: string): unknown };
  /** Source folders with apps, tabs, labels and components. */
  metadata?: readonly string[];
  /** The bundles, where the caller began to prepare them before the org was there. */
  bundles?: Promise<Bundles>;
  /** For developers: follow changes of the sources and show them at once. */
  watch?: boolean;
}

const COOKIE = 'person';
const BUILT = '/local/built';

/** Adds the Forecast tab and what stands around it. Resolves when the page can be shown. */
export async function registerPage(app: FastifyInstance, parts: PageParts): Promise<void> {
  const folders = parts.metadata ?? SOURCE_FOLDERS;
  const metadata = readPageMetadata(folders);
  const bundles = await (parts.bundles ?? prepareBundles(folders));
  const home = `/lightning/n/${metadata.tabs.find(({ component }) => component)?.name ?? ''}`;
  const tokens = new Map<string, string>();
  const tokenOf = (userId: string): string => {
    const known = tokens.get(userId);
    if (known && parts.sessions.callerOf(known)) return known;
    const token = parts.sessions.issue(userId);
    tokens.set(userId, token);
    return token;
  };

  await app.register(async (assets) => registerAssets(assets));

  app.get('/', async (_request, reply) => reply.redirect(home));
  app.get('/lightning', async (_request, reply) => reply.redirect(home));

  app.get('/lightning/*', async (request, reply) => {
    const people = await readPeople(parts.org);
    const person = people.find(({ id }) => id === cookieOf(request)) ?? firstPerson(people);
    secure(reply);
    if (!person)
      return reply.code(503).send(sentenceHtml('The data has no active user to show the page to.'));
    const data = {
      ...(await pageDataOf(person, { ...parts, metadata, accessToken: tokenOf(person.id) })),
      builtPath: parts.watch ? BUILT : undefined
    };
    const assets = { styles: STYLES, script: bundles.app, preload: [bundles.vendor] };
    return reply.send(shellHtml(data, assets));
  });

  if (parts.watch) {
    const stop = followSources(bundles, folders, (text) => console.error(text));
    app.addHook('onClose', async () => stop());
    app.get(BUILT, async () => ({ app: bundles.app }));
  }

  app.get('/local/people', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    return (await readPeople(parts.org)).map(({ id, name, title, username, role }: Person) => ({
      id,
      name,
      title,
      username,
      role
    }));
  });

  app.post<{ Body: { id?: unknown } | null }>('/local/person', async (request, reply) => {
    const person = (await readPeople(parts.org)).find(({ id }) => id === request.body?.id);
    if (!person) return reply.code(404).send({ message: 'There is no active user with this Id.' });
    return reply
      .header('Set-Cookie', `${COOKIE}=${person.id}; Path=/; HttpOnly; SameSite=Strict`)
      .code(204)
      .send();
  });
}

const cookieOf = (request: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];

/** The page carries an access token: nobody may keep, frame or read it from elsewhere. */
const secure = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    .header('Cross-Origin-Opener-Policy', 'same-origin')
    .header('Cross-Origin-Resource-Policy', 'same-origin')
    .header('Referrer-Policy', 'no-referrer')
    .header('X-Frame-Options', 'DENY');
