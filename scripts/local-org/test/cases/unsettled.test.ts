import { afterEach, describe, expect, it } from 'vitest';
import { startTestOrg } from '../support/index.ts';
import type { TestOrg } from '../support/index.ts';
import { IDS, insert, ruleXml, saveOrg, update } from '../support/save-org.ts';
import { removeFolders, rows } from '../support/small-org.ts';
import type { Org } from '../../engine/types.ts';

// What Salesforce's documentation leaves open, on both sides of its switch.

let org: Org | undefined;
let server: TestOrg | undefined;
afterEach(async () => {
  await org?.close();
  await server?.close();
  org = server = undefined;
  removeFolders();
});

describe.each([false, true])('with lateDerivedFields %s', (lateDerivedFields) => {
  it('rules see what the stage sets, or what the stage before it had set; the record has the new one', async () => {
    const rule = ruleXml('R', 'IsClosed', 'Closed.');
    org = await saveOrg(
      { 'objects/Opportunity/validationRules/R.validationRule-meta.xml': rule },
      { lateDerivedFields }
    );
    const closed = await update(org, IDS.ana, IDS.d1, { StageName: 'Closed Won' });
    expect(closed.errors.map(({ message }) => message)).toEqual(lateDerivedFields ? [] : ['Closed.']);
    const [deal] = await rows(
      org,
      `SELECT IsClosed, IsWon, ForecastCategory FROM Opportunity WHERE Id = '${IDS.d1}'`
    );
    expect(deal).toMatchObject(
      lateDerivedFields
        ? { IsClosed: true, IsWon: true, ForecastCategory: 'Closed' }
        : { IsClosed: false, IsWon: false, ForecastCategory: 'Pipeline' }
    );
    // The next save sees it in any case.
    const again = await update(org, IDS.ana, IDS.d1, { NextStep: 'x' });
    expect(again.success).toBe(!lateDerivedFields);
  });
});

describe.each([false, true])('with floatSums %s', (floatSums) => {
  it('a tenth and two tenths are three tenths, or a little more', async () => {
    org = await saveOrg({}, { floatSums });
    for (const Amount of [0.1, 0.2]) {
      const made = { Name: 'Tenths', StageName: 'Prospecting', CloseDate: '2026-12-31', Amount };
      expect((await insert(org, IDS.ana, made)).errors).toEqual([]);
    }
    const [sum] = await rows(org, "SELECT SUM(Amount) total FROM Opportunity WHERE Name = 'Tenths'");
    expect(sum?.total).toBe(floatSums ? 0.1 + 0.2 : 0.3);
  });
});

describe.each([false, true])('with orderBySchema %s', (orderBySchema) => {
  it('several fields in orderBy count as they are written, or by name', async () => {
    server = await startTestOrg({ unsettled: { orderBySchema } });
    for (const [Name, Industry] of [
      ['B', 'Banking'],
      ['A', 'Energy']
    ])
      await server.call('POST /sobjects/Account', { body: { Name: `Order ${Name}`, Industry } });
    const { data, errors } = await server.graphql(
      `query q { uiapi { query { Account(where: { Name: { like: "Order %" } }, orderBy: { Name: { order: ASC }, Industry: { order: ASC } }) {
        edges { node { Name { value } } } } } } }`
    );
    expect(errors).toEqual([]);
    const names = data.uiapi.query.Account.edges.map(
      ({ node }: { node: { Name: { value: string } } }) => node.Name.value
    );
    expect(names).toEqual(orderBySchema ? ['Order B', 'Order A'] : ['Order A', 'Order B']);
  });
});

it('a mutation of more operations than aliasLimit is refused whole', async () => {
  server = await startTestOrg({ unsettled: { aliasLimit: 2 } });
  const create = (count: number): string =>
    `mutation m { uiapi { ${Array.from({ length: count }, (_, n) => `a${n}: AccountCreate(input: { Account: { Name: "Limit ${n}" } }) { Record { Id } }`).join(' ')} } }`;
  const refused = await server.graphql(create(3));
  expect(refused.errors[0].message).toBe('A mutation may hold 2 operations; this one has 3.');
  expect(await server.rows("SELECT Id FROM Account WHERE Name LIKE 'Limit %'")).toEqual([]);
  expect((await server.graphql(create(2))).errors).toEqual([]);
});
