import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { VIEWS } from '../../force-app/main/default/lwc/forecastTab/views.ts';
import { appLabels } from '../lib/app-labels.ts';
import { fieldsOf, salesDimensions, salesMetrics, weekMetrics, type Metric } from '../sync/src/metrics.ts';
import {
  dimensionsModule,
  inCurrenciesModule,
  metricNamesModule,
  metricsDocumentModule
} from './app-files.ts';
import { CLASS, apexTest, apexTestMeta } from './apex-tests.ts';
import { withMetricsTables } from './docs-table.ts';
import { labelModules } from './label-files.ts';
import {
  bundleXml,
  fieldXml,
  withFieldPermissions,
  withLayoutSections,
  withPicklistValues
} from './metadata-files.ts';
import { ruleScenarios } from './rule-scenarios.ts';
import { tabsModule, withViews, withViewsTable } from './view-files.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const APP = 'force-app/main/default';

/** The objects whose fields are made from metrics.json, with the layout of each. */
const OBJECTS: readonly { object: string; layout: string; metrics: readonly Metric[] }[] = [
  { object: 'Sales_Metric__c', layout: 'Sales Metric Layout', metrics: salesMetrics },
  { object: 'Week_Metric__c', layout: 'Week Metric Layout', metrics: weekMetrics }
];

/** The sums that begin and end the funnel, and are in the other query too. */
const ENDS_OF_FUNNEL = /^(Accepted|Won|Lost_(Competition|No_Decision|Unclassified))$/;

/** The app's queries that ask for amounts of records, which an org of several currencies is asked with their currency. */
const AMOUNTS_OF: Readonly<Record<string, string>> = {
  dealsDocument: 'dealsInCurrenciesDocument',
  changedDocument: 'changedInCurrenciesDocument',
  totalsRowsDocument: 'totalsRowsInCurrenciesDocument',
  lostQueries: 'lostInCurrenciesDocument',
  planQueries: 'plansInCurrenciesDocument',
  slipQueries: 'slipsInCurrenciesDocument'
};

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** Every generated file below the project's root and its text, formatted as the project formats it. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const slice = { dimension: 'Dimension__c', value: 'Dimension_Value__c', label: 'Dimension_Label__c' };
  const dimensionField = `${APP}/objects/Sales_Metric__c/fields/Dimension__c.field-meta.xml`;
  const ofTab = salesMetrics.filter(({ list }) => !list);
  const ofFunnel = salesMetrics.filter(({ list, name }) => list === 'funnel' || ENDS_OF_FUNNEL.test(name));
  const labels = appLabels();
  const tab = `${APP}/lwc/forecastTab/forecastTab.html`;
  const files: [string, string][] = [
    ...OBJECTS.flatMap(({ object, layout, metrics }) => objectFiles(object, layout, metrics)),
    [dimensionField, withPicklistValues(read(dimensionField), salesDimensions)],
    ...permissionSets().map((file): [string, string] => [file, withMetricPermissions(read(file))]),
    [
      `${APP}/lwc/forecastModel/metricNames.ts`,
      metricNamesModule({ sums: ofTab, funnel: ofFunnel, weeks: weekMetrics })
    ],
    [
      `${APP}/lwc/forecastData/metricsDocument.ts`,
      metricsDocumentModule({
        object: 'Sales_Metric__c',
        list: 'metrics',
        fields: fieldsOf(ofTab),
        others: slice
      })
    ],
    [
      `${APP}/lwc/forecastData/funnelMetricsDocument.ts`,
      metricsDocumentModule({
        object: 'Sales_Metric__c',
        list: 'funnelMetrics',
        fields: fieldsOf(ofFunnel),
        others: slice
      })
    ],
    [
      `${APP}/lwc/forecastData/weekMetricsDocument.ts`,
      metricsDocumentModule({
        object: 'Week_Metric__c',
        list: 'weekMetrics',
        fields: fieldsOf(weekMetrics),
        others: { week: 'Week__c', date: 'Reading_Date__c' }
      })
    ],
    ...Object.entries(AMOUNTS_OF).map(([from, to]): [string, string] => [
      `${APP}/lwc/forecastData/${to}.ts`,
      inCurrenciesModule(`${from}.ts`, read(`${APP}/lwc/forecastData/${from}.ts`))
    ]),
    [`${APP}/lwc/forecastData/dimensions.ts`, dimensionsModule(salesDimensions)],
    ...bundlesWithout('js-meta.xml').map((file): [string, string] => [file, bundleXml()]),
    ...bundlesWithout(
      'css',
      VIEWS.map(({ component }) => component)
    ).map((file): [string, string] => [file, PANEL_CSS]),
    ...[...labelModules(labels.keys())].map(([name, text]): [string, string] => [
      `${APP}/lwc/forecastLabels/${name}`,
      text
    ]),
    [tab, withViews(read(tab), VIEWS)],
    [`${APP}/lwc/forecastTab/tabs.ts`, tabsModule(VIEWS)],
    [`force-app/test/default/classes/${CLASS}.cls`, apexTest(ruleScenarios())],
    [`force-app/test/default/classes/${CLASS}.cls-meta.xml`, apexTestMeta()],
    ['README.md', withViewsTable(read('README.md'), VIEWS, labels)],
    [
      'docs/metrics.md',
      withMetricsTables(read('docs/metrics.md'), salesMetrics, salesDimensions, weekMetrics)
    ]
  ];
  return new Map(await Promise.all(files.map(formatted)));
}

/** The fields of an object's metrics, and its layout. */
function objectFiles(object: string, name: string, metrics: readonly Metric[]): [string, string][] {
  const fields = fieldsOf(metrics);
  const layout = `${APP}/layouts/${object}-${name}.layout-meta.xml`;
  return [
    ...fields.map((field): [string, string] => [
      `${APP}/objects/${object}/fields/${field.name}.field-meta.xml`,
      fieldXml(field)
    ]),
    [layout, withLayoutSections(read(layout), fields)]
  ];
}

/** A set without the object, as that of sales development, has none of its fields. */
const withMetricPermissions = (permissionSet: string): string =>
  OBJECTS.reduce(
    (text, { object, metrics }) =>
      text.includes(`<object>${object}</object>`)
        ? withFieldPermissions(text, object, fieldsOf(metrics), mayEdit(text, object))
        : text,
    permissionSet
  );

async function formatted([file, text]: [string, string]): Promise<[string, string]> {
  const path = join(ROOT, file);
  return [
    file,
    await format(text, { ...(await resolveConfig(path, { editorconfig: true })), filepath: path })
  ];
}

const permissionSets = (): string[] =>
  readdirSync(join(ROOT, APP, 'permissionsets')).map((name) => `${APP}/permissionsets/${name}`);

/** The style of a view that has no file for it. */
const PANEL_CSS = "@import 'c/forecastPanelStyle';\n";

/** The files of a kind that bundles lack, as those that someone has just added. A file that is there is never changed. */
const bundlesWithout = (ending: string, bundles = allBundles()): string[] =>
  bundles
    .map((name) => `${APP}/lwc/${name}/${name}.${ending}`)
    .filter((file) => !existsSync(join(ROOT, file)));

const allBundles = (): string[] =>
  readdirSync(join(ROOT, APP, 'lwc'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

/** Whether a permission set may change records of the object. */
function mayEdit(permissionSet: string, object: string): boolean {
  const rows = permissionSet.match(/<objectPermissions>[\s\S]*?<\/objectPermissions>/g) ?? [];
  return rows.some(
    (row) => row.includes(`<object>${object}</object>`) && row.includes('<allowEdit>true</allowEdit>')
  );
}
