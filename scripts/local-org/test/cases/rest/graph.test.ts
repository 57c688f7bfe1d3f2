import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCOUNTS, API, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const graphs = (...list: unknown[]) => test.call('POST /composite/graph', { body: { graphs: list } });
const graph = (graphId: string, ...compositeRequest: unknown[]) => ({ graphId, compositeRequest });
const account = (referenceId: string, Name: string | null, more = {}) => ({
  method: 'POST',
  url: `${API}/sobjects/Account/`,
  referenceId,
  body: { Name, ...more }
});
const names = async (like: string): Promise<string[]> =>
  (await test.rows(`SELECT Name FROM Account WHERE Name LIKE '${like}%' ORDER BY Name`)).map(
    ({ Name }) => Name
  );
const statuses = (answer: Json): number[] =>
  answer.graphResponse.compositeResponse.map(({ httpStatusCode }: Json) => httpStatusCode);

it('saves graphs with references, each answered in the order of its nodes', async () => {
  const { status, body } = await graphs(
    graph(
      'one',
      {
        method: 'POST',
        url: `${API}/sobjects/Contact`,
        referenceId: 'contact',
        body: { LastName: 'Graph', AccountId: '@{parent.id}' }
      },
      account('parent', 'Graph A'),
      {
        method: 'PATCH',
        url: `${API}/sobjects/Account/@{parent.id}`,
        referenceId: 'patch',
        body: { ParentId: ACCOUNTS.acme }
      },
      { method: 'GET', url: `${API}/sobjects/Account/@{parent.id}`, referenceId: 'read' }
    ),
    graph('two', account('parent', 'Graph B'))
  );
  expect(status).toBe(200);
  expect(body.graphs.map(({ graphId, isSuccessful }: Json) => [graphId, isSuccessful])).toEqual([
    ['one', true],
    ['two', true]
  ]);
  const [one] = body.graphs;
  expect(one.graphResponse.compositeResponse.map(({ referenceId }: Json) => referenceId)).toEqual([
    'contact',
    'parent',
    'patch',
    'read'
  ]);
  expect(statuses(one)).toEqual([201, 201, 204, 200]);
  expect(one.graphResponse.compositeResponse[1]).toMatchObject({
    body: { id: expect.stringMatching(/^001/), success: true, errors: [] },
    httpHeaders: { Location: expect.stringContaining('/sobjects/Account/001') }
  });
  expect(await test.rows("SELECT Account.Name FROM Contact WHERE LastName = 'Graph'")).toMatchObject([
    { Account: { Name: 'Graph A' } }
  ]);
});

it('undoes a graph of which one node fails, and only that', async () => {
  const { body } = await graphs(
    graph('bad', account('a', 'Half 1'), account('b', null, { ParentId: '@{a.id}' })),
    graph('good', account('a', 'Half 2'))
  );
  expect(body.graphs.map(({ isSuccessful }: Json) => isSuccessful)).toEqual([false, true]);
  expect(
    body.graphs[0].graphResponse.compositeResponse.map(({ body: [error] }: Json) => error.errorCode)
  ).toEqual(['PROCESSING_HALTED', 'REQUIRED_FIELD_MISSING']);
  expect(await names('Half')).toEqual(['Half 2']);
});

it('stops when more than 14 graphs have failed', async () => {
  const failing = Array.from({ length: 16 }, (_, index) => graph(`g${index}`, account('a', null)));
  const { body } = await graphs(...failing, graph('last', account('a', 'Never')));
  const codes = body.graphs.map((each: Json) => each.graphResponse.compositeResponse[0].body[0].errorCode);
  expect(codes).toEqual([
    ...Array(15).fill('REQUIRED_FIELD_MISSING'),
    'PROCESSING_HALTED',
    'PROCESSING_HALTED'
  ]);
  expect(await names('Never')).toEqual([]);
});

it('is bounded: records only, no circle, documented numbers of graphs, nodes, kinds and levels', async () => {
  const message = async (...list: unknown[]): Promise<string> => {
    const { status, body } = await graphs(...list);
    expect(status).toBe(400);
    return body[0].message;
  };
  const chain = (length: number) =>
    Array.from({ length }, (_, index) => account(`n${index}`, 'Chain', index ? { ParentId: `@{n${index - 1}.id}` } : {})); // prettier-ignore
  expect(await message(graph('a', account('x', 'X', { ParentId: '@{x.id}' })))).toContain(
    'comes back to itself'
  );
  expect(await message(graph('a', ...chain(16)))).toContain('15 levels');
  expect(await message(...Array.from({ length: 76 }, (_, i) => graph(`g${i}`)))).toContain('75 graphs');
  expect(await message(graph('a', ...Array.from({ length: 501 }, (_, i) => account(`r${i}`, 'X'))))).toContain('500 nodes'); // prettier-ignore
  const kinds = Array.from({ length: 16 }, (_, i) => ({ method: 'POST', url: `${API}/sobjects/O${i}`, referenceId: `r${i}` })); // prettier-ignore
  expect(await message(graph('a', ...kinds))).toContain('15 different nodes');
  expect(await message(graph('a'), graph('a'))).toContain('Duplicate graphId');
  expect(await message(graph('a.b'))).toContain('graphId');
  expect(await message(graph('a', account('x', 'X'), account('x', 'X')))).toContain('Duplicate ReferenceId');
  expect(await message(graph('a', account('x y', 'X')))).toContain('letters, numbers and underscores');
  expect((await test.call('POST /composite/graph', { body: {} })).status).toBe(400);
  const { body } = await graphs(
    graph('query', { method: 'GET', url: `${API}/query?q=SELECT+Id+FROM+Account`, referenceId: 'q' }),
    graph('unknown', account('a', 'X', { ParentId: '@{nobody.id}' }))
  );
  expect(
    body.graphs.map(({ graphResponse }: Json) => graphResponse.compositeResponse[0].body[0])
  ).toMatchObject([
    { errorCode: 'INVALID_INPUT', message: expect.stringContaining('holds records only') },
    { errorCode: 'PROCESSING_HALTED', message: expect.stringContaining('nobody') }
  ]);
});
