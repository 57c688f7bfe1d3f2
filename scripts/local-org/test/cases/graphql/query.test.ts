import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEALS, PEOPLE, startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg, Who } from '../../support/index.ts';

let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg();
});
afterAll(() => test.close());

/** Names of the deals a filter finds, as the administrator sees them. */
const found = async (where: string, as: Who = 'admin'): Promise<string[]> => {
  const query = `{ uiapi { query { Opportunity(first: 100, where: ${where}, orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } } } } }`;
  const { data, errors } = await test.graphql(query, undefined, as);
  expect(errors).toEqual([]);
  return data.uiapi.query.Opportunity.edges.map(({ node }: Json) => node.Name.value);
};

describe('records', () => {
  it('come with values, labels and the way people read them', async () => {
    const { data, errors } = await test.graphql(
      `
      query one($id: ID) {
        uiapi { query { Opportunity(where: { Id: { eq: $id } }) { edges { node {
          Id ApiName DisplayValue WeakEtag __typename
          Amount { value displayValue } StageName { value label displayValue }
          CloseDate { value displayValue } CreatedDate { value }
          IsClosed { value displayValue } Probability { value displayValue }
          NextStep { value displayValue }
          owner: Owner { name: Name { value } Manager { Name { value } } }
          Account { Name { value } Parent { Name { value } } }
        } } } } }
      }`,
      { id: DEALS.commit }
    );
    expect(errors).toEqual([]);
    expect(data.uiapi.query.Opportunity.edges[0].node).toEqual({
      Id: DEALS.commit,
      ApiName: 'Opportunity',
      DisplayValue: 'Acme renewal',
      WeakEtag: Date.parse('2026-08-01T10:00:00Z'),
      __typename: 'Opportunity',
      Amount: { value: 100_000, displayValue: '$100,000.00' },
      StageName: {
        value: 'Negotiation',
        label: 'Negotiation',
        displayValue: 'Negotiation'
      },
      CloseDate: { value: '2026-09-15', displayValue: '9/15/2026' },
      CreatedDate: { value: '2026-05-01T09:00:00.000Z' },
      IsClosed: { value: false, displayValue: null },
      Probability: { value: 75, displayValue: '75%' },
      NextStep: { value: null, displayValue: null },
      owner: { name: { value: 'Ben Okafor' }, Manager: { Name: { value: 'Ana Ruiz' } } },
      Account: { Name: { value: 'Acme, "Inc"' }, Parent: null }
    });
  });

  it('bring lists of children', async () => {
    const { data, errors } =
      await test.graphql(`{ uiapi { query { Account(orderBy: { Name: { order: ASC } }) { edges { node {
      Name { value }
      deals: Opportunities(first: 1, where: { IsClosed: { eq: false } }, orderBy: { Amount: { order: DESC, nulls: LAST } }) {
        edges { node { Name { value } } } pageInfo { hasNextPage }
      }
    } } } } } }`);
    expect(errors).toEqual([]);
    const lists = data.uiapi.query.Account.edges.map(({ node }: Json) => [
      node.Name.value,
      node.deals.edges.map((edge: Json) => edge.node.Name.value),
      node.deals.pageInfo.hasNextPage
    ]);
    expect(lists).toEqual([
      ['Acme, "Inc"', ['Acme renewal'], true],
      ['Globex', ['Globex start'], false]
    ]);
  });

  it('are those that the caller may see', async () => {
    const everything = '{ Name: { ne: null } }';
    expect(await found(everything, 'rep')).toEqual(['Acme platform', 'Acme renewal']);
    expect(await found(everything, 'manager')).toHaveLength(4);
    expect(await found(everything, 'stranger')).toEqual(['Globex lost']);
  });

  it('take fragments, aliases and directives', async () => {
    const { data, errors } = await test.graphql(
      `
      query f($with: Boolean!, $first: Int = 1) {
        uiapi { query { ...deals } }
      }
      fragment deals on RecordQuery { a: Opportunity(first: $first) { edges { ...edge } } b: Opportunity(first: 2) { pageResultCount } }
      fragment edge on OpportunityEdge { node { ...on Record { Id } ... on Opportunity @include(if: $with) { Name { value } } Amount @skip(if: $with) { value } } }`,
      { with: true }
    );
    expect(errors).toEqual([]);
    expect(Object.keys(data.uiapi.query.a.edges[0].node)).toEqual(['Id', 'Name']);
    expect(data.uiapi.query.b.pageResultCount).toBe(2);
  });

  it('can be the caller', async () => {
    const { data } = await test.graphql('{ uiapi { currentUser { Id Name { value } } } }', undefined, 'rep');
    expect(data.uiapi.currentUser).toEqual({ Id: PEOPLE.rep, Name: { value: 'Ben Okafor' } });
  });
});

