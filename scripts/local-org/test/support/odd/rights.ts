import { ACCOUNTS, DEALS } from '../company.ts';
import type { Dice } from '../malformed/index.ts';
import type { Odd } from './types.ts';

/** Names of deals that the rep may not see, wherever he looks. */
export const UNSEEN = ['Globex start', 'Globex won', 'Globex lost'] as const;
const HIDDEN = [DEALS.pipeline, DEALS.won, DEALS.lost];

const PATHS = ['Name', 'Opportunity.Name', 'What.Name', 'Account.Name', 'Opportunity.Account.Name', 'Owner.Name', 'StageName', 'Amount', 'OpportunityId', 'WhatId', 'AccountId']; // prettier-ignore
const OBJECTS = ['Opportunity', 'Task', 'Event', 'Account', 'OpportunityHistory', 'OpportunityFieldHistory', 'OpportunityContactRole', 'OpportunityLineItem']; // prettier-ignore
const LISTS = [
  'Opportunities',
  'Tasks',
  'Events',
  'OpportunityHistories',
  'Histories',
  'OpportunityContactRoles'
];
const FUNCTIONS = ['MAX', 'MIN', 'COUNT', 'COUNT_DISTINCT'];

const soql = (query: string, more = ''): Odd => ({ path: `/query${more}?q=${encodeURIComponent(query)}` });

const query = (dice: Dice): Odd => {
  const [object, path, other] = [dice.pick(OBJECTS), dice.pick(PATHS), dice.pick(PATHS)];
  return dice.pick([
    () => soql(`SELECT Id, ${path}, ${other} FROM ${object}`),
    () => soql(`SELECT Id, ${path} FROM ${object}`, 'All'),
    () => soql(`SELECT ${path} FROM ${object} WHERE ${other} LIKE 'Globex%' ORDER BY ${path}`),
    () => soql(`SELECT ${dice.pick(FUNCTIONS)}(${path}) FROM ${object}`),
    () => soql(`SELECT ${path}, COUNT(Id) FROM ${object} GROUP BY ${path}`),
    () =>
      soql(
        `SELECT Id, (SELECT ${path} FROM ${dice.pick(LISTS)}) FROM ${dice.pick(['Account', 'Opportunity'])}`
      ),
    () =>
      soql(
        `SELECT TYPEOF What WHEN Opportunity THEN ${path} ELSE Name END FROM ${dice.pick(['Task', 'Event'])}`
      ),
    () => soql(`SELECT Id, Name FROM Account WHERE Id IN (SELECT AccountId FROM Opportunity WHERE ${path} LIKE 'Globex%')`) // prettier-ignore
  ])();
};

const reading = (dice: Dice): Odd => {
  const id = dice.pick(HIDDEN);
  const graphql = (text: string): Odd => ({ method: 'POST', path: '/graphql', body: { query: text } });
  return dice.pick([
    () => ({ path: `/sobjects/Opportunity/${id}` }),
    () => ({ path: `/ui-api/records/${id}?optionalFields=Opportunity.Name,Opportunity.Account.Name` }),
    () => ({ path: `/composite/sobjects/Opportunity?ids=${HIDDEN.join()}&fields=Id,Name` }),
    () => graphql(`{ uiapi { query { Opportunity(where: { Id: { eq: "${id}" } }) { edges { node { Id Name { value } } } } } } }`), // prettier-ignore
    () => graphql('{ uiapi { query { Account { edges { node { Opportunities { edges { node { Name { value } } } } } } } } } }'), // prettier-ignore
    () => graphql('{ uiapi { aggregate { Opportunity(groupBy: { Name: { group: true } }) { edges { node { aggregate { Name { value } } } } } } } }'), // prettier-ignore
    () => ({ method: 'POST', path: '/composite', body: { allOrNone: dice.below(2) === 0, compositeRequest: [{ method: 'GET', url: `/services/data/v66.0/sobjects/Opportunity/${id}`, referenceId: 'a' }] } }) // prettier-ignore
  ])();
};

/** Writes that must change nothing: at records of others, or to point to them. */
const writing = (dice: Dice): Odd => {
  const id = dice.pick(HIDDEN);
  const type = dice.pick(['Opportunity', 'opportunity', 'OPPORTUNITY']);
  const list = (record: object) => ({
    allOrNone: dice.below(2) === 0,
    records: [{ attributes: { type }, ...record }]
  });
  return dice.pick([
    () => ({ method: 'PATCH', path: `/sobjects/${type}/${id}`, body: { NextStep: 'taken' } }),
    () => ({ method: 'DELETE', path: `/sobjects/${type}/${id}` }),
    () => ({ method: 'PATCH', path: '/composite/sobjects', body: list({ Id: id, NextStep: 'taken' }) }),
    () => ({ method: 'DELETE', path: `/composite/sobjects?ids=${id}` }),
    () => ({ method: 'PATCH', path: `/ui-api/records/${id}`, body: { fields: { NextStep: 'taken' } } }),
    () => ({ method: 'POST', path: '/sobjects/Task', body: { Subject: 'x', WhatId: id } }),
    () => ({ method: 'DELETE', path: `/sobjects/Account/${ACCOUNTS.globex}` }),
    () => ({ method: 'POST', path: '/sobjects/PermissionSetAssignment', body: { AssigneeId: '005bm0000000002AAA', PermissionSetId: '0PS000000000001AAA' } }), // prettier-ignore
    () => ({
      method: 'PATCH',
      path: '/sobjects/user/005bm0000000002AAA',
      body: { IsActive: true, ManagerId: null }
    }),
    () => ({ method: 'POST', path: '/jobs/ingest', body: { object: 'Account', operation: 'hardDelete' } }),
    () => ({ method: 'POST', path: '/local/clock', isWhole: true, body: { forward: 1e6 } })
  ])();
};

/** What the rep asks that he has no right to. */
export const overreach = (dice: Dice): { odd: Odd; isWrite: boolean } => {
  const kind = dice.below(3);
  return { odd: [query, reading, writing][kind]!(dice), isWrite: kind === 2 };
};
