import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOrg } from '../../support/index.ts';
import type { Json, TestOrg } from '../../support/index.ts';

const CONTACTS = 4600;
let test: TestOrg;

beforeAll(async () => {
  test = await startTestOrg({ contacts: CONTACTS });
});
afterAll(() => test.close());

describe('pages', () => {
  const page = async (args: string): Promise<Json> => {
    const { data, errors } = await test.graphql(
      `{ uiapi { query { Contact(${args} orderBy: { Id: { order: ASC } }) { edges { cursor node { Id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`
    );
    return data.uiapi?.query.Contact ?? errors;
  };

  it('are ten where nobody says how many', async () => {
    const { data } = await test.graphql(
      '{ uiapi { query { Contact { edges { node { Id } } pageResultCount totalCount } } } }'
    );
    const { edges, pageResultCount, totalCount } = data.uiapi.query.Contact;
    expect([edges.length, pageResultCount, totalCount]).toEqual([10, 10, CONTACTS]);
  });

  it('follow each other by their cursors', async () => {
    const first = await page('first: 3');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(first.pageInfo.endCursor).toBe(first.edges[2].cursor);
    const second = await page(`first: 3 after: "${first.pageInfo.endCursor}"`);
    expect(second.pageInfo).toMatchObject({
      hasNextPage: true,
      hasPreviousPage: true,
      startCursor: second.edges[0].cursor
    });
    expect(second.edges[0].node.Id > first.edges[2].node.Id).toBe(true);
    const between = await page(`first: 1 after: "${first.edges[0].cursor}"`);
    expect(between.edges[0].node.Id).toBe(first.edges[1].node.Id);
  });

  it('end at 4,000 rows without upperBound', async () => {
    const first = await page('first: 2000');
    const second = await page(`first: 2000 after: "${first.pageInfo.endCursor}"`);
    expect(second.edges).toHaveLength(2000);
    expect(second.pageInfo.hasNextPage).toBe(true);
    const [error] = await page(`first: 2000 after: "${second.pageInfo.endCursor}"`);
    expect(error.message).toContain('Without upperBound paging ends at 4000 rows');
  });

  it('go on to upperBound with it, and not beyond', async () => {
    const read = async (upperBound: number): Promise<number> => {
      const ids = new Set<string>();
      let after = '';
      for (;;) {
        const { edges, pageInfo } = await page(`first: 2000 upperBound: ${upperBound} ${after}`);
        for (const { node } of edges) ids.add(node.Id);
        if (!pageInfo.hasNextPage) return ids.size;
        after = `after: "${pageInfo.endCursor}"`;
      }
    };
    expect(await read(1_000_000)).toBe(CONTACTS);
    expect(await read(4500)).toBe(4500);
    expect(await read(4000)).toBe(4000);
  });

  it('show the rows as they were on the first page, to their own session only', async () => {
    const query = (after = '') =>
      `{ uiapi { query { Contact(first: 2000 upperBound: 9000 ${after} orderBy: { LastName: { order: ASC } }) { edges { node { Id } } pageInfo { endCursor } totalCount } } } }`;
    const first = (await test.graphql(query())).data.uiapi.query.Contact;
    const { body } = await test.call('POST /sobjects/Contact', { body: { LastName: 'Aardvark' } });
    const after = `after: "${first.pageInfo.endCursor}"`;
    const second = (await test.graphql(query(after))).data.uiapi.query.Contact;
    const shown = new Set([...first.edges, ...second.edges].map(({ node }: Json) => node.Id));
    expect([shown.size, shown.has(body.id)]).toEqual([4000, false]);
    expect((await test.graphql(query())).data.uiapi.query.Contact.edges[0].node.Id).toBe(body.id);
    // Another session reads for itself: with one row more before it, each row stands one place further on.
    const other = test.server.sessions.issue(test.org.adminId);
    const theirs = await test.call('POST /graphql', {
      as: null,
      headers: { authorization: `Bearer ${other}` },
      body: { query: query(after) }
    });
    expect(theirs.body.data.uiapi.query.Contact.edges[1].node.Id).toBe(second.edges[0].node.Id);
    await test.call(`DELETE /sobjects/Contact/${body.id}`);
  });

  it('hold to the documented limits', async () => {
    for (const args of [
      'first: 2001',
      'first: 0',
      'first: -1',
      'first: 100 upperBound: 5000',
      'after: "nonsense"',
      'after: ""'
    ]) {
      const [error] = await page(args);
      expect([args, error.extensions.ErrorType]).toEqual([args, 'DataFetchingException']);
      expect(error.paths).toEqual(['uiapi', 'query', 'Contact']);
    }
  });
});

describe('at most ten lists', () => {
  it('are answered in one request', async () => {
    const lists = (count: number): string =>
      Array.from({ length: count }, (_, index) => `a${index}: Account { totalCount }`).join(' ');
    expect((await test.graphql(`{ uiapi { query { ${lists(10)} } } }`)).errors).toEqual([]);
    const { data, errors } = await test.graphql(`{ uiapi { query { ${lists(11)} } } }`);
    expect(errors.map(({ message, paths }: Json) => [message, paths])).toEqual([
      ['A query may hold at most 10 subqueries.', ['uiapi', 'query', 'a10']]
    ]);
    expect(data.uiapi.query).toMatchObject({ a0: { totalCount: 2 }, a10: null });
  });
});
