import { afterEach, beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../lightning-page/client/pageData.ts', () => ({
  page: { apiVersion: '66.0', accessToken: 'token' }
}));

const { executeMutation, gql, graphql } =
  await import('../../../lightning-page/client/lightning/graphql/graphql.ts');
const { getFieldValue, getRecord, updateRecord } =
  await import('../../../lightning-page/client/lightning/uiRecordApi/uiRecordApi.ts');

interface Call {
  path: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

let calls: Call[];
let answers: { status?: number; body: unknown }[];

beforeEach(() => {
  calls = [];
  answers = [];
  vi.stubGlobal('fetch', (path: string, { method, headers, body }: RequestInit) => {
    calls.push({
      path,
      method: method ?? '',
      headers: headers as Record<string, string>,
      body: body && JSON.parse(String(body))
    });
    const { status = 200, body: answer } = answers.shift() ?? { body: {} };
    return Promise.resolve(
      new Response(JSON.stringify(answer), {
        status,
        headers: { 'Content-Type': 'application/json;charset=UTF-8' }
      })
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const settle = () => new Promise((done) => setTimeout(done, 5));

const DEALS = gql`
  query deals($n: Int) {
    uiapi {
      query {
        Opportunity(first: $n) {
          edges {
            node {
              Id
              Name {
                value
              }
            }
          }
        }
      }
    }
  }
`;
const deals = (name: string) => ({
  data: {
    uiapi: {
      query: { Opportunity: { edges: [{ node: { Id: '006000000000001AAA', Name: { value: name } } }] } }
    }
  },
  errors: []
});

interface Emission {
  data?: ReturnType<typeof deals>['data'];
  errors?: { message: string }[];
  refresh?: () => Promise<void>;
}

function wire(config: ConstructorParameters<typeof Object>[0]): {
  seen: Emission[];
  adapter: InstanceType<typeof graphql>;
} {
  const seen: Emission[] = [];
  const adapter = new graphql((emission) => seen.push(emission as Emission));
  adapter.connect();
  adapter.update(config as Parameters<typeof adapter.update>[0]);
  return { seen, adapter };
}

test('the graphql wire emits data, refreshes on demand and asks again for other variables', async () => {
  answers.push({ body: deals('Acme') }, { body: deals('Acme 2') }, { body: deals('Globex') });
  const { seen, adapter } = wire({ query: DEALS, variables: { n: 1 } });
  await settle();
  await seen.at(-1)?.refresh?.();
  adapter.update({ query: DEALS, variables: { n: 2 } });
  await settle();
  const names = seen.map(({ data }) => data?.uiapi.query.Opportunity.edges[0]?.node.Name.value);
  expect(names).toEqual([undefined, 'Acme', 'Acme 2', 'Globex']);
  expect(calls.map(({ body }) => (body as { variables: unknown }).variables)).toEqual([
    { n: 1 },
    { n: 1 },
    { n: 2 }
  ]);
  expect(calls[0]).toMatchObject({
    path: '/services/data/v66.0/graphql',
    headers: { Authorization: 'Bearer token' }
  });
});

test('the graphql wire waits for its query and its variables', async () => {
  const { adapter } = wire({ query: undefined, variables: {} });
  adapter.update({ query: DEALS, variables: undefined });
  await settle();
  expect(calls).toEqual([]);
});

test('errors come as a list, whether the query or the session was refused', async () => {
  answers.push(
    { body: { data: null, errors: [{ message: 'No such field' }] } },
    { status: 401, body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }] }
  );
  const { seen, adapter } = wire({ query: DEALS, variables: { n: 3 } });
  await settle();
  adapter.update({ query: DEALS, variables: { n: 4 } });
  await settle();
  expect(seen.map(({ errors }) => errors?.[0]?.message)).toEqual([
    undefined,
    'No such field',
    'Session expired or invalid'
  ]);
});

test('a mutation takes one object, and what it returns is shown where the record stands', async () => {
  answers.push({ body: deals('Acme') });
  const { seen } = wire({ query: DEALS, variables: { n: 5 } });
  await settle();
  const query = gql`
    mutation rename($input: OpportunityUpdateInput!) {
      uiapi {
        OpportunityUpdate(input: $input) {
          Record {
            Id
            name: Name {
              value
            }
          }
        }
      }
    }
  `;
  answers.push({
    body: {
      data: { uiapi: { OpportunityUpdate: { Record: { Id: '006000000000001AAA', name: { value: 'New' } } } } }
    }
  });
  const { errors } = await executeMutation({ query, variables: { input: {} } });
  expect(errors).toBeUndefined();
  expect(seen.at(-1)?.data?.uiapi.query.Opportunity.edges[0]?.node.Name.value).toBe('New');
  await expect(executeMutation(query as never)).rejects.toThrow('takes one object');
});

test('an update carries its condition, and every wire shows the saved record', async () => {
  const record = (name: string) => ({
    id: '006000000000009AAA',
    apiName: 'Opportunity',
    fields: { Name: { value: name, displayValue: null } }
  });
  answers.push({ body: record('Old') }, { body: record('New') }, { body: record('New') });
  const seen: { data?: ReturnType<typeof record> }[] = [];
  const adapter = new getRecord((emission) => seen.push(emission as (typeof seen)[0]));
  adapter.connect();
  adapter.update({ recordId: '006000000000009', fields: ['Opportunity.Name'] });
  await settle();
  await updateRecord(
    { fields: { Id: '006000000000009AAA', Name: 'New' } },
    { ifUnmodifiedSince: '2026-05-20T10:00:00.000Z' }
  );
  await settle();
  expect(calls[1]).toMatchObject({
    method: 'PATCH',
    path: '/services/data/v66.0/ui-api/records/006000000000009AAA',
    headers: { 'If-Unmodified-Since': '2026-05-20T10:00:00.000Z' },
    body: { fields: { Name: 'New' } }
  });
  expect(seen.map(({ data }) => getFieldValue(data, 'Opportunity.Name'))).toEqual([undefined, 'Old', 'New']);
});

test('a refused update rejects with the body the org sent', async () => {
  const body = {
    statusCode: 400,
    message: 'An error occurred',
    output: { errors: [{ message: 'Only Timing' }] }
  };
  answers.push({ status: 400, body });
  await expect(updateRecord({ fields: { Id: '006000000000001AAA' } })).rejects.toMatchObject({
    ok: false,
    status: 400,
    body
  });
});
