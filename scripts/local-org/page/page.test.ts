import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Org } from '../types.ts';
import { registerPage, SOURCE_FOLDERS } from './index.ts';
import type { PageData } from './types.ts';

const VP = '005000000000001AAA';
const REP = '005000000000002AAA';
const ADMIN = '005000000000009AAA';

const user = (Id: string, Name: string, ManagerId: string | null) => ({
  Id,
  Name,
  Title: null,
  Username: `${Id}@org.example`,
  ManagerId,
  LocaleSidKey: 'de_DE',
  LanguageLocaleKey: 'de',
  TimeZoneSidKey: 'Europe/Berlin',
  DefaultCurrencyIsoCode: null
});
const USERS = [user(ADMIN, 'Admin', null), user(VP, 'Mira </script><b>', null), user(REP, 'Ada', VP)];
const SETS = [
  [ADMIN, 'Forecast_Admin'],
  [VP, 'Forecast_Rep'],
  [VP, 'Forecast_Manager'],
  [REP, 'Forecast_Rep']
].map(([AssigneeId, Name]) => ({ AssigneeId, PermissionSet: { Name } }));

/** Only what the page asks of an org. */
const org = {
  adminId: ADMIN,
  settings: {
    orgId: '00D000000000001EAA',
    name: 'Marlow',
    locale: 'en_US',
    timeZone: 'UTC',
    currency: 'EUR'
  },
  clock: { now: () => new Date('2017-12-31T12:00:00Z') },
  schema: {
    objects: new Map([['opportunity', { keyPrefix: '006', name: 'Opportunity' }]]),
    object: () => undefined
  },
  parseQuery: (soql: string) => soql,
  run: async (soql: unknown) => ({ records: String(soql).includes('FROM User') ? USERS : SETS }),
  rights: async ({ userId }: { userId: string }) => ({
    customPermissions: new Set<string>(),
    canSeeTab: (tab: string) => userId !== REP || tab === 'Forecast'
  })
} as unknown as Org;

let app: FastifyInstance;
let issued: string[];

beforeEach(async () => {
  issued = [];
  app = Fastify();
  await registerPage(app, {
    org,
    sessions: {
      issue: (userId) => {
        issued.push(userId);
        return `token of ${userId}`;
      },
      callerOf: (token) => token
    },
    metadata: SOURCE_FOLDERS,
    bundles: Promise.resolve({
      vendor: '/local/assets/vendor-0/vendor.js',
      app: '/local/assets/app-0/app.js'
    })
  });
});
afterEach(() => app.close());

const open = async (person?: string): Promise<{ html: string; data: PageData }> => {
  const { payload } = await app.inject({
    url: '/lightning/n/Forecast',
    headers: person ? { cookie: `other=1; person=${person}` } : {}
  });
  const json = /id="page-data">(.*?)<\/script>/.exec(payload)?.[1] ?? '';
  return { html: payload, data: JSON.parse(json) as PageData };
};

test('the address alone leads to the tab, seen by the head of the largest team', async () => {
  expect((await app.inject('/')).headers.location).toBe('/lightning/n/Forecast');
  const { data } = await open();
  expect(data.person).toMatchObject({ id: VP, role: 'manager' });
  expect(data.accessToken).toBe(`token of ${VP}`);
  expect(data.now).toBe('2017-12-31T12:00:00.000Z');
  expect(data.i18n).toMatchObject({ locale: 'de-DE', timeZone: 'Europe/Berlin', currency: 'EUR' });
});

test('the cookie says who one is; rights follow; a token serves until it ends', async () => {
  const { data } = await open(REP);
  await open(REP);
  expect(data.person).toMatchObject({ id: REP, role: 'rep' });
  expect(data.app.tabs.filter(({ visible }) => visible).map(({ name }) => name)).toEqual(['Forecast']);
  expect(issued).toEqual([REP]);
});

test('no name can end the script element it stands in', async () => {
  const { html, data } = await open(VP);
  expect(html).not.toContain('</script><b>');
  expect(data.person.name).toBe('Mira </script><b>');
});

test('the page is neither kept, nor framed, nor fed from elsewhere', async () => {
  const { headers } = await app.inject('/lightning/n/Forecast');
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer'
  });
  expect(String(headers['content-security-policy'])).toMatch(/default-src 'none'.*script-src 'self';/);
});

test('one becomes an active user and nobody else', async () => {
  const become = (id: unknown) => app.inject({ method: 'POST', url: '/local/person', payload: { id } });
  const { statusCode, headers } = await become(REP);
  expect(statusCode).toBe(204);
  expect(headers['set-cookie']).toBe(`person=${REP}; Path=/; HttpOnly; SameSite=Strict`);
  expect((await become('005000000000777AAA')).statusCode).toBe(404);
  expect((await become({ $ne: 1 })).statusCode).toBe(404);
});

test('files are served under their version for good, with the real date, and nothing beside them', async () => {
  const styles = /href="(\/local\/assets\/slds[^"]+)"/.exec((await open()).html)?.[1] ?? '';
  const { headers, statusCode } = await app.inject(styles);
  expect(statusCode).toBe(200);
  expect(headers['cache-control']).toContain('immutable');
  expect(Math.abs(Date.parse(String(headers.date)) - Date.now())).toBeLessThan(60_000);
  const again = await app.inject({ url: styles, headers: { 'if-none-match': String(headers.etag) } });
  expect(again.statusCode).toBe(304);
  for (const url of [
    '/assets/icons/..%2f..%2fpackage.json',
    '/local/assets/vendor-0/..%2f..%2fpackage.json',
    '/local/assets/slds-1/styles/..%2f..%2f..%2fpackage.json'
  ]) {
    expect((await app.inject(url)).statusCode, url).toBe(404);
  }
});
