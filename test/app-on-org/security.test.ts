import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSourceFolder } from '../../scripts/local-org/metadata/index.ts';
import { createOrg } from '../../scripts/local-org/engine/org.ts';
import { startServer, type LocalServer } from '../../scripts/local-org/server/server.ts';
import { csv, folderOf, id, removeFolders, rows } from '../../scripts/local-org/test/support/small-org.ts';
import { setsOf } from '../../scripts/docs/security/page.ts';
import { writeMetadata } from '../support/app.ts';

/** What docs/security.md says of each persona is what an org lets a user of minimum access do who has that set alone. */

const API = '/services/data/v66.0';
const SETS = setsOf(readSourceFolder('force-app/main'));
const OBJECTS = [...new Set(SETS.flatMap((set) => [...set.objects.keys()]))].sort();
/** The last user has no set. */
const USERS = [...SETS.map(({ name }) => name), ''].map((name, n) => ({ name, user: id('005', n + 1) }));

let server: LocalServer;
beforeAll(async () => {
  const metadata = writeMetadata();
  const org = await createOrg({
    metadata: [metadata.folder],
    today: '2026-08-20',
    data: folderOf({
      'Opportunity.csv': csv('Id,Name,StageName,CloseDate'),
      'User.csv': csv(
        'Id,Username,LastName,IsActive',
        ...USERS.map(({ user }, n) => `${user},u${n}@x.example,User${n},1`)
      )
    })
  }).finally(() => metadata.remove());
  server = await startServer({ org });
  const admin = { userId: org.adminId };
  const [profile] = await rows(org, "SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'");
  const sets = await rows(org, 'SELECT Id, Name FROM PermissionSet');
  const results = await org.save(
    USERS.flatMap(({ name, user }) => [
      { operation: 'update', object: 'User', id: user, fields: { ProfileId: String(profile?.Id) } } as const,
      ...sets
        .filter((set) => set.Name === name)
        .map(({ Id }) => {
          const fields = { AssigneeId: user, PermissionSetId: String(Id) };
          return { operation: 'insert', object: 'PermissionSetAssignment', fields } as const;
        })
    ]),
    admin
  );
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
});
afterAll(async () => {
  await server.close();
  await server.org.close();
  removeFolders();
});

interface Described {
  createable: boolean;
  updateable: boolean;
  deletable: boolean;
  fields: { name: string; updateable: boolean; createable: boolean; calculated: boolean }[];
}

const ask = (user: string, path: string, body?: object): Promise<Response> =>
  fetch(server.origin + API + path, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { authorization: `Bearer ${server.sessions.issue(user)}`, 'content-type': 'application/json' }
  });

it.each(USERS)('$name: REST', async ({ name, user }) => {
  const set = SETS.find((one) => one.name === name);
  for (const object of OBJECTS) {
    const given = set?.objects.get(object);
    const answer = await ask(user, `/sobjects/${object}/describe`);
    expect([object, answer.status]).toEqual([object, given ? 200 : 404]);
    if (!given) continue;
    const { createable, updateable, deletable, fields } = (await answer.json()) as Described;
    expect([object, createable, updateable, deletable]).toEqual([
      object,
      ...['create' as const, 'edit' as const, 'delete' as const].map((right) => given.has(right))
    ]);
    const granted = [...(set?.fields ?? [])].filter(([field]) => field.startsWith(`${object}.`));
    const isChanged = given.has('create') || given.has('edit');
    for (const [field, isWritten] of granted) {
      const found = fields.find((one) => `${object}.${one.name}` === field);
      expect([field, found?.updateable || found?.createable]).toEqual([field, isWritten && isChanged]);
    }
    const open = fields.filter((one) => one.name.endsWith('__c') && (one.updateable || one.createable));
    const required = open.filter((one) => !set?.fields.has(`${object}.${one.name}`)).map((one) => one.name);
    expect([
      object,
      required.filter(
        (field) =>
          !['Key__c', 'Forecast_Period__c', 'Opportunity__c', 'Seller__c', 'Forecast_Submission__c'].includes(
            field
          )
      )
    ]).toEqual([object, []]);
  }
});

it.each(USERS)('$name: GraphQL', async ({ name, user }) => {
  const set = SETS.find((one) => one.name === name);
  for (const object of OBJECTS) {
    const query = `{ uiapi { query { ${object} { edges { node { Id } } } } } }`;
    const { errors } = (await (await ask(user, '/graphql', { query })).json()) as { errors: unknown[] };
    expect([object, errors.length === 0]).toEqual([object, set?.objects.has(object) ?? false]);
  }
});
