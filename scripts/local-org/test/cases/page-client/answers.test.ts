import { parse } from 'graphql/language/parser';
import { expect, test } from 'vitest';
import {
  queryAnswers,
  recordsOf,
  showChanges,
  showDeletion,
  shownFields
} from '../../../lightning-page/client/lds/answers.ts';
import { returnedRecords, selectedRecords } from '../../../lightning-page/client/lds/documents.ts';
import type { Entry } from '../../../lightning-page/client/lds/entries.ts';

const DEALS = `query deals {
  uiapi {
    query {
      open: Opportunity(first: 10) {
        edges { node {
          id: Id
          amount: Amount { value shown: displayValue }
          Account { Name { value } }
          ...call
          lines: OpportunityLineItems { edges { node { Id } } }
        } }
        totalCount
      }
    }
    aggregate { Opportunity { edges { node { aggregate { Amount { sum { value } } } } } } }
  }
}
fragment call on Opportunity { Rep_Call__c { value } }`;

let question = 0;
async function answered(text: string, data: unknown): Promise<Entry> {
  const entry = queryAnswers.entry(
    String(++question),
    () => recordsOf(parse(text)),
    () => Promise.resolve(data)
  );
  await entry.refresh();
  return entry;
}

const deal = (id: string, amount: number) => ({
  node: {
    id,
    amount: { value: amount, shown: `$${amount}` },
    Account: { Name: { value: 'Globex' } },
    Rep_Call__c: { value: 'In' },
    lines: { edges: [] }
  }
});

const answerWith = (...deals: ReturnType<typeof deal>[]) => ({
  uiapi: {
    query: { open: { edges: deals, totalCount: deals.length } },
    aggregate: { Opportunity: { edges: [] } }
  }
});

test('finds records and their fields under aliases, parents and fragments; aggregates and children are none', () => {
  expect(selectedRecords(parse(DEALS))).toEqual([
    {
      object: 'Opportunity',
      keys: ['uiapi', 'query', 'open'],
      fields: [
        { keys: ['id'], path: ['Id'] },
        { keys: ['amount'], path: ['Amount'], parts: { value: 'value', shown: 'displayValue' } },
        { keys: ['Account', 'Name'], path: ['Account', 'Name'], parts: { value: 'value' } },
        { keys: ['Rep_Call__c'], path: ['Rep_Call__c'], parts: { value: 'value' } }
      ]
    }
  ]);
});

test('follows only the operation that was asked, where a document has several', () => {
  const both = parse(
    `${DEALS} query names { uiapi { query { Account { edges { node { Id Name { value } } } } } } }`
  );
  expect(selectedRecords(both, 'names')).toEqual([
    {
      object: 'Account',
      keys: ['uiapi', 'query', 'Account'],
      fields: [
        { keys: ['Id'], path: ['Id'] },
        { keys: ['Name'], path: ['Name'], parts: { value: 'value' } }
      ]
    }
  ]);
  expect(selectedRecords(both, 'deals')).toEqual(selectedRecords(parse(DEALS)));
});

test('finds what a mutation returns', () => {
  const mutation = `mutation save($input: OpportunityUpdateInput!) { uiapi {
    saved: OpportunityUpdate(input: $input) { Record { Id call: Rep_Call__c { value } } } } }`;
  expect(returnedRecords(parse(mutation))).toEqual([
    {
      keys: ['uiapi', 'saved', 'Record'],
      fields: [
        { keys: ['Id'], path: ['Id'] },
        { keys: ['call'], path: ['Rep_Call__c'], parts: { value: 'value' } }
      ]
    }
  ]);
});

test('a changed record is shown wherever it stands, and only there', async () => {
  const [two, one] = [
    await answered(DEALS, answerWith(deal('006A', 100), deal('006B', 200))),
    await answered(DEALS, answerWith(deal('006B', 200)))
  ];
  const untouched = one.snapshot;
  showChanges('006A', (path) =>
    path.join('.') === 'Amount' ? { value: 150, displayValue: '$150' } : undefined
  );
  const [changed, same] = (two.snapshot?.data as ReturnType<typeof answerWith>).uiapi.query.open.edges;
  expect(changed?.node.amount).toEqual({ value: 150, shown: '$150' });
  expect(changed?.node.Rep_Call__c).toEqual({ value: 'In' });
  expect(same?.node.amount.value).toBe(200);
  expect(one.snapshot).toBe(untouched);
  expect(Object.isFrozen(changed?.node.amount)).toBe(true);
});

test('a deleted record leaves every list', async () => {
  const entry = await answered(DEALS, answerWith(deal('006C', 1), deal('006D', 2)));
  showDeletion('006C');
  const { edges } = (entry.snapshot?.data as ReturnType<typeof answerWith>).uiapi.query.open;
  expect(edges.map(({ node }) => node.id)).toEqual(['006D']);
});

test('knows which fields of a record to read again', async () => {
  await answered(DEALS, answerWith(deal('006E', 1)));
  expect(shownFields('006E')).toEqual({
    object: 'Opportunity',
    paths: [['Amount'], ['Account', 'Name'], ['Rep_Call__c']]
  });
  expect(shownFields('006Z')).toBeUndefined();
});
