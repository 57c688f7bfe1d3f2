import { describe, expect, test } from 'vitest';
import { checkReferences, readComponent, sourceName } from '../../../metadata/index.ts';
import type { MetadataComponent } from '../../../metadata/index.ts';
import { STANDARD_NAMES } from '../../../metadata/standard-names.ts';
import { fileOf, manifestType, memberName, packagedFile } from '../../../engine/deploy/kinds.ts';

const component = (path: string, inner: string): MetadataComponent => {
  const { type, fullName } = sourceName(path)!;
  return readComponent(
    type,
    fullName,
    path,
    `<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</${type}>`
  );
};

const ORG = [
  component('objects/Order__c/Order__c.object-meta.xml', '<enableReports>true</enableReports>'),
  component('objects/Order__c/fields/Size__c.field-meta.xml', '<type>Number</type>'),
  component('objects/Item__c/Item__c.object-meta.xml', '<enableReports>true</enableReports>'),
  component(
    'objects/Item__c/fields/Order__c.field-meta.xml',
    '<referenceTo>Order__c</referenceTo><type>MasterDetail</type>'
  ),
  component(
    'objects/Order__c/fields/Kind__c.field-meta.xml',
    '<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>New</fullName></value></valueSetDefinition></valueSet>'
  ),
  component(
    'reportTypes/Items.reportType-meta.xml',
    '<baseObject>Item__c</baseObject><sections><columns><field>Order__c</field><table>Item__c</table></columns></sections>'
  ),
  component('reports/Sales.reportFolder-meta.xml', '<name>Sales</name>'),
  component('dashboards/Sales.dashboardFolder-meta.xml', '<name>Sales</name>'),
  component(
    'reports/Sales/Orders.report-meta.xml',
    '<columns><field>Order__c.Size__c</field></columns><reportType>CustomEntity$Order__c</reportType>'
  )
];
const problems = (path: string, inner: string): string[] =>
  checkReferences([...ORG, component(path, inner)], STANDARD_NAMES).map(({ message }) => message);

const report = (type: string, inner: string): string[] =>
  problems('reports/Sales/New.report-meta.xml', `${inner}<reportType>${type}</reportType>`);
const column = (name: string) => `<columns><field>${name}</field></columns>`;
const filter = (name: string, value: string) =>
  `<filter><criteriaItems><column>${name}</column><operator>equals</operator><value>${value}</value></criteriaItems></filter>`;

describe('a report', () => {
  test.each([
    ['CustomEntity$Order__c', column('Order__c.Size__c') + column('CUST_NAME')],
    ['CustomEntity$Order__c', filter('Order__c.Kind__c', 'New')],
    ['Items__c', column('Item__c$Order__c')],
    ['Opportunity', column('AMOUNT')]
  ])('%s takes %s', (type, inner) => {
    expect(report(type, inner)).toEqual([]);
  });

  test.each([
    ['CustomEntity$Order__c', column('Order__c.Weight__c'), 'There is no column Order__c.Weight__c in a report on Order__c.'],
    ['CustomEntity$Order__c', column('Order__c$Size__c'), 'There is no column Order__c$Size__c in a report on Order__c.'],
    ['CustomEntity$Order__c', '<groupingsDown><field>Order__c.X__c</field></groupingsDown>', 'There is no column Order__c.X__c in a report on Order__c.'],
    ['CustomEntity$Order__c', filter('Order__c.Kind__c', 'Old'), 'Order__c.Kind__c has no value Old.'],
    ['CustomEntity$Bill__c', '', 'There is no object Bill__c.'],
    ['CustomEntity$Item__c', '', 'Item__c is a detail of another object: its reports need a report type.'],
    ['Items__c', column('Item__c$Name'), 'The report type Items has no column Item__c$Name.'],
    ['Bills__c', '', 'There is no report type Bills.']
  ])('%s refuses %s', (type, inner, message) => {
    expect(report(type, inner)).toEqual([message]);
  }); // prettier-ignore

  test('is in a folder', () => {
    expect(problems('reports/Other/New.report-meta.xml', '<reportType>Opportunity</reportType>')).toEqual([
      'There is no folder Other.'
    ]);
  });
});

test('a chart of a dashboard is of a report, and of what it shows', () => {
  const dashboard = (inner: string) =>
    problems(
      'dashboards/Sales/All.dashboard-meta.xml',
      `<dashboardGridLayout><dashboardGridComponents><dashboardComponent>${inner}</dashboardComponent></dashboardGridComponents></dashboardGridLayout>`
    );
  const by = (name: string) => `<groupingColumn>${name}</groupingColumn><report>Sales/Orders</report>`;
  expect(dashboard(by('Order__c.Size__c'))).toEqual([]);
  expect(dashboard(by('Order__c.Kind__c'))).toEqual([
    'The report Sales/Orders does not show Order__c.Kind__c.'
  ]);
  expect(dashboard('<report>Sales/Bills</report>')).toEqual(['There is no report Sales/Bills.']);
});

test('a package has folders beside what is in them', () => {
  expect(packagedFile('reports/Sales-meta.xml')).toMatchObject({ type: 'ReportFolder', fullName: 'Sales' });
  expect(packagedFile('reports/Sales/Orders.report')).toMatchObject({
    type: 'Report',
    fullName: 'Sales/Orders'
  });
  expect(packagedFile('reports/Orders.report')).toBeUndefined();
  expect(packagedFile('reports/Sales/Deep/Orders.report')).toBeUndefined();
  expect(manifestType('ReportFolder')).toBe('Report');
  expect(memberName('Sales/')).toBe('Sales');
  for (const file of ['reports/Sales-meta.xml', 'dashboards/Sales/All.dashboard'])
    expect(fileOf(packagedFile(file)!)).toBe(file);
});
