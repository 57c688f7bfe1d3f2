import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { VIEWS } from '../../force-app/main/default/lwc/forecastTab/views.ts';
import { appLabels } from '../lib/app-labels.ts';
import { fieldsOf, salesDimensions, salesMetrics } from '../sync/src/metrics.ts';
import { metricNamesModule, metricsDocumentModule } from './app-files.ts';
import { withMetricsTables } from './docs-table.ts';
import { labelModules } from './label-files.ts';
import { fieldXml, withFieldPermissions, withLayoutSections, withPicklistValues } from './metadata-files.ts';
import { tabsModule, withViews, withViewsTable } from './view-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const APP = 'force-app/main/default';
const OBJECT = 'Sales_Metric__c';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Every generated file below the project's root and its text, formatted as the project formats it. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const fields = fieldsOf(salesMetrics);
  const layout = `${APP}/layouts/${OBJECT}-Sales Metric Layout.layout-meta.xml`;
  const dimensionField = `${APP}/objects/${OBJECT}/fields/Dimension__c.field-meta.xml`;
  const labels = appLabels();
  const tab = `${APP}/lwc/forecastTab/forecastTab.html`;
  const files: [string, string][] = [
    ...fields.map((field): [string, string] => [
      `${APP}/objects/${OBJECT}/fields/${field.name}.field-meta.xml`,
      fieldXml(field)
    ]),
    [dimensionField, withPicklistValues(read(dimensionField), salesDimensions)],
    [layout, withLayoutSections(read(layout), fields)],
    ...permissionSets().map((file): [string, string] => {
      const text = read(file);
      return [file, withFieldPermissions(text, OBJECT, fields, mayEdit(text))];
    }),
    [`${APP}/lwc/forecastModel/metricNames.ts`, metricNamesModule(salesMetrics)],
    [`${APP}/lwc/forecastData/metricsDocument.ts`, metricsDocumentModule(fields)],
    ...[...labelModules(labels.keys())].map(([name, text]): [string, string] => [
      `${APP}/lwc/forecastLabels/${name}`,
      text
    ]),
    [tab, withViews(read(tab), VIEWS)],
    [`${APP}/lwc/forecastTab/tabs.ts`, tabsModule(VIEWS)],
    ['README.md', withViewsTable(read('README.md'), VIEWS, labels)],
    ['docs/metrics.md', withMetricsTables(read('docs/metrics.md'), salesMetrics, salesDimensions)]
  ];
  return new Map(await Promise.all(files.map(formatted)));
}

async function formatted([file, text]: [string, string]): Promise<[string, string]> {
  const path = join(ROOT, file);
  return [file, await format(text, { ...(await resolveConfig(path)), filepath: path })];
}

const permissionSets = (): string[] =>
  readdirSync(join(ROOT, APP, 'permissionsets')).map((name) => `${APP}/permissionsets/${name}`);

/** Whether a permission set may change records of the object. */
function mayEdit(permissionSet: string): boolean {
  const rows = permissionSet.match(/<objectPermissions>[\s\S]*?<\/objectPermissions>/g) ?? [];
  return rows.some(
    (row) => row.includes(`<object>${OBJECT}</object>`) && row.includes('<allowEdit>true</allowEdit>')
  );
}
