import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Org } from '../../../engine/types.ts';
import { readComponent } from '../../../metadata/index.ts';
import type { Components } from '../../../engine/deploy/store.ts';
import { keyOf, type OrgComponent } from '../../../engine/deploy/types.ts';
import type { PageSources } from '../../../lightning-page/build/sources.ts';
import { followDeploys } from '../../../lightning-page/deployed.ts';
import { registerPage } from '../../../lightning-page/index.ts';
import type { PageData } from '../../../lightning-page/types.ts';
import { ASSIGNMENTS } from '../../support/sales-app.ts';

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
  [ADMIN, 'App_Admin'],
  [VP, 'App_Rep'],
  [VP, 'App_Manager'],
  [REP, 'App_Rep']
].map(([AssigneeId, Name]) => ({ AssigneeId, PermissionSet: { Name } }));

const MD = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const BOARD = [
  readComponent(
    'CustomApplication',
    'Sales',
    'x',
    `<CustomApplication ${MD}><tabs>Forecast</tabs><tabs>Plan__c</tabs></CustomApplication>`
  ),
  readComponent(
    'CustomTab',
    'Forecast',
    'x',
    `<CustomTab ${MD}><label>Forecast</label><lwcComponent>board</lwcComponent></CustomTab>`
  ),
  readComponent(
    'CustomTab',
    'Plan__c',
    'x',
    `<CustomTab ${MD}><customObject>true</customObject></CustomTab>`
  ),
  readComponent(
    'Layout',
    'Opportunity-Sales Layout',
    'x',
    `<Layout ${MD}>
      <relatedLists><fields>NAME</fields><fields>Risk__c</fields><fields>Plan__c</fields><relatedList>Call__c.Deal__c</relatedList></relatedLists>
      <relatedLists><fields>NAME</fields><relatedList>Secret__c.Deal__c</relatedList></relatedLists>
      <relatedLists><relatedList>RelatedContactRoleList</relatedList></relatedLists>
    </Layout>`
  )
];

const deployed = (...components: OrgComponent[]): Components =>
  new Map(
    components.map((component) => [
      keyOf(component),
      {
        component,
        stamp: {
          number: 1,
          createdById: ADMIN,
          createdDate: '',
          lastModifiedById: ADMIN,
          lastModifiedDate: ''
        }
      }
    ])
  );

/** Who owns deals. */
let owners: readonly string[];

/** Only what the page asks of an org. */
const org = {
  metadata: { components: deployed(...BOARD) },
  assignments: ASSIGNMENTS,
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
    object: (name: string) =>
      /^(Call|Secret)__c$/.test(name) ? { name, labelPlural: `${name} many` } : undefined,
    field: (_object: string, name: string) => ({
      name,
      label: `${name} label`,
      type: name === 'Plan__c' ? 'reference' : 'string',
      relationshipName: name === 'Plan__c' ? 'Plan__r' : undefined
    })
  },
  parseQuery: (soql: string) => soql,
  run: async (soql: unknown) => {
    if (String(soql).includes('FROM Opportunity')) return { records: owners.map((OwnerId) => ({ OwnerId })) };
    return { records: String(soql).includes('FROM User') ? USERS : SETS };
  },
  rights: async ({ userId }: { userId: string }) => ({
    customPermissions: new Set<string>(),
    can: (object: string) => object !== 'Secret__c',
    canReadField: (_object: string, field: string) => userId !== REP || field !== 'Risk__c',
    canSeeTab: (tab: string) => userId !== REP || tab === 'Forecast'
  })
} as unknown as Org & { metadata: { components: Components } };

let app: FastifyInstance;
let issued: string[];
let built: PageSources[];

