import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestOrg } from '../../support/index.ts';
import type { TestOrg } from '../../support/index.ts';

const LONGEST = 5000;

let test: TestOrg;
beforeAll(async () => {
  test = await startTestOrg({ contacts: 2000 });
});
afterAll(() => test.close());

const many = (count: number, each: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => each(i)).join(' ');
const records = (selection: string): string =>
  `query { uiapi { query { Contact(first: 2000) { edges { node { ${selection} } } } } } }`;
/** Fragments of which each spreads the next one twice. */
const doubling = (levels: number): string =>
  `${records('...f0')} ${many(levels, (i) => `fragment f${i} on Contact { ...f${i + 1} ...f${i + 1} }`)} fragment f${levels} on Contact { Id }`;

describe('a document that would cost much is refused before anything runs', () => {
  it.each([
    ['fragments that double 60 times', doubling(60)],
    ['fragments that double 20 times', doubling(20)],
    ['fragments that double below fields', `${records('...f0')} ${many(30, (i) => `fragment f${i} on Contact { a${i}: Account { Id } ...f${i + 1} b${i}: Account { Id } ...f${i + 1} }`)} fragment f30 on Contact { Id }`],
    ['2,000 fields of one name', records(many(2000, () => 'Name { value }'))],
    ['1,000 fragments', `${records(many(1000, (i) => `...f${i}`))} ${many(1000, (i) => `fragment f${i} on Contact { Name { value } }`)}`],
    ['the whole schema 200 times', `{ ${many(200, (i) => `a${i}: __schema { types { name fields { name args { name } } } }`)} }`],
    ['the lists of the schema 200 times in one', `{ __schema { types { ${many(200, (i) => `a${i}: fields { name }`)} } } }`],
    ['a text that does not end', `{ uiapi(a: "${'\\"'.repeat(90_000)}`],
    ['a block of text that does not end', `{ uiapi(a: """${'\\"""'.repeat(40_000)}`],
    ['300,000 characters', `{ uiapi { __typename } } ${'#\n'.repeat(150_000)}`],
    ['a name of the answer that all objects have', records('__proto__: Id')]
  ])('%s', async (_, query) => {
    const began = performance.now();
    const { status, body } = await test.call('POST /graphql', { body: { query } });
    expect(performance.now() - began).toBeLessThan(LONGEST);
    expect(status).toBe(200);
    expect(body.data).toEqual({});
    expect(body.errors[0].extensions.ErrorType).toMatch(/^(InvalidSyntax|ValidationError)$/);
  }); // prettier-ignore

  it('2,000 rows with 1,500 names each are more than an answer holds', async () => {
    const began = performance.now();
    const { errors } = await test.graphql(records(many(750, (i) => `a${i}: Name { value }`)));
    expect(performance.now() - began).toBeLessThan(LONGEST);
    expect(errors[0].message).toMatch(/more than 2,000,000 values/);
  });

  it('fragments that are spread twice, and the introspection of clients, are none of that', async () => {
    const { data, errors } = await test.graphql(doubling(5).replace('first: 2000', 'first: 1'));
    expect(errors).toEqual([]);
    expect(data.uiapi.query.Contact.edges).toHaveLength(1);
    const schema = await test.graphql(getIntrospectionQuery());
    expect(schema.errors).toEqual([]);
    expect(schema.data.__schema.types.length).toBeGreaterThan(20);
  });
});

describe('a body that would take memory is refused before it is read', () => {
  it.each([
    ['8 million brackets', '['.repeat(8_000_000)],
    ['100,000 objects in each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['5 million lists', `[${'[],'.repeat(5_000_000)}[]]`],
    ['a million names', `{${Array.from({ length: 1_000_000 }, (_, i) => `"a${i}":0`).join(',')}}`],
    ['a text that does not end', `{"a":"${'\\"'.repeat(7_000_000)}`]
  ])('%s', async (_, body) => {
    for (const path of ['/graphql', '/composite', '/sobjects/Account', '/composite/sobjects']) {
      const began = performance.now();
      const answer = await test.call(`POST ${path}`, { body, type: 'application/json' });
      expect(performance.now() - began, path).toBeLessThan(LONGEST);
      expect([answer.status, answer.body[0].errorCode], path).toEqual([400, 'JSON_PARSER_ERROR']);
    }
  });
});
