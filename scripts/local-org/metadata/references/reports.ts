import { childrenOf, descendants, textOf } from '../xml.ts';
import type { XmlElement } from '../types.ts';
import type { Catalog, ReferenceCheck } from './catalog.ts';

/** What a report on one object calls the fields that every object has. */
const OF_EVERY_OBJECT = new Set([
  'CUST_NAME',
  'CUST_ID',
  'CUST_OWNER_NAME',
  'CUST_CREATED_DATE',
  'CUST_CREATED_NAME',
  'CUST_LAST_UPDATE',
  'CUST_LAST_UPDATE_NAME'
]);

/** Elements of a report and a chart that name a column. */
const NAMES_COLUMN = new Set(['field', 'column', 'dateColumn', 'sortColumn', 'groupingColumn']);
/** The number of records, which every report has. */
const ROW_COUNT = 'RowCount';

/** Says why a column is not one of the report type's; undefined where it is. */
type Resolve = (column: string) => string | undefined;

/** Columns of the report type that an org makes for each custom object: `Deal__c.Size__c`. */
const ofObject =
  (object: string, catalog: Catalog): Resolve =>
  (column) => {
    if (OF_EVERY_OBJECT.has(column)) return undefined;
    const [table, field = '', ...rest] = column.split('.');
    const isThere = table === object && rest.length === 0 && catalog.hasField(object, field);
    return isThere ? undefined : `There is no column ${column} in a report on ${object}.`;
  };

/** Columns of a custom report type: `Deal__c$Size__c`, as far as one of its sections has them. */
const ofReportType =
  (name: string, root: XmlElement | undefined): Resolve =>
  (column) => {
    const columns = childrenOf(root, 'sections').flatMap((section) =>
      childrenOf(section, 'columns').map((one) => `${textOf(one, 'table')}$${textOf(one, 'field')}`)
    );
    return columns.includes(column) ? undefined : `The report type ${name} has no column ${column}.`;
  };

/** Undefined for report types of the platform's own objects, whose columns are not known here. */
function resolverOf(root: XmlElement, catalog: Catalog): Resolve | { readonly unknown: string } | undefined {
  const type = textOf(root, 'reportType') ?? '';
  const [, object] = /^CustomEntity\$(\w+)$/.exec(type) ?? [];
  if (object !== undefined) {
    const component = catalog.component('CustomObject', object);
    if (!component) return { unknown: `There is no object ${object}.` };
    if (textOf(component.root, 'enableReports') !== 'true')
      return { unknown: `The object ${object} does not allow reports.` };
    const isDetail = [...catalog.fieldsOf(object).values()].some((field) => field.type === 'MasterDetail');
    return isDetail
      ? { unknown: `${object} is a detail of another object: its reports need a report type.` }
      : ofObject(object, catalog);
  }
  if (!type.endsWith('__c')) return undefined;
  const name = type.slice(0, -'__c'.length);
  const component = catalog.component('ReportType', name);
  return component ? ofReportType(name, component.root) : { unknown: `There is no report type ${name}.` };
}

const columnsIn = (root: XmlElement): XmlElement[] =>
  [...descendants(root)].filter(
    ({ name, text, children }) => NAMES_COLUMN.has(name) && children.length === 0 && text !== ROW_COUNT
  );

/** The values that a filter names, where the field takes only certain ones. */
function unknownValue(item: XmlElement, catalog: Catalog): string | undefined {
  const [object = '', field = ''] = (textOf(item, 'column') ?? '').split(/[.$]/);
  const values = catalog.valuesOf(object, field);
  return (textOf(item, 'value') ?? '').split(',').find((value) => values !== undefined && !values.has(value));
}

/** Every column, grouping and filter is one of the report's type, and the folder is there. */
export const checkReport: ReferenceCheck = (component, root, catalog, report) => {
  checkFolder(component.fullName, 'ReportFolder', root, catalog, report);
  const resolve = resolverOf(root, catalog);
  if (resolve === undefined) return;
  if (typeof resolve !== 'function') return report(root, resolve.unknown);
  for (const element of columnsIn(root)) {
    const problem = resolve(element.text);
    if (problem !== undefined) report(element, problem);
  }
  for (const item of [...descendants(root)].filter(({ name }) => name === 'criteriaItems')) {
    const value = unknownValue(item, catalog);
    if (value !== undefined) report(item, `${textOf(item, 'column')} has no value ${value}.`);
  }
};

/** Every chart is of a report that is there, and by columns that this report shows. */
export const checkDashboard: ReferenceCheck = (component, root, catalog, report) => {
  checkFolder(component.fullName, 'DashboardFolder', root, catalog, report);
  for (const chart of [...descendants(root)].filter(({ name }) => name === 'dashboardComponent')) {
    const name = textOf(chart, 'report');
    if (name === undefined) continue;
    const source = catalog.component('Report', name)?.root;
    if (!source) {
      report(chart, `There is no report ${name}.`);
      continue;
    }
    const shown = new Set(columnsIn(source).map(({ text }) => text));
    for (const element of columnsIn(chart))
      if (!shown.has(element.text)) report(element, `The report ${name} does not show ${element.text}.`);
  }
};

function checkFolder(
  fullName: string,
  type: string,
  root: XmlElement,
  catalog: Catalog,
  report: (element: XmlElement, message: string) => void
): void {
  const [folder = ''] = fullName.split('/');
  if (!catalog.has(type, folder)) report(root, `There is no folder ${folder}.`);
}