beforeEach(async () => {
  issued = [];
  built = [];
  owners = [REP];
  org.metadata = { ...org.metadata, components: deployed(...BOARD) };
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
    pageOf: followDeploys(async (sources) => {
      built.push(sources);
      if (sources.labels.some(([name]) => name === 'Broken')) throw new Error('board.js:3: no such module');
      return { vendor: '/local/assets/vendor-0/vendor.js', app: `/local/assets/app-${built.length}/app.js` };
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

test('where deals are not of the head’s team, an administrator sees them all', async () => {
  owners = [REP, '005000000000003AAA'];
  expect((await open()).data.person).toMatchObject({ id: ADMIN, role: 'admin' });
  // A chosen person stays chosen.
  expect((await open(VP)).data.person.id).toBe(VP);
});

test('the page tells what was made of the export, where there was one', async () => {
  expect((await open()).data.data).toBeUndefined();
  const account = { read: 'Read 1 file: Opportunity 1.', currency: 'MXN', notes: [], missing: [] };
  Object.assign(org, { account });
  expect((await open()).data.data).toEqual(account);
  Object.assign(org, { account: undefined });
});

test('the cookie says who one is; rights follow; a token serves until it ends', async () => {
  const { data } = await open(REP);
  await open(REP);
  expect(data.person).toMatchObject({ id: REP, role: 'rep' });
  expect(data.app.tabs.filter(({ visible }) => visible).map(({ name }) => name)).toEqual(['Forecast']);
  expect(issued).toEqual([REP]);
});

test('lists below a record are those of its layout, as far as one may see them', async () => {
  const { data } = await open(VP);
  const plan = { name: 'Plan__c', label: 'Plan__c label', type: 'reference', parent: 'Plan__r' };
  const named = (name: string) => ({ name, label: `${name} label`, type: 'string' });
  const calls = { label: 'Call__c many', object: 'Call__c', field: 'Deal__c' };
  expect(data.relatedLists).toEqual({
    Opportunity: [{ ...calls, columns: [named('Name'), named('Risk__c'), plan] }]
  });
  const { data: rep } = await open(REP);
  expect(rep.relatedLists.Opportunity![0]!.columns).toEqual([named('Name'), plan]);
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

test('an icon is a symbol of a sprite, alone', async () => {
  const sprite = '/assets/icons/utility-sprite/svg/symbols.svg';
  const { payload, headers } = await app.inject(`${sprite}?icon=refresh`);
  expect(headers['content-type']).toBe('image/svg+xml');
  expect(payload.match(/<symbol[^>]* id="[^"]*"/g)).toEqual([expect.stringContaining('id="refresh"')]);
  expect((await app.inject(sprite)).payload).toContain(payload.slice(payload.indexOf('<symbol'), -6));
  for (const url of [`${sprite}?icon=no_such_icon`, `${sprite}?icon=a"`, '/assets/icons/x?icon=refresh'])
    expect((await app.inject(url)).statusCode, url).toBe(404);
});

const label = (name: string): OrgComponent =>
  readComponent(
    'CustomLabel',
    name,
    'x',
    `<labels ${MD}><fullName>${name}</fullName><value>v</value></labels>`
  );

test('a deploy changes the page; while nothing is deployed it is built once', async () => {
  await open();
  expect((await open()).html).toContain('src="/local/assets/app-1/app.js"');
  org.metadata = { ...org.metadata, components: deployed(...BOARD, label('Title')) };
  expect((await open()).html).toContain('src="/local/assets/app-2/app.js"');
  expect(built.map(({ labels }) => labels)).toEqual([[], [['Title', 'v']]]);
});

test('a component that cannot be built is told in the page', async () => {
  org.metadata = { ...org.metadata, components: deployed(...BOARD, label('Broken')) };
  const { statusCode, payload } = await app.inject('/lightning/n/Forecast');
  expect([statusCode, payload]).toEqual([503, expect.stringContaining('board.js:3: no such module')]);
});

test('an org without a tab says what to do, and shows the tab once it is deployed', async () => {
  org.metadata = { ...org.metadata, components: deployed() };
  const { statusCode, payload } = await app.inject('/lightning/n/Forecast');
  expect([statusCode, payload]).toEqual([503, expect.stringContaining('npx sf project deploy start')]);
  org.metadata = { ...org.metadata, components: deployed(...BOARD) };
  expect((await app.inject('/lightning/n/Forecast')).statusCode).toBe(200);
});
