import { afterEach, beforeEach, expect, it } from 'vitest';
import { hierarchyNotes } from '../../src/report/hierarchy.ts';
import { Company, deal, won } from '../support/roll-up-company.ts';

let company: Company;
beforeEach(async () => {
  company = await Company.create();
});
afterEach(() => company.close());

it('says nothing of a hierarchy that everyone with open deals is in', async () => {
  await company.add('Opportunity', [deal('open', {}), deal('won', { ...won, OwnerId: 'out' })]);
  await company.rollUp();
  expect(await hierarchyNotes(company.store)).toEqual([]);
});

it('names who is outside, inactive or in a circle', async () => {
  await company.add('User', [
    ...['Dan', 'Eve', 'Fay', 'Gus'].map((Name) => ({ Id: Name.toLowerCase(), Name })),
    { Id: 'hal', Name: 'Hal', ManagerId: 'ann', IsActive: false },
    { Id: 'ida', Name: 'Ida', ManagerId: 'jon' },
    { Id: 'jon', Name: 'Jon', ManagerId: 'ida' }
  ]);
  await company.add(
    'Opportunity',
    ['dan', 'eve', 'fay', 'gus', 'hal', 'hal'].map((OwnerId, n) => deal(`d${n}`, { OwnerId }))
  );
  await company.rollUp();
  expect(await hierarchyNotes(company.store)).toEqual([
    'Above themselves in the hierarchy: Ida, Jon. They are all in one team; correct their managers.',
    'Inactive, and owners of open deals: Hal. Give these deals to someone else.',
    'Outside of the hierarchy, and owners of open deals: Dan, Eve, Fay and 1 more. Their deals are in no team; give them a manager, or a role where teams follow roles.'
  ]);
});

it('names whom roles give several managers', async () => {
  await company.add('Forecast_Policy__mdt', [{ Id: 'p', Hierarchy__c: 'Role' }]);
  await company.add('UserRole', [
    { Id: 'top', Name: 'Top' },
    { Id: 'sub', Name: 'Sub', ParentRoleId: 'top' }
  ]);
  await company.add('User', [
    { Id: 'one', Name: 'One', UserRoleId: 'top' },
    { Id: 'two', Name: 'Two', UserRoleId: 'top' },
    { Id: 'kim', Name: 'Kim', UserRoleId: 'sub' },
    { Id: 'lou', Name: 'Lou', UserRoleId: 'sub', ManagerId: 'two' }
  ]);
  await company.rollUp();
  expect(await hierarchyNotes(company.store)).toEqual([
    'In no team, because several people have the role above: Kim. Set their manager to one of these, or set the forecast manager of that role.'
  ]);
});