describe('filters', () => {
  it('compare by kind', async () => {
    expect(await found('{ Amount: { gte: 50000, lt: 100000 } }')).toEqual(['Acme platform', 'Globex won']);
    expect(await found('{ Amount: { eq: null } }')).toEqual(['Globex start']);
    expect(await found('{ Name: { eq: "ACME renewal" } }')).toEqual(['Acme renewal']);
    expect(await found('{ Name: { like: "%start" } }')).toEqual(['Globex start']);
    expect(await found('{ IsWon: { eq: true } }')).toEqual(['Globex won']);
    expect(await found('{ StageName: { in: ["Closed Won", "Closed Lost"] } }')).toEqual([
      'Globex lost',
      'Globex won'
    ]);
    expect(
      await found('{ StageName: { nin: ["Closed Won", "Closed Lost"] }, Amount: { ne: null } }')
    ).toEqual(['Acme platform', 'Acme renewal']);
    expect(await found(`{ OwnerId: { eq: "${PEOPLE.rep.slice(0, 15)}" } }`)).toEqual([
      'Acme platform',
      'Acme renewal'
    ]);
  });

  it('combine with and, or, not, and over parents', async () => {
    expect(
      await found(
        '{ or: [{ IsWon: { eq: true } }, { and: [{ IsClosed: { eq: false } }, { Amount: { gt: 60000 } }] }] }'
      )
    ).toEqual(['Acme renewal', 'Globex won']);
    expect(await found('{ not: { IsClosed: { eq: false } } }')).toEqual(['Globex lost', 'Globex won']);
    expect(
      await found(
        '{ Account: { Market_Segment__c: { eq: "SMB" } }, Owner: { Manager: { Name: { eq: "Ana Ruiz" } } } }'
      )
    ).toEqual(['Globex start', 'Globex won']);
    expect(await found('{}')).toHaveLength(5);
    expect(await found('{ or: [] }')).toHaveLength(5);
  });

  it('know dates by value, literal, range and function', async () => {
    expect(await found('{ CloseDate: { eq: { value: "2026-09-15" } } }')).toEqual(['Acme renewal']);
    expect(await found('{ CloseDate: { eq: { literal: THIS_QUARTER } }, IsClosed: { eq: false } }')).toEqual([
      'Acme platform',
      'Acme renewal'
    ]);
    expect(await found('{ CloseDate: { eq: { range: { last_n_days: 20 } } } }')).toEqual([
      'Globex lost',
      'Globex won'
    ]);
    expect(await found('{ CloseDate: { CALENDAR_MONTH: { value: { eq: 9 } } } }')).toEqual([
      'Acme platform',
      'Acme renewal'
    ]);
    expect(await found('{ CreatedDate: { lt: { value: "2026-03-01T09:00:00Z" } } }')).toEqual([
      'Globex lost'
    ]);
    expect(await found('{ CloseDate: { gt: { literal: TODAY }, lt: { value: "2026-10-01" } } }')).toEqual([
      'Acme platform',
      'Acme renewal'
    ]);
  });

  it('join by Ids', async () => {
    expect(
      await found(
        '{ AccountId: { inq: { Account: { Name: { eq: "Globex" } }, ApiName: "Id" } }, IsClosed: { eq: false } }'
      )
    ).toEqual(['Globex start']);
    expect(
      await found('{ AccountId: { ninq: { Account: { Name: { eq: "Globex" } }, ApiName: "Id" } } }')
    ).toEqual(['Acme platform', 'Acme renewal']);
  });

  it('come as variables', async () => {
    const { data, errors } = await test.graphql(
      'query v($where: Opportunity_Filter, $order: Opportunity_OrderBy) { uiapi { query { Opportunity(where: $where, orderBy: $order) { edges { node { Name { value } } } } } } }',
      {
        where: {
          and: [
            { CloseDate: { gte: { literal: 'TODAY' } } },
            { OwnerId: { in: [PEOPLE.rep, PEOPLE.colleague] } }
          ]
        },
        // Stage before name: the order of the keys is the order of sorting.
        order: {
          IsClosed: { order: 'ASC' },
          Amount: { order: 'ASC', nulls: 'LAST' },
          Name: { order: 'DESC' }
        }
      }
    );
    expect(errors).toEqual([]);
    expect(data.uiapi.query.Opportunity.edges.map(({ node }: Json) => node.Name.value)).toEqual([
      'Acme platform',
      'Acme renewal',
      'Globex start'
    ]);
  });

  it('keep to a scope', async () => {
    const query = '{ uiapi { query { Opportunity(scope: MINE) { totalCount } } } }';
    expect((await test.graphql(query, undefined, 'colleague')).data.uiapi.query.Opportunity.totalCount).toBe(
      2
    );
  });
});

describe('order', () => {
  const order = async (orderBy: string): Promise<(number | null)[]> => {
    const { data, errors } = await test.graphql(
      `{ uiapi { query { Opportunity(orderBy: ${orderBy}) { edges { node { Amount { value } } } } } } }`
    );
    expect(errors).toEqual([]);
    return data.uiapi.query.Opportunity.edges.map(({ node }: Json) => node.Amount.value);
  };

  it('puts nulls first unless told otherwise, in both directions', async () => {
    expect(await order('{ Amount: { order: ASC } }')).toEqual([null, 30_000, 50_000, 70_000, 100_000]);
    expect(await order('{ Amount: { order: DESC } }')).toEqual([null, 100_000, 70_000, 50_000, 30_000]);
    expect(await order('{ Amount: { order: DESC, nulls: LAST } }')).toEqual([
      100_000,
      70_000,
      50_000,
      30_000,
      null
    ]);
  });

  it('goes by parents too, and by the keys in the order they are written', async () => {
    expect(
      await order('{ Account: { Name: { order: DESC } }, Amount: { order: DESC, nulls: LAST } }')
    ).toEqual([70_000, 30_000, null, 100_000, 50_000]);
    expect(await order('{ IsClosed: { order: DESC }, Amount: { order: ASC, nulls: LAST } }')).toEqual([
      30_000,
      70_000,
      50_000,
      100_000,
      null
    ]);
  });
});
