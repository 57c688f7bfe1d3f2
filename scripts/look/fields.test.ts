import { expect, it } from 'vitest';
import { fieldsOf } from './fields.ts';
import { LOOKED_AT } from './objects.ts';

const objectOf = (name: string) => LOOKED_AT.find((object) => object.name === name)!;
const describedWith = (...names: string[]) => ({ fields: names.map((name) => ({ name, type: 'string' })) });
/** All fields that are asked for, without those that a login may not read. */
const without = (name: string, ...hidden: string[]) =>
  describedWith(...objectOf(name).fields!.filter((field) => !hidden.includes(field)));

it('names each hidden field that a figure is made of, and what it costs', () => {
  const missing: string[] = [];
  const fields = fieldsOf(objectOf('User'), without('User', 'ManagerId', 'IsActive'), missing);
  expect(fields).toContain('Name');
  expect(fields).not.toContain('ManagerId');
  expect(missing).toEqual([
    'User.ManagerId is not there or not visible to this login: there are no teams.',
    'User.IsActive is not there or not visible to this login: everyone counts as active.'
  ]);
});

it('names in one sentence the hidden fields that stay blank', () => {
  const missing: string[] = [];
  fieldsOf(objectOf('Contact'), without('Contact', 'Email', 'Phone'), missing);
  expect(missing).toEqual([
    'Not there or not visible to this login, and left blank: Contact.Email, Contact.Phone.'
  ]);
});

it('reads every field of deals, and says what a hidden amount costs', () => {
  const missing: string[] = [];
  const deals = describedWith('Id', 'AccountId', 'LeadSource', 'NextStep', 'Our_Own__c');
  expect(fieldsOf(objectOf('Opportunity'), deals, missing)).toEqual([
    'Id',
    'AccountId',
    'LeadSource',
    'NextStep',
    'Our_Own__c'
  ]);
  expect(missing).toEqual([
    'Opportunity.Amount is not there or not visible to this login: every sum is 0, and only counts say something.'
  ]);
});

it('does not ask for tasks where the person of a task is hidden', () => {
  const missing: string[] = [];
  expect(fieldsOf(objectOf('Task'), without('Task', 'WhoId'), missing)).toBeUndefined();
  expect(missing).toEqual([
    'Task.WhoId is not there or not visible to this login: calls and e-mails are no touches of leads and contacts.'
  ]);
});

it('misses no currency in an org of one, and nothing of this app', () => {
  const missing: string[] = [];
  fieldsOf(objectOf('OpportunityHistory'), without('OpportunityHistory', 'CurrencyIsoCode'), missing);
  expect(fieldsOf(objectOf('DatedConversionRate'), undefined, missing)).toBeUndefined();
  expect(fieldsOf(objectOf('Deal_Call__c'), undefined, missing)).toBeUndefined();
  expect(missing).toEqual([]);
});

it('reads nothing of an org whose deals are hidden', () => {
  expect(() => fieldsOf(objectOf('Opportunity'), undefined, [])).toThrow(/may not read Opportunity/);
});
