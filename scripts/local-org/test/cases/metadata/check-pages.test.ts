import { describe, expect, test } from 'vitest';
import { checkReferences, readComponent, sourceName } from '../../../metadata/index.ts';
import type { MetadataComponent } from '../../../metadata/index.ts';
import { STANDARD_NAMES } from '../../../metadata/standard-names.ts';

function component(path: string, inner: string): MetadataComponent {
  const { type, fullName } = sourceName(path)!;
  return readComponent(
    type,
    fullName,
    path,
    `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>`
  );
}

const ORG = [
  component('objects/Order__c/Order__c.object-meta.xml', '<label>Order</label>'),
  component('objects/Order__c/fields/Sum__c.field-meta.xml', '<type>Number</type>'),
  component(
    'objects/Order__c/fields/Deal__c.field-meta.xml',
    '<referenceTo>Opportunity</referenceTo><type>Lookup</type>'
  ),
  component(
    'lwc/board/board.js-meta.xml',
    '<isExposed>true</isExposed><targets><target>lightning__RecordAction</target></targets>'
  )
];

const problems = (path: string, inner: string): string[] =>
  checkReferences([...ORG, component(path, inner)], STANDARD_NAMES).map((problem) => problem.message);

const ACTION = 'quickActions/Order__c.Ship.quickAction-meta.xml';
const PAGE = 'flexipages/P.flexipage-meta.xml';
const SET = 'objects/Order__c/fieldSets/S.fieldSet-meta.xml';
const REPORTS = 'reportTypes/Orders.reportType-meta.xml';

const actionField = (field: string) =>
  `<quickActionLayout><quickActionLayoutColumns><quickActionLayoutItems><field>${field}</field></quickActionLayoutItems></quickActionLayoutColumns></quickActionLayout>`;
const instance = (inner: string) =>
  `<flexiPageRegions><itemInstances>${inner}</itemInstances></flexiPageRegions><sobjectType>Order__c</sobjectType>`;
const shownIf = (value: string) =>
  instance(
    `<componentInstance><componentName>board</componentName><visibilityRule><criteria><leftValue>${value}</leftValue></criteria></visibilityRule></componentInstance>`
  );
const set = (field: string) => `<displayedFields><field>${field}</field></displayedFields>`;
const column = (field: string) =>
  `<baseObject>Order__c</baseObject><sections><columns><field>${field}</field><table>Order__c</table></columns></sections>`;

describe('pages, tabs, apps, actions, field sets and report types may name', () => {
  test.each([
    ['fields of the object of an action', ACTION, actionField('sum__c')],
    [
      'fields of what an action creates',
      ACTION,
      `<targetObject>Opportunity</targetObject>${actionField('Amount')}`
    ],
    ['a component that an action opens', ACTION, '<lightningWebComponent>board</lightningWebComponent>'],
    [
      'fields of a page',
      PAGE,
      instance('<fieldInstance><fieldItem>Record.Sum__c</fieldItem></fieldInstance>')
    ],
    ['fields of parents in the rules of a page', PAGE, shownIf('{!Record.Deal__r.Account.Name}')],
    ['what is no record in the rules of a page', PAGE, shownIf('{!$User.Anything}')],
    ['fields over relationships in a field set', SET, set('Deal__r.Name')],
    ['fields of the base object of a report type', REPORTS, column('Deal__r.Amount')],
    ['lookups of the base object of a report type', REPORTS, column('Owner') + column('Deal__r')]
  ])('%s', (_, path, inner) => {
    expect(problems(path, inner)).toEqual([]);
  });
});

describe('and may not name', () => {
  test.each([
    ['a tab of an app', 'applications/A.app-meta.xml', '<tabs>standard-Account</tabs><tabs>Board</tabs>', 'There is no tab Board.'],
    ['a component of a page', PAGE, instance('<componentInstance><componentName>c:bord</componentName></componentInstance>'), 'There is no component bord.'],
    ['a field of a page', PAGE, instance('<fieldInstance><fieldItem>Record.Total__c</fieldItem></fieldInstance>'), 'There is no field Order__c.Total__c.'],
    ['a field in the rules of a page', PAGE, shownIf('{!Record.Deal__r.Total__c}'), 'There is no field Opportunity.Total__c.'],
    ['the object of a page', PAGE, '<sobjectType>Bill__c</sobjectType>', 'There is no object Bill__c.'],
    ['a field of an action', ACTION, actionField('Total__c'), 'There is no field Order__c.Total__c.'],
    ['a field that an action fills in', ACTION, '<fieldOverrides><field>Total__c</field></fieldOverrides>', 'There is no field Order__c.Total__c.'],
    ['the object of an action', 'quickActions/Bill.quickAction-meta.xml', '<targetObject>Bill__c</targetObject>', 'There is no object Bill__c.'],
    ['a flow of an action', ACTION, '<flowDefinition>Ship</flowDefinition>', 'There is no Flow Ship.'],
    ['a component of an action', ACTION, '<lightningWebComponent>bord</lightningWebComponent>', 'There is no LightningComponentBundle bord.'],
    ['a field of a field set', SET, set('Deal__r.Total__c'), 'There is no field Opportunity.Total__c.'],
    ['the object of a report type', REPORTS, '<baseObject>Bill__c</baseObject>', 'There is no object Bill__c.'],
    ['a column of a report type', REPORTS, column('Total__c'), 'There is no field Order__c.Total__c.']
  ])('%s that is not there', (_, path, inner, message) => {
    expect(problems(path, inner)).toEqual([message]);
  }); // prettier-ignore
});
