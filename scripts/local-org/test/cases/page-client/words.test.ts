import { expect, it } from 'vitest';
import { lineOf, remediesOf } from '../../../lightning-page/client/page/dataNotice/words.ts';

const account = {
  read: 'Read 14 of 354 files: Opportunity 512.',
  currency: 'MXN',
  notes: ['No exchange rate for COP: the amounts of 2 deals are left out.'],
  missing: [
    { what: 'plans', cost: 'there is no gap and no coverage', remedy: 'add Plan__c.csv' },
    { what: 'segments', cost: 'nothing is shown by segment', remedy: 'fill Market_Segment__c of accounts' }
  ]
};

it('says in one line what was read, what amounts are in and what is missing', () => {
  expect(lineOf(account)).toBe(
    'Read 14 of 354 files: Opportunity 512. Amounts are in MXN. Missing: plans, segments. 1 thing to check.'
  );
  expect(lineOf({ ...account, notes: [], missing: [] })).toBe(
    'Read 14 of 354 files: Opportunity 512. Amounts are in MXN.'
  );
});

it('says what each costs and what to do', () => {
  expect(remediesOf(account)).toEqual([
    account.notes[0],
    'Plans missing: there is no gap and no coverage. To change that, add Plan__c.csv.',
    'Segments missing: nothing is shown by segment. To change that, fill Market_Segment__c of accounts.'
  ]);
});
