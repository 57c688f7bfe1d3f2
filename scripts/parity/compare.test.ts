import { expect, test } from 'vitest';
import { compare, parityPage } from './compare.ts';

test('records may differ; shapes, codes and statuses may not', () => {
  const local = { status: 200, body: { totalSize: 1, records: [{ Id: 'a', Amount: 5, Owner: null }] } };
  const real = {
    status: 200,
    body: { totalSize: 9, records: [{ Id: 'b', Amount: '5', Owner: { Name: 'x' } }, {}] }
  };
  expect(compare('rows', local, real)).toEqual([
    { question: 'rows', at: 'records[].Amount', local: 'number', real: 'string' },
    { question: 'rows', at: 'records[].Owner.Name', local: 'absent', real: 'string' }
  ]);
  const refused = (status: number, errorCode: string) => ({
    status,
    body: [{ errorCode, message: errorCode }]
  });
  expect(compare('error', refused(400, 'INVALID_FIELD'), refused(404, 'NOT_FOUND'))).toEqual([
    { question: 'error', at: 'status', local: '400', real: '404' },
    { question: 'error', at: '[].errorCode', local: 'string "INVALID_FIELD"', real: 'string "NOT_FOUND"' }
  ]);
});

test('fields of a describe are compared by their name', () => {
  const describe = (...fields: { name: string; type: string }[]) => ({ status: 200, body: { fields } });
  const name = { name: 'Name', type: 'string' };
  const amount = { name: 'Amount', type: 'currency' };
  expect(
    compare('describe', describe(name, amount), describe(amount, { ...name, type: 'textarea' }))
  ).toEqual([
    { question: 'describe', at: 'fields[Name].type', local: 'string "string"', real: 'string "textarea"' }
  ]);
});

test('the page names every question, also those without a difference', () => {
  const page = parityPage(['a', 'b'], [{ question: 'b', at: 'x|y', local: '1', real: '2' }]);
  expect(page).toContain('## a\n\nThe same.');
  expect(page).toContain('| `x\\|y` | 1 | 2 |');
});
