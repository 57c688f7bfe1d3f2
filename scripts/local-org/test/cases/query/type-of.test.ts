import { afterAll, beforeAll, expect, it } from 'vitest';
import { IDS, queryOrg } from '../../support/query-org.ts';
import { removeFolders, rows } from '../../support/small-org.ts';
import type { Org } from '../../../engine/types.ts';

let org: Org;
beforeAll(async () => {
  org = await queryOrg();
});
afterAll(async () => {
  await org.close();
  removeFolders();
});

const shown = async (typeOf: string, userId = org.adminId) =>
  (await rows(org, `SELECT Subject, ${typeOf}, Status FROM Task ORDER BY Id`, userId)).map(
    ({ What }) => What
  );

it('shows the fields of the object that a record leads to, in its place', async () => {
  const typeOf =
    'TYPEOF What WHEN Opportunity THEN Name, Amount, Account.Name WHEN Account THEN Industry END';
  const url = '/services/data/v66.0/sobjects';
  const account = { type: 'Account', url: `${url}/Account/${IDS.acme}` };
  expect(await shown(typeOf)).toEqual([
    {
      attributes: { type: 'Opportunity', url: `${url}/Opportunity/${IDS.d1}` },
      Name: 'Alpha',
      Amount: 100.1,
      Account: { attributes: account, Name: 'Acme' }
    },
    { attributes: account, Industry: 'Banking' }
  ]);
  const [first] = await rows(org, `SELECT Subject, ${typeOf}, Status FROM Task ORDER BY Id LIMIT 1`);
  expect(Object.keys(first!)).toEqual(['attributes', 'Subject', 'What', 'Status']);
});

it('shows the fields of ELSE for all other objects, else null', async () => {
  expect(await shown('TYPEOF What WHEN Account THEN Industry ELSE Name END')).toMatchObject([
    { Name: 'Alpha' },
    { Industry: 'Banking' }
  ]);
  expect(await shown('TYPEOF What WHEN Account THEN Industry END')).toMatchObject([
    null,
    { Industry: 'Banking' }
  ]);
  expect(await rows(org, 'SELECT TYPEOF Who WHEN Lead THEN Name END FROM Task')).toMatchObject([
    { Who: null },
    { Who: null }
  ]);
});

it('shows null for what the user may not see', async () => {
  expect(await shown('TYPEOF What WHEN Opportunity THEN Name ELSE Name END', IDS.cora)).toMatchObject([
    { Name: 'Acme' }
  ]);
  // Whose task it is sees it, and not the deal that it is about.
  const [task] = await rows(org, 'SELECT Id FROM Task ORDER BY Id');
  await org.save(
    [{ operation: 'update', object: 'Task', id: String(task?.Id), fields: { OwnerId: IDS.cora } }],
    { userId: org.adminId }
  );
  expect(await shown('TYPEOF What WHEN Opportunity THEN Name ELSE Name END', IDS.cora)).toMatchObject([
    null,
    { Name: 'Acme' }
  ]);
});

it.each([
  ['INVALID_TYPE', 'SELECT TYPEOF What WHEN User THEN Name END FROM Task'],
  ['INVALID_FIELD', 'SELECT TYPEOF What WHEN Account THEN Foo END FROM Task WHERE Subject = null'],
  ['MALFORMED_QUERY', 'SELECT What.Name, TYPEOF Foo WHEN Account THEN Name END FROM Task'],
  ['MALFORMED_QUERY', 'SELECT TYPEOF Account WHEN Account THEN Name END FROM Opportunity'],
  ['MALFORMED_QUERY', 'SELECT TYPEOF What WHEN Account THEN Name END, COUNT(Id) FROM Task'],
  ['MALFORMED_QUERY', 'SELECT (SELECT TYPEOF What WHEN Account THEN Name END FROM Tasks) FROM Account']
])('is refused with %s: %s', async (errorCode, soql) => {
  await expect(rows(org, soql)).rejects.toMatchObject({ errorCode });
});
