import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Org } from '../engine/types.ts';
import { registerAssets, STYLES } from './assets.ts';
import { followDeploys, type PageOf } from './deployed.ts';
import { MESSAGES } from './messages.ts';
import type { PageMetadata } from './metadata.ts';
import { pageDataOf } from './page-data.ts';
import { firstPerson, readCompany, readPeople, type Person } from './people.ts';
import { CONTENT_SECURITY_POLICY, sentenceHtml, shellHtml } from './shell.ts';

export { prepareVendor } from './build/index.ts';
export { followDeploys } from './deployed.ts';
export { readPageMetadata } from './metadata.ts';

export interface PageParts {
  org: Org;
  sessions: { issue(userId: string): string; callerOf(token: string): unknown };
  /** Where the caller has begun to build the page before the org was there. */
  pageOf?: PageOf;
}

const COOKIE = 'person';

/**
 * Adds the page of the org's tabs, as they are deployed in it. Resolves when the page can be shown.
 * @throws Error with the compiler's message when the components cannot be built
 */
export async function registerPage(app: FastifyInstance, parts: PageParts): Promise<void> {
  const { org, pageOf = followDeploys() } = parts;
  const page = () => pageOf(org.metadata.components);
  await page().bundles;
  const tokens = new Map<string, string>();
  const tokenOf = (userId: string): string => {
    const known = tokens.get(userId);
    if (known && parts.sessions.callerOf(known)) return known;
    const token = parts.sessions.issue(userId);
    tokens.set(userId, token);
    return token;
  };

  await app.register(async (assets) => registerAssets(assets));

  for (const path of ['/', '/lightning'])
    app.get(path, async (_request, reply) => reply.redirect(homeOf(page().metadata)));

  app.get('/lightning/*', async (request, reply) => {
    const { metadata, bundles } = page();
    const people = await readPeople(org);
    const person =
      people.find(({ id }) => id === cookieOf(request)) ?? firstPerson(people, await readCompany(org));
    secure(reply);
    if (!person) return reply.code(503).send(sentenceHtml(MESSAGES.noUser));
    if (!bundles) return reply.code(503).send(sentenceHtml(MESSAGES.noTab));
    const data = await pageDataOf(person, { org, metadata, accessToken: tokenOf(person.id) });
    try {
      const { app: script, vendor } = await bundles;
      return await reply.send(shellHtml(data, { styles: STYLES, script, preload: [vendor] }));
    } catch (error) {
      return reply.code(503).send(sentenceHtml((error as Error).message));
    }
  });

  app.get('/local/people', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    return (await readPeople(org)).map(({ id, name, title, username, role }: Person) => ({
      id,
      name,
      title,
      username,
      role
    }));
  });

  app.post<{ Body: { id?: unknown } | null }>('/local/person', async (request, reply) => {
    const person = (await readPeople(org)).find(({ id }) => id === request.body?.id);
    if (!person) return reply.code(404).send({ message: MESSAGES.unknownUser });
    return reply
      .header('Set-Cookie', `${COOKIE}=${person.id}; Path=/; HttpOnly; SameSite=Strict`)
      .code(204)
      .send();
  });
}

/** The first tab that shows a component. */
const tabOf = ({ tabs }: PageMetadata): string | undefined => tabs.find(({ component }) => component)?.name;

/** Where the page opens: the first tab that shows a component. */
export const homeOf = (metadata: PageMetadata): string => `/lightning/n/${tabOf(metadata) ?? ''}`;

const cookieOf = (request: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|;\\s*)${COOKIE}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];

/** The page carries an access token: other sites must not cache, frame or read it. */
const secure = (reply: FastifyReply): FastifyReply =>
  reply
    .type('text/html; charset=utf-8')
    .header('Cache-Control', 'no-store')
    .header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    .header('Cross-Origin-Opener-Policy', 'same-origin')
    .header('Cross-Origin-Resource-Policy', 'same-origin')
    .header('Referrer-Policy', 'no-referrer')
    .header('X-Frame-Options', 'DENY');
