import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

const NODE = (fields: string) =>
  `{ uiapi { query { Opportunity(first: 1) { edges { node { ${fields} } } } } } }`;
const typesOf = ({ errors }: { errors: Json[] }): string[] =>
  errors.map(({ extensions }) => extensions.ErrorType);

describe('a field the caller can not see', () => {
  it('fails the whole document', async () => {
    const { data, errors } = await test.graphql(NODE('Id Nope__c { value }'));
    expect(data).toEqual({});
    expect(errors).toEqual([
      {
        message:
          "Validation error (FieldUndefined@[uiapi/query/Opportunity/edges/node/Nope__c]) : Field 'Nope__c' in type 'Opportunity' is undefined",
        locations: [{ line: 1, column: expect.any(Number) }],
        paths: [],
        extensions: { ErrorType: 'ValidationError' }
      }
    ]);
  });

  it('is left out where it is optional, at every level, with its variables', async () => {
    const { data, errors } = await test.graphql(
      `query o($x: String, $first: Int) { uiapi {
        query {
          Opportunity(first: $first) { edges { node { Id Nope__c @optional { value } Owner @optional { Nope__c @optional { value } Id } Nopes__r(where: { A: { eq: $x } }) @optional { edges { node { Id } } } } } }
          Nope__c(where: { Name: { eq: $x } }) @optional { edges { node { Id } } }
        }
        aggregate { Opportunity { edges { node { aggregate { Nope__c @optional { value } Id { count { value } } } } } } }
      } }`,
      { first: 1, x: 'y' }
    );
    expect(errors).toEqual([]);
    expect(Object.keys(data.uiapi.query)).toEqual(['Opportunity']);
    expect(data.uiapi.query.Opportunity.edges[0].node).toEqual({
      Id: expect.any(String),
      Owner: { Id: expect.any(String) }
    });
    expect(data.uiapi.aggregate.Opportunity.edges[0].node.aggregate).toEqual({ Id: { count: { value: 5 } } });
  });

  it('may not stand in a filter either', async () => {
    const answer = await test.graphql(
      '{ uiapi { query { Opportunity(where: { Nope__c: { eq: "x" } }) { totalCount } } } }'
    );
    expect(typesOf(answer)).toEqual(['ValidationError']);
  });
});

describe('a request that is wrong', () => {
  it('says of which kind', async () => {
    const cases: [string, Record<string, unknown> | undefined, string][] = [
      ['{ uiapi { query {', undefined, 'InvalidSyntax'],
      ['{'.repeat(150), undefined, 'InvalidSyntax'],
      [`{ uiapi { query { ${'a '.repeat(25_000)} } } }`, undefined, 'InvalidSyntax'],
      ['query a { __typename } query b { __typename }', undefined, 'OperationNotSupported'],
      ['subscription s { x }', undefined, 'OperationNotSupported'],
      [`${NODE('...a')} fragment a on Opportunity { ...a Id }`, undefined, 'ValidationError'],
      [NODE('Name'), undefined, 'ValidationError'],
      [
        'query v($n: Int!) { uiapi { query { Opportunity(first: $n) { totalCount } } } }',
        {},
        'ValidationError'
      ],
      [
        'query v($n: Int!) { uiapi { query { Opportunity(first: $n) { totalCount } } } }',
        { n: 'x' },
        'ValidationError'
      ],
      [
        '{ uiapi { query { Opportunity(where: { CloseDate: { eq: { value: "soon" } } }) { totalCount } } } }',
        undefined,
        'ValidationError'
      ],
      [
        '{ uiapi { query { Opportunity(where: { CloseDate: { eq: {} } }) { totalCount } } } }',
        undefined,
        'DataFetchingException'
      ],
      [
        '{ uiapi { query { Opportunity(where: { Id: { inq: { ApiName: "Id" } } }) { totalCount } } } }',
        undefined,
        'DataFetchingException'
      ],
      [
        NODE('Account { Parent { Parent { Parent { Parent { Parent { Id } } } } } }'),
        undefined,
        'DataFetchingException'
      ],
      [NODE('Account { Opportunities { totalCount } }'), undefined, 'DataFetchingException']
    ];
    for (const [query, variables, type] of cases) {
      const answer = await test.graphql(query, variables);
      expect([query.slice(0, 60), [...new Set(typesOf(answer))]]).toEqual([query.slice(0, 60), [type]]);
    }
  });

  it('takes nothing else down that was asked with it', async () => {
    const { data, errors } = await test.graphql(
      '{ uiapi { query { a: Account(first: 0) { totalCount } b: Account { totalCount } } } }'
    );
    expect(data.uiapi.query).toEqual({ a: null, b: { totalCount: 2 } });
    expect(errors).toHaveLength(1);
  });

  it('without a document is 400, and without a token 401', async () => {
    for (const body of [{}, { query: '' }, { query: 5 }, { query: '{ __typename }', variables: [1] }, null]) {
      expect((await test.call('POST /graphql', { body })).status).toBe(400);
    }
    expect((await test.call('POST /graphql', { as: null, body: { query: '{ __typename }' } })).status).toBe(
      401
    );
    let deep: unknown = 1;
    for (let level = 0; level < 200; level += 1) deep = { and: [deep] };
    expect(
      (await test.call('POST /graphql', { body: { query: '{ __typename }', variables: { deep } } })).status
    ).toBe(400);
  });

  it('picks the operation that is named', async () => {
    const query = 'query a { __typename } query b { uiapi { __typename } }';
    const { body } = await test.call('POST /graphql', { body: { query, operationName: 'b' } });
    expect(body).toEqual({ data: { uiapi: { __typename: 'UIAPI' } }, errors: [] });
  });
});
